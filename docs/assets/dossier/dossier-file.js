"use strict";

// The file with everything in a dossier: each sheet as its own saved file, with when each answer was given.

/** @typedef {{ answers: Answers, unread: string[] }} OpenedSheet `unread`: the labels of what is no answer. */
/**
 * @typedef {object} Opened What a file holds.
 * @property {string} name Of the file.
 * @property {Map<string, OpenedSheet>} sheets By the id of today.
 * @property {string} by Who filled it in, or "".
 * @property {string} [dossier] The name of the dossier that it was saved from.
 * @property {string[]} [unknown] The sheets that cannot be read, as the file names them.
 */
/** @typedef {Opened | { name: string, problem: string }} OpenedFile `problem` is a sentence. */

const toolboxDossierFile = (() => {
  const { problems } = toolboxDossierTexts;
  /** Of a name in the file: only so that a hostile one fits on the page. */
  const MOST_LETTERS = 80;

  /**
   * @param {string} name
   * @param {ReadonlyMap<string, Answers>} sheets
   * @returns {string} Its content.
   */
  function write(name, sheets) {
    const written = toolboxSheets.flatMap(({ id, former = [] }) => {
      const answers = toolboxDossierAnswers.filledIn(sheets.get(id) ?? new Map());
      if (!answers.size) return [];
      const times = Object.fromEntries([...answers].map(([field, { at }]) => [field, at]));
      return [{ ...JSON.parse(toolboxSavedFile.write(id, former, answers)), tijden: times }];
    });
    return JSON.stringify({ dossier: name, versie: toolboxRecords.VERSION, werkbladen: written }, null, 2);
  }

  /**
   * Read such a file, or the saved file of one sheet. It never throws.
   *
   * @param {string} name
   * @param {string} content
   * @returns {OpenedFile}
   */
  function read(name, content) {
    const found = toolboxSavedSheets.read(content);
    if (!found) return { name, problem: problems.none?.(name) ?? "" };
    const { sheets, refused } = found;
    if (!sheets.size) return { name, problem: problems[refused.at(-1)?.problem ?? "empty"]?.(name) ?? "" };
    const unreadable = refused.filter(({ problem }) => problem !== "empty");
    const unknown = new Set(unreadable.map(({ id }) => id.slice(0, MOST_LETTERS) || "?"));
    const dossier = found.dossier.slice(0, MOST_LETTERS);
    return {
      name,
      sheets,
      by: toolboxSavedSheets.writerOf(sheets),
      ...(dossier && { dossier }),
      ...(unknown.size && { unknown: [...unknown] }),
    };
  }

  return { write, read };
})();
