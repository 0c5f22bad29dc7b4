"use strict";

// The choice of a reader in the address, behind the #: there it can be kept and sent, the back button works, and browsers
// tell it to nobody.

const toolboxAddress = {
  /**
   * @param {string} hash Without the #; "" where a reader chose nothing.
   */
  push(hash) {
    history.pushState(null, "", hash ? `#${hash}` : location.pathname + location.search);
  },

  /**
   * Call back after the reader went back or forward, or typed another address; not at a jump to a heading of the page.
   *
   * @param {() => void} show
   */
  follow(show) {
    addEventListener("popstate", () => {
      if (location.hash.includes("=") || !location.hash) show();
    });
  },

  /**
   * @returns {string[]} What to say of what stands there and is neither a choice nor a place on this page.
   */
  problems() {
    let hash = location.hash.slice(1);
    try {
      hash = decodeURIComponent(hash);
    } catch {
      // It is no less strange then.
    }
    if (!hash || hash.includes("=") || document.getElementById(hash)) return [];
    return [`Met ‘${hash}’ in het adres kunnen we niets. Hieronder staat wat we klaarzetten.`];
  },
};
