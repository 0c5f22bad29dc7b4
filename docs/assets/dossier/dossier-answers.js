"use strict";

// What this browser has in a dossier, sheet by sheet, also what version 1 of the toolbox wrote.

const toolboxDossierAnswers = (() => {
  /**
   * @param {SheetEntry} sheet
   * @param {Dossier} [dossier]
   * @returns {Answers} Also those that were emptied, and those that no field shows.
   */
  function of(sheet, dossier = toolboxDossiers.active()) {
    const sources = idsOf(sheet).map((id) => ({
      id,
      stored: toolboxStorage.readJson(toolboxDossiers.answersKey(id, dossier)),
      old: toolboxStorage.readText(toolboxDossiers.version1Key(id, dossier)),
    }));
    if (sources.every(({ stored, old }) => !stored && old === null)) return new Map();
    // Only the names of the answers say which rows were added.
    const names = toolboxSources.combine(sources, new Map()).answers.keys();
    return toolboxSources.combine(sources, toolboxSheetFields.of(sheet, names)).answers;
  }

  /**
   * @param {Dossier} [dossier]
   * @returns {Map<string, Answers>} Of each sheet that has any, by its id: what is filled in.
   */
  function all(dossier = toolboxDossiers.active()) {
    const found = toolboxSheets.map((sheet) => /** @type {const} */ ([sheet.id, filledIn(of(sheet, dossier))]));
    return new Map(found.filter(([, answers]) => answers.size));
  }

  /**
   * @param {Answers} answers
   * @returns {Answers}
   */
  function filledIn(answers) {
    return new Map([...answers].filter(([, { value }]) => value !== ""));
  }

  /**
   * @param {SheetEntry} sheet
   * @returns {[string, ...string[]]} That of today first.
   */
  function idsOf({ id, former = [] }) {
    return [id, ...former];
  }

  return { of, all, filledIn, idsOf };
})();
