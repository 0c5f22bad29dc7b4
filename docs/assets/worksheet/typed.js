"use strict";

// A page cannot cut a box to type in, not every browser lets it grow, and a reader may have made it
// smaller: on paper stand the words themselves.
{
  /** More than this may be cut between two pages. */
  const LINES = 10;
  const LETTERS = 300;

  const show = () => {
    hide(); // some browsers say more than once that they are about to print
    for (const area of document.querySelectorAll("textarea")) {
      if (!area.value) continue;
      const typed = document.createElement("div");
      typed.ariaHidden = "true";
      typed.className = "sheet__typed";
      const long = area.value.length > LETTERS || area.value.split("\n").length > LINES;
      typed.classList.toggle("sheet__typed--long", long);
      typed.textContent = area.value;
      area.before(typed);
    }
  };

  const hide = () => {
    for (const typed of document.querySelectorAll(".sheet__typed")) typed.remove();
  };

  addEventListener("beforeprint", show);
  addEventListener("afterprint", hide);
}
