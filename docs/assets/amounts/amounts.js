"use strict";

// Amounts as people in Flanders write them, whatever the language of the browser: 12.500 is twelve thousand five hundred.

const toolboxAmounts = (() => {
  // A comma begins the decimals. A point, a space or an apostrophe groups thousands; a point that cannot do that, as in
  // 12.5 or 0.125, can only be the decimal sign of somebody who calculates in English.
  const NUMBER =
    /^(?:(\d+|[1-9]\d{0,2}([.' ])\d{3}(?:\2\d{3})*)(?:,(\d*)|\.(\d\d?|\d{4,})|[.,][-–—]{1,2})?|0?\.(\d+)|,(\d+))$/;
  const CURRENCY = /^(?:€|eur|euro)\s*|\s*(?:€|eur|euro(?:['’]?s)?)$/gi;
  // Finer than a cent, so that what is rounded is the sum.
  const UNIT = 10_000;

  /**
   * @param {string} text
   * @returns {number | null} `null` for what is no amount.
   */
  function parse(text) {
    const plain = text
      .replaceAll(/\p{Cf}/gu, "") // invisible characters, pasted from other programs
      .trim()
      .replaceAll(/[^\S\t]/g, " ") // a tab stands between two cells of a spreadsheet
      .replaceAll("’", "'")
      .replaceAll(/[−–](?=.*\d)/g, "-");
    const [, sign, , signAfter, rest] = /^([-+]?) ?(€|eur|euro|) ?([-+]?) ?(.*)$/i.exec(plain) ?? [];
    if (rest === undefined || (sign && signAfter)) return null;
    const found = NUMBER.exec(rest.replaceAll(CURRENCY, ""));
    if (!found) return null;
    const [, whole = "0", grouping, afterComma, afterPoint, afterZero, bare] = found;
    if (grouping === "." && afterPoint !== undefined) return null;
    const decimals = afterComma ?? afterPoint ?? afterZero ?? bare ?? "";
    const amount = Number(`${whole.replaceAll(/\D/g, "")}.${decimals || 0}`);
    if (!Number.isSafeInteger(Math.round(amount * UNIT))) return null;
    return sign === "-" || signAfter === "-" ? -amount : amount;
  }

  /**
   * @param {number} amount
   * @returns {string} At most two decimals.
   */
  function format(amount) {
    const cents = Math.round(Math.round(Math.abs(amount) * UNIT) / (UNIT / 100));
    const whole = String(Math.floor(cents / 100)).replaceAll(/\B(?=(?:\d{3})+$)/g, ".");
    const decimals = String(cents % 100)
      .padStart(2, "0")
      .replace(/0+$/, "");
    return (amount < 0 && cents ? "-" : "") + whole + (decimals && `,${decimals}`);
  }

  /**
   * @param {readonly string[]} texts
   * @returns {{ sum: string, ignored: number }} The sum, empty where nothing counts, and how many texts are no amount.
   */
  function add(texts) {
    const typed = texts.filter((text) => text.trim());
    const amounts = typed.map(parse).filter((amount) => amount !== null);
    const sum = amounts.reduce((result, amount) => result + Math.round(amount * UNIT), 0) / UNIT;
    return { sum: amounts.length ? format(sum) : "", ignored: typed.length - amounts.length };
  }

  return { parse, format, add };
})();
