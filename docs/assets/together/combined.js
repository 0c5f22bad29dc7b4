"use strict";

// What several people filled in on one sheet, combined: what a page shows, and what goes to a
// spreadsheet. Nothing here knows a page or a browser.

/** @typedef {{ who: string, text: string }} SaidAnswer */
/**
 * @typedef {object} ScaleItem
 * @property {number} number On the sheet, from 1.
 * @property {string} title
 * @property {number[]} counts For each option.
 * @property {{ low: number, high: number } | null} middle
 * @property {number} disagreement From 0 to 1.
 */
/** @typedef {{ kind: "scale", options: string[], items: ScaleItem[] }} ScaleBlock Most disagreement first. */
/** @typedef {{ kind: "counts", title: string, columns: string[], rows: { title: string, counts: number[] }[] }} CountsBlock */
/** @typedef {{ kind: "said", group: string, title: string, all: SaidAnswer[] }} SaidBlock */
/** @typedef {{ kind: "chosen", title: string, all: { text: string, times: number, who: string[] }[] }} ChosenBlock */
/** @typedef {{ title: string, who: string, cells: string[], double: boolean, twin: string }} CombinedRow */
/** @typedef {{ kind: "rows", titled: boolean, columns: string[], rows: CombinedRow[] }} RowsBlock */
/** @typedef {ScaleBlock | CountsBlock | SaidBlock | ChosenBlock | RowsBlock} Block */

const toolboxCombined = (() => {
  const TEXT = toolboxTogetherTexts;
  const { NO_HANDS, body, fieldsOf, gridOf, handsOn, keyOf, scoreCounts, textOf, tickCount } = toolboxCombinedAnswers;
  const order = new Intl.Collator("nl", { numeric: true }).compare;

  /**
   * @param {SheetEntry} sheet
   * @param {readonly Brought[]} people
   * @param {boolean} named Without names, the order says nothing either.
   * @param {Hands} [hands]
   * @returns {Block[]}
   */
  function of(sheet, people, named, hands = NO_HANDS) {
    const fields = fieldsOf(sheet, people);
    const all = { sheet, people, named, hands, fields };
    switch (sheet.kind) {
      case "scan":
        return scan(all);
      case "checklist":
        return checklist(all);
      case "matrix":
        return matrix(all);
      case "cards":
        return cards(all);
      case "table":
        return [table(all)];
      default:
        return body(fields).map((field) => said(all, field, field.label, field.group));
    }
  }

  /** @typedef {{ sheet: SheetEntry, people: readonly Brought[], named: boolean, hands: Hands, fields: PlacedFields }} All */

  /** @param {All} all */
  function scan(all) {
    const scores = body(all.fields).filter(({ type }) => type === "score");
    const items = scores.map((field) => {
      const counts = scoreCounts(field, all.people, all.hands);
      const middle = toolboxSpread.median(counts);
      const disagreement = toolboxSpread.disagreement(counts);
      return { number: field.place[1] + 1, title: field.label, counts, middle, disagreement };
    });
    const notes = body(all.fields).filter(({ type }) => type === "text");
    return [
      /** @type {Block} */ ({
        kind: "scale",
        options: [...(scores[0]?.options.values() ?? [])],
        items: toolboxSpread.byDisagreement(items, ({ counts }) => counts),
      }),
      ...notes
        .map((field) => said(all, field, all.sheet.rows[field.place[1]] ?? field.label, TEXT.notes))
        .filter(isSaid),
    ];
  }

  /** @param {All} all */
  function checklist(all) {
    const ticks = body(all.fields).filter(({ type }) => type === "tick");
    const blocks = [...new Set(ticks.map(({ group }) => group))].map((group) => {
      const rows = ticks
        .filter((field) => field.group === group)
        .map((field) => ({ title: field.label, counts: [tickCount(field.name, all.people, all.hands)] }));
      return /** @type {Block} */ ({ kind: "counts", title: group, columns: [TEXT.ticked], rows });
    });
    const others = body(all.fields).filter(({ type }) => type !== "tick");
    return [...blocks, ...others.map((field) => said(all, field, field.label, field.group)).filter(isSaid)];
  }

  /** @param {All} all */
  function matrix(all) {
    const { sheet, people, hands } = all;
    const columns = toolboxCombinedColumns.of(all.fields, sheet, people);
    const cells = body(all.fields).filter(({ place }) => place[1] >= 0);
    const isTick = cells[0]?.type === "tick";
    const rows = sheet.rows.map((title, row) => ({
      title,
      counts: columns.map(
        ({ cellsOf, field }) =>
          people.filter((one) => cellsOf(one, row)?.value).length + (field(row) ? handsOn(field(row), hands) : 0),
      ),
    }));
    const title = isTick ? TEXT.ticked : TEXT.filled;
    /** @type {Block[]} */
    const blocks = [{ kind: "counts", title, columns: columns.map((column) => column.title), rows }];
    if (isTick) return blocks;
    for (const [row, group] of sheet.rows.entries()) {
      for (const column of columns) {
        const answers = people.map((one) => ({ who: one.who, answer: column.cellsOf(one, row) }));
        const block = saidBlock(group, column.title, answers, all.named);
        if (isSaid(block)) blocks.push(block);
      }
    }
    return blocks;
  }

  /** @param {All} all */
  function cards(all) {
    const places = body(all.fields);
    const title = places[0]?.group ?? "";
    /** @type {Block[]} */
    const blocks = [];
    if (places.length)
      blocks.push({ kind: "chosen", title, all: toolboxCombinedChoices.of(places, all.people, all.named) });
    return blocks;
  }

  /**
   * @param {All} all
   * @returns {Block}
   */
  function table({ sheet, people, named, fields }) {
    const grid = gridOf(fields);
    const titled = sheet.rows.length > 0;
    /** @type {(CombinedRow & { row: number })[]} */
    const rows = [];
    for (const { who, answers } of people) {
      for (const [row, names] of grid) {
        const cells = names.map((name) => textOf(answers.get(name)));
        if (!cells.some(Boolean)) continue;
        const title = sheet.rows[row] ?? "";
        rows.push({ row: titled ? row : 0, title, who: named ? who : "", cells, double: false, twin: "" });
      }
    }
    rows.sort((one, other) => one.row - other.row || (named ? 0 : order(one.cells.join("\n"), other.cells.join("\n"))));
    /** @type {Map<string, string>} */
    const seen = new Map();
    for (const it of rows) {
      const key = [it.row, ...it.cells.map(keyOf)].join("\n");
      const twin = seen.get(key);
      if (twin === undefined) seen.set(key, it.who);
      else Object.assign(it, { double: true, twin });
    }
    return { kind: "rows", titled, columns: sheet.columns, rows };
  }

  /**
   * @param {All} all
   * @param {PlacedField} field
   * @param {string} title
   * @param {string} group
   */
  function said({ people, named }, field, title, group) {
    const answers = people.map(({ who, answers }) => ({ who, answer: answers.get(field.name) }));
    return saidBlock(group, title, answers, named);
  }

  /**
   * @param {string} group
   * @param {string} title
   * @param {readonly { who: string, answer: Answer | undefined }[]} answers
   * @param {boolean} named
   * @returns {SaidBlock}
   */
  function saidBlock(group, title, answers, named) {
    const all = answers.map(({ who, answer }) => ({ who: named ? who : "", text: textOf(answer) }));
    const given = all.filter(({ text }) => text);
    if (!named) given.sort((one, other) => order(one.text, other.text));
    return { kind: "said", group, title, all: given };
  }

  /** @param {SaidBlock} block */
  function isSaid(block) {
    return block.all.length > 0;
  }

  return { of };
})();
