"use strict";

// What several people filled in on one sheet: their fields, what was said in each, and how often.

/** @typedef {ReturnType<typeof toolboxSheetFields.of>} PlacedFields */
/**
 * @typedef {object} Hands What was counted in the room.
 * @property {number} people
 * @property {Map<string, Map<string, number>>} counts By the name of the field and the id of the option; `""` for a tick.
 */

const toolboxCombinedAnswers = (() => {
  const { optionOf, plain, wordsOf } = toolboxAnswers;
  /** @type {Hands} */
  const NO_HANDS = { people: 0, counts: new Map() };

  /**
   * @param {SheetEntry} sheet
   * @param {readonly Brought[]} people
   */
  function fieldsOf(sheet, people) {
    return toolboxSheetFields.of(sheet, new Set(people.flatMap(({ answers }) => [...answers.keys()])));
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
      const id = answer && optionOf(field, answer);
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

  return { NO_HANDS, fieldsOf, gridOf, body, scoreCounts, tickCount, handsOn, textOf, keyOf };
})();
