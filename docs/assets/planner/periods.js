"use strict";

// Computes with days, months and minutes, where a day is a text as in `shared/days.js`.

const toolboxPeriods = (() => {
  const DAY = 864e5;
  const { MONTHS } = toolboxDates;

  /** @param {string} day */
  function parts(day) {
    const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
    return { year, month, date };
  }

  /**
   * @param {number} year
   * @param {number} month From 1; another one falls in a year before or after.
   * @param {number} date
   */
  function of(year, month, date) {
    return new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);
  }

  /**
   * @param {string} day
   * @param {number} count
   */
  function addDays(day, count) {
    const { year, month, date } = parts(day);
    return of(year, month, date + count);
  }

  /**
   * The same day of the month, months earlier; the last one of a month that is shorter.
   *
   * @param {string} day
   * @param {number} count
   */
  function monthsBefore(day, count) {
    const { year, month, date } = parts(day);
    const last = parts(of(year, month - count + 1, 0)).date;
    return of(year, month - count, Math.min(date, last));
  }

  /**
   * @param {string} from
   * @param {string} to
   */
  function daysBetween(from, to) {
    return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
  }

  /**
   * @param {string} from
   * @param {string} to The first day after it.
   * @returns {string} The months of a period, such as `maart tot mei 2027`.
   */
  function dutchMonths(from, to) {
    const [begin, end] = [parts(from), parts(addDays(to, -1))];
    const last = `${MONTHS[end.month - 1]} ${end.year}`;
    if (begin.year !== end.year) return `${MONTHS[begin.month - 1]} ${begin.year} tot ${last}`;
    return begin.month === end.month ? last : `${MONTHS[begin.month - 1]} tot ${last}`;
  }

  /**
   * @param {string} text
   * @returns {number | null} The minutes since midnight, or `null` where it is no clock time.
   */
  function minutesOf(text) {
    const [, hours, minutes] = /^(\d{1,2})[:.](\d\d)$/.exec(text) ?? [];
    const found = Number(hours) * 60 + Number(minutes);
    return Number(hours) < 24 && Number(minutes) < 60 ? found : null;
  }

  return { addDays, daysBetween, dutchMonths, minutesOf, monthsBefore };
})();
