"use strict";

// Query expansion: which terms of the index a reader's word can mean. Other forms, parts of compounds, typos. There is no
// dictionary, only the terms of the index (decisions/0041).

const toolboxExpansion = (() => {
  /** How near a term is to the word of the reader. */
  const NEAR = { same: 1, form: 0.9, start: 0.75, part: 0.6, typo: 0.4 };
  const LINKS = ["s", "en", "e", "n"];
  const { stemmer } = toolboxLibraries;
  const { HYPHEN, HYPHENATED, carriesMeaning, fold, tokenize } = toolboxWords;
  const { inPortions } = toolboxPortions;

  /**
   * Whether one word can be a typo of the other: a Damerau-Levenshtein distance of at most `most`.
   *
   * @param {string} a
   * @param {string} b
   * @param {number} most
   */
  function isTypo(a, b, most) {
    if (Math.abs(a.length - b.length) > most) return false;
    /** @type {(row: number[] | undefined, place: number) => number} */
    const cost = (row, place) => row?.[place] ?? Infinity;
    const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
    for (let i = 1; i <= a.length; i += 1) {
      const row = [i];
      for (let j = 1; j <= b.length; j += 1) {
        const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
        row.push(
          Math.min(
            cost(rows[i - 1], j) + 1,
            cost(row, j - 1) + 1,
            cost(rows[i - 1], j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
            swapped ? cost(rows[i - 2], j - 2) + 1 : Infinity,
          ),
        );
      }
      if (Math.min(...row) > most) return false;
      rows.push(row);
    }
    return cost(rows[a.length], b.length) <= most;
  }

  /**
   * Memoize a function of a word.
   *
   * @template T
   * @param {(word: string) => T} make
   * @returns {(word: string) => T}
   */
  function memoized(make) {
    /** @type {Map<string, T>} */
    const made = new Map();
    return (word) => {
      const known = made.get(word);
      if (known !== undefined) return known;
      const value = make(word);
      made.set(word, value);
      return value;
    };
  }

  /**
   * @param {string[]} terms All terms of the index.
   * @param {Pick<Map<string, string[]>, "has">} whole The terms among them that are written with a hyphen.
   */
  async function learn(terms, whole) {
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

    /** What is left of a compound beside one of its parts: words, with the letters that link them. */
    const isComposed = memoized((rest) => {
      if (isKnown(rest)) return true;
      const unlinked = LINKS.filter((link) => rest.endsWith(link));
      if (unlinked.some((link) => isKnown(rest.slice(0, -link.length)))) return true;
      return halves(rest) !== undefined;
    });

    /**
     * @param {string} word
     * @returns {[string, string] | undefined}
     */
    function halves(word) {
      for (let cut = 4; cut <= word.length - 4; cut += 1) {
        const [left, right] = [word.slice(0, cut), word.slice(cut)];
        if (isKnown(right) && isComposed(left)) return [left, right];
      }
      return undefined;
    }

    /**
     * @param {string} part
     * @param {string} term
     */
    function isPart(part, term) {
      const start = term.indexOf(part);
      if (part.length < 4 || start < 0 || part.length === term.length) return false;
      const [before, after] = [term.slice(0, start), term.slice(start + part.length)];
      const behind = [after, after.replace(/^(?:s|en|e|n)/, "")];
      return (!before || isComposed(before)) && (!after || behind.some(isComposed));
    }

    /** The terms that a word of the reader can mean, each with how near it is. */
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
        if (folded[0] !== word[0] || !isTypo(word, folded, most)) continue;
        for (const term of same) add(term, NEAR.typo);
      }
      return near;
    });

    /**
     * A compound that no entry has says what its halves say.
     *
     * @param {string} word
     */
    function decompounded(word) {
      if (byWord.has(word) || meant(word).size) return [word];
      return halves(word) ?? [word];
    }

    /**
     * The words of a question. What has a hyphen here or in the toolbox is one word, as far as the toolbox knows it.
     *
     * @param {string} question
     */
    function read(question) {
      const text = question.replace(HYPHENATED, (word) => {
        const whole = word.split(HYPHEN).join("");
        const isMeant = [...meant(fold(whole)).values()].some((near) => near > NEAR.typo);
        return isMeant ? whole : word;
      });
      return unbroken(lettered(tokenize(text)));
    }

    /**
     * A word that the toolbox writes with a hyphen may have a space, as in check in: a part that says nothing by
     * itself belongs to the other.
     *
     * @param {string[]} words
     */
    function unbroken(words) {
      /** @type {string[]} */
      const found = [];
      for (const word of words) {
        const last = found.at(-1);
        const isHalf =
          last && whole.has(last + word) && [last, word].some((part) => part.length < 3 || !carriesMeaning(part));
        if (isHalf) found.splice(-1, 1, last + word);
        else found.push(word);
      }
      return found;
    }

    /**
     * Letters in a row may be one word in the toolbox, as in O.C.M.W.
     *
     * @param {string[]} words
     */
    function lettered(words) {
      /** @type {string[]} */
      const whole = [];
      for (let start = 0, end = 0; start < words.length; start = end) {
        while (/^\p{L}$/u.test(words[end] ?? "")) end += 1;
        const word = words.slice(start, end).join("");
        end = Math.max(end, start + 1);
        whole.push(...(byWord.has(word) ? [word] : words.slice(start, end)));
      }
      return whole;
    }

    /**
     * Two words in a row may be one in the toolbox, as in omgeving analyse.
     *
     * @param {string[]} words
     * @param {number} place
     * @returns {[string, number][]}
     */
    function joined(words, place) {
      const [left, right] = [words[place], words[place + 1]];
      if (!left || !right || !(carriesMeaning(left) || carriesMeaning(right))) return [];
      return ["", ...LINKS].flatMap((link) => byWord.get(left + link + right) ?? []).map((term) => [term, NEAR.form]);
    }

    /** @type {(map: Map<string, string[]>, key: string, term: string) => void} */
    const put = (map, key, term) => map.set(key, [...(map.get(key) ?? []), term]);
    await inPortions(terms, (term) => {
      put(byWord, fold(term), term);
      if (!/\d/.test(term)) put(byStem, stem(fold(term)), term);
    });
    return { joined, meant, read, decompounded };
  }

  return { NEAR, learn };
})();
