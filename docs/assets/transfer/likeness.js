"use strict";

// The similarity of two questions, so that an answer follows a question that was reworded (decisions/0024).

const toolboxLikeness = (() => {
  // The thresholds: above the similarity of any two questions in the worksheets (0.75 by their words, 0.85 by their names),
  // and higher where it is not known which fields are new.
  const ENOUGH = 0.8;
  const SURE = 0.87;
  // Nobody rewords so many questions: only so that a damaged file cannot block a browser.
  const MOST_PAIRS = 100_000;
  const LITTLE = new Set("de het een we wij ons onze je jij jou jouw jullie u uw er en".split(" "));
  const TURNING = new Set("niet geen nooit niemand niets nergens zonder".split(" "));
  const { fits, leftovers, optionOf, plain } = toolboxAnswers;
  const { spoken } = toolboxAnswers;

  /**
   * The leftovers that a reworded question has an empty field for, as pairs of names. Only a field that is new, and only
   * where both point at each other: a wrong guess puts words in the mouth of their owner.
   *
   * @param {Answers} answers
   * @param {Fields} fields
   * @param {ReadonlySet<string> | null} known The fields that were there when something was last stored.
   * @returns {[string, string][]}
   */
  function moves(answers, fields, known) {
    const left = leftovers(answers, fields);
    const free = [...fields.values()].filter(({ name }) => !known?.has(name) && !answers.get(name)?.value);
    if (!left.length || !free.length || left.length * free.length > MOST_PAIRS) return [];
    const likeness = likenessIn([...fields.values()]);
    const pairs = left.flatMap((from) => {
      const answer = /** @type {Answer} */ (answers.get(from));
      return free
        .filter((field) => fits(field, answer) && (field.type !== "choice" || optionOf(field, answer) !== undefined))
        .map((field) => ({ from, to: field.name, score: likeness(from, answer, field) }))
        .filter(({ score }) => score >= (known ? ENOUGH : SURE));
    });
    const best = pairs.filter(
      (pair) =>
        !pairs.some(
          (other) => other !== pair && (other.from === pair.from || other.to === pair.to) && other.score >= pair.score,
        ),
    );
    return best.map(({ from, to }) => [from, to]);
  }

  /** @param {readonly Field[]} fields */
  function likenessIn(fields) {
    const [byLabel, byName] = [rarityOf(fields, ({ label }) => label), rarityOf(fields, ({ name }) => spoken(name))];
    return (/** @type {string} */ name, /** @type {Answer} */ answer, /** @type {Field} */ field) => {
      if (!answer.label) {
        // Version 1 stored no words, and a name has those of the heading too.
        const heading = new Set(words(field.group));
        const own = (/** @type {string} */ it) => words(spoken(it)).filter((word) => !heading.has(word));
        return alike(own(name), own(field.name), byName(field.group));
      }
      const sameGroup = plain(answer.group) === plain(field.group);
      // The same words under another heading: then only the heading was reworded.
      if (plain(answer.label) === plain(field.label)) return sameGroup ? 2 : 1;
      return sameGroup ? alike(words(answer.label), words(field.label), byLabel(field.group)) : 0;
    };
  }

  /**
   * How much two questions ask the same, up to 1: the share of their words that they have in common (Dice), where a word
   * that more fields of the group have counts less. Another number, or a "niet" more or less, makes another question, and
   * to have words instead of others counts heavier than to have some more.
   *
   * @param {readonly string[]} mine
   * @param {readonly string[]} theirs
   * @param {(word: string) => number} rarity
   */
  function alike(mine, theirs, rarity = () => 1) {
    const turning = (/** @type {readonly string[]} */ list) =>
      list.filter((word) => TURNING.has(word) || /\d/.test(word));
    if (!mine.length || turning(mine).join() !== turning(theirs).join()) return 0;
    const weight = (/** @type {readonly string[]} */ list) => list.reduce((sum, word) => sum + rarity(word), 0);
    const added = [...theirs];
    const gone = mine.filter((word) => {
      const place = added.findIndex((candidate) => related(word, candidate));
      if (place >= 0) added.splice(place, 1);
      return place < 0;
    });
    const share = 1 - (weight(gone) + weight(added)) / (weight(mine) + weight(theirs));
    return gone.length && added.length ? share - 0.1 : share;
  }

  /**
   * How much a word counts in each group: the less, the more of its fields have it.
   *
   * @param {readonly Field[]} fields
   * @param {(field: Field) => string} textOf
   */
  function rarityOf(fields, textOf) {
    /** @type {Map<string, number>} */
    const counts = new Map();
    for (const field of fields) {
      for (const word of new Set(words(textOf(field)))) {
        const key = `${field.group} ${word}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
    return (/** @type {string} */ group) => (/** @type {string} */ word) => 1 / (counts.get(`${group} ${word}`) ?? 1);
  }

  /**
   * @param {string} one
   * @param {string} other
   */
  function related(one, other) {
    const length = Math.max(one.length, other.length);
    const stem = Math.max(4, Math.ceil(length * 0.7));
    return one === other || (length >= 4 && one.slice(0, stem) === other.slice(0, stem) && one.length >= stem);
  }

  /** @param {string} text */
  function words(text) {
    return plain(text)
      .split(" ")
      .filter((word) => word && !LITTLE.has(word));
  }

  return { moves };
})();
