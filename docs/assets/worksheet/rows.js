"use strict";

// The table of a worksheet that rows can be added to: a template says what a row has, by its number.

/** @typedef {ReturnType<typeof toolboxRows.of>} Rows */

const toolboxRows = (() => {
  /** @param {HTMLFormElement} form */
  function of(form) {
    /** @type {HTMLTableSectionElement | null} */
    const body = form.querySelector("tbody[data-rows]");
    /** @type {HTMLTemplateElement | null} */
    const template = form.querySelector("template[data-row]");
    const fewest = Number(body?.dataset.rows);
    const most = Number(body?.dataset.rowsMax) || fewest;
    const button = form.querySelector("[data-add-row]");
    const place = button?.parentElement;

    /**
     * @param {string} text
     * @param {number} number
     */
    function numbered(text, number) {
      return text.replaceAll("{n}", String(number));
    }

    /** @param {number} number */
    function make(number) {
      const row = /** @type {DocumentFragment} */ (template?.content.cloneNode(true));
      for (const control of row.querySelectorAll("[name]")) {
        for (const attribute of control.attributes) attribute.value = numbered(attribute.value, number);
      }
      return row;
    }

    /** @type {NodeListOf<Control> | never[]} */
    const controls = template?.content.querySelectorAll("[name]") ?? [];
    /** The names in a row, with `{n}` for its number. */
    const unnumbered = [...controls].flatMap((it) => [it.name, ...toolboxFields.formerNames(it)]);

    /** @type {string[][]} The names in each row, worked out once: a hostile file may ask for thousands. */
    const known = [];

    /** @param {number} number */
    function names(number) {
      known[number] ??= unnumbered.map((name) => numbered(name, number));
      return known[number];
    }

    /** Whether there are as many as there may be. */
    function areFull() {
      return body?.rows.length === most;
    }

    /**
     * Whether a row that there is or could be has a field of that name, or had.
     *
     * @param {string} name
     */
    function have(name) {
      for (let number = 1; template && number <= most; number++) if (names(number).includes(name)) return true;
      return false;
    }

    /**
     * Add what is needed to have every row with an answer.
     *
     * @param {(name: string) => boolean} isFilled
     */
    function makeRoom(isFilled) {
      if (!body || !template) return;
      let needed = body.rows.length;
      for (let number = needed + 1; number <= most; number++) if (names(number).some(isFilled)) needed = number;
      while (body.rows.length < needed) body.append(make(body.rows.length + 1));
    }

    /** Take away what was added. */
    function reset() {
      while (body && template && body.rows.length > fewest) body.deleteRow(-1);
      if (button) place?.replaceChildren(button);
    }

    /** @param {(name: string) => void} added Called with the first name in a row that a reader adds. */
    function letAdd(added) {
      if (!button || !place || !body) return;
      place.hidden = false;
      button.addEventListener("click", () => {
        const number = body.rows.length + 1;
        if (number > most) {
          place.replaceChildren(toolboxMessages.mostRows(most));
          place.tabIndex = -1;
          return place.focus();
        }
        body.append(make(number));
        added(names(number)[0] ?? "");
      });
    }

    return { most, areFull, have, makeRoom, reset, letAdd };
  }

  return { of };
})();
