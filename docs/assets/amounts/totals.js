"use strict";

// Amounts on a worksheet: what is none is said beside its field, and the others are added up. `form.js` fetches this
// when there is something to add.

{
  const { all, make } = toolboxPage;
  let notes = 0;

  /** @param {HTMLFormElement} form */
  function setUp(form) {
    /** @type {Map<HTMLInputElement, HTMLElement>} */
    const shown = new Map();

    /**
     * Say beside a field that it holds no amount.
     *
     * @param {HTMLInputElement} control
     */
    function check(control) {
      const typed = control.value.trim();
      const wrong = typed !== "" && toolboxAmounts.parse(typed) === null;
      const words = `‘${typed}’ is geen getal, dus het telt niet mee. Typ bijvoorbeeld 15, 12.500 of 12.500,50.`;
      describe(control, wrong ? words : "");
      if (wrong) control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
    }

    function add() {
      const amounts = all(HTMLInputElement, "tbody [data-amount]", form).map((control) => ({
        cell: /** @type {HTMLTableCellElement} */ (control.closest("td")),
        text: control.value,
      }));
      for (const total of all(HTMLInputElement, "[data-total]", form)) {
        const { cellIndex, parentElement } = /** @type {HTMLTableCellElement} */ (total.closest("td"));
        const mine = amounts.filter(({ cell }) => {
          if (total.dataset.total === "row") return cell.parentElement === parentElement;
          return total.dataset.total === "all" || cell.cellIndex === cellIndex;
        });
        const { sum, ignored } = toolboxAmounts.add(mine.map(({ text }) => text));
        total.value = sum;
        const words = ignored === 1 ? "1 vak telt niet mee" : `${ignored} vakken tellen niet mee`;
        describe(total, ignored ? words : "");
      }
    }

    /**
     * @param {HTMLInputElement} control
     * @param {string} text
     */
    function describe(control, text) {
      const note = shown.get(control) ?? make("p", { className: "sheet__note", id: `amount-note-${++notes}` });
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

    /** @param {Element | null} [typing] The field that somebody is still typing in. */
    function work(typing) {
      for (const control of all(HTMLInputElement, "[data-amount]", form)) if (control !== typing) check(control);
      add();
    }

    form.addEventListener("input", ({ target }) => {
      // While somebody types, it only says that it is an amount now.
      if (target instanceof HTMLInputElement && shown.has(target)) check(target);
      add();
    });
    form.addEventListener("change", () => work());
    form.addEventListener("sheet:shown", () => work());
    work(document.activeElement);
  }

  for (const form of all(HTMLFormElement, "form[data-sheet]")) setUp(form);
}
