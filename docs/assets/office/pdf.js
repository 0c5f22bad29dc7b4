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
/**
 * @typedef {object} FilledPdf A file with answers in it.
 * @property {Uint8Array<ArrayBuffer>} bytes
 * @property {string[]} left The names of the answers that have no place in it.
 * @property {string[]} cut Those that are in it, and that its field is too small to show.
 */

const toolboxPdf = (() => {
  const TYPE = "application/pdf";
  const SHEET = /\bwerkblad:([\w-]+)/;
  const { optionOf } = toolboxAnswers;

  /**
   * @param {Uint8Array} bytes
   * @param {string} here The id of the sheet that the reader opens it on, if any.
   * @returns {Promise<{ sheet: SheetEntry, read: SheetRead } | Refused>}
   */
  async function read(bytes, here) {
    try {
      const file = await opened(bytes);
      if ("problem" in file) return file;
      const { document, fields, id, hasXfa } = file;
      const found = toolboxOffice.sheetOfFile({ id, names: fields.keys(), title: document.getTitle() ?? "" }, here);
      if ("problem" in found) return found.problem === "foreign" ? { problem: hasXfa ? "xfa" : "foreignPdf" } : found;
      if (!fields.size) return { problem: hasXfa ? "xfa" : "flattened" };
      return { sheet: found.sheet, read: answersIn(fields, found.sheet) };
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
        const day = toolboxTypedDays.dayIn(text);
        if (day) answers.set(field.name, { value: day, ...about });
        else unread.push(label);
      } else if (type === "score") unread.push(label);
      else answers.set(field.name, { value: type === "amount" ? text.replaceAll(/\s*\n\s*/g, " ") : text, ...about });
    }
    return { answers, unread };
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
    const file = await opened(bytes);
    if ("problem" in file) throw new Error(file.problem);
    const { document, form, fields } = file;
    const known = toolboxSheetFields.of(sheet, answers.keys());
    const { draw } = toolboxPdfDrawing.of(document, form);
    /** @type {string[]} */
    const left = [];
    /** @type {string[]} */
    const cut = [];
    let areDrawn = true;
    for (const [key, answer] of answers) {
      if (answer.value === "") continue;
      const field = known.get(key);
      const own = fields.get(key);
      const shown = field && own && toolboxAnswers.fits(field, answer) ? put(own, field, answer) : null;
      if (!own || shown === null) left.push(key);
      else if (shown) {
        const isWhole = draw(own, shown);
        areDrawn &&= isWhole !== null;
        if (isWhole === false) cut.push(key);
      }
    }
    // A total of amounts that are not all on the paper would look wrong.
    for (const { name: key, sum } of left.length ? [] : totals) {
      const own = fields.get(key);
      if (!own || !sum) continue;
      own.set(name("V"), toolboxPdfLibrary.PDFHexString.fromText(sum));
      own.delete(name("AP"));
      areDrawn &&= draw(own, sum) !== null;
    }
    // Else a viewer draws them again, without emoji, and asks to save that.
    if (areDrawn) form?.delete(name("NeedAppearances"));
    return { bytes: await document.save({ updateFieldAppearances: false }), left, cut };
  }

  /**
   * @param {PdfDictionary} own
   * @param {PlacedField} field
   * @param {Answer} answer
   * @returns {string | null} What is to be drawn in it; `null` where it has no place for it.
   */
  function put(own, field, answer) {
    const { PDFArray, PDFDict, PDFHexString, PDFString } = toolboxPdfLibrary;
    if (field.type === "tick" || field.type === "score") {
      const kids = own.lookup(name("Kids"));
      const boxes = (kids instanceof PDFArray ? items(kids) : [own]).filter((it) => it instanceof PDFDict);
      const options = own.lookup(name("Opt"));
      const id = field.type === "tick" ? boxes.flatMap(states).find((it) => it !== "Off") : optionOf(field, answer);
      const place = options instanceof PDFArray ? items(options).findIndex((it) => decoded(it) === id) : -1;
      const state = place < 0 ? id : String(place);
      const isThere = boxes.map((box) => turn(box, state ?? "")).some(Boolean);
      if (isThere) own.set(name("V"), name(state ?? ""));
      // Each state of a box is drawn by the build.
      return isThere ? "" : null;
    }
    const id = field.type === "choice" ? optionOf(field, answer) : undefined;
    if (field.type === "choice" && id === undefined) return null;
    const text = String(answer.value);
    const words = field.type === "date" ? toolboxDates.dutch(text) : text;
    // Poppler finds an option only by the bytes that are in the list.
    own.set(name("V"), id === undefined ? PDFHexString.fromText(words) : PDFString.of(id));
    own.delete(name("AP"));
    return id === undefined ? words : (field.options.get(id) ?? id);
  }

  /** @param {PdfDictionary} box @param {string} state @returns {boolean} Whether it has that state, and is on now. */
  function turn(box, state) {
    const isOn = states(box).includes(state);
    box.set(name("AS"), name(isOn ? state : "Off"));
    return isOn;
  }

  /** @param {PdfDictionary} box @returns {string[]} The names of how it can be drawn. */
  function states(box) {
    const { PDFDict } = toolboxPdfLibrary;
    const appearances = box.lookup(name("AP"));
    const normal = appearances instanceof PDFDict && appearances.lookup(name("N"));
    return normal instanceof PDFDict ? normal.keys().map((it) => it.decodeText()) : [];
  }

  /** @param {PdfArray} list */
  function items(list) {
    return Array.from({ length: list.size() }, (_, at) => list.lookup(at));
  }

  return { TYPE, read, fill };
})();
