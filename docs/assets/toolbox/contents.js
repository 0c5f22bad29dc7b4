"use strict";

// The table of contents: beside the text it is always open; below the lead, a choice closes it.

{
  const { all, one } = toolboxPage;

  const contents = all(HTMLDetailsElement, ".tb-toc");
  const wide = matchMedia("(min-width: 60em)");

  function unfold() {
    for (const part of contents) {
      part.open = wide.matches;
      // There is nothing to fold then.
      one(HTMLElement, "summary", part).tabIndex = wide.matches ? -1 : 0;
    }
  }

  wide.addEventListener("change", unfold);
  unfold();
  for (const part of contents) {
    one(HTMLElement, "summary", part).addEventListener("click", (event) => wide.matches && event.preventDefault());
    part.addEventListener("click", ({ target }) => {
      if (target instanceof HTMLAnchorElement && !wide.matches) part.open = false;
    });
  }
}
