"use strict";

// Print buttons, clean copies, the menu and the table of contents.

{
  const { all, one } = toolboxPage;

  for (const button of all(HTMLButtonElement, "[data-print]")) {
    button.closest("[hidden]")?.removeAttribute("hidden");
    button.addEventListener("click", () => print());
  }

  // An element with `user-select: none` would leave an empty, coloured box in a copy. The browser copies between these two
  // moments.

  addEventListener("copy", () => {
    document.body.classList.add("tb-copies");
    setTimeout(() => document.body.classList.remove("tb-copies"));
  });

  // The menu of a narrow screen is a popover: what it leads to closes it.

  const menu = one(HTMLElement, ".tb-menu");
  menu.addEventListener("focusout", ({ relatedTarget }) => {
    const left = relatedTarget instanceof Node && !menu.contains(relatedTarget);
    if (left && menu.matches(":popover-open")) menu.hidePopover();
  });

  // Beside the text, the table of contents is always open; below the lead, a choice closes it.

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
    part.addEventListener("click", ({ target }) => {
      if (target instanceof HTMLAnchorElement && !wide.matches) part.open = false;
    });
  }
}
