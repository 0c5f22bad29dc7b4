"use strict";

// Collapsible questions, past deadlines, print buttons, clean copies, the menu and the table of contents.

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
    const next = deadlines.find(({ row, date }) => date >= today && "action" in row.dataset);
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
    one(HTMLElement, ".tb-dates__none", dates).hidden = Boolean(coming.children.length);
    if (!next) return;
    const days = Math.round((Date.parse(next.date) - Date.parse(today)) / 864e5);
    const away = ["vandaag", "morgen"][days] ?? `over ${days.toLocaleString("nl-BE")} dagen`;
    next.mark.textContent = `Eerstvolgende: ${away}`;
  }

  for (const dates of all(HTMLElement, ".tb-dates")) sortDeadlines(dates);

  // The next date to act on, on the home page.

  const acts = all(HTMLElement, "[data-act]");
  const nextAct = acts.find(({ dataset }) => (dataset.act ?? "") >= today);
  for (const act of acts) act.hidden = act !== nextAct;

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
