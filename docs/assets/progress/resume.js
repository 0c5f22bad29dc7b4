"use strict";

// Where a reader goes on, without a page.

const toolboxResume = {
  /**
   * Where a reader goes on: in the fiche that was read last, or in the next one that is not done yet.
   *
   * @template {Steps} T
   * @param {Ticks} ticks
   * @param {readonly T[]} all
   * @returns {{ at: T, step: Step, number: number } | null}
   */
  next(ticks, all) {
    const { last } = ticks;
    const isLast = (/** @type {string} */ name) => name.startsWith(`${last}#`);
    // By the names of its steps, as a fiche may have another name by now.
    const first = last
      ? Math.max(
          all.findIndex(({ fiche, steps }) => fiche && steps.flat().some(isLast)),
          0,
        )
      : 0;
    for (const at of [...all.slice(first), ...all.slice(0, first)]) {
      const place = at.steps.findIndex((step) => !toolboxTicks.isDone(ticks, step));
      const step = at.steps[place];
      if (step) return { at, step, number: place + 1 };
    }
    return null;
  },
};
