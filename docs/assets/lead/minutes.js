"use strict";

// The minutes of the steps on the meeting screen: how many each gets, and how many are left.

const toolboxMinutes = (() => {
  const MINUTE = 60_000;

  /**
   * The minutes of each step where all of them together take another time: in a script, half of it may have to do.
   *
   * @param {readonly number[]} minutes
   * @param {number} whole What they take together; 0 or nonsense leaves them as they are.
   * @returns {number[]} Whole minutes, at least one where there was any.
   */
  function within(minutes, whole) {
    const usual = minutes.reduce((sum, it) => sum + it, 0);
    if (!usual || !(whole > 0)) return [...minutes];
    let [passed, shared] = [0, 0];
    return minutes.map((it) => {
      passed += it;
      // What was rounded away from the former steps comes with this one.
      const share = Math.round((passed * whole) / usual) - shared;
      shared += share;
      return it && Math.max(1, share);
    });
  }

  /**
   * The start of the step that is shown, so that its minutes go on after a reload; where a browser keeps nothing, they start
   * again.
   *
   * @param {string} key
   */
  function clock(key) {
    /** @type {{ step?: number, since?: number }} */
    let kept = {};
    try {
      kept = { ...JSON.parse(sessionStorage.getItem(key) ?? "{}") };
    } catch {}
    return {
      /** @param {number} step */
      start(step) {
        if (kept.step === step && kept.since) return;
        kept = { step, since: Date.now() };
        try {
          sessionStorage.setItem(key, JSON.stringify(kept));
        } catch {}
      },
      passed: () => (Date.now() - (kept.since ?? Date.now())) / MINUTE,
      stop() {
        kept = {};
        try {
          sessionStorage.removeItem(key);
        } catch {}
      },
    };
  }

  /**
   * @param {number} minutes Of a step.
   * @param {number} passed
   */
  function leftOf(minutes, passed) {
    const rest = Math.ceil(minutes - passed);
    return rest > 0 ? `Nog ${rest} ${rest === 1 ? "minuut" : "minuten"}` : "De tijd is om";
  }

  return { MINUTE, clock, leftOf, within };
})();
