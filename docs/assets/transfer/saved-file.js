"use strict";

// The file in which answers go to another device, or to an older version of the toolbox.

/** @typedef {{ answers: Answers, version1: boolean, refused: number }} SavedFile */

const toolboxSavedFile = (() => {
  // More than any worksheet has; only so that a hostile file cannot block a browser.
  const MOST = 5000;
  const { asideOf, chosen, fits, sameAnswer } = toolboxAnswers;
  const { VERSION, entries, isObject, parseAnswer, text } = toolboxRecords;
  const { fromVersion1, namesNow, renamed } = toolboxSources;

  /**
   * @param {string} sheet
   * @param {readonly string[]} former
   * @param {Answers} answers
   * @returns {string} Its content.
   */
  function write(sheet, former, answers) {
    const filled = [...answers].filter(([, { value }]) => value !== "");
    return JSON.stringify(
      {
        werkblad: sheet,
        ...(former.length && { voorheen: former }),
        versie: VERSION,
        antwoorden: Object.fromEntries(filled.map(([name, { value }]) => [name, value])),
        woorden: Object.fromEntries(filled.map(([name, { label, group, shown }]) => [name, { label, group, shown }])),
      },
      null,
      2,
    );
  }

  /**
   * @param {string} content
   * @param {readonly string[]} ids Of the sheet, and the former ones.
   * @param {(name: string) => boolean} isKnown Whether the sheet has a field of that name.
   * @returns {SavedFile | { problem: "none" | "other" | "empty" | "strange" | "many", sheet?: string }}
   */
  function read(content, ids, isKnown) {
    let file;
    try {
      file = JSON.parse(content);
    } catch {
      return { problem: "none" };
    }
    return isObject(file) ? readSheet(file, ids, isKnown) : { problem: "none" };
  }

  /**
   * @param {Record<string, unknown>} file What its content says.
   * @param {readonly string[]} ids
   * @param {(name: string) => boolean} isKnown
   * @returns {ReturnType<typeof read>}
   */
  function readSheet(file, ids, isKnown) {
    if (!text(file.werkblad)) return { problem: "none" };
    const former = Array.isArray(file.voorheen) ? file.voorheen : [];
    if (![file.werkblad, ...former].some((id) => ids.includes(id)))
      return { problem: "other", sheet: text(file.werkblad) };
    const values = entries(file.antwoorden).filter(([, value]) => value !== "");
    if (values.length > MOST) return { problem: "many" };
    const words = new Map(entries(file.woorden));
    /** @type {Answers} */
    const answers = new Map();
    for (const [name, value] of values) {
      const answer = parseAnswer({ ...Object(words.get(name)), value, at: 0 });
      if (answer) answers.set(name, answer);
    }
    if (!answers.size) return { problem: "empty" };
    if (![...answers].some(([name, { label }]) => label || isKnown(name))) return { problem: "strange" };
    return { answers, version1: !(Number(file.versie) >= VERSION), refused: values.length - answers.size };
  }

  /**
   * What opening a file changes: only what it holds, beside what is there.
   *
   * @param {SavedFile} file
   * @param {Answers} answers
   * @param {Fields} fields
   * @returns {{ changes: Answers, replaced: string[] }}
   */
  function difference({ answers: saved, version1 }, answers, fields) {
    /** @type {Answers} */
    const changes = new Map();
    /** @type {string[]} */
    const replaced = [];
    for (const [name, raw] of renamed(saved, namesNow(fields))) {
      const field = fields.get(name);
      let answer = version1 ? fromVersion1(raw.value, field, 0) : raw;
      if (field?.options.size && answer.value !== true) answer = chosen(answer, field);
      const unfit = field && !fits(field, answer);
      const target = unfit ? asideOf(`${name}~2`, answer, answers) : name;
      const there = target === null ? answer : answers.get(target);
      if (target === null || (there && sameAnswer(there, answer))) continue;
      if (there?.value) replaced.push(target);
      changes.set(target, { ...answer, at: Math.max(Date.now(), (there?.at ?? 0) + 1) });
    }
    return { changes, replaced };
  }

  return { write, read, readSheet, difference };
})();
