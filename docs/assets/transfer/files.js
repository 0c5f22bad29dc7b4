"use strict";

// Saves the answers on a worksheet to a file, and opens such a file again.

const toolboxFiles = (() => {
  const MOST_BYTES = 5 * 1024 * 1024;
  const TEXT = toolboxTransferTexts;
  const { labelOf, spoken } = toolboxMoving;
  const { make, save } = toolboxPage;

  /**
   * @param {Sheet} sheet
   * @param {Reworded} reworded
   */
  function of(sheet, reworded) {
    const { id, ids, fields, rows, stored } = sheet;

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

    /** @param {File} file */
    async function open(file) {
      const saved = await read(file);
      if ("problem" in saved) {
        const message = TEXT.problems[saved.problem];
        return say(message?.(file.name, spoken(saved.sheet ?? "")) ?? "");
      }
      stored.read();
      const { replaced } = toolboxSavedFile.difference(saved, stored.answers, fields);
      const labels = replaced.map((name) => labelOf(name, stored.answers));
      if (labels.length && !(await agrees(sheet, TEXT.ask(saved.answers.size, labels)))) return;
      takeIn(file.name, saved);
    }

    /**
     * @param {string} name
     * @param {SavedFile} saved
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
      if (!changes.size && !moved.labels.length) return say(TEXT.same(name, saved.answers.size));
      const messages = [TEXT.opened(name, saved.answers.size)];
      if (moved.labels.length) messages.push(TEXT.allMoved(moved.labels));
      if (placeless) messages.push(TEXT.placeless(placeless));
      if (placeless && rows.areFull()) messages.push(toolboxMessages.mostRows(rows.most));
      if (saved.refused) messages.push(TEXT.refused(saved.refused));
      say(messages.join(" "), () => {
        moved.undo();
        takeBack();
      });
    }

    /**
     * @param {File} file
     * @returns {Promise<SavedFile | { problem: string, sheet?: string }>}
     */
    async function read(file) {
      if (file.size > MOST_BYTES) return { problem: "big" };
      const bytes = await file.arrayBuffer().catch(() => null);
      if (!bytes) return { problem: "unread" };
      try {
        return toolboxSavedFile.read(new TextDecoder("utf-8", { fatal: true }).decode(bytes), ids, isKnown);
      } catch {
        return { problem: beginsAsOurs(bytes) ? "encoding" : "none" };
      }
    }

    /**
     * Whether it begins with a brace, in whatever encoding: a photo, or a Word file, does not.
     *
     * @param {ArrayBuffer} bytes
     */
    function beginsAsOurs(bytes) {
      return new Uint8Array(bytes).find((byte) => byte > 0x20 && byte < 0xfe) === 0x7b;
    }

    /** @param {string} name */
    function isKnown(name) {
      return fields.has(name) || [...fields.values()].some(({ former }) => former.includes(name)) || rows.have(name);
    }

    return { save: saveAnswers, open };
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
