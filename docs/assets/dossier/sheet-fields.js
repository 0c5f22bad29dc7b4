"use strict";

// A worksheet and its fields where its page is not open, from the list of all worksheets.

/** @typedef {Field & { place: SheetField["place"] }} PlacedField */

const toolboxSheetFields = (() => {
  const ROW = "{n}";

  /** @param {string} id @returns {SheetEntry | undefined} Also by an id that it had. */
  function sheetOf(id) {
    return toolboxSheets.find((it) => it.id === id) ?? toolboxSheets.find((it) => it.former?.includes(id));
  }

  /**
   * Every field that answers can be to: those on the sheet, and those of each row that was added.
   *
   * @param {SheetEntry} sheet
   * @param {Iterable<string>} [names] Of the answers that there are.
   * @returns {Map<string, PlacedField>} In the order of the sheet.
   */
  function of(sheet, names = []) {
    const { fields, added } = sheet;
    const all = fields.map((it) => full(it, it.place[1]));
    const rows = added ? rowsIn(added, names) : 0;
    for (let number = 1; added && number <= rows; number++) {
      all.push(...added.fields.map((it) => full(it, number - 1, number)));
    }
    return new Map(all.map((it) => [it.name, it]));
  }

  /**
   * @param {NonNullable<SheetEntry["added"]>} added
   * @param {Iterable<string>} names
   */
  function rowsIn({ least, most, fields }, names) {
    const patterns = fields.flatMap(({ name, former = [] }) => [name, ...former]).map(patternOf);
    let needed = least;
    for (const name of names) {
      for (const pattern of patterns) needed = Math.max(needed, Number(pattern.exec(name)?.[1] ?? 0));
    }
    return Math.min(needed, most);
  }

  /** @param {string} name */
  function patternOf(name) {
    return new RegExp(`^${name.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(ROW, "([1-9]\\d{0,2})")}$`);
  }

  /**
   * @param {SheetField} field
   * @param {number} row
   * @param {number} [number] Of a row that was added.
   */
  function full({ name, type, label, group = "", options = [], former = [], place }, row, number) {
    const numbered = (/** @type {string} */ text) => (number ? text.replaceAll(ROW, String(number)) : text);
    return {
      name: numbered(name),
      type,
      label: numbered(label),
      group,
      options: new Map(options),
      former: former.map(numbered),
      place: /** @type {SheetField["place"]} */ ([place[0], row, place[2]]),
    };
  }

  return { sheetOf, of };
})();
