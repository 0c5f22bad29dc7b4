"use strict";

// Puts answers in the fields of a PDF, and has them drawn.

const toolboxPdfFilling = (() => {
  const { decoded, items, name } = toolboxPdfFields;
  const { optionOf } = toolboxAnswers;

  /**
   * @param {OpenPdf} file
   * @param {SheetEntry} sheet
   * @param {Answers} answers
   * @param {readonly Total[]} totals
   * @returns {{ left: string[], cut: string[] }} As in `FilledPdf`.
   */
  function fill({ document, form, fields }, sheet, answers, totals) {
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
      write(own, toolboxPdfLibrary.PDFHexString.fromText(sum));
      areDrawn &&= draw(own, sum) !== null;
    }
    // Else a viewer draws them again, without emoji, and asks to save that.
    if (areDrawn) form?.delete(name("NeedAppearances"));
    return { left, cut };
  }

  /**
   * @param {PdfDictionary} own
   * @param {PlacedField} field
   * @param {Answer} answer
   * @returns {string | null} What is to be drawn in it; `null` where it has no place for it.
   */
  function put(own, field, answer) {
    const { PDFHexString, PDFString } = toolboxPdfLibrary;
    // Each state of a box is drawn by the build.
    if (field.type === "tick" || field.type === "score") return turnOn(own, field, answer) ? "" : null;
    if (field.type === "choice") {
      const id = optionOf(field, answer);
      if (id === undefined) return null;
      // Poppler finds an option only by the bytes that are in the list.
      write(own, PDFString.of(id));
      return field.options.get(id) ?? id;
    }
    const text = String(answer.value);
    const words = field.type === "date" ? toolboxDates.dutch(text) : text;
    write(own, PDFHexString.fromText(words));
    return words;
  }

  /** @param {PdfDictionary} own @param {PdfObject} value */
  function write(own, value) {
    own.set(name("V"), value);
    own.delete(name("AP"));
  }

  /**
   * @param {PdfDictionary} own
   * @param {PlacedField} field
   * @param {Answer} answer
   * @returns {boolean} Whether it has a box for that answer, which is on now, and the others off.
   */
  function turnOn(own, field, answer) {
    const { PDFArray, PDFDict } = toolboxPdfLibrary;
    const kids = own.lookup(name("Kids"));
    const boxes = (kids instanceof PDFArray ? items(kids) : [own]).filter((it) => it instanceof PDFDict);
    const options = own.lookup(name("Opt"));
    const id = field.type === "tick" ? boxes.flatMap(states).find((it) => it !== "Off") : optionOf(field, answer);
    const place = options instanceof PDFArray ? items(options).findIndex((it) => decoded(it) === id) : -1;
    const state = (place < 0 ? id : String(place)) ?? "";
    const isThere = boxes.map((box) => turn(box, state)).some(Boolean);
    if (isThere) own.set(name("V"), name(state));
    return isThere;
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

  return { fill };
})();
