"use strict";

// What people brought, in the memory of this page only: who filled in which sheet, each of them once.

/**
 * @typedef {object} Brought What one person filled in on one sheet.
 * @property {string} sheet
 * @property {string} who A name that nobody else has on this sheet.
 * @property {string} file
 * @property {Answers} answers By the names that the fields have today.
 * @property {string} [twin] Who brought the same before.
 * @property {boolean} counted
 */

const toolboxBrought = (() => {
  const TEXT = toolboxTogetherTexts;
  const BY = "blad--ingevuld-door";
  const { plain } = toolboxAnswers;

  function create() {
    /** @type {Brought[]} */
    const all = [];

    /**
     * @param {string} sheet
     * @param {string} file
     * @param {Answers} answers
     * @param {string} [by] Whose the file is, where the sheet does not say so.
     * @returns {string[]} What to tell about it.
     */
    function add(sheet, file, answers, by = "") {
      const same = all.find((it) => it.sheet === sheet && print(it.answers) === print(answers));
      const given = (`${answers.get(BY)?.value ?? ""}`.trim() || by.trim()).replaceAll(/\s+/g, " ");
      const who = unused(given || TEXT.unnamed, of(sheet));
      all.push({ sheet, who, file, answers, counted: !same, ...(same && { twin: same.who }) });
      if (same) return [TEXT.twice(file, same.file === file ? same.who : same.file)];
      return given && who !== given ? [TEXT.sameName(given, who)] : [];
    }

    /** @param {string} sheet */
    function of(sheet) {
      return all.filter((it) => it.sheet === sheet);
    }

    /** @param {Brought} one */
    function remove(one) {
      all.splice(all.indexOf(one), 1);
    }

    return { add, of, remove, sheets: () => [...new Set(all.map(({ sheet }) => sheet))] };
  }

  /**
   * @param {string} name
   * @param {readonly Brought[]} others
   */
  function unused(name, others) {
    const taken = new Set(others.map(({ who }) => keyOf(who)));
    let free = name;
    for (let number = 2; taken.has(keyOf(free)); number++) free = `${name} (${number})`;
    return free;
  }

  /** @param {string} name */
  function keyOf(name) {
    return plain(name) || name;
  }

  /** @param {Answers} answers */
  function print(answers) {
    return JSON.stringify([...answers].map(([name, { value }]) => [name, value]).sort());
  }

  return { create };
})();
