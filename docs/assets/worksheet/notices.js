"use strict";

// Notices on a worksheet: what it did, with a button to undo that, and that it cannot store what is typed.

/** @typedef {ReturnType<typeof toolboxNotices.undo>} Undo */

const toolboxNotices = (() => {
  const { make } = toolboxPage;

  /** @param {() => void} refresh */
  function undo(refresh) {
    const button = make("button", { type: "button", className: "sheet__undo", hidden: true }, toolboxMessages.undo);
    /** @type {(() => void) | null} */
    let undoLast = null;

    /**
     * Say what was done. Only the last thing can be undone.
     *
     * @param {HTMLElement | null} place
     * @param {string} text
     * @param {() => void} [howToUndo]
     */
    function say(place, text, howToUndo) {
      undoLast = howToUndo ?? null;
      button.hidden = !undoLast;
      if (!place) return;
      place.textContent = text;
      if (undoLast) place.after(button);
    }

    button.addEventListener("click", () => {
      const place = /** @type {HTMLElement} */ (button.previousElementSibling);
      undoLast?.();
      refresh();
      say(place, toolboxMessages.undone);
      place.tabIndex = -1;
      place.focus();
    });
    addEventListener("pagehide", () => {
      // Somebody else may come and sit at this computer, and go back.
      undoLast = null;
      button.hidden = true;
    });

    return { say, focus: () => button.focus() };
  }

  /** @param {string} text */
  function unkept(text) {
    const note = make("p", { className: "sheet__note sheet__note--alert", role: "alert" });
    /** @type {Element | undefined} */
    let last;

    /** @param {BeforeUnloadEvent} event */
    function warn(event) {
      event.preventDefault();
    }

    /** @param {Element | null} place */
    function show(place) {
      // Only while there is something to lose: a page that listens to this may be left out of the back/forward cache.
      addEventListener("beforeunload", warn);
      if (!place || (place === last && note.isConnected)) return;
      last = place;
      note.textContent = text;
      place.after(note);
    }

    function hide() {
      note.remove();
      removeEventListener("beforeunload", warn);
    }

    return { show, hide };
  }

  return { undo, unkept };
})();
