"use strict";

// Everything that this browser has of one worksheet: under its id of today and former ones, by the names of today and
// former ones of its fields, and what version 1 of the toolbox wrote and goes on writing.

/** @typedef {{ id: string, stored: unknown, old: string | null }} Source What one id of a sheet has in this browser. */

const toolboxSources = (() => {
  const { asideOf, chosen, merge, sameAnswer } = toolboxAnswers;
  const { entries, isObject, isValue, parse, text } = toolboxRecords;
  const GROUPED = /^-?[1-9]\d{0,2}\.\d{3}$/;

  /**
   * What this browser has of a sheet: its own first, then that of its former ids, then what version 1 wrote.
   *
   * `taken` is what must be stored now that version 1 is taken over, and `seen` what was taken over: an old version of
   * the toolbox goes on writing there.
   *
   * @param {readonly Source[]} sources
   * @param {Fields} fields
   */
  function combine(sources, fields) {
    const names = namesNow(fields);
    const answers = merge(sources.map(({ stored }) => renamed(parse(stored), names)));
    /** @type {Answers} */
    const taken = new Map();
    /** @type {Map<string, string>} */
    const seen = new Map();
    for (const { id, old } of sources) {
      const marks = sources
        .flatMap(({ stored }) => entries(isObject(stored) && stored.seen))
        .filter(([key]) => key === id);
      if (old === null || marks.some(([, mark]) => mark === old)) continue;
      const last = new Map(marks.flatMap(([, mark]) => [...parseVersion1(text(mark))]));
      for (const [written, value] of parseVersion1(old)) {
        if (value === last.get(written)) continue;
        const name = names.get(written) ?? written;
        const answer = fromVersion1(value, fields.get(name), marks.length ? Date.now() : 0);
        const aside = asideOf(name, answer, answers);
        if (aside === null) continue;
        const before = last.get(written);
        // Somebody goes on typing there: what is here untouched is what it was a letter ago.
        const target =
          (before !== undefined && placeOf(name, fromVersion1(before, fields.get(name), 0), answers)) || aside;
        const newest = { ...answer, at: Math.max(answer.at, (answers.get(target)?.at ?? -1) + 1) };
        taken.set(target, newest);
        answers.set(target, newest);
      }
      seen.set(id, old);
    }
    const known = sources.map(({ stored }) => isObject(stored) && stored.known).filter(Array.isArray);
    return { answers, taken, seen, known: known[0] ? new Set(known[0].map(String)) : null };
  }

  /**
   * @param {Answers} answers
   * @param {Map<string, string>} names
   * @returns {Answers} By the names of today; of two answers to one field, the newest.
   */
  function renamed(answers, names) {
    return merge([...answers].map(([name, answer]) => new Map([[names.get(name) ?? name, answer]])));
  }

  /**
   * @param {Fields} fields
   * @returns {Map<string, string>} The name of today by each former name that no field has today.
   */
  function namesNow(fields) {
    const pairs = [...fields.values()].flatMap(({ name, former }) =>
      former.map((old) => /** @type {const} */ ([old, name])),
    );
    return new Map(pairs.filter(([old]) => !fields.has(old)));
  }

  /**
   * @param {string} name
   * @param {Answer} answer
   * @param {Answers} answers
   * @returns {string | undefined} Where that answer to this field is stored: in its place, or beside what is there.
   */
  function placeOf(name, answer, answers) {
    for (let number = 1, place = name; answers.has(place); place = `${name}~${++number}`) {
      const there = /** @type {Answer} */ (answers.get(place));
      if (there.value && sameAnswer(there, answer)) return place;
    }
    return undefined;
  }

  /** @param {string} raw */
  function parseVersion1(raw) {
    /** @type {Map<string, Value>} */
    const values = new Map();
    try {
      for (const [name, value] of entries(JSON.parse(raw))) if (isValue(value) && value) values.set(name, value);
    } catch {
      // Nobody can read it; it stays where it is.
    }
    return values;
  }

  /**
   * @param {Value} value
   * @param {Field | undefined} field
   * @param {number} at
   * @returns {Answer}
   */
  function fromVersion1(value, field, at) {
    const answer = { value, at, label: field?.label ?? "", group: field?.group ?? "" };
    if (!field || value === true) return answer;
    if (field.type === "amount") return { ...answer, value: fromNumberField(value) };
    return field.options.size ? chosen(answer, field) : answer;
  }

  /**
   * Fields were of the type `number` once, which writes a point for every decimal sign. What reads as thousands stays as
   * it was typed: then the number field was wrong, not its owner.
   *
   * @param {string} text
   */
  function fromNumberField(text) {
    return /^-?\d*\.\d+$/.test(text) && !GROUPED.test(text) ? text.replace(".", ",") : text;
  }

  return { combine, renamed, namesNow, fromVersion1 };
})();
