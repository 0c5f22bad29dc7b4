"use strict";

// Collapsible questions, past deadlines, print buttons, clean copies, and keyboard access to the menu and the search.

{
  const { all, one } = toolboxPage;

  // Questions are open in the HTML, so that they can be read without this script and on paper.

  const questions = all(HTMLDetailsElement, ".tb-question");

  function openTarget() {
    const question = document.getElementById(location.hash.slice(1))?.closest(".tb-question");
    if (question instanceof HTMLDetailsElement) question.open = true;
  }

  for (const question of questions) question.open = false;
  openTarget();
  addEventListener("hashchange", openTarget);

  /** @type {HTMLDetailsElement[]} */
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = questions.filter((question) => !question.open);
    for (const question of closed) question.open = true;
  });
  addEventListener("afterprint", () => {
    for (const question of closed) question.open = false;
  });

  // A page may be read long after it was built.

  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((number) => String(number).padStart(2, "0"))
    .join("-");

  /** @param {HTMLElement} dates */
  function sortDeadlines(dates) {
    const coming = one(HTMLElement, ":scope > .tb-deadlines", dates);
    const history = one(HTMLElement, ".tb-history", dates);
    const passed = one(HTMLElement, ".tb-deadlines", history);
    const deadlines = all(HTMLElement, ".tb-deadline", dates)
      .map((row) => ({ row, date: row.dataset.date ?? "", mark: one(HTMLElement, ".tb-deadline__next", row) }))
      .sort((one, other) => (one.date < other.date ? -1 : 1));
    const next = deadlines.find(({ date }) => date >= today);
    for (const { row, date, mark } of deadlines) {
      const past = date < today;
      row.classList.toggle("tb-deadline--past", past);
      one(HTMLElement, ".tb-deadline__past", row).hidden = !past;
      one(HTMLElement, ".tb-deadline__agenda", row).hidden = past;
      mark.hidden = mark !== next?.mark;
      if (past) passed.prepend(row);
      else coming.append(row);
    }
    history.hidden = !passed.children.length;
    one(HTMLElement, ".tb-dates__none", dates).hidden = Boolean(next);
    if (!next) return;
    const days = Math.round((Date.parse(next.date) - Date.parse(today)) / 864e5);
    const away = ["vandaag", "morgen"][days] ?? `over ${days.toLocaleString("nl-BE")} dagen`;
    next.mark.textContent = `Eerstvolgende: ${away}`;
  }

  for (const dates of all(HTMLElement, ".tb-dates")) sortDeadlines(dates);

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

  // The keyboard opens the menu and the search of a narrow screen; leaving the menu closes it.

  for (const button of all(HTMLButtonElement, "[data-switch]")) {
    const toggle = one(HTMLInputElement, `#${button.dataset.switch}`);
    button.addEventListener("click", () => toggle.click());
    toggle.addEventListener("change", () => button.setAttribute("aria-expanded", `${toggle.checked}`));
  }

  const drawer = one(HTMLInputElement, "#__drawer");
  const menu = one(HTMLElement, ".tb-menu");

  function closeMenu() {
    if (drawer.checked) drawer.click();
  }

  drawer.addEventListener("change", () => {
    if (drawer.checked) one(HTMLAnchorElement, "a", menu).focus();
  });
  menu.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) closeMenu();
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    closeMenu();
    one(HTMLButtonElement, "[data-switch=__drawer]").focus();
  });

  // The theme has single-key shortcuts, which speech input triggers by accident (WCAG 2.2, 2.1.4).

  addEventListener(
    "keydown",
    (event) => {
      const { target, key } = event;
      const typing = target instanceof Element && target.closest("input, textarea, select, [contenteditable]");
      if (key.length === 1 && key !== " " && !typing) event.stopImmediatePropagation();
    },
    true,
  );

  // Material closes the search on Tab; here focus goes on to the links below the results.

  const search = one(HTMLInputElement, "#__search");
  const ways = all(HTMLAnchorElement, ".tb-search-help a");

  one(HTMLInputElement, ".md-search__input").addEventListener("keydown", (event) => {
    if (event.key !== "Tab" || event.shiftKey || !search.checked) return;
    event.preventDefault();
    event.stopPropagation();
    ways[0]?.focus();
  });
  for (const way of ways.slice(0, -1)) {
    way.addEventListener("keydown", (event) => {
      if (event.key === "Tab" && !event.shiftKey) event.stopPropagation();
    });
  }
}
