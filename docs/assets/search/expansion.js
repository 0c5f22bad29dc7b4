"use strict";

// Query expansion: which terms of the index a reader's word can mean. Other forms, parts of compounds, typos. There is no
// dictionary, only the terms of the index (decisions/0041).

/**
 * @typedef {object} Learned What the terms of the index tell.
 * @property {(word: string) => Map<string, number>} meant The terms that a word of the reader can mean, each with how near it is.
 * @property {(word: string) => string[]} termsOf Those that are this word, but for accents and capitals.
 * @property {(word: string) => string[]} decompounded The word, or the halves of a compound that no entry has: it says what they say.
 */

const toolboxExpansion = (() => {
  /** How near a term is to the word of the reader. */
  const NEAR = { same: 1, form: 0.9, start: 0.75, part: 0.6, typo: 0.4 };
  const { stemmer } = toolboxLibraries;
  const { fold, memoized } = toolboxWords;
  const { inPortions } = toolboxPortions;

  /**
   * @param {string[]} terms All terms of the index.
   * @returns {Promise<Learned>}
   */
  async function learn(terms) {
    /** @type {Map<string, string[]>} */
    const byWord = new Map();
    /** @type {Map<string, string[]>} */
    const byStem = new Map();

    // Snowball leaves huis and huiz, brief and briev.
    const stem = memoized((word) => stemmer(word).replace(/z$/, "s").replace(/v$/, "f"));

    /**
     * It keeps the t of betaalt and the s of visies too.
     *
     * @param {string} word
     */
    const stems = (word) => [word, ...(/[^aeiou]t$|[aeiou]s$/.test(word) ? [word.slice(0, -1)] : [])].map(stem);

    /** @param {string} word */
    const isKnown = (word) => word.length > 2 && byStem.has(stem(word));
    const { halves, isPart } = toolboxCompounds.of(isKnown);

    const meant = memoized((word) => {
      /** @type {Map<string, number>} */
      const near = new Map();
      /** @type {(term: string, weight: number) => void} */
      const add = (term, weight) => near.set(term, Math.max(weight, near.get(term) ?? 0));
      const forms = new Set([word]);
      for (const one of stems(word)) {
        for (const term of byStem.get(one) ?? []) {
          add(term, NEAR.form);
          forms.add(fold(term));
        }
      }
      // Half a word is enough inside a compound too.
      if (word.length > 3) {
        for (const term of byWord.keys()) if (term.startsWith(word)) forms.add(term);
      }
      for (const [folded, same] of byWord) {
        let weight = 0;
        if (folded === word) weight = NEAR.same;
        else if (word.length > 1 && folded.startsWith(word))
          weight = NEAR.start * Math.sqrt(word.length / folded.length);
        if (weight < NEAR.part && [...forms].some((form) => isPart(form, folded))) weight = NEAR.part;
        if (weight) for (const term of same) add(term, weight);
      }
      if (near.size || word.length < 6) return near;
      const most = word.length < 9 ? 1 : 2;
      for (const [folded, same] of byWord) {
        if (folded[0] !== word[0] || !toolboxTypos.isTypo(word, folded, most)) continue;
        for (const term of same) add(term, NEAR.typo);
      }
      return near;
    });

    /** @param {string} word */
    const termsOf = (word) => byWord.get(word) ?? [];

    /** @param {string} word */
    function decompounded(word) {
      if (byWord.has(word) || meant(word).size) return [word];
      return halves(word) ?? [word];
    }

    /** @type {(map: Map<string, string[]>, key: string, term: string) => void} */
    const put = (map, key, term) => map.set(key, [...(map.get(key) ?? []), term]);
    await inPortions(terms, (term) => {
      put(byWord, fold(term), term);
      if (!/\d/.test(term)) put(byStem, stem(fold(term)), term);
    });
    return { meant, termsOf, decompounded };
  }

  return { NEAR, learn };
})();
