"use strict";

// What comes into the agreement note: the answers on worksheets as pieces of text, lists and tables, in the order of its
// places. Nothing here knows Word or a page.

/**
 * @typedef {object} NoteLine
 * @property {string} label What stands before it, or above it in a text: the words of a question, or nothing.
 * @property {string} text
 * @property {boolean} isNew
 */
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
/**
 * @typedef {object} NotePiece
 * @property {string} sheet The id of the worksheet.
 * @property {"text" | "list" | "table"} as
 * @property {string} name The title of the worksheet.
 * @property {string} title The heading above it, or nothing.
 * @property {string} source Where it comes from, in a sentence.
 * @property {NoteLine[]} lines
 * @property {NoteTable | null} table
 */
/** @typedef {ReturnType<typeof toolboxSheetFields.of>} SheetFields */
/** @typedef {{ row: number, title: string, cells: Map<number, Said> }} FilledRow Its cells by the number of their column. */
/** @typedef {{ text: string, at: number, type: Field["type"] }} Said An answer in words. */

const toolboxNotePieces = (() => {
  const HEADER_ROW = -1;
  const NETWORK = "blad--netwerk";
  const BY = "blad--ingevuld-door";
  const DAY = "blad--datum";

  /**
   * @param {NoteFeed} feed
   * @param {SheetEntry} sheet
   * @param {Answers} answers On that sheet.
   * @param {number | null} since What is newer is marked.
   * @returns {NotePiece | null} `null` where nothing of it was filled in.
   */
  function of(feed, sheet, answers, since) {
    const fields = toolboxSheetFields.of(sheet, answers.keys());
    /** @param {readonly Said[]} all */
    const isNew = (all) => since !== null && all.some(({ at }) => at > since);
    const said = saidIn(fields, answers);
    const rows = feed.columns ? rowsOf(feed, sheet, fields, said) : [];
    const lines = feed.columns ? rows.map((row) => lineOf(row, sheet, headsOf(sheet, fields, said), isNew)) : [];
    for (const name of feed.fields ?? []) {
      const field = fields.get(name);
      const answer = said.get(name);
      if (!field || !answer) continue;
      const isNamed = sheet.kind === "cards" || field.type === "tick" || (feed.title && feed.fields?.length === 1);
      const label = isNamed ? "" : field.label;
      lines.push({ label, text: field.type === "tick" ? field.label : answer.text, isNew: isNew([answer]) });
    }
    if (!lines.length) return null;
    const newest = Math.max(...[...said.values()].map(({ at }) => at));
    return {
      sheet: sheet.id,
      as: feed.as,
      name: sheet.title,
      title: feed.title ?? "",
      source: sourceOf(sheet, said, newest),
      lines: feed.as === "table" ? [] : lines,
      table: feed.as === "table" ? tableOf(feed, rows, headsOf(sheet, fields, said), isNew) : null,
    };
  }

  /**
   * @param {SheetFields} fields
   * @param {Answers} answers
   * @returns {Map<string, Said>} Every answer in words, by the name of its field today.
   */
  function saidIn(fields, answers) {
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

  /**
   * @param {FilledRow} row
   * @param {SheetEntry} sheet
   * @param {string[]} heads
   * @param {(all: Said[]) => boolean} isNew
   * @returns {NoteLine} A row in one sentence.
   */
  function lineOf({ title, cells }, sheet, heads, isNew) {
    const parts = [...cells].map(([column, { text, type }]) => {
      if (type === "tick") return heads[column] ?? "";
      return sheet.kind === "matrix" ? `${heads[column]}: ${text}` : text;
    });
    return { label: title, text: parts.join("; "), isNew: isNew([...cells.values()]) };
  }

  /**
   * @param {NoteFeed} feed
   * @param {FilledRow[]} rows
   * @param {string[]} heads
   * @param {(all: Said[]) => boolean} isNew
   * @returns {NoteTable} With the columns in which something was filled in.
   */
  function tableOf(feed, rows, heads, isNew) {
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

  /**
   * @param {SheetEntry} sheet
   * @param {Map<string, Said>} said
   * @param {number} newest When its last answer was given.
   */
  function sourceOf(sheet, said, newest) {
    const by = said.get(BY)?.text;
    const day = said.get(DAY)?.text ?? (newest > 0 ? dayOf(newest) : "");
    const parts = [`Uit het werkblad ‘${sheet.title}’`, by && `ingevuld door ${by}`, day];
    return `${parts.filter(Boolean).join(", ")}.`;
  }

  /**
   * @param {readonly Answers[]} all
   * @returns {string} The name of the network, as it was filled in last.
   */
  function networkOf(all) {
    const named = all.map((answers) => answers.get(NETWORK)).filter((answer) => answer?.value);
    const newest = named.reduce((last, answer) => ((answer?.at ?? 0) > (last?.at ?? 0) ? answer : last), named[0]);
    return String(newest?.value ?? "").trim();
  }

  /** @param {number} time */
  function dayOf(time) {
    return toolboxDates.dutch(toolboxDates.today(new Date(time)));
  }

  /**
   * @param {number} time
   * @returns {string} Such as `29 november 2026, 15.05 uur`.
   */
  function momentOf(time) {
    const at = new Date(time);
    return `${dayOf(time)}, ${toolboxDates.clock(at.getHours() * 60 + at.getMinutes())} uur`;
  }

  return { of, networkOf, momentOf };
})();
