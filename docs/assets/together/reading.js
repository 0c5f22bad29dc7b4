"use strict";

// Reads what people send: the saved file of a sheet, or of a whole dossier. Word files and PDFs are read by another script,
// which is fetched for the first of them.

/**
 * @typedef {object} ReadSheet
 * @property {Answers} answers By the names that the fields have today.
 * @property {string[]} unread The labels of what has no place on the sheet.
 */
/** @typedef {{ sheets: Map<string, ReadSheet>, by: string, notes: string[] }} ReadFile `notes` say what was left out. */

const toolboxTogetherReading = (() => {
  const TEXT = toolboxTogetherTexts;

  /**
   * @param {File} file
   * @param {string} others The address of the script that reads other files.
   * @returns {Promise<ReadFile>} It never rejects.
   */
  async function read(file, others) {
    const begin = await bytesOf(file.slice(0, 1024));
    if (!begin) return failed(toolboxFileProblems.unread(file.name));
    if (!toolboxFileBytes.isJson(begin)) return readOther(file, begin, others);
    if (file.size > toolboxFileBytes.MOST) return failed(TEXT.big(file.name));
    const bytes = await bytesOf(file);
    if (!bytes) return failed(toolboxFileProblems.unread(file.name));
    try {
      return parse(file.name, toolboxFileBytes.decode(bytes));
    } catch {
      return failed(toolboxFileProblems.encoding(file.name));
    }
  }

  /**
   * @param {File} file
   * @param {Uint8Array} begin
   * @param {string} address
   * @returns {Promise<ReadFile>}
   */
  async function readOther(file, begin, address) {
    // Nothing else is worth fetching a script for.
    if (!toolboxFileBytes.isOffice(begin)) return failed(toolboxFileProblems.none(file.name));
    try {
      await toolboxPage.load(address);
      const found = await toolboxReading.read(file);
      if ("problem" in found) return failed(found.problem);
      /** @type {ReadFile} */
      const whole = { sheets: new Map(), by: found.by, notes: [] };
      for (const [id, { answers, unread }] of found.sheets) {
        const sheet = toolboxSheetFields.sheetOf(id);
        if (unread.length) whole.notes.push(TEXT.lost(file.name, unread));
        if (sheet) take(whole, file.name, sheet, answers, unread);
      }
      if (!found.sheets.size) whole.notes.push(toolboxFileProblems.empty(file.name));
      return whole;
    } catch {
      return failed(TEXT.notNow(file.name));
    }
  }

  /**
   * @param {string} name Of the file.
   * @param {string} content
   * @returns {ReadFile}
   */
  function parse(name, content) {
    const found = toolboxSavedSheets.read(content, true);
    if (!found) return failed(toolboxFileProblems.none(name));
    /** @type {ReadFile} */
    const whole = { sheets: new Map(), by: "", notes: found.refused.map((it) => problemOf(name, it)) };
    for (const { sheet, answers, unread } of found.sheets.values()) {
      if (unread.length) whole.notes.push(TEXT.refused(name, unread.length));
      take(whole, name, sheet, answers);
    }
    if (!found.sheets.size && !found.refused.length) whole.notes.push(toolboxFileProblems.empty(name));
    whole.notes = [...new Set(whole.notes)];
    return whole;
  }

  /**
   * @param {string} name
   * @param {RefusedSheet} refused
   */
  function problemOf(name, { problem, id, sheet }) {
    if (problem === "none") return toolboxFileProblems.none(name);
    if (!sheet) return TEXT.unknown(name, id);
    return problem === "many" ? TEXT.many(name, sheet.title) : TEXT.empty(name, sheet.title);
  }

  /**
   * @param {ReadFile} whole
   * @param {string} name
   * @param {SheetEntry} sheet
   * @param {Answers} read
   * @param {readonly string[]} [unread]
   */
  function take(whole, name, sheet, read, unread = []) {
    const fields = toolboxSheetFields.of(sheet, read.keys());
    const saved = { answers: read, version1: false, refused: 0 };
    const answers = toolboxSavedFile.difference(saved, new Map(), fields).changes;
    const placeless = toolboxAnswers.leftovers(answers, fields).map((it) => answers.get(it)?.label || it);
    if (placeless.length) whole.notes.push(TEXT.unread(name, placeless));
    // Somebody of whom nothing could be read does not count as one who said nothing.
    if (answers.size) whole.sheets.set(sheet.id, { answers, unread: [...unread, ...placeless] });
  }

  /** @param {Blob} file */
  async function bytesOf(file) {
    try {
      return new Uint8Array(await file.arrayBuffer());
    } catch {
      return null;
    }
  }

  /**
   * @param {string} problem
   * @returns {ReadFile}
   */
  function failed(problem) {
    return { sheets: new Map(), by: "", notes: [problem] };
  }

  return { read, parse };
})();
