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
 * @typedef {object} NotePiece
 * @property {string} sheet The id of the worksheet.
 * @property {"text" | "list" | "table"} as
 * @property {string} name The title of the worksheet.
 * @property {string} title The heading above it, or nothing.
 * @property {string} source Where it comes from, in a sentence.
 * @property {NoteLine[]} lines
 * @property {NoteTable | null} table
 */

const toolboxNotePieces = (() => {
  const { headsOf, rowsOf } = toolboxNoteSaid;
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
    const said = toolboxNoteSaid.of(fields, answers);
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
      table: feed.as === "table" ? toolboxNoteTables.of(feed, rows, headsOf(sheet, fields, said), isNew) : null,
    };
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
