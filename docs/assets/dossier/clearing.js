"use strict";

// Removes what this browser stores of a dossier, and puts it back.

const toolboxClearing = (() => {
  /**
   * Remove everything that is in a dossier, also of worksheets that are no more.
   *
   * @param {Dossier} dossier
   * @returns {() => boolean} What puts it back where nothing else is now, and says whether it could.
   */
  function clear(dossier) {
    const texts = keysOf(dossier).map((key) => /** @type {const} */ ([key, toolboxStorage.readText(key)]));
    for (const [key] of texts) toolboxStorage.remove(key);
    return () =>
      texts.every(
        ([key, text]) => text === null || toolboxStorage.readText(key) !== null || toolboxStorage.writeText(key, text),
      );
  }

  /** @param {Dossier} dossier */
  function keysOf(dossier) {
    const begins = [toolboxDossiers.answersKey("", dossier), toolboxDossiers.version1Key("", dossier)];
    return keys().filter(
      (key) =>
        // When its note was made: see docs/assets/note/note-page.js.
        key === `toolbox-nota:${dossier.id}` ||
        // The name of a sheet has no stroke: what has one belongs to another dossier.
        begins.some((begin) => key.startsWith(begin) && !key.slice(begin.length).includes("/")),
    );
  }

  /** @returns {string[]} Of all that this browser stores for the toolbox. */
  function keys() {
    try {
      return Array.from(localStorage, (_, place) => localStorage.key(place) ?? "");
    } catch {
      return [];
    }
  }

  return { clear };
})();
