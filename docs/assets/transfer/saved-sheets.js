"use strict";

// Reads the worksheets in a saved file: one, or those of a dossier. Another version of the toolbox, or another program, may
// have written it: it is only ever read as text.

/**
 * @typedef {object} SavedSheet
 * @property {SheetEntry} sheet
 * @property {Answers} answers By the names that the fields have today.
 * @property {string[]} unread The labels of what is no answer.
 */
/**
 * @typedef {object} RefusedSheet
 * @property {"none" | "other" | "empty" | "strange" | "many"} problem
 * @property {string} id As the file names it; "" where it does not.
 * @property {SheetEntry} [sheet]
 */
/**
 * @typedef {object} SavedSheets
 * @property {string} dossier The name of the dossier that it was saved from; "" where it is one worksheet.
 * @property {Map<string, SavedSheet>} sheets By the id of today.
 * @property {RefusedSheet[]} refused
 */

const toolboxSavedSheets = (() => {
  const BY = "blad--ingevuld-door";
  // More than there are worksheets; only so that a hostile file cannot block a browser.
  const MOST = 200;
  const { entries, isObject, isValue, parseAnswer, text } = toolboxRecords;
  const { fromVersion1, namesNow, renamed } = toolboxSources;

  /**
   * @param {string} content
   * @param {boolean} [anyName] Whether all answers of a worksheet may be to fields that it does not have.
   * @returns {SavedSheets | null} `null` where it is no saved file.
   */
  function read(content, anyName = false) {
    let file;
    try {
      file = JSON.parse(content);
    } catch {
      return null;
    }
    if (!isObject(file)) return null;
    const isDossier = Array.isArray(file.werkbladen);
    const parts = /** @type {unknown[]} */ (isDossier ? file.werkbladen : [file]);
    /** @type {SavedSheets} */
    const found = { dossier: text(file.dossier), sheets: new Map(), refused: [] };
    for (const part of parts.slice(0, MOST)) {
      // A dossier holds what no field shows any more too.
      const read = isObject(part) ? readSheet(part, anyName || isDossier) : refuse("none", "");
      if ("problem" in read) found.refused.push(read);
      else found.sheets.set(read.sheet.id, joined(found.sheets.get(read.sheet.id), read));
    }
    return found;
  }

  /**
   * @param {Record<string, unknown>} part
   * @param {boolean} anyName
   * @returns {SavedSheet | RefusedSheet}
   */
  function readSheet(part, anyName) {
    const id = text(part.werkblad);
    if (!id) return refuse("none", id);
    const former = Array.isArray(part.voorheen) ? part.voorheen.slice(0, 20).map(text) : [];
    const sheet = [id, ...former].map(toolboxSheetFields.sheetOf).find(Boolean);
    if (!sheet) return refuse("other", id);
    const fields = toolboxSheetFields.of(sheet, Object.keys(Object(part.antwoorden)));
    const names = namesNow(fields);
    const isKnown = (/** @type {string} */ name) => anyName || fields.has(name) || names.has(name);
    const saved = toolboxSavedFile.readSheet(part, [sheet.id, ...(sheet.former ?? [])], isKnown);
    if ("problem" in saved) return refuse(saved.problem, id, sheet);
    const answers = renamed(timed(saved.answers, part.tijden), names);
    if (saved.version1) {
      for (const [name, { value, at }] of answers) answers.set(name, fromVersion1(value, fields.get(name), at));
    }
    const labels = new Map(entries(part.woorden).map(([name, words]) => [name, text(Object(words).label)]));
    const unread = entries(part.antwoorden).filter(([, value]) => !isValue(value));
    return {
      sheet,
      answers,
      unread: unread.map(([name]) => labels.get(name) || fields.get(name)?.label || toolboxAnswers.spoken(name)),
    };
  }

  /**
   * @param {RefusedSheet["problem"]} problem
   * @param {string} id
   * @param {SheetEntry} [sheet]
   * @returns {RefusedSheet}
   */
  function refuse(problem, id, sheet) {
    return { problem, id, ...(sheet && { sheet }) };
  }

  /**
   * @param {Answers} answers
   * @param {unknown} times When each was given, as the file of a dossier says.
   * @returns {Answers}
   */
  function timed(answers, times) {
    const known = new Map(entries(times));
    return new Map(
      [...answers].map(([name, answer]) => [name, parseAnswer({ ...answer, at: known.get(name) }) ?? answer]),
    );
  }

  /**
   * @param {SavedSheet | undefined} before What the file holds of the same sheet, under another id.
   * @param {SavedSheet} read
   * @returns {SavedSheet}
   */
  function joined(before, read) {
    if (!before) return read;
    const answers = toolboxAnswers.merge([before.answers, read.answers]);
    return { ...read, answers, unread: [...before.unread, ...read.unread] };
  }

  /**
   * @param {ReadonlyMap<string, { answers: Answers }>} sheets
   * @returns {string} Who filled them in, or "".
   */
  function writerOf(sheets) {
    const names = [...sheets.values()].map(({ answers }) => text(answers.get(BY)?.value).trim());
    return names.find(Boolean) ?? "";
  }

  return { read, writerOf };
})();
