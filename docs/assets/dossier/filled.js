"use strict";

// How far a worksheet is filled in.

/**
 * @typedef {object} Filled
 * @property {number} filled The fields in which something stands.
 * @property {number} all The fields that there are to fill in: of rows that can be added, those in which something stands.
 * @property {number} placeless The answers that no field shows.
 * @property {number} last When something was last changed, in milliseconds; 0 where nobody wrote that down.
 */

const toolboxFilled = (() => {
  /**
   * @param {SheetEntry} sheet
   * @param {Answers} answers
   * @returns {Filled}
   */
  function of(sheet, answers) {
    const fields = toolboxSheetFields.of(sheet, answers.keys());
    const onSheet = new Set(sheet.fields.map(({ name }) => name));
    const filled = [...fields.values()].filter((field) => isFilled(field, answers.get(field.name)));
    const added = filled.filter(({ name }) => !onSheet.has(name));
    const rows = new Set(added.map(({ place: [, row] }) => row));
    return {
      filled: filled.length,
      all: onSheet.size + rows.size * (sheet.added?.fields.length ?? 0),
      placeless: toolboxAnswers.leftovers(answers, fields).length,
      last: [...answers.values()].reduce((last, { at }) => Math.max(last, at), 0),
    };
  }

  /**
   * @param {Field} field
   * @param {Answer | undefined} answer
   */
  function isFilled(field, answer) {
    return answer !== undefined && answer.value !== "" && toolboxAnswers.fits(field, answer);
  }

  return { of };
})();
