"use strict";

// What is counted in the room: how many hands for each option of each item. It is in the memory of this tab only, so that it
// outlives a reload and nothing else.

const toolboxHands = (() => {
  const KEY = "toolbox-samen";
  const MOST = 999;
  const { isObject, entries } = toolboxRecords;

  /** @returns {Map<string, Hands>} By the id of the sheet. */
  function read() {
    try {
      return parse(sessionStorage.getItem(KEY));
    } catch {
      return new Map();
    }
  }

  /**
   * @param {Map<string, Hands>} all
   * @returns {boolean} Whether they outlive a reload.
   */
  function store(all) {
    try {
      if (all.size) sessionStorage.setItem(KEY, write(all));
      else sessionStorage.removeItem(KEY);
      return true;
    } catch {
      return false;
    }
  }

  /** @param {Map<string, Hands>} all */
  function write(all) {
    const sheets = [...all].map(([id, { people, counts }]) => [
      id,
      { people, counts: Object.fromEntries([...counts].map(([name, options]) => [name, Object.fromEntries(options)])) },
    ]);
    return JSON.stringify(Object.fromEntries(sheets));
  }

  /**
   * @param {string | null} content What makes no sense counts as nothing.
   * @returns {Map<string, Hands>}
   */
  function parse(content) {
    /** @type {unknown} */
    let found;
    try {
      found = JSON.parse(content ?? "");
    } catch {
      return new Map();
    }
    /** @type {[string, Hands][]} */
    const sheets = entries(found).flatMap(([id, it]) => {
      if (!isObject(it)) return [];
      const counts = entries(it.counts).map(([name, options]) => {
        const numbers = entries(options).map(([option, number]) => /** @type {const} */ ([option, sound(number)]));
        return /** @type {const} */ ([name, new Map(numbers)]);
      });
      return [[id, { people: sound(it.people), counts: new Map(counts) }]];
    });
    return new Map(sheets);
  }

  /**
   * @param {unknown} number
   * @returns {number} A number of hands: whole, and not more than a room holds.
   */
  function sound(number) {
    const whole = Math.trunc(Number(number));
    return whole > 0 ? Math.min(whole, MOST) : 0;
  }

  /**
   * What can be counted on a sheet: options of scores, and ticks.
   *
   * @param {SheetEntry} sheet
   * @returns {{ name: string, label: string, options: [id: string, words: string][] }[]}
   */
  function countable({ kind, fields }) {
    // Columns without a name are other ones for everybody.
    if (kind === "matrix" && fields.some(({ place }) => place[0] === 0 && place[1] < 0)) return [];
    return fields.flatMap(({ name, type, label, options = [] }) => {
      if (type === "score") return [{ name, label, options }];
      if (type === "tick") return [{ name, label, options: [["", toolboxTogetherTexts.ticked]] }];
      return [];
    });
  }

  return { read, store, write, parse, sound, countable };
})();
