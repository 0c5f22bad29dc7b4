// Which row of a list is which row of the list that it came from: where it stands, moved, or with another name.
import { isFields, isText, same } from "./values.mjs";

/** How much more it says of two rows that all of them is the same than that their names are. */
const SAME = 2;
const WORDS = /[\p{L}\p{N}]+/gu;

/**
 * Return the place in `wanted` of each row of `old` that is still in it.
 *
 * @param {readonly unknown[]} old
 * @param {readonly unknown[]} wanted
 * @returns {Map<number, number>}
 */
export function matched(old, wanted) {
  const run = common(old, wanted);
  const found = new Map(run);
  const taken = new Set(found.values());
  for (const are of [same, alike]) pair([0, 0], [old.length, wanted.length], are);
  let begin = [0, 0];
  for (const [i = 0, j = 0] of [...run, [old.length, wanted.length]]) {
    // What is left between two rows that both have was changed, in this order where nothing else tells.
    for (const are of [resembling, () => true]) pair(begin, [i, j], are);
    begin = [i + 1, j + 1];
  }
  return found;

  /**
   * @param {number[]} begin
   * @param {number[]} end
   * @param {(one: unknown, other: unknown) => boolean} are
   */
  function pair([firstOld = 0, firstWanted = 0], [endOld = 0, endWanted = 0], are) {
    for (let i = firstOld; i < endOld; i++) {
      if (found.has(i)) continue;
      for (let j = firstWanted; j < endWanted; j++) {
        if (taken.has(j) || !are(old[i], wanted[j])) continue;
        found.set(i, j);
        taken.add(j);
        break;
      }
    }
  }
}

/**
 * Return the longest common subsequence of two lists, as pairs of indices.
 *
 * @param {readonly unknown[]} old
 * @param {readonly unknown[]} wanted
 * @returns {[number, number][]}
 */
export function common(old, wanted) {
  const weights = old.map((one) => wanted.map((other) => weight(one, other)));
  // How much the run weighs that begins at each pair of places; none begins behind the end.
  /** @type {number[][]} */
  const heaviest = [];
  /** @type {(i: number, j: number) => number} */
  const from = (i, j) => heaviest[i]?.[j] ?? 0;
  /** @type {(i: number, j: number) => number} */
  const including = (i, j) => {
    const own = weights[i]?.[j] ?? 0;
    return own && own + from(i + 1, j + 1);
  };
  for (let i = old.length - 1; i >= 0; i--) {
    /** @type {number[]} */
    const row = [];
    heaviest[i] = row;
    for (let j = wanted.length - 1; j >= 0; j--) row[j] = Math.max(including(i, j), from(i + 1, j), from(i, j + 1));
  }
  /** @type {[number, number][]} */
  const pairs = [];
  for (let i = 0, j = 0; i < old.length && j < wanted.length; ) {
    if (including(i, j) && including(i, j) === from(i, j)) pairs.push([i++, j++]);
    else if (from(i + 1, j) >= from(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

/**
 * @param {unknown} one
 * @param {unknown} other
 */
function weight(one, other) {
  if (!alike(one, other)) return 0;
  return same(one, other) ? SAME : 1;
}

/**
 * Return whether two values are the same, or rows with the same name: their first field or cell.
 *
 * @param {unknown} one
 * @param {unknown} other
 */
function alike(one, other) {
  if (Array.isArray(one) && Array.isArray(other)) return same(one[0], other[0]);
  if (!isFields(one) || !isFields(other)) return same(one, other);
  const [name = ""] = Object.keys(one);
  return one[name] === other[name];
}

/**
 * Return whether half of a value came from another: half of the words of a text, or of the fields of a row.
 *
 * @param {unknown} old
 * @param {unknown} wanted
 */
function resembling(old, wanted) {
  if (isText(old) && isText(wanted)) {
    const [before, after] = [old, wanted].map((text) => new Set(text.toLowerCase().match(WORDS)));
    return isHalf([...(before ?? [])], (word) => after?.has(word) === true);
  }
  return isFields(old) && isFields(wanted) && isHalf(Object.keys(old), (name) => same(old[name], wanted[name]));
}

/**
 * @param {string[]} parts
 * @param {(part: string) => boolean} stayed
 */
function isHalf(parts, stayed) {
  return parts.length > 0 && parts.filter(stayed).length * 2 >= parts.length;
}
