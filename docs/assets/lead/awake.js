"use strict";

// Keeps a screen from going dark halfway a meeting, where a browser can; one that cannot says nothing.

const toolboxAwake = {
  /** @param {() => boolean} isNeeded */
  keeper(isNeeded) {
    /** @type {WakeLockSentinel | undefined} */
    let lock;

    async function keep() {
      if (!isNeeded() || document.hidden || !navigator.wakeLock) return;
      const asked = await navigator.wakeLock.request("screen").catch(() => undefined);
      release();
      lock = asked;
      if (!isNeeded()) release();
    }

    function release() {
      lock?.release();
      lock = undefined;
    }

    // A browser releases it when somebody looks at another tab.
    document.addEventListener("visibilitychange", keep);
    return { keep, release };
  },
};
