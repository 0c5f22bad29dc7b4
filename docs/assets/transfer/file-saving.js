"use strict";

// Saves the answers on a worksheet to a file, also as Word and PDF.

const toolboxFileSaving = (() => {
  const TEXT = toolboxTransferTexts;
  const { load } = toolboxLoading;
  const { labelOf } = toolboxMoving;

  /** @param {Sheet} sheet */
  function of({ form, id, ids, status, stored, undo }) {
    /** @param {string} text */
    function say(text) {
      undo.say(status, text);
    }

    function save() {
      stored.read();
      if (![...stored.answers.values()].some(({ value }) => value !== "")) return say(TEXT.nothing);
      const content = toolboxSavedFile.write(id, ids.slice(1), stored.answers);
      toolboxPage.save(`${id}.json`, content, "application/json");
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
        toolboxPage.save(`${id}.${kind}`, bytes, kind === "pdf" ? toolboxPdf.TYPE : toolboxDocx.TYPE);
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
      const found = toolboxPage.all(HTMLInputElement, "[data-total]", form);
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

    return { save, saveAs };
  }

  return { of };
})();
