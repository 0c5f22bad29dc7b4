"use strict";

// Days and clock times in Dutch, where a day is a text as in `days.js`.

const toolboxDates = (() => {
  const MONTHS = [
    ...["januari", "februari", "maart", "april", "mei", "juni"],
    ...["juli", "augustus", "september", "oktober", "november", "december"],
  ];

  /**
   * @param {Date} now
   * @returns {string} The day where the reader is.
   */
  function today(now) {
    const [year, month, date] = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(String);
    return `${year}-${month?.padStart(2, "0")}-${date?.padStart(2, "0")}`;
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
    return `${Math.floor(minutes / 60) % 24}.${String(minutes % 60).padStart(2, "0")}`;
  }

  return { MONTHS, clock, dutch, today };
})();
