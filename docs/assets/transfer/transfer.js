"use strict";

// What a worksheet does with answers that go to a file, or come from one or from a former version of the sheet. Its form
// fetches this script when it needs it: most readers only read, or type.

/** @typedef {ReturnType<typeof toolboxTransfer.of>} Transfer */

const toolboxTransfer = {
  /** Once the stylesheet of what it shows is there, or cannot be fetched. */
  styled: new Promise((resolve) => {
    const { src } = /** @type {HTMLScriptElement} */ (document.currentScript);
    const styles = toolboxPage.make("link", { rel: "stylesheet", href: src.replace(/js$/, "css") });
    styles.addEventListener("load", resolve);
    styles.addEventListener("error", resolve);
    document.head.append(styles);
  }),

  /** @param {Sheet} sheet */
  of(sheet) {
    const { fields, status, stored, undo } = sheet;
    const TEXT = toolboxTransferTexts;
    const leftovers = toolboxLeftovers.of(sheet);
    const reworded = toolboxReworded.of(sheet, leftovers);
    const { save, saveAs } = toolboxFileSaving.of(sheet);
    const { open } = toolboxFileOpening.of(sheet, reworded);

    function show() {
      leftovers.show();
      reworded.check();
    }

    /** @param {string} name Of the field in which somebody typed. */
    function touched(name) {
      reworded.forget(name);
      leftovers.show();
    }

    /** Forget what it said of answers that were wiped. */
    function forget() {
      reworded.forgetAll();
      leftovers.forget();
    }

    /**
     * Let answers follow their reworded questions, and say so.
     *
     * @param {ReadonlySet<string> | null} known The fields that there were when something was last stored.
     */
    function follow(known) {
      const { labels } = reworded.move(known);
      sheet.show();
      const placeless = toolboxAnswers.leftovers(stored.answers, fields).length;
      const messages = [labels.length ? TEXT.allMoved(labels) : "", placeless ? TEXT.placeless(placeless) : ""];
      if (messages.some(Boolean)) undo.say(status, messages.filter(Boolean).join(" "));
    }

    return { show, touched, forget, follow, save, saveAs, open };
  },
};
