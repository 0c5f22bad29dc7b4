"use strict";

// Compounds: the words of which a word is made, as far as they are known.

const toolboxCompounds = (() => {
  /** The letters between two words of one compound. */
  const LINKS = ["s", "en", "e", "n"];
  const { memoized } = toolboxWords;

  /** @param {(word: string) => boolean} isKnown */
  function of(isKnown) {
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

    return { halves, isPart };
  }

  return { LINKS, of };
})();
