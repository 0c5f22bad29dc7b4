"use strict";

// The words of a question: a reader may write with a hyphen, with spaces or with full stops what is one word in the toolbox,
// and the other way round.

const toolboxQuestion = (() => {
  const { LINKS } = toolboxCompounds;
  const { NEAR } = toolboxExpansion;
  const { HYPHEN, HYPHENATED, carriesMeaning, fold, tokenize } = toolboxWords;

  /**
   * @param {Pick<Learned, "meant" | "termsOf">} known
   * @param {Pick<Map<string, string[]>, "has">} whole The terms that are written with a hyphen.
   */
  function reading({ meant, termsOf }, whole) {
    /**
     * The words of a question. What has a hyphen here or in the toolbox is one word, as far as the toolbox knows it.
     *
     * @param {string} question
     */
    function read(question) {
      const text = question.replace(HYPHENATED, (word) => {
        const unhyphenated = word.split(HYPHEN).join("");
        const isMeant = [...meant(fold(unhyphenated)).values()].some((near) => near > NEAR.typo);
        return isMeant ? unhyphenated : word;
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
      const found = [];
      for (let start = 0, end = 0; start < words.length; start = end) {
        while (/^\p{L}$/u.test(words[end] ?? "")) end += 1;
        const word = words.slice(start, end).join("");
        end = Math.max(end, start + 1);
        found.push(...(termsOf(word).length ? [word] : words.slice(start, end)));
      }
      return found;
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
      return ["", ...LINKS].flatMap((link) => termsOf(left + link + right)).map((term) => [term, NEAR.form]);
    }

    return { joined, read };
  }

  return { reading };
})();
