"use strict";

// Reads the answers in the fields of a PDF.

const toolboxPdfReading = (() => {
  const { optionOf } = toolboxAnswers;
  const { decoded, name } = toolboxPdfFields;

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
  function read(found, sheet) {
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

  return { read };
})();
