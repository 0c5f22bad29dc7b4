"use strict";

// Answers that followed a reworded question: beside each stands the former question, with a way back.

/** @typedef {ReturnType<typeof toolboxReworded.of>} Reworded */

const toolboxReworded = (() => {
  const TEXT = toolboxTransferTexts;
  const { make } = toolboxPage;

  /**
   * @param {Sheet} sheet
   * @param {Leftovers} leftovers Where an answer that is moved back is.
   */
  function of({ fields, stored, refresh }, leftovers) {
    /** @type {Map<string, HTMLElement>} */
    const notes = new Map();
    /** @type {Map<string, Value | undefined>} What came in each field. */
    const values = new Map();

    /**
     * @param {ReadonlySet<string> | null} before The fields that there were, if that is known.
     * @returns {{ labels: string[], undo: () => void }} The questions that got an answer.
     */
    function move(before) {
      const moved = toolboxLikeness.moves(stored.answers, fields, before).map(([from, to]) => moveOne(from, to));
      return { labels: moved.map(({ label }) => label), undo: () => moved.forEach(({ undo }) => void undo()) };
    }

    /**
     * @param {string} from
     * @param {string} to
     */
    function moveOne(from, to) {
      const field = /** @type {Shown} */ (fields.get(to));
      const was = toolboxMoving.labelOf(from, stored.answers);
      const takeBack = stored.apply(toolboxMoving.move(from, field, stored.answers));
      const button = make("button", { type: "button" }, toolboxMessages.undo);
      const note = make("p", { className: "sheet__note sheet__note--moved" }, `${TEXT.moved(was)} `, button);
      const undo = () => {
        takeBack();
        note.remove();
      };
      button.addEventListener("click", () => {
        undo();
        refresh();
        leftovers.announce(toolboxMessages.undone);
      });
      forget(to);
      notes.set(to, note);
      values.set(to, stored.answers.get(to)?.value);
      if (field.controls[0]) toolboxFields.placeOf(field.controls[0]).after(note);
      return { label: field.label, undo };
    }

    /** Leave nothing beside a field in which another tab put something else. */
    function check() {
      for (const [name, value] of values) if (stored.answers.get(name)?.value !== value) forget(name);
    }

    /** @param {string} name Of the field beside which nothing must be said any more. */
    function forget(name) {
      notes.get(name)?.remove();
      notes.delete(name);
      values.delete(name);
    }

    function forgetAll() {
      for (const name of [...notes.keys()]) forget(name);
    }

    return { move, check, forget, forgetAll };
  }

  return { of };
})();
