"use strict";

// What a reader ticked off, without a page. Every version of the toolbox shares the stored value, so its keys stay Dutch.

/**
 * @typedef {{ done: ReadonlySet<string>, last: string }} Ticks `last` is the fiche that was read last, if any.
 * @typedef {[name: string, ...former: string[]]} Step What a step is called, and what it was called before.
 * @typedef {{ fiche: boolean, steps: Step[] }} Steps Those of a fiche, or of something else that has steps.
 */

const toolboxTicks = {
  /**
   * @param {Record<string, unknown> | null} stored
   * @returns {Ticks}
   */
  read(stored) {
    const { klaar: names, laatste: last } = stored ?? {};
    const done = Array.isArray(names) ? names.filter((name) => typeof name === "string") : [];
    return { done: new Set(done), last: typeof last === "string" ? last : "" };
  },

  /** @param {Ticks} ticks */
  written({ done, last }) {
    return { klaar: [...done], laatste: last || undefined };
  },

  /**
   * @param {string} names As they stand in the page: a space between steps, a line between the names of one.
   * @returns {Step[]}
   */
  steps(names) {
    return names
      .split(" ")
      .filter(Boolean)
      .map((step) => {
        const [name = "", ...former] = step.split("|");
        return [name, ...former];
      });
  },

  /**
   * @param {Ticks} ticks
   * @param {Step} step
   */
  isDone({ done }, step) {
    return step.some((name) => done.has(name));
  },

  /**
   * The ticks with that of a step on or off; a former name goes too, or the step would stay ticked.
   *
   * @param {Ticks} ticks
   * @param {Step} step
   * @param {boolean} ticked
   * @returns {Ticks}
   */
  ticked({ done, last }, step, ticked) {
    const [name] = step;
    const others = [...done].filter((other) => !step.includes(other));
    return { done: new Set(ticked ? [...others, name] : others), last };
  },
};
