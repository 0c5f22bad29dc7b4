"use strict";

// Deadlines: which are over, and which one is the next to act on.

{
  const { all, one } = toolboxPage;

  // A page may be read long after it was built. `shared/dates.js` says the same, but another bundle on a page may hold that, and
  // two bundles on one page share no part.
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
}
