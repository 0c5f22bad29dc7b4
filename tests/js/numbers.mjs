/**
 * Numbers that look random and are the same in every run: each call gives one below `end`.
 *
 * @param {number} seed
 * @returns {(end: number) => number}
 */
export function numbers(seed) {
  let state = seed;
  return (end) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * end);
  };
}
