"use strict";

// To which worksheet a file belongs, and where the scripts are that a file needs before it can be read.

/** @typedef {{ answers: Answers, unread: string[] }} SheetRead */

const toolboxOffice = (() => {
  // A worksheet loads this script, and the pages for several of them do: none knows all addresses.
  const here = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : "";

  /** @param {string} script The name of one that stands beside this one. */
  function load(script) {
    return toolboxPage.load(new URL(`${script}.js`, here).href);
  }

  /** @param {string} id @returns {SheetEntry | undefined} Also by an id that it had. */
  function sheetOf(id) {
    return toolboxSheets.find((it) => it.id === id) ?? toolboxSheets.find((it) => it.former?.includes(id));
  }

  /**
   * The sheet that has these fields, for a file that does not say.
   *
   * @param {Iterable<string>} names Of fields, or tags of controls.
   * @returns {SheetEntry | undefined} The only one that knows most of them.
   */
  function sheetWith(names) {
    const asked = [...new Set(names)].filter((name) => !name.startsWith("blad--"));
    const counts = toolboxSheets
      .map((sheet) => {
        const known = new Set(
          toolboxDocxFields
            .slotsOf(sheet)
            .flatMap((slot) => [...toolboxDocxFields.tagsOf(slot), slot.field.name, ...slot.field.former]),
        );
        return { sheet, count: asked.filter((name) => known.has(name)).length };
      })
      .sort((one, other) => other.count - one.count);
    const [best, next] = counts;
    if (!best?.count || best.count * 2 < asked.length || best.count === next?.count) return undefined;
    return best.sheet;
  }

  return { load, sheetOf, sheetWith };
})();
