"use strict";

// Days and clock times. A day is a text as in `<input type="date">`, such as 2029-04-01, so that no time zone moves it.

const toolboxDates = (() => {
  const DAY = 864e5;
  const MONTHS = [
    ...["januari", "februari", "maart", "april", "mei", "juni"],
    ...["juli", "augustus", "september", "oktober", "november", "december"],
  ];

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
   * @param {string} text
   * @returns {boolean} Whether it is a day that exists.
   */
  function isDay(text) {
    const { year, month, date } = parts(text);
    return /^\d{4}-\d\d-\d\d$/.test(text) && month >= 1 && month <= 12 && of(year, month, date) === text;
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

  /** @param {Date} now */
  function today(now) {
    return of(now.getFullYear(), now.getMonth() + 1, now.getDate());
  }

  /**
   * @param {string} day
   * @returns {string} Such as `1 april 2029`.
   */
  function dutch(day) {
    const { year, month, date } = parts(day);
    return `${date} ${MONTHS[month - 1]} ${year}`;
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

  /**
   * @param {number} minutes Since midnight, or since the start.
   * @returns {string} Such as `14.05`.
   */
  function clock(minutes) {
    return `${Math.floor(minutes / 60) % 24}.${String(minutes % 60).padStart(2, "0")}`;
  }

  return { addDays, clock, daysBetween, dutch, dutchMonths, isDay, minutesOf, monthsBefore, today };
})();
