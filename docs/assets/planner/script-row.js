"use strict";

// A row of the minute plan, on the page of a script: what happens when, who does it, and the buttons that move or remove it.

/**
 * @typedef {object} ScriptRowActions What a reader does with a row; null for what cannot be done with it.
 * @property {(who: string) => void} name
 * @property {(() => void) | null} raise
 * @property {(() => void) | null} lower
 * @property {() => void} remove
 */

const toolboxScriptRow = (() => {
  const { make } = toolboxPage;
  const { clock } = toolboxDates;

  /**
   * @param {ScriptRow} row
   * @param {number} begin Minutes since midnight, or 0 where there is no clock time.
   * @param {HTMLElement | undefined} link To its sheet.
   * @param {ScriptRowActions} actions
   */
  function draw({ title, at, minutes, how, steps, variation, who, hint }, begin, link, { name, raise, lower, remove }) {
    const input = make("input", { type: "text", value: who, ariaLabel: `Wie: ${title}` });
    const onPaper = make("span", { className: "tb-plan__name", ariaHidden: "true" }, who);
    input.addEventListener("change", () => {
      const named = input.value.trim();
      onPaper.textContent = named;
      name(named);
    });
    const cell = make("td", { className: "tb-plan__how" });
    if (!minutes) cell.append(make("p", {}, "Dit valt nu weg."));
    if (how && minutes) cell.append(make("p", {}, how));
    if (steps.length) {
      const items = steps.map((step) =>
        make("li", {}, `${clock(begin + step.at)} ${step.text} (${step.minutes} min.)`),
      );
      cell.append(make("ol", { className: "tb-plan__steps" }, ...items));
    }
    if (variation) cell.append(make("p", { className: "tb-plan__variation" }, variation));
    if (link) cell.append(make("p", { className: "tb-plan__sheet" }, "Werkblad: ", link));
    const tools = [button("Hoger", title, raise), button("Lager", title, lower), button("Weg", title, remove)];
    cell.append(make("p", { className: "tb-plan__tools" }, ...tools));
    return make(
      "tr",
      minutes ? {} : { className: "tb-plan__none" },
      make("td", { className: "tb-plan__at" }, minutes ? clock(begin + at) : "–"),
      make("td", { className: "tb-plan__minutes" }, `${minutes} min.`),
      make("th", { scope: "row" }, title),
      cell,
      make("td", { className: "tb-plan__who" }, input, onPaper, make("span", { className: "tb-plan__hint" }, hint)),
    );
  }

  /**
   * @param {string} text
   * @param {string} title
   * @param {(() => void) | null} act
   */
  function button(text, title, act) {
    const made = make(
      "button",
      { type: "button", disabled: !act },
      text,
      make("span", { className: "tb-hidden" }, `: ${title}`),
    );
    if (act) made.addEventListener("click", act);
    return made;
  }

  return { draw };
})();
