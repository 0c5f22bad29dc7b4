"use strict";

// An answer that goes to another field, and what it is called on its way.

const toolboxMoving = (() => {
  const { chosen, fits, optionOf, spoken, wordsOf } = toolboxAnswers;

  /**
   * @param {string} name
   * @param {Answers} answers
   * @returns {string} The words of the field that an answer is of, as far as they are known.
   */
  function labelOf(name, answers) {
    const label = answers.get(name)?.label || spoken(name);
    return label.charAt(0).toUpperCase() + label.slice(1);
  }

  /**
   * The changes that put an answer in another field. What is there already stays, with the answer under it.
   *
   * @param {string} from
   * @param {Field} field
   * @param {Answers} answers
   * @returns {Answers}
   */
  function move(from, field, answers) {
    const answer = /** @type {Answer} */ (answers.get(from));
    const there = answers.get(field.name)?.value;
    const at = Date.now();
    const moved = { value: answer.value, at, label: field.label, group: field.group };
    if (field.type === "choice" || field.type === "score")
      Object.assign(moved, chosen({ ...answer, ...moved, shown: answer.shown }, field));
    else if (answer.value !== true) moved.value = there ? `${there}\n${wordsOf(answer)}` : wordsOf(answer);
    return new Map([
      [from, { ...answer, value: "", at }],
      [field.name, moved],
    ]);
  }

  /**
   * Whether the owner of a leftover can put it in this field.
   *
   * @param {Answer} answer
   * @param {Field} field
   * @param {Answers} answers
   */
  function canMove(answer, field, answers) {
    if (field.type === "text") return answer.value !== true;
    if (field.type === "choice" && optionOf(field, answer) === undefined) return false;
    return !answers.get(field.name)?.value && fits(field, answer);
  }

  return { labelOf, move, canMove };
})();
