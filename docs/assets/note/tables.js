"use strict";

// A table of the note, with what is added up in it.

/**
 * @typedef {object} NoteTable
 * @property {string[]} head
 * @property {number[]} widths The relative width of each column.
 * @property {boolean} titled Whether the first column has the titles of the rows.
 * @property {boolean[]} amounts Which columns have amounts.
 * @property {{ cells: string[], isNew: boolean }[]} rows
 * @property {string[]} totals The last row; empty where nothing is added up.
 * @property {string[]} ignored What is no amount, in a column that is added up.
 */

const toolboxNoteTables = (() => {
  /**
   * @param {NoteFeed} feed
   * @param {FilledRow[]} rows
   * @param {string[]} heads
   * @param {(all: Said[]) => boolean} isNew
   * @returns {NoteTable} With the columns in which something was filled in.
   */
  function of(feed, rows, heads, isNew) {
    const titled = feed.head !== undefined;
    const all = feed.columns ?? [];
    const columns = all.filter((column) => rows.some(({ cells }) => cells.has(column)));
    const added = new Set(feed.totals);
    const across = Boolean(feed.across) && columns.length > 1;
    /** @param {FilledRow[]} chosen @param {number[]} inColumns */
    const texts = (chosen, inColumns) =>
      chosen.flatMap(({ cells }) => inColumns.map((column) => cells.get(column)?.text ?? ""));
    /** @param {FilledRow[]} chosen @param {number[]} inColumns */
    const sum = (chosen, inColumns) => toolboxAmounts.add(texts(chosen, inColumns)).sum;
    const widths = columns.map((column) => feed.widths?.[all.indexOf(column) + (titled ? 1 : 0)] ?? 2);
    const summed = columns.filter((column) => added.has(column));
    const totals = columns.map((column) => (added.has(column) ? sum(rows, [column]) : ""));
    if (titled) totals.unshift("Totaal");
    else if (!totals[0]) totals[0] = "Totaal";
    if (across) totals.push(sum(rows, columns));
    return {
      head: [
        ...(titled ? [feed.head ?? ""] : []),
        ...columns.map((it) => heads[it] ?? ""),
        ...(across ? ["Totaal"] : []),
      ],
      widths: [...(titled ? [feed.widths?.[0] ?? 2] : []), ...widths, ...(across ? [2] : [])],
      titled,
      amounts: [...(titled ? [false] : []), ...columns.map((it) => added.has(it)), ...(across ? [true] : [])],
      rows: rows.map((row) => ({
        cells: [...(titled ? [row.title] : []), ...texts([row], columns), ...(across ? [sum([row], columns)] : [])],
        isNew: isNew([...row.cells.values()]),
      })),
      totals: summed.length ? totals : [],
      ignored: texts(rows, summed).filter((text) => text && toolboxAmounts.parse(text) === null),
    };
  }

  return { of };
})();
