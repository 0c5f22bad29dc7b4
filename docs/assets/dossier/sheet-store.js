"use strict";

// A worksheet of the dossier to write in, where its page is not open.

/** @typedef {ReturnType<typeof toolboxSheetStore.of>} SheetStore */

const toolboxSheetStore = (() => {
  /**
   * @param {SheetEntry} sheet
   * @param {Answers} [theirs] What may be put in it.
   */
  function of(sheet, theirs = new Map()) {
    const fields = toolboxSheetFields.of(sheet, [...toolboxDossierAnswers.of(sheet).keys(), ...theirs.keys()]);
    let isStored = true;
    const stored = toolboxStored.of(
      toolboxDossierAnswers.idsOf(sheet),
      fields,
      (it) => {
        isStored = it;
      },
      // A question that was reworded since is new to its page, until that shows it.
      () => stored.known ?? fields.keys(),
    );
    stored.read();

    function difference() {
      return toolboxDifferences.of(theirs, stored.answers, fields);
    }

    /**
     * @param {Choice} choice
     * @returns {{ count: number, undo: () => void } | null} `null` where this browser cannot store it: then nothing changed.
     */
    function take(choice) {
      stored.takeOver();
      const changes = toolboxDifferences.changes(difference(), choice, stored.answers);
      const undo = stored.apply(changes);
      if (isStored) return { count: changes.size, undo };
      stored.forget();
      return null;
    }

    return { sheet, fields, stored, difference, take };
  }

  return { of };
})();
