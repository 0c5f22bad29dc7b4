"use strict";

// A day in a Word file or a PDF, as people write it in Dutch.

const toolboxDays = (() => {
  const MONTHS = [
    ...["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober"],
    ...["november", "december"],
  ];

  /** @param {string} text @returns {string | null} A day as year-month-day. */
  function dayIn(text) {
    const words = text.trim().toLowerCase();
    const [, year, month, day] = /^(\d{4})-(\d\d?)-(\d\d?)$/.exec(words) ?? [];
    if (year) return dayOf(year, Number(month), Number(day));
    const [, before, between, after] = /^(?:[a-z]+,? )?(\d\d?)[ ./-]+([a-z]+|\d\d?)[ ./-]+(\d{4})$/.exec(words) ?? [];
    if (!after || !between) return null;
    const named = MONTHS.findIndex((it) => it === between || it.slice(0, 3) === between) + 1;
    return dayOf(after, named || Number(between), Number(before));
  }

  /** @param {string} year @param {number} month @param {number} day */
  function dayOf(year, month, day) {
    const made = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
    const time = Date.parse(`${made}T00:00Z`);
    return Number.isNaN(time) || !new Date(time).toISOString().startsWith(made) ? null : made;
  }

  /** @param {string} day As year-month-day. */
  function written(day) {
    const [year, month, number] = day.split("-");
    return `${Number(number)} ${MONTHS[Number(month) - 1]} ${year}`;
  }

  return { dayIn, written };
})();
