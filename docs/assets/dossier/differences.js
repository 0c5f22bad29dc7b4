"use strict";

// What differs between a worksheet here and the same sheet in a file, and what each choice between the two changes.

/** @typedef {"mine" | "theirs" | "both"} Choice */
/**
 * @typedef {object} Difference
 * @property {Answers} added What is only in the file.
 * @property {Answers} differing What is in the file, where something else is here.
 */

const toolboxDifferences = (() => {
  const { asideOf } = toolboxAnswers;
  const { namesNow, renamed } = toolboxSources;

  /**
   * @param {Answers} theirs
   * @param {Answers} mine
   * @param {Fields} fields
   * @returns {Difference}
   */
  function of(theirs, mine, fields) {
    const answers = renamed(theirs, namesNow(fields));
    const file = { answers, version1: false, refused: 0 };
    const { changes, replaced } = toolboxSavedFile.difference(file, mine, fields);
    for (const [name, answer] of changes) {
      // What comes where nothing is, is as old as it was there; also beside a field that cannot show it.
      const { at } = answers.get(name) ?? answers.get(name.replace(/~\d+$/, "")) ?? answer;
      if (!mine.has(name) && at) changes.set(name, { ...answer, at });
    }
    // What was put beside another answer before is here already.
    const differing = [...changes].filter(
      ([name, answer]) => replaced.includes(name) && asideOf(name, answer, mine) !== null,
    );
    return { added: new Map([...changes].filter(([name]) => !replaced.includes(name))), differing: new Map(differing) };
  }

  /**
   * @param {Difference} difference
   * @param {Choice} choice
   * @param {Answers} mine
   * @returns {Answers} What to store.
   */
  function changes({ added, differing }, choice, mine) {
    if (choice === "mine") return new Map();
    if (choice === "theirs") return new Map([...added, ...differing]);
    /** @type {Answers} */
    const kept = new Map(added);
    for (const [name, answer] of differing) {
      const aside = asideOf(name, answer, new Map([...mine, ...kept]));
      if (aside !== null) kept.set(aside, answer);
    }
    return kept;
  }

  return { of, changes };
})();
