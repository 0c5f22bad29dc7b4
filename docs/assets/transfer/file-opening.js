"use strict";

// Puts the answers in a file on a worksheet, once the reader agrees to what that replaces.

const toolboxFileOpening = (() => {
  const TEXT = toolboxTransferTexts;
  const { make } = toolboxPage;

  /**
   * @param {Sheet} sheet
   * @param {Reworded} reworded
   */
  function of(sheet, reworded) {
    const { fields, rows, stored } = sheet;

    /**
     * @param {string} text
     * @param {() => void} [howToUndo]
     */
    function say(text, howToUndo) {
      sheet.undo.say(sheet.status, text, howToUndo);
    }

    /** @param {File} file */
    async function open(file) {
      const saved = await toolboxFileReading.read(file, sheet);
      if ("told" in saved) return say(saved.told);
      if ("problem" in saved) {
        const message = TEXT.problems[saved.problem];
        return say(message?.(file.name, toolboxAnswers.spoken(saved.sheet ?? "")) ?? "");
      }
      stored.read();
      const { replaced } = toolboxSavedFile.difference(saved, stored.answers, fields);
      const labels = replaced.map((name) => toolboxMoving.labelOf(name, stored.answers));
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

    return { open };
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
