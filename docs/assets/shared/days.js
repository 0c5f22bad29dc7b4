"use strict";

// A day is a text as in `<input type="date">`, such as 2029-04-01, so that no time zone moves it.

const toolboxDays = (() => {
  /**
   * @param {string} text
   * @returns {boolean} Whether it is a day that exists.
   */
  function isDay(text) {
    const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00Z`) : Number.NaN;
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
  }

  return { isDay };
})();
