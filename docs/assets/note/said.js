"use strict";

// The answers on a worksheet in the words of the note, and the rows and heads of its tables.

/** @typedef {ReturnType<typeof toolboxSheetFields.of>} SheetFields */
/** @typedef {{ row: number, title: string, cells: Map<number, Said> }} FilledRow Its cells by the number of their column. */
/** @typedef {{ text: string, at: number, type: Field["type"] }} Said An answer in words. */

const toolboxNoteSaid = (() => {
  const HEADER_ROW = -1;

  /**
   * @param {SheetFields} fields
   * @param {Answers} answers
   * @returns {Map<string, Said>} Every answer in words, by the name of its field today.
   */
  function of(fields, answers) {
    /** @type {Map<string, Said>} */
    const said = new Map();
    for (const field of fields.values()) {
      const answer = answers.get(field.name);
      const text = answer ? wordsOf(field, answer) : "";
      if (answer && text) said.set(field.name, { text, at: answer.at, type: field.type });
    }
    return said;
  }

  /**
   * @param {Field} field
   * @param {Answer} answer
   * @returns {string} What an answer says in a note.
   */
  function wordsOf(field, answer) {
    if (answer.value === true) return "ja";
    const chosen = field.options.get(toolboxAnswers.optionOf(field, answer) ?? "");
    const text = (chosen ?? toolboxAnswers.wordsOf(answer)).replaceAll(/\r\n?/g, "\n").trim();
    if (field.type === "date" && toolboxAnswers.fits(field, answer)) return toolboxDates.dutch(text);
    const amount = field.type === "amount" ? toolboxAmounts.parse(text) : null;
    return amount === null ? text : toolboxAmounts.format(amount);
  }

  /**
   * @param {NoteFeed} feed
   * @param {SheetEntry} sheet
   * @param {SheetFields} fields
   * @param {Map<string, Said>} said
   * @returns {FilledRow[]} The rows with an answer in one of the columns.
   */
  function rowsOf({ columns = [] }, sheet, fields, said) {
    /** @type {Map<number, FilledRow>} */
    const rows = new Map();
    for (const { name, place } of fields.values()) {
      const [group, row, column] = place;
      const answer = said.get(name);
      if (!answer || group < 0 || row < 0 || !columns.includes(column)) continue;
      const found = rows.get(row) ?? { row, title: sheet.rows[row] ?? "", cells: new Map() };
      found.cells.set(column, answer);
      rows.set(row, found);
    }
    return [...rows.values()].sort((one, other) => one.row - other.row);
  }

  /**
   * @param {SheetEntry} sheet
   * @param {SheetFields} fields
   * @param {Map<string, Said>} said
   * @returns {string[]} The head of each column, as people named it or as it stands there.
   */
  function headsOf(sheet, fields, said) {
    const heads = [...sheet.columns];
    for (const { name, place } of fields.values()) {
      const answer = said.get(name);
      if (place[0] === 0 && place[1] === HEADER_ROW && answer) heads[place[2]] = answer.text;
    }
    return heads;
  }

  return { of, rowsOf, headsOf };
})();
