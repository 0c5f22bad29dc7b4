"use strict";

// Fetches the scripts that stand beside this one, when a file needs them.

const toolboxLoading = (() => {
  const here = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : "";

  /** @param {...string} scripts Those that stand beside this one. */
  async function load(...scripts) {
    for (const script of scripts) await toolboxPage.load(new URL(`${script}.js`, here).href);
  }

  return { load };
})();
