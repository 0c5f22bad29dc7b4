"use strict";

// The fields of a PDF (AcroForm, ISO 32000-2, 12.7): those of a worksheet have the names of those of its form.

/**
 * @typedef {object} OpenPdf
 * @property {PdfDocument} document
 * @property {PdfDictionary} [form]
 * @property {Map<string, PdfDictionary>} fields Those at the top, which ours all are, by name.
 * @property {boolean} hasXfa
 * @property {string} [id] Of its worksheet.
 */

const toolboxPdfFields = (() => {
  const SHEET = /\bwerkblad:([\w-]+)/;

  /**
   * @param {Uint8Array} bytes
   * @returns {Promise<{ problem: string } | OpenPdf>}
   */
  async function open(bytes) {
    const { PDFDocument } = toolboxPdfLibrary;
    let document;
    try {
      // Some programs forbid changes, and ask no password to read.
      document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: false, password: "" });
    } catch (error) {
      return { problem: /encrypt|password/i.test(String(error)) ? "locked" : "damaged" };
    }
    const found = document.catalog.lookup(name("AcroForm"));
    const form = found instanceof toolboxPdfLibrary.PDFDict ? found : undefined;
    const [, id] = SHEET.exec(document.getKeywords() ?? "") ?? [];
    return { document, form, fields: fieldsOf(form), hasXfa: Boolean(form?.has(name("XFA"))), id };
  }

  /** @param {string} text */
  function name(text) {
    return toolboxPdfLibrary.PDFName.of(text);
  }

  /** @param {PdfDictionary | undefined} form */
  function fieldsOf(form) {
    const { PDFArray, PDFDict } = toolboxPdfLibrary;
    /** @type {Map<string, PdfDictionary>} */
    const fields = new Map();
    const list = form?.lookup(name("Fields"));
    for (const field of list instanceof PDFArray ? items(list) : []) {
      const title = field instanceof PDFDict ? decoded(field.lookup(name("T"))) : "";
      if (field instanceof PDFDict && title) fields.set(title, field);
    }
    return fields;
  }

  /** @param {PdfObject | undefined} value @returns {string} */
  function decoded(value) {
    const { PDFHexString, PDFName, PDFString } = toolboxPdfLibrary;
    if (value instanceof PDFString || value instanceof PDFHexString) return value.decodeText();
    return value instanceof PDFName ? value.decodeText() : "";
  }

  /** @param {PdfArray} list */
  function items(list) {
    return Array.from({ length: list.size() }, (_, at) => list.lookup(at));
  }

  return { decoded, items, name, open };
})();
