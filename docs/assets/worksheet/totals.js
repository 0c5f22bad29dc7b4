"use strict";

// Amounts on a worksheet: what is none is said beside its field, and the others are added up.

const toolboxTotals = (() => {
  let notes = 0;

  /**
   * @param {HTMLFormElement} form
   * @param {string} id Of the sheet.
   * @param {ShownFields} fields
   */
  function of(form, id, fields) {
    /** @type {Map<Control, HTMLElement>} */
    const shown = new Map();

    /**
     * Say beside each field what is no amount; while somebody types, only that it is one now.
     *
     * @param {Field} [typing]
     */
    function check(typing) {
      for (const field of fields.values()) {
        const [control] = field.controls;
        if (field.type !== "amount" || !control || (typing && (field !== typing || !shown.has(control)))) continue;
        const typed = control.value.trim();
        const wrong = typed !== "" && toolboxAmounts.parse(typed) === null;
        describe(control, wrong ? toolboxMessages.noAmount(typed) : "");
        if (wrong) control.setAttribute("aria-invalid", "true");
        else control.removeAttribute("aria-invalid");
      }
    }

    function add() {
      const amounts = [...form.querySelectorAll("tbody [data-amount]")].map((control) => ({
        cell: /** @type {HTMLTableCellElement} */ (control.closest("td")),
        text: /** @type {HTMLInputElement} */ (control).value,
      }));
      for (const total of /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll("[data-total]"))) {
        const { cellIndex, parentElement } = /** @type {HTMLTableCellElement} */ (total.closest("td"));
        const mine = amounts.filter(({ cell }) => {
          if (total.dataset.total === "row") return cell.parentElement === parentElement;
          return total.dataset.total === "all" || cell.cellIndex === cellIndex;
        });
        const { sum, ignored } = toolboxAmounts.add(mine.map(({ text }) => text));
        total.value = sum;
        describe(total, ignored ? toolboxMessages.ignored(ignored) : "");
      }
    }

    /**
     * @param {Control} control
     * @param {string} text
     */
    function describe(control, text) {
      const note =
        shown.get(control) ?? toolboxPage.make("p", { className: "sheet__note", id: `${id}--note-${++notes}` });
      if (note.textContent !== text) note.textContent = text;
      if (text) {
        shown.set(control, note);
        if (control.nextElementSibling !== note) control.after(note);
        control.setAttribute("aria-describedby", note.id);
      } else {
        note.remove();
        shown.delete(control);
        control.removeAttribute("aria-describedby");
      }
    }

    return { check, add };
  }

  return { of };
})();
