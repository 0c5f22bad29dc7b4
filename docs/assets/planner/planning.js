"use strict";

// The planning back from a day of filing, without its page: what the address says, and when each step is.

/**
 * @typedef {{ day: string, title: string }} OwnDate
 * @typedef {{ day: string, own: OwnDate[] }} PlanningChoice `day` is "" where the next day of filing is not known.
 */

const toolboxPlanning = (() => {
  const MOST_OWN = 60;
  const FAR = 10;

  /**
   * Read what the address says. What cannot be used is named, and left out.
   *
   * @param {string} hash
   * @param {readonly string[]} filing The known days of filing.
   * @param {string} today
   * @returns {{ choice: PlanningChoice, problems: string[] }}
   */
  function read(hash, filing, today) {
    const { daysBetween } = toolboxPeriods;
    const { dutch } = toolboxDates;
    const { isDay } = toolboxDays;
    const query = new URLSearchParams(hash.replace(/^#/, ""));
    const problems = [];
    const next = usual(filing, today);
    const instead = next ? ` Hieronder rekenen we met ${dutch(next)}.` : "";

    let day = query.get("datum") ?? next;
    if (query.has("datum") && !isDay(day)) {
      problems.push(`‘${day}’ is geen datum.${instead}`);
      day = next;
    } else if (day && day < today) {
      problems.push(`${dutch(day)} is voorbij.${instead}`);
      day = next;
    }
    const years = day ? Math.floor(daysBetween(today, day) / 365) : 0;
    if (years >= FAR) problems.push(`Dat is pas over ${years} jaar. Kijk het jaar na.`);

    const own = [];
    const named = query.getAll("eigen");
    for (const text of named.slice(0, MOST_OWN)) {
      const [date = "", ...title] = text.split("~");
      if (isDay(date) && title.join("~").trim()) own.push({ day: date, title: title.join("~").trim() });
      else problems.push(`Met ‘${text}’ kunnen we niets. Typ een datum en wat er dan is.`);
    }
    if (named.length > MOST_OWN) problems.push(`Er is plaats voor ${MOST_OWN} eigen data. De rest valt weg.`);
    const late = own.filter((it) => day && it.day > day).map(({ title }) => `‘${title}’`);
    if (late.length) problems.push(`Na het indienen: ${late.join(", ")}. Klopt dat?`);
    return { choice: { day, own }, problems };
  }

  /**
   * @param {readonly string[]} filing
   * @param {string} today
   */
  function usual(filing, today) {
    return filing.filter((day) => day >= today).sort()[0] ?? "";
  }

  /**
   * @param {PlanningChoice} choice
   * @param {readonly string[]} filing
   * @param {string} today
   * @returns {string} What stands behind the # of the address, or "" for what a reader gets anyway.
   */
  function write({ day, own }, filing, today) {
    const query = new URLSearchParams();
    if (day && day !== usual(filing, today)) query.set("datum", day);
    for (const { day: date, title } of own) query.append("eigen", `${date}~${title}`);
    return query.toString();
  }

  /**
   * @param {string} day The day of filing.
   * @param {{ from: number, to: number }} months
   * @param {string} today
   */
  function period(day, { from, to }, today) {
    const [begin, end] = [from, to].map((count) => toolboxPeriods.monthsBefore(day, count));
    if (!begin || !end) throw new Error("no period without months");
    return { begin, end, text: toolboxPeriods.dutchMonths(begin, end), isPast: end <= today, isNow: begin <= today };
  }

  return { period, read, write };
})();
