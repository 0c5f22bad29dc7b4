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
  const MOST_BYTES = 10 * 1024 * 1024;
  // More than there are worksheets; only so that a hostile file cannot block a browser.
  const MOST_SHEETS = 200;
  const TEXT = toolboxTogetherTexts;
  const { isObject, text } = toolboxRecords;

  /**
   * @param {File} file
   * @param {string} others The address of the script that reads other files.
   * @returns {Promise<ReadFile>} It never rejects.
   */
  async function read(file, others) {
    const begin = await bytesOf(file.slice(0, 1024));
    if (!begin) return failed(TEXT.gone(file.name));
    if (!beginsAsJson(begin)) return readOther(file, begin, others);
    if (file.size > MOST_BYTES) return failed(TEXT.big(file.name));
    const bytes = await bytesOf(file);
    if (!bytes) return failed(TEXT.gone(file.name));
    try {
      return parse(file.name, new TextDecoder("utf-8", { fatal: true }).decode(bytes), toolboxSheets);
    } catch {
      return failed(TEXT.encoding(file.name));
    }
  }

  /**
   * @param {File} file
   * @param {Uint8Array} begin
   * @param {string} address
   * @returns {Promise<ReadFile>}
   */
  async function readOther(file, begin, address) {
    // A PDF, a Word file, or one of an old Word; nothing else is worth fetching a script for.
    if (!/%PDF-|^PK|^ÐÏ/.test(String.fromCharCode(...begin))) return failed(TEXT.damaged(file.name));
    try {
      await toolboxPage.load(address);
      const found = await toolboxReading.read(file);
      if ("problem" in found) return failed(found.problem);
      /** @type {ReadFile} */
      const whole = { sheets: new Map(), by: found.by, notes: [] };
      for (const [id, { answers, unread }] of found.sheets) {
        take(whole, file.name, id, [], { answers, version1: false, refused: 0 }, toolboxSheets, unread);
      }
      if (!found.sheets.size) whole.notes.push(TEXT.nothing(file.name));
      return whole;
    } catch {
      return failed(TEXT.notNow(file.name));
    }
  }

  /**
   * @param {string} name Of the file.
   * @param {string} content
   * @param {readonly SheetEntry[]} sheets
   * @returns {ReadFile}
   */
  function parse(name, content, sheets) {
    /** @type {unknown} */
    let found;
    try {
      found = JSON.parse(content);
    } catch {
      return failed(TEXT.damaged(name));
    }
    if (!isObject(found)) return failed(TEXT.damaged(name));
    const isDossier = Array.isArray(found.werkbladen);
    const parts = (isDossier ? /** @type {unknown[]} */ (found.werkbladen) : [found]).slice(0, MOST_SHEETS);
    /** @type {ReadFile} */
    const whole = { sheets: new Map(), by: "", notes: [] };
    for (const part of parts) {
      if (isObject(part) && text(part.werkblad)) parseSheet(whole, name, part, sheets);
      else whole.notes.push(TEXT.damaged(name));
    }
    if (!parts.length) whole.notes.push(TEXT.nothing(name));
    whole.notes = [...new Set(whole.notes)];
    return whole;
  }

  /**
   * @param {ReadFile} whole
   * @param {string} name
   * @param {Record<string, unknown>} part
   * @param {readonly SheetEntry[]} sheets
   */
  function parseSheet(whole, name, part, sheets) {
    const id = text(part.werkblad);
    const former = Array.isArray(part.voorheen) ? part.voorheen.map(text) : [];
    const saved = toolboxSavedFile.read(JSON.stringify(part), [id], () => true);
    if (!("problem" in saved)) return take(whole, name, id, former, saved, sheets);
    const title = entryOf(id, former, sheets)?.title ?? id;
    whole.notes.push(saved.problem === "many" ? TEXT.many(name, title) : TEXT.empty(name, title));
  }

  /**
   * @param {ReadFile} whole
   * @param {string} name
   * @param {string} id
   * @param {readonly string[]} former
   * @param {SavedFile} saved
   * @param {readonly SheetEntry[]} sheets
   * @param {readonly string[]} [unread]
   */
  function take(whole, name, id, former, saved, sheets, unread = []) {
    const sheet = entryOf(id, former, sheets);
    if (!sheet) {
      whole.notes.push(TEXT.unknown(name, id));
      return;
    }
    const fields = toolboxSheetFields.of(sheet, saved.answers.keys());
    const answers = toolboxSavedFile.difference(saved, new Map(), fields).changes;
    const placeless = toolboxAnswers.leftovers(answers, fields).map((it) => answers.get(it)?.label || it);
    const labels = [...unread, ...placeless];
    if (unread.length) whole.notes.push(TEXT.lost(name, unread));
    if (placeless.length) whole.notes.push(TEXT.unread(name, placeless));
    if (saved.refused) whole.notes.push(TEXT.refused(name, saved.refused));
    // Somebody of whom nothing could be read does not count as one who said nothing.
    if (answers.size) whole.sheets.set(sheet.id, { answers, unread: labels });
  }

  /**
   * @param {string} id
   * @param {readonly string[]} former
   * @param {readonly SheetEntry[]} sheets
   */
  function entryOf(id, former, sheets) {
    const ids = [id, ...former];
    return (
      sheets.find((it) => it.id === id) ??
      sheets.find((it) => [it.id, ...(it.former ?? [])].some((known) => ids.includes(known)))
    );
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
   * Whether it begins with a brace, in whatever encoding: a photo, or a Word file, does not.
   *
   * @param {Uint8Array} bytes
   */
  function beginsAsJson(bytes) {
    return bytes.find((byte) => byte > 0x20 && byte !== 0xef && byte !== 0xbb && byte < 0xfe && byte !== 0xbf) === 0x7b;
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
