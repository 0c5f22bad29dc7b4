"use strict";

// Text in XML.

const toolboxXml = (() => {
  const NAMES = /** @type {Record<string, string>} */ ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" });

  /**
   * @param {string} text
   * @returns {string} Without what XML 1.0 cannot hold: a reader may have pasted it.
   */
  function escaped(text) {
    const allowed = [...text].filter((it) => /[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.test(it));
    return allowed.join("").replace(/[&<>"]/g, (sign) => NAMES[sign] ?? sign);
  }

  return { escaped };
})();
