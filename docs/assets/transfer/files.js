"use strict";

// Saves the answers on a worksheet to a file, also as Word and PDF, and opens such a file again. What that takes is loaded then.

const toolboxFiles = (() => {
  const here = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : "";
  const TEXT = toolboxTransferTexts;
  const { labelOf } = toolboxMoving;
  const { all, make, save } = toolboxPage;

  /** @param {...string} scripts Those that stand beside this one. */
  async function load(...scripts) {
    for (const script of scripts) await toolboxPage.load(new URL(`${script}.js`, here).href);
  }

  /**
   * @param {Sheet} sheet
   * @param {Reworded} reworded
   */
  function of(sheet, reworded) {
    const { form, id, ids, fields, rows, stored } = sheet;

    /**
     * @param {string} text
     * @param {() => void} [howToUndo]
     */
    function say(text, howToUndo) {
      sheet.undo.say(sheet.status, text, howToUndo);
    }

    function saveAnswers() {
      stored.read();
      if (![...stored.answers.values()].some(({ value }) => value !== "")) return say(TEXT.nothing);
      const content = toolboxSavedFile.write(id, ids.slice(1), stored.answers);
      save(`${id}.json`, content, "application/json");
      say(TEXT.saved(`${id}.json`));
    }

    /** @param {"docx" | "pdf"} kind */
    async function saveAs(kind) {
      stored.read();
      try {
        await load("sheets", "zip", "office");
        const entry = toolboxSheetFields.sheetOf(id);
        if (!entry) throw new Error(`the list of worksheets has no ${id}`);
        const added = await totals();
        const { bytes, left, cut } = await (kind === "pdf" ? filledPdf(entry, added) : filledWord(entry, added));
        save(`${id}.${kind}`, bytes, kind === "pdf" ? toolboxPdf.TYPE : toolboxDocx.TYPE);
        const labels = (/** @type {string[]} */ names) => names.map((name) => labelOf(name, stored.answers));
        const messages = [TEXT.saved(`${id}.${kind}`)];
        if (left.length) messages.push(TEXT.leftOut(labels(left)));
        if (cut.length) messages.push(TEXT.cut(labels(cut)));
        say(messages.join(" "));
      } catch {
        say(toolboxMessages.notNow);
      }
    }

    /** @returns {Promise<Total[]>} What is added up on the sheet, in its order. */
    async function totals() {
      const found = all(HTMLInputElement, "[data-total]", form);
      // With this script they are filled in.
      if (found.length) await load("amounts");
      return found.map(({ name, title, value }) => ({ name, label: title, sum: value }));
    }

    /**
     * @param {SheetEntry} entry
     * @param {Total[]} added
     */
    async function filledPdf(entry, added) {
      const blank = await made("pdf");
      if (!blank) throw new Error("the PDF cannot be fetched");
      await load("pdf");
      return toolboxPdf.fill(blank, entry, stored.answers, added);
    }

    /**
     * @param {SheetEntry} entry
     * @param {Total[]} added
     */
    async function filledWord(entry, added) {
      const blank = await made("docx");
      // One sheet has the Word file of the whole note in its place.
      const isOwn = blank && toolboxDocx.isOf(blank, id);
      if (!isOwn) await load("word");
      const word = isOwn ? blank : toolboxBlankWord.parts(entry, added);
      return { ...toolboxDocx.fill(word, entry, stored.answers, added), cut: [] };
    }

    /**
     * @param {string} kind
     * @returns {Promise<Uint8Array | null>} The empty file of the sheet that the build made, where a script may read it.
     */
    async function made(kind) {
      /** @type {HTMLAnchorElement | null} */
      const link = form.querySelector(`a[href="${id}.${kind}"]`);
      const answer = link && location.protocol !== "file:" ? await fetch(link.href).catch(() => null) : null;
      return answer?.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
    }

    /** @param {File} file */
    async function open(file) {
      const saved = await read(file);
      if ("told" in saved) return say(saved.told);
      if ("problem" in saved) {
        const message = TEXT.problems[saved.problem];
        return say(message?.(file.name, toolboxAnswers.spoken(saved.sheet ?? "")) ?? "");
      }
      stored.read();
      const { replaced } = toolboxSavedFile.difference(saved, stored.answers, fields);
      const labels = replaced.map((name) => labelOf(name, stored.answers));
      if (labels.length && !(await agrees(sheet, TEXT.ask(saved.answers.size, labels)))) return;
      takeIn(file.name, saved);
    }

    /**
     * @param {string} name
     * @param {SavedFile & { unread?: string[] }} saved
     */
    function takeIn(name, saved) {
      stored.read();
      sheet.makeRoom((field) => saved.answers.has(field));
      const { changes } = toolboxSavedFile.difference(saved, stored.answers, fields);
      const takeBack = stored.apply(changes);
      // The file does not say which fields it knew.
      const moved = reworded.move(null);
      sheet.show();
      const placeless = toolboxAnswers
        .leftovers(stored.answers, fields)
        .filter((field) => changes.has(field) || saved.answers.has(field)).length;
      const unread = saved.unread?.length ? TEXT.unread(saved.unread) : "";
      if (!changes.size && !moved.labels.length) {
        const told = saved.answers.size ? TEXT.same(name, saved.answers.size) : TEXT.unreadable(name);
        return say([told, unread].filter(Boolean).join(" "));
      }
      const messages = [TEXT.opened(name, saved.answers.size)];
      if (moved.labels.length) messages.push(TEXT.allMoved(moved.labels));
      if (placeless) messages.push(TEXT.placeless(placeless));
      if (placeless && rows.areFull()) messages.push(toolboxMessages.mostRows(rows.most));
      if (saved.refused) messages.push(TEXT.refused(saved.refused));
      if (unread) messages.push(unread);
      say(messages.join(" "), () => {
        moved.undo();
        takeBack();
      });
    }

    /**
     * @param {File} file
     * @returns {Promise<(SavedFile & { unread?: string[] }) | { problem: string, sheet?: string } | { told: string }>}
     */
    async function read(file) {
      if (file.size > toolboxFileBytes.MOST) return { problem: "big" };
      const content = await file.arrayBuffer().catch(() => null);
      if (!content) return { problem: "unread" };
      const bytes = new Uint8Array(content);
      if (!toolboxFileBytes.isJson(bytes)) return readOther(file);
      try {
        const saved = toolboxSavedFile.read(toolboxFileBytes.decode(bytes), ids, isKnown);
        // A dossier holds several sheets.
        return "problem" in saved && saved.problem === "none" ? readOther(file) : saved;
      } catch {
        return { problem: "encoding" };
      }
    }

    /**
     * A dossier, a Word file or a PDF.
     *
     * @param {File} file
     * @returns {Promise<(SavedFile & { unread: string[] }) | { told: string }>}
     */
    async function readOther(file) {
      try {
        await load("sheets", "office");
      } catch {
        return { told: toolboxMessages.notNow };
      }
      const found = await toolboxReading.read(file, id);
      if ("problem" in found) return { told: found.problem };
      const own = found.sheets.get(id);
      if (!own) {
        const [[other = ""] = []] = found.sheets;
        const title = toolboxSheetFields.sheetOf(other)?.title ?? other;
        return { told: TEXT.problems.other?.(file.name, title) ?? "" };
      }
      return { ...own, version1: false, refused: 0 };
    }

    /** @param {string} name */
    function isKnown(name) {
      return fields.has(name) || [...fields.values()].some(({ former }) => former.includes(name)) || rows.have(name);
    }

    return { save: saveAnswers, saveAs, open };
  }

  /**
   * @param {Sheet} sheet
   * @param {string} text
   * @returns {Promise<boolean>}
   */
  function agrees({ form, id }, text) {
    const yes = make("button", { type: "button" }, TEXT.open);
    const no = make("button", { type: "button" }, TEXT.cancel);
    const words = make("p", { id: `${id}--ask` }, text);
    const actions = make("p", { className: "sheet__actions" }, yes, no);
    const dialog = make("dialog", { className: "sheet__ask" }, words, actions);
    dialog.setAttribute("aria-labelledby", words.id);
    yes.addEventListener("click", () => dialog.close("yes"));
    no.addEventListener("click", () => dialog.close());
    form.parentElement?.append(dialog);
    dialog.showModal();
    return new Promise((resolve) => {
      dialog.addEventListener("close", () => {
        dialog.remove();
        resolve(dialog.returnValue === "yes");
      });
    });
  }

  return { of };
})();
