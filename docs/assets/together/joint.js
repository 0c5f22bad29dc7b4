"use strict";

// The joint version of a sheet: what follows from what everyone filled in, without anybody choosing.

/**
 * @typedef {object} Joint
 * @property {Answers} answers
 * @property {string[]} unclear The labels of scores whose middle is between two options.
 * @property {number} left How many rows and columns have no place on the sheet.
 */

const toolboxJoint = (() => {
  const DASH = "– ";
  /** Of the second and further lines of one answer. */
  const INDENT = "  ";
  const { body, fieldsOf, gridOf, keyOf, scoreCounts, textOf, tickCount } = toolboxCombinedAnswers;
  const BY = 1;

  /**
   * A score is that of the median where that is one option; a tick or a choice is what more than half of the people have;
   * texts come one under another, and what can only be one value (a date, an amount, the head of the sheet) is joint where
   * all say the same. Rows come below those that are there, each once.
   *
   * @param {SheetEntry} sheet
   * @param {readonly Brought[]} people
   * @param {{ named: boolean, hands: Hands, there: Answers }} given `there` is what the sheet has now.
   * @returns {Joint}
   */
  function of(sheet, people, { named, hands, there }) {
    const fields = fieldsOf(sheet, people);
    /** @type {Joint} */
    const joint = { answers: new Map(), unclear: [], left: 0 };
    for (const field of fields.values()) {
      if (field.place[0] < 0) put(joint, field, head(field, people, named));
    }
    if (sheet.added) rows(joint, sheet, people, there);
    else if (sheet.kind === "cards") ranking(joint, fields, people);
    else if (sheet.kind === "matrix") matrix(joint, sheet, fields, people, hands);
    else for (const field of body(fields)) put(joint, field, one(joint, field, people, hands));
    return joint;
  }

  /**
   * @param {Joint} joint
   * @param {PlacedField} field
   * @param {readonly Brought[]} people
   * @param {Hands} hands
   * @returns {Value}
   */
  function one(joint, field, people, hands) {
    if (field.type === "score") {
      const middle = toolboxSpread.median(scoreCounts(field, people, hands));
      if (middle && middle.low !== middle.high) joint.unclear.push(field.label);
      return middle && middle.low === middle.high ? ([...field.options.keys()][middle.low] ?? "") : "";
    }
    if (field.type === "tick") {
      return tickCount(field.name, people, hands) * 2 > people.length + hands.people || "";
    }
    const answers = people.flatMap(({ answers }) => answers.get(field.name) ?? []);
    if (field.type === "choice") return majority(field, answers);
    const texts = answers.map(textOf).filter(Boolean);
    return field.type === "text" ? lines(texts) : same(texts);
  }

  /**
   * @param {PlacedField} field
   * @param {readonly Brought[]} people
   * @param {boolean} named
   */
  function head(field, people, named) {
    if (field.place[1] === BY) {
      const names = people.map(({ who }) => who).filter((who) => !who.startsWith(toolboxTogetherTexts.unnamed));
      return named ? names.join(", ") : "";
    }
    return same(people.map(({ answers }) => textOf(answers.get(field.name))).filter(Boolean));
  }

  /**
   * @param {Field} field
   * @param {readonly Answer[]} answers
   */
  function majority(field, answers) {
    const ids = answers.flatMap((answer) => toolboxAnswers.optionOf(field, answer) ?? []);
    return ids.find((id) => ids.filter((other) => other === id).length * 2 > ids.length) ?? "";
  }

  /** @param {readonly string[]} texts */
  function same(texts) {
    const [first = ""] = texts;
    return texts.every((text) => keyOf(text) === keyOf(first)) ? first : "";
  }

  /**
   * @param {readonly string[]} texts
   * @returns {string} Each once, its second and further lines below the first. What was joint before is taken apart first.
   */
  function lines(texts) {
    const parts = texts.flatMap((text) =>
      text.startsWith(DASH) ? `\n${text}`.split(`\n${DASH}`).slice(1).map(unindented) : [text],
    );
    const keys = parts.map(keyOf);
    const once = parts.filter((_, place) => keys.indexOf(keys[place] ?? "") === place);
    return once.length > 1 ? once.map((text) => DASH + indented(text)).join("\n") : (once[0] ?? "");
  }

  const indented = (/** @type {string} */ text) => text.replaceAll("\n", `\n${INDENT}`);
  const unindented = (/** @type {string} */ text) => text.replaceAll(`\n${INDENT}`, "\n");

  /**
   * @param {Joint} joint
   * @param {SheetEntry} sheet
   * @param {readonly Brought[]} people
   * @param {Answers} there
   */
  function rows(joint, sheet, people, there) {
    const { most = 0 } = sheet.added ?? {};
    const lastRow = [`${sheet.added?.fields[0]?.name}`.replace("{n}", `${most}`)];
    const fields = toolboxSheetFields.of(sheet, lastRow);
    const places = [...gridOf(fields).values()];
    const rowKey = (/** @type {readonly string[]} */ names, /** @type {Answers} */ answers) =>
      names.map((name) => keyOf(textOf(answers.get(name)))).join("\n");
    const isFilled = (/** @type {readonly string[]} */ names, /** @type {Answers} */ answers) =>
      names.some((name) => textOf(answers.get(name)));
    const known = new Set(places.filter((names) => isFilled(names, there)).map((names) => rowKey(names, there)));
    const free = places.slice(places.findLastIndex((names) => isFilled(names, there)) + 1);
    for (const { answers } of people) {
      for (const names of places) {
        const key = rowKey(names, answers);
        if (!isFilled(names, answers) || known.has(key)) continue;
        known.add(key);
        const target = free.shift();
        if (!target) joint.left++;
        for (const [column, name] of (target ?? []).entries()) {
          const field = fields.get(name);
          const answer = answers.get(names[column] ?? "");
          if (field && answer) put(joint, field, answer.value, answer.shown);
        }
      }
    }
  }

  /**
   * @param {Joint} joint
   * @param {PlacedFields} fields
   * @param {readonly Brought[]} people
   */
  function ranking(joint, fields, people) {
    const all = toolboxCombinedChoices.of(body(fields), people, false);
    for (const [place, field] of body(fields).entries()) put(joint, field, all[place]?.text ?? "");
  }

  /**
   * @param {Joint} joint
   * @param {SheetEntry} sheet
   * @param {PlacedFields} fields
   * @param {readonly Brought[]} people
   * @param {Hands} hands
   */
  function matrix(joint, sheet, fields, people, hands) {
    for (const { written, cellsOf, field: nameAt } of toolboxCombinedColumns.of(fields, sheet, people)) {
      if (!nameAt(0)) joint.left++;
      const ofColumn = fields.get(nameAt(-1));
      if (ofColumn) put(joint, ofColumn, written);
      for (const row of sheet.rows.keys()) {
        const field = fields.get(nameAt(row));
        if (!field) continue;
        const moved = people.map((it) => ({
          ...it,
          answers: new Map(/** @type {[string, Answer][]} */ ([[field.name, cellsOf(it, row)]]).filter(([, it]) => it)),
        }));
        put(joint, field, one(joint, field, moved, hands));
      }
    }
  }

  /**
   * @param {Joint} joint
   * @param {Field} field
   * @param {Value} value
   * @param {string} [words] Of an option that the field has no more.
   */
  function put({ answers }, { name, label, group, options }, value, words) {
    if (!value) return;
    const shown = value === true ? undefined : (options.get(value) ?? words);
    answers.set(name, { value, at: 0, label, group, ...(shown && { shown }) });
  }

  /**
   * @param {Joint} joint
   * @param {Answers} there
   * @returns {{ changes: Answers, replaced: string[] }} What differs from what is there, and the labels of what goes.
   */
  function difference({ answers }, there) {
    const changes = new Map([...answers].filter(([name, { value }]) => there.get(name)?.value !== value));
    const replaced = [...changes].filter(([name]) => there.get(name)?.value).map(([, { label }]) => label);
    return { changes, replaced };
  }

  return { of, difference };
})();
