"use strict";

// Which words are others with typos in them.

const toolboxTypos = {
  /**
   * Whether one word can be a typo of the other: a Damerau-Levenshtein distance of at most `most`.
   *
   * @param {string} a
   * @param {string} b
   * @param {number} most
   */
  isTypo(a, b, most) {
    if (Math.abs(a.length - b.length) > most) return false;
    /** @type {(row: number[] | undefined, place: number) => number} */
    const cost = (row, place) => row?.[place] ?? Infinity;
    const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
    for (let i = 1; i <= a.length; i += 1) {
      const row = [i];
      for (let j = 1; j <= b.length; j += 1) {
        const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
        row.push(
          Math.min(
            cost(rows[i - 1], j) + 1,
            cost(row, j - 1) + 1,
            cost(rows[i - 1], j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
            swapped ? cost(rows[i - 2], j - 2) + 1 : Infinity,
          ),
        );
      }
      if (Math.min(...row) > most) return false;
      rows.push(row);
    }
    return cost(rows[a.length], b.length) <= most;
  },
};
