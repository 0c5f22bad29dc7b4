"use strict";

// The columns of a matrix that several people filled in.

const toolboxCombinedColumns = (() => {
  const { plain } = toolboxAnswers;
  const { textOf } = toolboxCombinedAnswers;

  /**
   * The columns of a matrix. Where people name them, the same name is the same column, wherever they wrote it.
   *
   * @param {PlacedFields} fields
   * @param {SheetEntry} sheet
   * @param {readonly Brought[]} people
   */
  function of(fields, sheet, people) {
    const at = new Map([...fields.values()].map((field) => [field.place.join(), field.name]));
    const fieldAt = (/** @type {number} */ row, /** @type {number} */ column) => at.get([0, row, column].join()) ?? "";
    const isOwn = at.has([0, -1, 0].join());
    /** @type {Map<string, { title: string, written: string, of: Map<Brought, number[]> }>} */
    const found = new Map();
    for (const [column, head] of sheet.columns.entries()) {
      if (!isOwn) found.set(head, { title: head, written: "", of: new Map(people.map((one) => [one, [column]])) });
      for (const one of isOwn ? people : []) {
        const written = textOf(one.answers.get(fieldAt(-1, column)));
        if (!written && !sheet.rows.some((_, row) => one.answers.get(fieldAt(row, column))?.value)) continue;
        const key = plain(written) || `${written}#${written ? "" : column}`;
        const known = found.get(key) ?? { title: written || head, written, of: new Map() };
        known.of.set(one, [...(known.of.get(one) ?? []), column]);
        found.set(key, known);
      }
    }
    return [...found.values()].map(({ title, written, of: places }, place) => ({
      title,
      /** What people named it. */
      written,
      /** @param {Brought} one @param {number} row */
      cellsOf: (one, row) =>
        (places.get(one) ?? []).map((column) => one.answers.get(fieldAt(row, column))).find((answer) => answer?.value),
      /** @param {number} row @returns {string} The name of the field where it stands in the joint version. */
      field: (row) => fieldAt(row, place),
    }));
  }

  return { of };
})();
