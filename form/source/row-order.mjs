// The order of the rows of two lists that both came from a third.

/** @typedef {import("./values.mjs").Value} Value */
/** @typedef {number | { row: Value }} Row The place of a row in the list that both came from, or one that was added. */

/**
 * Return rows in the order in which they are in another list.
 *
 * @param {number[]} rows
 * @param {Map<number, number>} places
 */
export function inOrder(rows, places) {
  return [...rows].sort((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0));
}

/**
 * Return the rows of a list, each that was in the one that it came from by its place there.
 *
 * @param {Value[]} rows
 * @param {Map<number, number>} places Those of the rows that the list came from.
 * @returns {Row[]}
 */
export function rowsOf(rows, places) {
  const known = new Map([...places].map(([before, now]) => [now, before]));
  return rows.map((row, place) => known.get(place) ?? { row });
}

/**
 * Return the rows of a list, with those of another behind the row that they stand behind there.
 *
 * @param {Row[]} rows
 * @param {Row[]} others
 * @param {Set<Row>} first Rows that stay before what comes in at the same place.
 */
export function interleaved(rows, others, first) {
  const all = [...rows];
  let place = 0;
  for (const other of others) {
    const found = all.indexOf(other);
    if (found !== -1) place = found + 1;
    else {
      while (first.has(/** @type {Row} */ (all[place]))) place++;
      all.splice(place++, 0, other);
    }
  }
  return all;
}
