"use strict";

// The files of answers beside each other: a coordinator may have more than one region. The first has no name of its own
// and is where everything is that was typed before there were more; an older version of the toolbox knows only that one.

/** @typedef {{ id: string, name: string }} Dossier The first has no id. */

const toolboxDossiers = (() => {
  const KEY = "toolbox-dossiers";
  const FIRST = { id: "", name: "Ons dossier" };

  /** @returns {Dossier[]} All of them, the first one first. */
  function all() {
    const { list, first } = toolboxStorage.readJson(KEY) ?? {};
    const others = (Array.isArray(list) ? list : []).filter(isDossier).map(({ id, name }) => ({ id, name }));
    return [{ ...FIRST, ...(typeof first === "string" && first && { name: first }) }, ...others];
  }

  /** @returns {Dossier} The one that worksheets show and store. */
  function active() {
    const dossiers = all();
    const id = toolboxStorage.readJson(KEY)?.active;
    return dossiers.find((it) => it.id === id) ?? /** @type {Dossier} */ (dossiers[0]);
  }

  /** @param {string} id That of a dossier; the first one has none. */
  const inDossier = (id) => id && `${id}/`;

  /**
   * @param {string} sheet
   * @param {Dossier} [dossier]
   * @returns {string} The key under which the answers on a worksheet are stored.
   */
  function answersKey(sheet, { id } = active()) {
    return `toolbox-antwoorden:${inDossier(id)}${sheet}`;
  }

  /**
   * @param {string} sheet
   * @param {Dossier} [dossier]
   * @returns {string} The key under which version 1 of the toolbox stores them: it knows one dossier.
   */
  function version1Key(sheet, { id } = active()) {
    return `toolbox-werkblad:${inDossier(id)}${sheet}`;
  }

  /**
   * Call back when another tab changes what this page shows.
   *
   * @param {() => void} changed
   */
  function subscribe(changed) {
    const shown = active().id;
    toolboxStorage.subscribe([KEY], () => {
      if (active().id !== shown) changed();
    });
  }

  /** @param {unknown} it */
  function isDossier(it) {
    return (
      toolboxRecords.isObject(it) && typeof it.id === "string" && /^[\w-]+$/.test(it.id) && typeof it.name === "string"
    );
  }

  return { KEY, all, active, answersKey, version1Key, subscribe };
})();
