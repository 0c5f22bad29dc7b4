"use strict";

// The words of a text. The index and what a reader types are split in the same way, so that no character is in one and not
// in the other.

const toolboxWords = (() => {
  /** Stop words of Dutch, as Snowball has them, and words with which one asks. */
  const STOP_WORDS = new Set(
    (
      "aan al alles als altijd andere ben bij daar dan dat de der deze die dit doch doen door dus een eens en er ge geen " +
      "geweest haar had heb hebben heeft hem het hier hij hoe hun iemand iets ik in is ja je kan kon kunnen maar me meer " +
      "men met mij mijn moet na naar niet niets nog nu of om omdat onder ons ook op over reeds te tegen toch toen tot u " +
      "uit uw van veel voor want waren was wat werd wezen wie wil worden wordt zal ze zelf zich zij zijn zo zonder zou " +
      "waar waarom wanneer welk welke hoeveel we wij jullie onze mag mogen moeten kunt zullen zouden gaan gaat wel zo graag " +
      "allemaal eigenlijk even gewoon helemaal"
    ).split(" "),
  );
  const POSSESSIVE = /['’‘ʼ´`′‛＇]s(?!\p{L})/giu;
  /** A modifier letter, such as ʼ, is a sign. Invisible characters belong to their word. */
  const SEPARATOR = /[^\p{Lu}\p{Ll}\p{Lt}\p{Lo}\p{M}\p{N}\p{Cf}]+/u;
  const HYPHEN = /[-‐‑]/;
  const HYPHENATED = /[\p{L}\p{M}\p{N}]+(?:[-‐‑][\p{L}\p{M}\p{N}]+)+/gu;

  /**
   * Normalize a word: without capitals, accents, full-width letters and invisible characters.
   *
   * @param {string} word
   */
  const fold = (word) =>
    word
      .normalize("NFKD")
      .replace(/[\p{Mn}\p{Cf}]/gu, "")
      .toLowerCase();

  /**
   * The words of a text. What ends on ’s is the same word without.
   *
   * @param {string} text
   */
  const tokenize = (text) => text.replace(POSSESSIVE, " ").split(SEPARATOR).map(fold).filter(Boolean);

  /**
   * Whether a word carries meaning, or is a stop word.
   *
   * @param {string} word
   */
  const carriesMeaning = (word) => !STOP_WORDS.has(word);

  /**
   * The words of a text with a hyphen, such as check-in: as one word, with its parts.
   *
   * @param {string} text
   * @returns {[string, string[]][]}
   */
  const hyphenated = (text) =>
    [...text.matchAll(HYPHENATED)].map(([word]) => [fold(word.replace(new RegExp(HYPHEN, "g"), "")), tokenize(word)]);

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

  return { HYPHEN, HYPHENATED, carriesMeaning, fold, hyphenated, memoized, tokenize };
})();
