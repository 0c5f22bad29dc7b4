"use strict";

// The screen on which somebody counts hands in the room: for each option a number, with a button for one more and one less.

const toolboxCounting = (() => {
  const { make } = toolboxPage;
  const { countable, sound } = toolboxHands;

  /**
   * @param {SheetEntry} sheet
   * @param {Hands} hands Changed in place.
   * @param {(said: string) => void} changed
   * @returns {HTMLElement[]}
   */
  function draw(sheet, hands, changed) {
    const items = countable(sheet);
    const isScale = sheet.kind === "scan";
    const people = make("label", {}, "Met hoeveel zijn jullie? ");
    const total = numberField(hands.people, "");
    total.addEventListener("change", () => {
      hands.people = sound(total.value);
      total.value = `${hands.people}`;
      changed("");
    });
    people.append(total);
    const parts = items.map(({ name, label, options }, place) => {
      const legend = make("legend", {}, isScale ? `${place + 1}. ${label}` : label);
      const rows = options.map(([id, words]) => counter(hands, name, id, words, label, changed));
      return make("fieldset", { className: "tb-count" }, legend, ...rows);
    });
    // Who gives a score is counted by it; only for ticks it matters who did not raise a hand.
    return [...(isScale ? [] : [make("p", {}, people)]), ...parts];
  }

  /**
   * @param {Hands} hands
   * @param {string} name
   * @param {string} id
   * @param {string} words
   * @param {string} label
   * @param {(said: string) => void} changed
   */
  function counter(hands, name, id, words, label, changed) {
    const spoken = `${label}: ${words}`;
    const field = numberField(hands.counts.get(name)?.get(id) ?? 0, spoken);

    /** @param {number} number */
    function set(number) {
      const options = hands.counts.get(name) ?? new Map();
      hands.counts.set(name, options.set(id, sound(number)));
      field.value = `${options.get(id)}`;
      changed(`${spoken}: ${field.value}.`);
    }

    field.addEventListener("change", () => set(Number(field.value)));
    const less = make("button", { type: "button", ariaLabel: `${spoken}: één minder` }, "−");
    const more = make("button", { type: "button", ariaLabel: `${spoken}: één meer` }, "+");
    less.addEventListener("click", () => set(sound(field.value) - 1));
    more.addEventListener("click", () => set(sound(field.value) + 1));
    const shown = make("span", { className: "tb-count__words", ariaHidden: "true" }, words);
    return make("p", { className: "tb-count__option" }, shown, less, field, more);
  }

  /**
   * @param {number} value
   * @param {string} label
   */
  function numberField(value, label) {
    const field = make("input", { type: "number", min: "0", max: "999", inputMode: "numeric", value: `${value}` });
    if (label) field.setAttribute("aria-label", label);
    return field;
  }

  return { draw };
})();
