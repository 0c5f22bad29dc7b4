"use strict";

// What people typed on a worksheet, apart from any page: an answer belongs to the name of its field, knows the words of
// the question at that time, and outlives the field. Nothing here knows a form or a browser.

/** @typedef {string | true} Value What was typed, the id of an option, or `true` for a tick. */
/**
 * @typedef {object} Answer
 * @property {Value} value Empty for what was emptied, so that an older source does not bring it back.
 * @property {number} at When, in milliseconds; 0 where nobody wrote that down.
 * @property {string} label The words of the field at that time.
 * @property {string} group The words of its heading.
 * @property {string} [shown] The words of the option.
 */
/** @typedef {Map<string, Answer>} Answers By the name of the field. */
/**
 * @typedef {object} Field
 * @property {string} name
 * @property {"text" | "date" | "amount" | "tick" | "choice" | "score"} type
 * @property {string} label
 * @property {string} group
 * @property {Map<string, string>} options The words of each option, by id.
 * @property {string[]} former The names that it had before.
 */
/** @typedef {Map<string, Field>} Fields */

const toolboxAnswers = (() => {
  /**
   * The newest of every answer; where two are as new, the first.
   *
   * @param {readonly Answers[]} sources
   * @returns {Answers}
   */
  function merge(sources) {
    /** @type {Answers} */
    const merged = new Map();
    for (const [name, answer] of sources.flatMap((source) => [...source])) {
      const other = merged.get(name);
      if (!other || answer.at > other.at) merged.set(name, answer);
    }
    return merged;
  }

  /**
   * Under which name an answer from elsewhere is stored, so that it is beside what was typed here, or `null` where it is
   * there already.
   *
   * @param {string} name
   * @param {Answer} answer
   * @param {Answers} answers
   */
  function asideOf(name, answer, answers) {
    for (let number = 1; ; number++) {
      const target = number === 1 ? name : `${name}~${number}`;
      const other = answers.get(target);
      if (other && sameAnswer(other, answer)) return null;
      // What was emptied here stays empty, unless it was typed anew.
      if (other?.value === "" && number === 1 && !answer.at) return null;
      if (!other?.value) return target;
    }
  }

  /**
   * @param {Answer} one
   * @param {Answer} other
   */
  function sameAnswer(one, other) {
    return one.value === other.value || Boolean(one.shown && one.shown === other.shown);
  }

  /**
   * @param {Answer} answer
   * @returns {string} What an answer says, for who reads it.
   */
  function wordsOf(answer) {
    return answer.value === true ? toolboxMessages.ticked : (answer.shown ?? answer.value);
  }

  /**
   * @param {string} name
   * @returns {string} The name of a field as words.
   */
  function spoken(name) {
    return name.replaceAll(/[-~]+/g, " ").trim();
  }

  /**
   * @param {Field} field
   * @param {Answer} answer
   * @returns {string | undefined} The option that was chosen, if it is still there: by its id, or by its words.
   */
  function optionOf(field, answer) {
    if (answer.value === true || !answer.value) return undefined;
    if (field.options.has(answer.value)) return answer.value;
    const words = plain(wordsOf(answer));
    return [...field.options].find(([, shown]) => plain(shown) === words)?.[0];
  }

  /**
   * An answer to a field with options, by the id of its option; by its old words where that is gone.
   *
   * @param {Answer} answer
   * @param {Field} field
   * @returns {Answer}
   */
  function chosen(answer, field) {
    const id = optionOf(field, answer);
    return { ...answer, value: id ?? answer.value, shown: field.options.get(id ?? "") ?? wordsOf(answer) };
  }

  /**
   * Whether a field can show an answer. A choice always can: what is gone from its options is added to them.
   *
   * @param {Field} field
   * @param {Answer} answer
   */
  function fits(field, answer) {
    const { value, shown } = answer;
    if (field.type === "tick") return value === true;
    if (value === true) return false;
    if (field.type === "choice") return true;
    if (field.type === "score") return optionOf(field, answer) !== undefined;
    if (shown !== undefined) return false;
    if (field.type === "date") return toolboxDays.isDay(value);
    return field.type === "text" || !value.includes("\n");
  }

  /**
   * The names of the answers that no field shows.
   *
   * @param {Answers} answers
   * @param {Fields} fields
   */
  function leftovers(answers, fields) {
    return [...answers.keys()].filter((name) => {
      const answer = /** @type {Answer} */ (answers.get(name));
      const field = fields.get(name);
      return answer.value !== "" && !(field && fits(field, answer));
    });
  }

  /** @param {string} text */
  function plain(text) {
    return text
      .normalize("NFD")
      .replaceAll(/\p{M}/gu, "")
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean)
      .join(" ");
  }

  return {
    merge,
    asideOf,
    sameAnswer,
    wordsOf,
    spoken,
    optionOf,
    chosen,
    fits,
    leftovers,
    plain,
  };
})();
