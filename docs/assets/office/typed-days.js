"use strict";

// A day in a Word file or a PDF, as people write it in Dutch.

const toolboxTypedDays = (() => {
  const { MONTHS } = toolboxDates;
  const { isDay } = toolboxDays;

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
    return isDay(made) ? made : null;
  }

  return { dayIn };
})();
