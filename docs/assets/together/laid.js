"use strict";

// What several people filled in on one sheet, laid together: what a page shows, what goes to a spreadsheet, and what the
// joint version is made from. Nothing here knows a page or a browser.

/** @typedef {ReturnType<typeof toolboxSheetFields.of>} PlacedFields */
/** @typedef {{ who: string, text: string }} SaidAnswer */
/**
 * @typedef {object} Hands What was counted in the room.
 * @property {number} people
 * @property {Map<string, Map<string, number>>} counts By the name of the field and the id of the option; `""` for a tick.
 */
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
/** @typedef {{ title: string, who: string, cells: string[], double: boolean, twin: string }} LaidRow */
/** @typedef {{ kind: "rows", titled: boolean, columns: string[], rows: LaidRow[] }} RowsBlock */
/** @typedef {ScaleBlock | CountsBlock | SaidBlock | ChosenBlock | RowsBlock} Block */

const toolboxLaid = (() => {
  const TEXT = toolboxTogetherTexts;
  const { plain, wordsOf } = toolboxAnswers;
  /** @type {Hands} */
  const NO_HANDS = { people: 0, counts: new Map() };
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

  /**
   * @param {SheetEntry} sheet
   * @param {readonly Brought[]} people
   */
  function fieldsOf(sheet, people) {
    return toolboxSheetFields.of(sheet, new Set(people.flatMap(({ answers }) => [...answers.keys()])));
  }

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
    const columns = columnsOf(all.fields, sheet, people);
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

  /**
   * The columns of a matrix. Where people name them, the same name is the same column, wherever they wrote it.
   *
   * @param {PlacedFields} fields
   * @param {SheetEntry} sheet
   * @param {readonly Brought[]} people
   */
  function columnsOf(fields, sheet, people) {
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
    return [...found.values()].map(({ title, written, of }, place) => ({
      title,
      /** What people named it. */
      written,
      /** @param {Brought} one @param {number} row */
      cellsOf: (one, row) =>
        (of.get(one) ?? []).map((column) => one.answers.get(fieldAt(row, column))).find((answer) => answer?.value),
      /** @param {number} row @returns {string} The name of the field where it stands in the joint version. */
      field: (row) => fieldAt(row, place),
    }));
  }

  /** @param {All} all */
  function cards(all) {
    const places = body(all.fields);
    const title = places[0]?.group ?? "";
    /** @type {Block[]} */
    const blocks = [];
    if (places.length) blocks.push({ kind: "chosen", title, all: chosen(places, all.people, all.named) });
    return blocks;
  }

  /**
   * @param {readonly PlacedField[]} places
   * @param {readonly Brought[]} people
   * @param {boolean} named
   * @returns {ChosenBlock["all"]} What was chosen most first; of what was chosen as often, what got the best places.
   */
  function chosen(places, people, named) {
    /** @type {Map<string, { text: string, who: string[], rank: number }>} */
    const found = new Map();
    for (const { who, answers } of people) {
      /** @type {Set<string>} */
      const mine = new Set();
      for (const [rank, { name }] of places.entries()) {
        const text = textOf(answers.get(name));
        const key = keyOf(text);
        if (!text || mine.has(key)) continue;
        mine.add(key);
        const known = found.get(key) ?? { text, who: [], rank: 0 };
        known.who.push(who);
        known.rank += rank;
        found.set(key, known);
      }
    }
    return [...found.values()]
      .sort((one, other) => other.who.length - one.who.length || one.rank - other.rank)
      .map(({ text, who }) => ({ text, times: who.length, who: named ? who : [] }));
  }

  /**
   * @param {All} all
   * @returns {Block}
   */
  function table({ sheet, people, named, fields }) {
    const grid = gridOf(fields);
    const titled = sheet.rows.length > 0;
    /** @type {(LaidRow & { row: number })[]} */
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
   * @param {PlacedFields} fields
   * @returns {Map<number, string[]>} The names of the fields in each row of a table.
   */
  function gridOf(fields) {
    /** @type {Map<number, string[]>} */
    const grid = new Map();
    for (const { name, place } of body(fields)) {
      const row = grid.get(place[1]) ?? [];
      row[place[2]] = name;
      grid.set(place[1], row);
    }
    return grid;
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

  /** @param {PlacedFields} fields */
  function body(fields) {
    return [...fields.values()].filter(({ place }) => place[0] >= 0);
  }

  /**
   * @param {PlacedField} field
   * @param {readonly Brought[]} people
   * @param {Hands} hands
   */
  function scoreCounts(field, people, hands) {
    const counts = new Map([...field.options.keys()].map((id) => [id, hands.counts.get(field.name)?.get(id) ?? 0]));
    for (const { answers } of people) {
      const answer = answers.get(field.name);
      const id = answer && toolboxAnswers.optionOf(field, answer);
      if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return [...counts.values()];
  }

  /**
   * @param {string} name
   * @param {readonly Brought[]} people
   * @param {Hands} hands
   */
  function tickCount(name, people, hands) {
    return people.filter(({ answers }) => answers.get(name)?.value === true).length + handsOn(name, hands);
  }

  /**
   * @param {string} name
   * @param {Hands} hands
   */
  function handsOn(name, hands) {
    return hands.counts.get(name)?.get("") ?? 0;
  }

  /** @param {Answer | undefined} answer */
  function textOf(answer) {
    return answer?.value ? wordsOf(answer).trim() : "";
  }

  /**
   * @param {string} text
   * @returns {string} The same for texts that say the same, whatever their capitals, accents and punctuation.
   */
  function keyOf(text) {
    return plain(text) || text;
  }

  return { NO_HANDS, of, fieldsOf, columnsOf, gridOf, chosen, body, scoreCounts, tickCount, textOf, keyOf };
})();
