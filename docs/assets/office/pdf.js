"use strict";

// A PDF of a worksheet: reading the answers in it, and putting answers in one.

/**
 * @typedef {object} FilledPdf A file with answers in it.
 * @property {Uint8Array<ArrayBuffer>} bytes
 * @property {string[]} left The names of the answers that have no place in it.
 * @property {string[]} cut Those that are in it, and that its field is too small to show.
 */

const toolboxPdf = (() => {
  const TYPE = "application/pdf";

  /**
   * @param {Uint8Array} bytes
   * @param {string} here The id of the sheet that the reader opens it on, if any.
   * @returns {Promise<{ sheet: SheetEntry, read: SheetRead } | Refused>}
   */
  async function read(bytes, here) {
    try {
      const file = await toolboxPdfFields.open(bytes);
      if ("problem" in file) return file;
      const { document, fields, id, hasXfa } = file;
      const found = toolboxOffice.sheetOfFile({ id, names: fields.keys(), title: document.getTitle() ?? "" }, here);
      if ("problem" in found) return found.problem === "foreign" ? { problem: hasXfa ? "xfa" : "foreignPdf" } : found;
      if (!fields.size) return { problem: hasXfa ? "xfa" : "flattened" };
      return { sheet: found.sheet, read: toolboxPdfReading.read(fields, found.sheet) };
    } catch {
      return { problem: "damaged" };
    }
  }

  /**
   * Put answers in the fields of a PDF of the build, and draw them; its tags stay.
   *
   * @param {Uint8Array} bytes
   * @param {SheetEntry} sheet
   * @param {Answers} answers
   * @param {readonly Total[]} [totals]
   * @returns {Promise<FilledPdf>} Rejected where it cannot be read.
   */
  async function fill(bytes, sheet, answers, totals = []) {
    const file = await toolboxPdfFields.open(bytes);
    if ("problem" in file) throw new Error(file.problem);
    const filled = toolboxPdfFilling.fill(file, sheet, answers, totals);
    return { bytes: await file.document.save({ updateFieldAppearances: false }), ...filled };
  }

  return { TYPE, read, fill };
})();
