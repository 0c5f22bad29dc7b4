"use strict";

// Reads the answers in a file that somebody has of ours: saved from a worksheet or a dossier, or filled in as Word or PDF.
// What is in it comes from others: it is only ever read as text.

/** @typedef {{ problem: string, titles?: string[] }} Refused Why, and the sheets that it may be of. */
/**
 * @typedef {{ name: string, sheets: Map<string, SheetRead>, by: string } | { name: string, problem: string }} Read
 *   `by` is who filled it in, where that is told; a problem is a sentence for the reader.
 */

const toolboxReading = (() => {
  const MOST_BYTES = 10 * 1024 * 1024;
  const BY = "blad--ingevuld-door";
  const { entries, isObject, isValue, text } = toolboxRecords;

  /** @param {readonly number[]} bytes @param {Uint8Array} content */
  const beginsWith = (bytes, content) => bytes.every((byte, at) => content[at] === byte);

  /**
   * @param {File} file
   * @param {string} [here] The id of the sheet that the reader opens it on.
   * @returns {Promise<Read>}
   */
  async function read(file, here = "") {
    const { name } = file;
    const problem = (/** @type {string} */ it, /** @type {string[]} */ titles = []) => ({
      name,
      problem: toolboxOfficeTexts.problems[it]?.(name, titles) ?? "",
    });
    if (file.size > MOST_BYTES) return problem("big");
    const bytes = await file
      .arrayBuffer()
      .then((it) => new Uint8Array(it))
      .catch(() => null);
    if (!bytes) return problem("unread");
    try {
      await toolboxOffice.load("sheets");
      const found = await sheetsIn(bytes, here);
      if ("problem" in found) return problem(found.problem, found.titles);
      const by = [...found.sheets.values()]
        .map(({ answers }) => answers.get(BY)?.value)
        .find((it) => it && it !== true);
      return { name, sheets: found.sheets, by: String(by ?? "").trim() };
    } catch {
      return problem("library");
    }
  }

  /**
   * @param {Uint8Array<ArrayBuffer>} bytes
   * @param {string} here
   * @returns {Promise<{ sheets: Map<string, SheetRead> } | Refused>} Rejected where a script cannot be fetched.
   */
  async function sheetsIn(bytes, here) {
    if (beginsWith([0xd0, 0xcf, 0x11, 0xe0], bytes)) return { problem: "old" };
    if (beginsWith([0x50, 0x4b, 3, 4], bytes)) {
      await toolboxOffice.load("zip");
      return ofOneSheet(toolboxDocx.read(bytes, here));
    }
    if (new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).includes("%PDF-")) {
      await toolboxOffice.load("pdf");
      return ofOneSheet(await toolboxPdf.read(bytes, here));
    }
    return saved(bytes);
  }

  /** @param {{ sheet: SheetEntry, read: SheetRead } | Refused} found */
  function ofOneSheet(found) {
    if ("problem" in found) return found;
    const { sheet, read } = found;
    if (!read.answers.size && !read.unread.length) return { problem: "empty" };
    return { sheets: new Map([[sheet.id, read]]) };
  }

  /** @param {Uint8Array<ArrayBuffer>} bytes @returns {{ sheets: Map<string, SheetRead> } | Refused} */
  function saved(bytes) {
    let file;
    try {
      file = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    } catch (error) {
      // In UTF-8 or not: a photo does not begin with a brace.
      const brace = bytes.find((byte) => byte > 0x20 && byte < 0xfe) === 0x7b;
      return { problem: brace && error instanceof TypeError ? "encoding" : "none" };
    }
    if (!isObject(file)) return { problem: "none" };
    const isDossier = Array.isArray(file.werkbladen);
    const files = /** @type {unknown[]} */ (isDossier ? file.werkbladen : [file]);
    /** @type {Map<string, SheetRead>} */
    const sheets = new Map();
    let problem = "empty";
    for (const one of files) {
      const found = savedSheet(one);
      if ("problem" in found) problem = found.problem;
      else sheets.set(found.id, joined(sheets.get(found.id), found.read));
    }
    return sheets.size ? { sheets } : { problem };
  }

  /**
   * @param {unknown} file
   * @returns {{ id: string, read: SheetRead } | { problem: string }}
   */
  function savedSheet(file) {
    if (!isObject(file) || !text(file.werkblad)) return { problem: "none" };
    const former = Array.isArray(file.voorheen) ? file.voorheen.map(text) : [];
    const sheet = [text(file.werkblad), ...former].map(toolboxOffice.sheetOf).find(Boolean);
    if (!sheet) return { problem: "other" };
    const ids = [sheet.id, ...(sheet.former ?? [])];
    const names = Object.keys(Object(file.antwoorden));
    const fields = toolboxSheetFields.of(sheet, names);
    const formerly = new Set([...fields.values()].flatMap((field) => field.former));
    const isKnown = (/** @type {string} */ name) => fields.has(name) || formerly.has(name);
    const found = toolboxSavedFile.readSheet(file, ids, isKnown);
    if ("problem" in found) return { problem: found.problem === "strange" ? "other" : found.problem };
    const times = new Map(Object.entries(Object(file.tijden)));
    /** @type {Answers} */
    const answers = new Map();
    for (const [name, answer] of found.answers) {
      const timed = toolboxRecords.parseAnswer({ ...answer, at: times.get(name) ?? 0 });
      if (timed) answers.set(name, timed);
    }
    const named = toolboxSources.renamed(answers, toolboxSources.namesNow(fields));
    if (found.version1) {
      for (const [name, { value, at }] of named)
        named.set(name, toolboxSources.fromVersion1(value, fields.get(name), at));
    }
    const unread = entries(file.antwoorden).filter(([, value]) => !isValue(value));
    const labels = unread.map(([name]) => fields.get(name)?.label ?? toolboxMoving.spoken(name));
    return { id: sheet.id, read: { answers: named, unread: labels } };
  }

  /**
   * @param {SheetRead | undefined} before What the file holds of the same sheet, under another id.
   * @param {SheetRead} read
   * @returns {SheetRead}
   */
  function joined(before, read) {
    if (!before) return read;
    const answers = toolboxAnswers.merge([before.answers, read.answers]);
    return { answers, unread: [...before.unread, ...read.unread] };
  }

  return { read };
})();
