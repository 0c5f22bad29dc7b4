"use strict";

// A text box cannot break across pages, does not grow in every browser, and may be smaller than its
// text; a field for an amount, or a list, shows one line. So print has the words (decisions/0027).
{
  /** Longer texts may break across pages. */
  const LINES = 10;
  const LETTERS = 300;

  const show = () => {
    hide(); // some browsers say more than once that they are about to print
    const boxes = document.querySelectorAll("textarea, select[name], [data-amount]");
    for (const box of /** @type {NodeListOf<Control>} */ (boxes)) {
      const text = box instanceof HTMLSelectElement ? (box.selectedOptions[0]?.text ?? "") : box.value;
      if (!text) continue;
      const typed = document.createElement("div");
      typed.ariaHidden = "true";
      typed.className = "sheet__typed";
      const long = text.length > LETTERS || text.split("\n").length > LINES;
      typed.classList.toggle("sheet__typed--long", long);
      typed.textContent = text;
      box.before(typed);
    }
  };

  const hide = () => {
    for (const typed of document.querySelectorAll(".sheet__typed")) typed.remove();
  };

  addEventListener("beforeprint", show);
  addEventListener("afterprint", hide);
}
