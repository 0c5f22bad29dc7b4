"use strict";

// The part of a worksheet with the answers that no field shows: their owner puts them in another field, or throws them away.

/** @typedef {ReturnType<typeof toolboxLeftovers.of>} Leftovers */

const toolboxLeftovers = (() => {
  const TEXT = toolboxTransferTexts;
  const { canMove, labelOf, move } = toolboxMoving;
  const { make } = toolboxPage;
  /** More lists of fields than this are made when somebody comes to them: a table has hundreds of fields. */
  const MOST_LISTS = 50;

  /** @param {Sheet} sheet */
  function of({ form, fields, stored, undo, show: showSheet }) {
    const level = Number(form.querySelector(".sheet__title")?.tagName.slice(1) ?? 1) + 1;
    const heading = document.createElement(`h${level}`);
    heading.textContent = TEXT.leftovers;
    const list = make("ul");
    const status = make("p", { className: "sheet__done", role: "status" });
    const part = make(
      "section",
      { className: "sheet__leftovers", hidden: true },
      heading,
      make("p", { className: "sheet__why" }, TEXT.why),
      list,
      status,
    );
    form.querySelector(".sheet__body")?.after(part);
    let shownNow = "";

    function show() {
      const names = toolboxAnswers.leftovers(stored.answers, fields);
      const shown = JSON.stringify(names.map((name) => [name, stored.answers.get(name)]));
      part.hidden = !names.length && !status.textContent;
      part.classList.toggle("sheet__leftovers--none", !names.length);
      if (shown === shownNow) return;
      shownNow = shown;
      list.replaceChildren(...names.map((name) => item(name, names.length > MOST_LISTS)));
    }

    /**
     * @param {string} name
     * @param {boolean} isOneOfMany
     */
    function item(name, isOneOfMany) {
      const answer = /** @type {Answer} */ (stored.answers.get(name));
      const label = labelOf(name, stored.answers);
      const was = make("p", { className: "sheet__was" }, make("span", {}, answer.group), make("strong", {}, label));
      const kept = make("p", { className: "sheet__kept" }, toolboxAnswers.wordsOf(answer));
      const actions = make(
        "p",
        { className: "sheet__actions" },
        ...mover(name, answer, label, isOneOfMany),
        thrower(name, answer, label),
      );
      return make("li", {}, was, kept, actions);
    }

    /**
     * @param {string} name
     * @param {Answer} answer
     * @param {string} label
     * @param {boolean} isOneOfMany
     * @returns {HTMLElement[]} A list of fields and a button, unless there is no field to move it to.
     */
    function mover(name, answer, label, isOneOfMany) {
      if (![...fields.values()].some((field) => canMove(answer, field, stored.answers))) return [];
      const select = make("select", { ariaLabel: TEXT.fieldFor(label) }, new Option(TEXT.choose, ""));
      const fill = () => select.append(...placesFor(answer));
      if (isOneOfMany) select.addEventListener("focus", fill, { once: true });
      else fill();
      const button = make("button", { type: "button" }, TEXT.put);
      button.addEventListener("click", () => {
        const field = fields.get(select.value);
        // What is empty when the list is made may be filled in by now.
        if (!field || !canMove(answer, field, stored.answers)) return select.focus();
        dealWith(move(name, field, stored.answers), TEXT.isPut(label, field.label));
      });
      return [select, button];
    }

    /** @param {Answer} answer */
    function placesFor(answer) {
      /** @type {Map<string, HTMLOptGroupElement>} */
      const groups = new Map();
      for (const field of fields.values()) {
        if (!canMove(answer, field, stored.answers)) continue;
        const group = groups.get(field.group) ?? make("optgroup", { label: field.group });
        groups.set(field.group, group);
        group.append(new Option(field.label, field.name));
      }
      return [...groups.values()];
    }

    /**
     * @param {string} name
     * @param {Answer} answer
     * @param {string} label
     */
    function thrower(name, answer, label) {
      const button = make("button", { type: "button", ariaLabel: `${TEXT.throwAway}: ${label}` }, TEXT.throwAway);
      button.addEventListener("click", () => {
        dealWith(new Map([[name, stored.renewed(name, { ...answer, value: "" })]]), TEXT.thrown(label));
      });
      return button;
    }

    /**
     * @param {Answers} changes
     * @param {string} text
     */
    function dealWith(changes, text) {
      undo.say(status, text, stored.apply(changes));
      showSheet();
      undo.focus();
    }

    /**
     * Say it here, and go here.
     *
     * @param {string} text
     */
    function announce(text) {
      undo.say(status, text);
      heading.tabIndex = -1;
      heading.focus();
    }

    /** What was said here. */
    function forget() {
      status.textContent = "";
    }

    return { show, announce, forget };
  }

  return { of };
})();
