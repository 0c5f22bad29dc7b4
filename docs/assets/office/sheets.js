"use strict";

// To which worksheet a file belongs, and where the scripts are that a file needs before it can be read.

/** @typedef {{ answers: Answers, unread: string[] }} SheetRead */
/** @typedef {{ name: string, label: string, sum: string }} Total What is added up on a sheet: `sum` is empty where nothing is. */

const toolboxOffice = (() => {
  // A worksheet loads this script, and the pages for several of them do: none knows all addresses.
  const here = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : "";

  /** @param {string} script The name of one that stands beside this one. */
  function load(script) {
    return toolboxPage.load(new URL(`${script}.js`, here).href);
  }

  /**
   * The sheets that a file may be of, when it does not say so: one, where its fields or its title tell.
   *
   * @param {Iterable<string>} names Of fields, or tags of controls.
   * @param {string} title Of the file: that of its sheet, and of the toolbox.
   * @returns {SheetEntry[]} Those that know most of the names; all of them with the same number.
   */
  function sheetsWith(names, title) {
    const asked = [...new Set(names)].filter((name) => !name.startsWith("blad--"));
    const counts = toolboxSheets.map((sheet) => {
      const known = new Set(
        toolboxDocxSlots
          .slotsOf(sheet)
          .flatMap((slot) => [...toolboxDocxSlots.tagsOf(slot), slot.field.name, ...slot.field.former]),
      );
      return { sheet, count: asked.filter((name) => known.has(name)).length };
    });
    const most = Math.max(0, ...counts.map(({ count }) => count));
    const likely = counts.flatMap(({ sheet, count }) => (count === most && count * 2 >= asked.length ? [sheet] : []));
    const titled = likely.filter((it) => title === it.title || title.startsWith(`${it.title} – `));
    // Some sheets have only what stands above each: then all are as likely.
    return titled.length === 1 || !most ? titled : likely;
  }

  /**
   * The sheet of a file.
   *
   * @param {{ id: string | null | undefined, names: Iterable<string>, title: string }} file With the id of its sheet, where it says so.
   * @param {string} here The id of the sheet that the reader opens it on, if any.
   * @returns {{ sheet: SheetEntry } | { problem: "other" | "several" | "foreign", titles: string[] }}
   */
  function sheetOfFile({ id, names, title }, here) {
    const said = id ? toolboxSheetFields.sheetOf(id) : undefined;
    if (said) return { sheet: said };
    const likely = sheetsWith(names, title);
    const sheet = likely.length === 1 ? likely[0] : likely.find((it) => it.id === here);
    if (sheet) return { sheet };
    return {
      problem: id ? "other" : likely.length ? "several" : "foreign",
      titles: likely.map((it) => it.title),
    };
  }

  return { load, sheetOfFile };
})();
