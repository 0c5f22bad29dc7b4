"use strict";

// What several people chose on a sheet with cards.

const toolboxCombinedChoices = (() => {
  const { keyOf, textOf } = toolboxCombinedAnswers;

  /**
   * @param {readonly PlacedField[]} places
   * @param {readonly Brought[]} people
   * @param {boolean} named
   * @returns {ChosenBlock["all"]} What was chosen most first; of what was chosen as often, what got the best places.
   */
  function of(places, people, named) {
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

  return { of };
})();
