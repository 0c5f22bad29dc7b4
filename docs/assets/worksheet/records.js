"use strict";

// Answers as this browser and a saved file hold them. Another version of the toolbox, or another program, may have written
// them: what makes no sense is no answer, and what a later version added stays.

const toolboxRecords = (() => {
  const VERSION = 2;

  /**
   * @param {unknown} record
   * @returns {Answer | null}
   */
  function parseAnswer(record) {
    if (!isObject(record) || !isValue(record.value)) return null;
    const { value, at, label, group, shown } = record;
    // A clock that was wrong once must not win for ever.
    const when = typeof at === "number" && at > 0 ? Math.min(at, Date.now()) : 0;
    return { value, at: when, label: text(label), group: text(group), ...(text(shown) && { shown: text(shown) }) };
  }

  /**
   * @param {unknown} stored
   * @returns {Answers}
   */
  function parse(stored) {
    /** @type {Answers} */
    const answers = new Map();
    for (const [name, record] of entries(isObject(stored) && stored.answers)) {
      const answer = parseAnswer(record);
      if (answer) answers.set(name, answer);
    }
    return answers;
  }

  /**
   * Whether nothing in it would be lost on writing.
   *
   * @param {unknown} stored
   */
  function isSound(stored) {
    return !isObject(stored) || (isObject(stored.answers) && parse(stored).size === entries(stored.answers).length);
  }

  /**
   * What to store: as it is now, with these changes. What a later version added stays.
   *
   * @param {unknown} stored
   * @param {Answers} changes
   * @param {{ known: string[], seen: Map<string, string> }} page
   */
  function update(stored, changes, { known, seen }) {
    const before = isObject(stored) ? stored : {};
    const version = Number.isInteger(before.version) ? Math.max(Number(before.version), VERSION) : VERSION;
    const records = version > VERSION ? entries(before.answers) : parse(stored);
    const answers = Object.fromEntries([...records, ...changes]);
    return { ...before, version, answers, known, seen: Object.fromEntries([...entries(before.seen), ...seen]) };
  }

  /**
   * @param {unknown} value
   * @returns {value is Value}
   */
  function isValue(value) {
    return typeof value === "string" || value === true;
  }

  /**
   * @param {unknown} value
   * @returns {value is Record<string, unknown>}
   */
  function isObject(value) {
    return value !== null && typeof value === "object" && !Array.isArray(value);
  }

  /** @param {unknown} value */
  function entries(value) {
    return isObject(value) ? Object.entries(value) : [];
  }

  /** @param {unknown} value */
  function text(value) {
    return typeof value === "string" ? value : "";
  }

  return { VERSION, parseAnswer, parse, isSound, update, isValue, isObject, entries, text };
})();
