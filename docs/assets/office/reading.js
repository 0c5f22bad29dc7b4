"use strict";

// Reads the answers in a file that somebody has of ours: saved from a worksheet or a dossier, or filled in as Word or PDF.
// What is in it comes from others: it is only ever read as text.

/** @typedef {{ problem: string, titles?: string[] }} Refused Why, and the sheets that it may be of. */
/**
 * @typedef {{ name: string, sheets: Map<string, SheetRead>, by: string } | { name: string, problem: string }} Read
 *   `by` is who filled it in, where that is told; a problem is a sentence for the reader.
 */

const toolboxReading = (() => {
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
    if (file.size > toolboxFileBytes.MOST) return problem("big");
    const bytes = await file
      .arrayBuffer()
      .then((it) => new Uint8Array(it))
      .catch(() => null);
    if (!bytes) return problem("unread");
    try {
      await toolboxOffice.load("sheets");
      const found = await sheetsIn(bytes, here);
      if ("problem" in found) return problem(found.problem, found.titles);
      return { name, sheets: found.sheets, by: toolboxSavedSheets.writerOf(found.sheets) };
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
    let content;
    try {
      content = toolboxFileBytes.decode(bytes);
    } catch {
      return { problem: toolboxFileBytes.isJson(bytes) ? "encoding" : "none" };
    }
    const found = toolboxSavedSheets.read(content);
    if (!found) return { problem: "none" };
    const { sheets, refused } = found;
    const problem = refused.at(-1)?.problem ?? "empty";
    return sheets.size ? { sheets } : { problem: problem === "strange" ? "other" : problem };
  }

  return { read };
})();
