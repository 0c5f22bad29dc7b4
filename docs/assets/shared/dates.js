"use strict";

// Days and clock times. A day is a text as in `<input type="date">`, such as 2029-04-01, so that no time zone moves it.

const toolboxDates = (() => {
  const MONTHS = [
    ...["januari", "februari", "maart", "april", "mei", "juni"],
    ...["juli", "augustus", "september", "oktober", "november", "december"],
  ];

  /**
   * @param {string} text
   * @returns {boolean} Whether it is a day that exists.
   */
  function isDay(text) {
    const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00Z`) : Number.NaN;
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
  }

  /**
   * @param {Date} now
   * @returns {string} The day where the reader is.
   */
  function today(now) {
    const year = String(now.getFullYear()).padStart(4, "0");
    return [year, ...[now.getMonth() + 1, now.getDate()].map(twoDigits)].join("-");
  }

  /**
   * @param {string} day
   * @returns {string} Such as `1 april 2029`.
   */
  function dutch(day) {
    const [year, month = 0, date] = day.split("-").map(Number);
    return `${date} ${MONTHS[month - 1]} ${year}`;
  }

  /**
   * @param {number} minutes Since midnight, or since the start.
   * @returns {string} Such as `14.05`.
   */
  function clock(minutes) {
    return `${Math.floor(minutes / 60) % 24}.${twoDigits(minutes % 60)}`;
  }

  /** @param {number} number */
  function twoDigits(number) {
    return String(number).padStart(2, "0");
  }

  return { MONTHS, clock, dutch, isDay, today };
})();
