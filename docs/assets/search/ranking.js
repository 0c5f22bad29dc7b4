"use strict";

// Ranking: MiniSearch finds and weighs words (BM25+); what a reader's words mean, how much of the question an entry
// answers, and whether it is called just that, comes on top (decisions/0040).

/** @typedef {{ entry: SearchEntry, score: number, terms: Set<string> }} Find */

const toolboxRanking = (() => {
  const { MiniSearch } = toolboxLibraries;
  const { NEAR, learn } = toolboxExpansion;
  const { inPortions } = toolboxPortions;
  const { carriesMeaning, hyphenated, tokenize } = toolboxWords;

  const FIELDS = ["title", "words", "text"];
  const OPTIONS = {
    tokenize: (/** @type {string} */ term) => [term],
    processTerm: (/** @type {string} */ term) => term,
    boost: { title: 6, words: 4, text: 1 },
    bm25: { k: 1.2, b: 0.9, d: 0 },
  };
  const DEFINES = /^wat (?:is|zijn|betekent|betekenen) /;
  const ARTICLE = /^(?:de|het|een) /;
  const MOST = 40;

  /** @param {string} text */
  const phrase = (text) => ` ${tokenize(text).join(" ").replace(DEFINES, "").replace(ARTICLE, "")} `;

  /** @param {string} text */
  const sorted = (text) => text.split(" ").sort().join(" ");

  /** @param {Iterable<number>} numbers */
  const sum = (numbers) => [...numbers].reduce((before, number) => before + number, 0);

  /**
   * What a text is worth that says just what was asked: a title (the first text) or a search term.
   *
   * @param {string} text
   * @param {string} asked
   * @param {number} place
   */
  function echo(text, asked, place) {
    if (text === asked) return place ? 3 : 7;
    if (asked.trim().includes(" ") && sorted(text) === sorted(asked)) return place ? 2 : 5;
    if (!place && text.startsWith(asked)) return 5;
    return asked.trim().includes(" ") && text.includes(asked.trimEnd()) ? 2 : 0;
  }

  /**
   * Index all entries.
   *
   * @param {SearchEntry[]} entries
   */
  async function ranking(entries) {
    /** @type {Set<string>} */
    const terms = new Set();
    /** @type {Map<string, string[]>} */
    const whole = new Map();
    const index = new MiniSearch({
      idField: "location",
      fields: FIELDS,
      extractField: (entry, field) => (field === "words" ? entry.words.join(" · ") : `${entry[field]}`),
      tokenize: (text) => {
        const joined = hyphenated(text);
        for (const [word, parts] of joined) whole.set(word, parts);
        return [...tokenize(text), ...joined.map(([word]) => word)];
      },
      processTerm: (term) => {
        if (!carriesMeaning(term)) return null;
        terms.add(term);
        return term;
      },
    });
    /** @type {Map<string, string[]>} */
    const phrases = new Map();
    await inPortions(entries, (entry) => {
      const { location, title, words } = entry;
      index.add(entry);
      const [name = "", abbreviation = ""] = title.split(/ \((.*)\)$/);
      phrases.set(location, [name, ...words, ...(abbreviation ? [abbreviation] : [])].map(phrase));
    });
    const known = await learn([...terms]);
    const { joined, read } = toolboxQuestion.reading(known, whole);

    /**
     * How well each entry answers one word, which can mean several terms: the best of them counts.
     *
     * @param {Map<string, number>} meant
     */
    function answers(meant) {
      /** @type {Map<string, { score: number, near: number, terms: string[] }>} */
      const found = new Map();
      for (const [term, near] of meant) {
        for (const { id, score } of index.search(term, OPTIONS)) {
          const answer = found.get(id) ?? { score: 0, near: 0, terms: [] };
          answer.score = Math.max(answer.score, near * score);
          answer.near = Math.max(answer.near, near);
          answer.terms.push(term);
          found.set(id, answer);
        }
      }
      return found;
    }

    /**
     * The entries that answer a question, the best first.
     *
     * @param {string} question
     * @returns {Promise<Find[]>}
     */
    async function search(question) {
      const words = read(question);
      const asked = [phrase(question), phrase(words.join(" "))];
      /** @type {string[]} */
      const decompounded = [];
      await inPortions(words, (word) => {
        decompounded.push(...(carriesMeaning(word) ? known.decompounded(word) : [word]));
      });
      /** @type {{ found: ReturnType<typeof answers>, rare: number }[]} */
      const parts = [];
      await inPortions(decompounded.entries(), ([place, word]) => {
        const pairs = [...joined(decompounded, place - 1), ...joined(decompounded, place)];
        if (!carriesMeaning(word) && !pairs.length) return;
        const found = answers(new Map([...(carriesMeaning(word) ? known.meant(word) : []), ...pairs]));
        if (!carriesMeaning(word) && !found.size) return;
        const close = [...found.values()].filter(({ near }) => near >= NEAR.part).length;
        // A digit of a question says little by itself.
        const weight = word.length > 1 ? 1 : 0.3;
        parts.push({ found, rare: weight * Math.log(1 + entries.length / (1 + close)) });
      });
      const all = sum(parts.map(({ rare }) => rare));
      /** @type {Find[]} */
      const ranked = [];
      for (const entry of entries) {
        let worth = 0;
        let covered = 0;
        /** @type {Set<string>} */
        const terms = new Set();
        for (const { found, rare } of parts) {
          const answer = found.get(entry.location);
          if (!answer) continue;
          worth += answer.score ** 0.7 * rare;
          covered += rare * (answer.near > NEAR.typo ? 1 : NEAR.typo);
          for (const term of answer.terms) for (const part of whole.get(term) ?? [term]) terms.add(part);
        }
        const called = phrases.get(entry.location) ?? [];
        const literal = Math.max(...called.flatMap((text, place) => asked.map((one) => echo(text, one, place))));
        if (literal) {
          worth += 2 * literal * Math.max(all, 3);
          covered = all;
        }
        const share = all ? Math.min(1, covered / all) : 1;
        const defined = entry.kind === "Begrip" && DEFINES.test(words.join(" ")) ? 2 : 1;
        const score = worth * share * share * defined * entry.boost;
        if (score > 0) ranked.push({ entry, score, terms });
      }
      ranked.sort((a, b) => b.score - a.score);
      const least = (ranked[0]?.score ?? 0) / 20;
      return ranked.slice(0, MOST).filter(({ score }) => score > least);
    }

    return search;
  }

  return { ranking };
})();
