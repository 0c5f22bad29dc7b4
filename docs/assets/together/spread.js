"use strict";

// How answers on a scale are spread: where the middle is, and how much people disagree.

const toolboxSpread = (() => {
  /**
   * The middle of answers on a scale: the option of the answer in the middle. Two options where an even number of answers
   * leaves the middle between them.
   *
   * @param {readonly number[]} counts How many chose each option, from low to high.
   * @returns {{ low: number, high: number } | null} By place on the scale, from 0; `null` without answers.
   */
  function median(counts) {
    const total = sum(counts);
    if (!total) return null;
    return { low: at(counts, Math.ceil(total / 2)), high: at(counts, Math.floor(total / 2) + 1) };
  }

  /**
   * How much people disagree, from 0 (all say the same) to 1 (half at each end of the scale): the mean distance to the
   * median, in steps of the scale, divided by the largest that it can be. It only uses the order of the options.
   *
   * It is the ordinal dispersion of R. K. Leik, ‘A Measure of Ordinal Consensus’, Pacific Sociological Review 9 (1966),
   * 85–90, who adds up the smaller of both shares at each cut of the scale, which comes to the same.
   *
   * @param {readonly number[]} counts How many chose each option, from low to high.
   */
  function disagreement(counts) {
    const middle = median(counts);
    if (!middle || counts.length < 2) return 0;
    const steps = sum(counts.map((count, place) => count * Math.abs(place - middle.low)));
    // One division, so that what is equal is equal, also as a floating-point number.
    return (2 * steps) / (sum(counts) * (counts.length - 1));
  }

  /**
   * @template T
   * @param {readonly T[]} items
   * @param {(item: T) => readonly number[]} countsOf
   * @returns {T[]} Those on which people disagree most first; of two that are equal, the first of the sheet. What nobody
   * answered comes last.
   */
  function byDisagreement(items, countsOf) {
    const rank = (/** @type {T} */ item) => (sum(countsOf(item)) ? disagreement(countsOf(item)) : -1);
    return [...items].sort((one, other) => rank(other) - rank(one));
  }

  /**
   * @param {readonly number[]} counts
   * @param {number} nth From 1.
   */
  function at(counts, nth) {
    return counts.findIndex((_, place) => sum(counts.slice(0, place + 1)) >= nth);
  }

  /** @param {readonly number[]} numbers */
  function sum(numbers) {
    return numbers.reduce((total, number) => total + number, 0);
  }

  return { median, disagreement, byDisagreement, sum };
})();
