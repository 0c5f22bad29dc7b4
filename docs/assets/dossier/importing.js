"use strict";

// Imports what a file holds into the dossier: what only adds at once, and the rest as the reader chooses.

const toolboxImporting = (() => {
  const TEXT = toolboxDossierTexts;

  /**
   * @param {HTMLElement} choice Where the reader is asked.
   * @param {() => void} switched Called when another dossier is shown.
   */
  function of(choice, switched) {
    /**
     * @param {Opened} file
     * @param {(() => void)[]} steps Where is added what undoes it.
     * @returns {Promise<string[]>} What to say.
     */
    async function importFile(file, steps) {
      const stores = toolboxSheets.flatMap((sheet) => {
        const { answers } = file.sheets.get(sheet.id) ?? {};
        const store = answers && toolboxSheetStore.of(sheet, answers);
        const { added, differing } = store?.difference() ?? {};
        return store && (added?.size || differing?.size) ? [store] : [];
      });
      const lines = file.unknown ? [TEXT.unknown(file.unknown)] : [];
      if (!stores.length) {
        const unread = toolboxSheets.flatMap(({ id, title }) => {
          const labels = file.sheets.get(id)?.unread ?? [];
          return labels.length ? [TEXT.unread(title, labels)] : [];
        });
        const isSame = [...file.sheets.values()].some(({ answers }) => answers.size);
        return [...(isSame ? [TEXT.same(file.name)] : [TEXT.leftAll(file.name)]), ...unread, ...lines];
      }
      const { id, name } = toolboxDossierList.active();
      const theirs = toolboxDossierNames.clean(file.dossier ?? "");
      const other = theirs && toolboxDossierList.called(theirs)?.id !== id ? theirs : null;
      const chosen =
        other === null && stores.every((store) => onlyAdds(store, file))
          ? new Map(stores.map((store) => /** @type {[SheetStore, Choice]} */ ([store, "theirs"])))
          : await toolboxChoosing.ask(choice, file, stores, { mine: name, theirs: other });
      if (chosen === null) return [TEXT.leftAll(file.name)];
      if (chosen === "other") {
        const problem = goTo(theirs);
        if (problem) return [problem];
        switched();
      }
      // Nobody chose for the dossier that is shown now.
      if (toolboxDossierList.active().id !== id) return importFile(file, steps);
      return chosen === "other" ? lines : [...take(file, chosen, steps), ...lines];
    }

    /**
     * Whether nobody has to choose: all that a file says of a sheet is new, and all of it was read. It can be undone.
     *
     * @param {SheetStore} store
     * @param {Opened} file
     */
    function onlyAdds({ sheet, difference }, file) {
      return !difference().differing.size && !file.sheets.get(sheet.id)?.unread?.length;
    }

    /**
     * @param {string} name
     * @returns {string} What to say where this cannot be the dossier now.
     */
    function goTo(name) {
      const there = toolboxDossierList.called(name);
      if (!there && toolboxDossierList.problemWith(name) === "many") return TEXT.names.many(name);
      const isThere = there ? toolboxDossierList.activate(there) : toolboxDossierList.make(name);
      return isThere ? "" : TEXT.unstored;
    }

    /**
     * @param {Opened} file
     * @param {Map<SheetStore, Choice>} chosen
     * @param {(() => void)[]} steps
     */
    function take(file, chosen, steps) {
      /** @type {string[]} */
      const unstored = [];
      let [answers, sheets] = [0, 0];
      for (const [store, which] of chosen) {
        const done = store.take(which);
        if (!done) unstored.push(store.sheet.title);
        if (!done?.count) continue;
        steps.push(done.undo);
        answers += done.count;
        sheets += 1;
      }
      const lines = answers ? [TEXT.opened(file.name, answers, sheets)] : [];
      if (unstored.length) lines.push(TEXT.unstoredSheets(unstored));
      if (answers) toolboxStored.askToPersist();
      return lines.length ? lines : [TEXT.leftAll(file.name)];
    }

    return { importFile };
  }

  return { of };
})();
