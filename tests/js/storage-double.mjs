// What a page sees of the storage of its browser, for the unit tests.

/** @param {Record<string, string>} [there] */
export function storage(there = {}) {
  const map = new Map(Object.entries(there));
  const state = { full: false };
  const localStorage = {
    get length() {
      return map.size;
    },
    key: (/** @type {number} */ place) => [...map.keys()][place] ?? null,
    getItem: (/** @type {string} */ key) => map.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ text) => {
      if (state.full) throw new Error("QuotaExceededError");
      map.set(key, text);
    },
    removeItem: (/** @type {string} */ key) => map.delete(key),
  };
  return { map, state, localStorage };
}
