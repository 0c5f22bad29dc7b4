"use strict";

// The file with everything in a dossier: each sheet as its own saved file, with when each answer was given.

/** @typedef {{ answers: Answers, unread: string[] }} OpenedSheet `unread`: the labels of what is no answer. */
/**
 * @typedef {object} Opened What a file holds.
 * @property {string} name Of the file.
 * @property {Map<string, OpenedSheet>} sheets By the id of today.
 * @property {string} by Who filled it in, or "".
 * @property {string} [dossier] The name of the dossier that it was saved from.
 * @property {string[]} [unknown] The sheets that cannot be read, as the file names them.
 */
/** @typedef {Opened | { name: string, problem: string }} OpenedFile `problem` is a sentence. */

const toolboxDossierFile = (() => {
  const { VERSION, entries, isObject, isValue, parseAnswer, text } = toolboxRecords;
  const { problems } = toolboxDossierTexts;
  const BY = "blad--ingevuld-door";
  /** Of a name in the file: only so that a hostile one fits on the page. */
  const MOST_LETTERS = 80;

  /**
   * @param {string} name
   * @param {ReadonlyMap<string, Answers>} sheets
   * @returns {string} Its content.
   */
  function write(name, sheets) {
    const written = toolboxSheets.flatMap(({ id, former = [] }) => {
      const answers = toolboxDossierAnswers.filledIn(sheets.get(id) ?? new Map());
      if (!answers.size) return [];
      const times = Object.fromEntries([...answers].map(([field, { at }]) => [field, at]));
      return [{ ...JSON.parse(toolboxSavedFile.write(id, former, answers)), tijden: times }];
    });
    return JSON.stringify({ dossier: name, versie: VERSION, werkbladen: written }, null, 2);
  }

  /**
   * Read such a file, or the saved file of one sheet. It never throws.
   *
   * @param {string} name
   * @param {string} content
   * @returns {OpenedFile}
   */
  function read(name, content) {
    const file = parse(content);
    if (!isObject(file)) return { name, problem: problems.none?.(name) ?? "" };
    const isDossier = Array.isArray(file.werkbladen);
    /** @type {Map<string, OpenedSheet>} */
    const sheets = new Map();
    /** @type {Set<string>} */
    const unknown = new Set();
    let problem = isDossier ? "empty" : "none";
    for (const written of isDossier ? /** @type {unknown[]} */ (file.werkbladen) : [file]) {
      const found = isObject(written) ? readSheet(written, isDossier) : { problem: "none" };
      if ("problem" in found) {
        problem = found.problem;
        if (found.problem !== "empty")
          unknown.add((isObject(written) && text(written.werkblad).slice(0, MOST_LETTERS)) || "?");
      } else sheets.set(found.id, joined(sheets.get(found.id), found));
    }
    if (!sheets.size) return { name, problem: problems[problem]?.(name) ?? "" };
    const by = [...sheets.values()].map(({ answers }) => answers.get(BY)?.value).find((it) => typeof it === "string");
    const dossier = text(file.dossier).slice(0, MOST_LETTERS);
    return {
      name,
      sheets,
      by: by ?? "",
      ...(dossier && { dossier }),
      ...(unknown.size && { unknown: [...unknown] }),
    };
  }

  /** @param {string} content */
  function parse(content) {
    try {
      return JSON.parse(content);
    } catch {
      return null;
    }
  }

  /**
   * @param {Record<string, unknown>} written
   * @param {boolean} isDossier Whether it stands in the file of a dossier, which holds what no field shows any more too.
   * @returns {(OpenedSheet & { id: string }) | { problem: string }}
   */
  function readSheet(written, isDossier) {
    const sheet = sheetOf(written);
    if (!sheet) return { problem: text(written.werkblad) ? "other" : "none" };
    const fields = toolboxSheetFields.of(sheet, Object.keys(Object(written.antwoorden)));
    const former = new Set([...fields.values()].flatMap((field) => field.former));
    const found = toolboxSavedFile.readSheet(
      written,
      toolboxDossierAnswers.idsOf(sheet),
      (name) => isDossier || fields.has(name) || former.has(name),
    );
    if ("problem" in found) return found;
    const labels = new Map(entries(written.woorden).map(([name, words]) => [name, text(Object(words).label)]));
    const unread = entries(written.antwoorden).filter(([, value]) => !isValue(value));
    return {
      id: sheet.id,
      answers: found.version1 ? ofVersion1(found.answers, fields) : timed(found.answers, written.tijden),
      unread: unread.map(([name]) => labels.get(name) || fields.get(name)?.label || toolboxMoving.spoken(name)),
    };
  }

  /**
   * @param {Record<string, unknown>} written
   * @returns {SheetEntry | undefined} The sheet that a file is of, also by a former id, or by a newer one.
   */
  function sheetOf({ werkblad, voorheen }) {
    const ids = [werkblad, ...(Array.isArray(voorheen) ? voorheen.slice(0, 20) : [])];
    for (const id of ids) {
      const found = toolboxSheets.find((sheet) => toolboxDossierAnswers.idsOf(sheet).some((own) => own === id));
      if (found) return found;
    }
    return undefined;
  }

  /**
   * @param {Answers} answers
   * @param {Fields} fields
   * @returns {Answers}
   */
  function ofVersion1(answers, fields) {
    const today = toolboxSources.renamed(answers, toolboxSources.namesNow(fields));
    return new Map(
      [...today].map(([name, { value }]) => [name, toolboxSources.fromVersion1(value, fields.get(name), 0)]),
    );
  }

  /**
   * @param {Answers} answers
   * @param {unknown} times
   * @returns {Answers}
   */
  function timed(answers, times) {
    const known = new Map(entries(times));
    return new Map(
      [...answers].map(([name, answer]) => [name, parseAnswer({ ...answer, at: known.get(name) }) ?? answer]),
    );
  }

  /**
   * @param {OpenedSheet | undefined} before What the file holds of the same sheet, under another id.
   * @param {OpenedSheet} found
   * @returns {OpenedSheet}
   */
  function joined(before, { answers, unread }) {
    return before
      ? { answers: toolboxAnswers.merge([before.answers, answers]), unread: [...before.unread, ...unread] }
      : { answers, unread };
  }

  return { write, read };
})();
