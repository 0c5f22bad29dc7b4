"use strict";

// Print buttons, clean copies and the menu.

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
}
