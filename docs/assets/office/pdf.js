"use strict";

// A PDF of a worksheet: its fields (AcroForm, ISO 32000-2, 12.7) have the names of those of the form.

/**
 * @typedef {object} OpenPdf
 * @property {PdfDocument} document
 * @property {PdfDictionary} [form]
 * @property {Map<string, PdfDictionary>} fields Those at the top, which ours all are, by name.
 * @property {boolean} hasXfa
 * @property {string} [id] Of its worksheet.
 */

const toolboxPdf = (() => {
  const SHEET = /\bwerkblad:([\w-]+)/;
  const { optionOf } = toolboxAnswers;

  /**
   * @param {Uint8Array} bytes
   * @returns {Promise<{ sheet: SheetEntry, read: SheetRead } | { problem: string }>}
   */
  async function read(bytes) {
    try {
      const file = await opened(bytes);
      if ("problem" in file) return file;
      const { fields, id, hasXfa } = file;
      const sheet = (id && toolboxOffice.sheetOf(id)) || toolboxOffice.sheetWith(fields.keys());
      if (!sheet) return { problem: id ? "other" : hasXfa ? "xfa" : "foreignPdf" };
      if (!fields.size) return { problem: hasXfa ? "xfa" : "flattened" };
      return { sheet, read: answersIn(fields, sheet) };
    } catch {
      return { problem: "damaged" };
    }
  }

  /**
   * @param {Uint8Array} bytes
   * @returns {Promise<{ problem: string } | OpenPdf>}
   */
  async function opened(bytes) {
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
    for (let at = 0; list instanceof PDFArray && at < list.size(); at++) {
      const field = list.lookup(at);
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

  /**
   * @param {PdfDictionary} field
   * @returns {string} What is in it: the text, the id of an option, or `on`.
   */
  function typedInto(field) {
    const { PDFArray } = toolboxPdfLibrary;
    const value = field.lookup(name("V"));
    const first = value instanceof PDFArray ? value.lookup(0) : value;
    const text = decoded(first);
    if (decoded(field.lookup(name("FT"))) !== "Btn") return text;
    if (text === "Off" || !text) return "";
    // Of a group of radio buttons, the state is the place of its value in this list (12.7.5.2.4).
    const options = field.lookup(name("Opt"));
    return (options instanceof PDFArray && /^\d+$/.test(text) && decoded(options.lookup(Number(text)))) || text;
  }

  /**
   * @param {Map<string, PdfDictionary>} found
   * @param {SheetEntry} sheet
   * @returns {SheetRead}
   */
  function answersIn(found, sheet) {
    /** @type {Answers} */
    const answers = new Map();
    /** @type {string[]} */
    const unread = [];
    for (const field of toolboxSheetFields.of(sheet, found.keys()).values()) {
      const { type, label, group, options } = field;
      const own = [field.name, ...field.former].map((it) => found.get(it)).find(Boolean);
      if (!own) {
        // A row that was added on the screen is not in a PDF.
        if (!sheet.added || field.place[0] < 0) unread.push(label);
        continue;
      }
      const text = typedInto(own).replaceAll(/\r\n?/g, "\n");
      if (!text.trim()) continue;
      const about = { at: 0, label, group };
      const id = options.size ? optionOf(field, { value: text, ...about }) : undefined;
      if (type === "tick") answers.set(field.name, { value: true, ...about });
      else if (id !== undefined) answers.set(field.name, { value: id, ...about, shown: options.get(id) ?? id });
      else if (type === "choice") answers.set(field.name, { value: text, ...about, shown: text });
      else if (type === "date") {
        const day = toolboxDocxFields.dayIn(text);
        if (day) answers.set(field.name, { value: day, ...about });
        else unread.push(label);
      } else if (type === "score") unread.push(label);
      else answers.set(field.name, { value: type === "amount" ? text.replaceAll(/\s*\n\s*/g, " ") : text, ...about });
    }
    return { answers, unread };
  }

  return { read };
})();
