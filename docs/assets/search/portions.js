"use strict";

// Long work in portions, so that a page stays usable while its search gets ready.

const toolboxPortions = (() => {
  /** How long the browser waits for us at most, in milliseconds: a slow phone takes four times as long. */
  const PORTION = 8;

  /**
   * Do something with each item, in portions: in between, the browser does what the reader asks of it.
   *
   * @template T
   * @param {Iterable<T>} items
   * @param {(item: T) => void} work
   */
  async function inPortions(items, work) {
    let begun = performance.now();
    for (const item of items) {
      if (performance.now() - begun > PORTION) {
        await new Promise((resolve) => setTimeout(resolve));
        begun = performance.now();
      }
      work(item);
    }
  }

  return { inPortions };
})();
