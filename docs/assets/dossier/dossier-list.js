"use strict";

// The dossiers beside each other: make one, rename it, work in it, remove it. Their names are unique, so that nobody takes
// one for the other.

const toolboxDossierList = (() => {
  const { KEY } = toolboxDossiers;
  const { free } = toolboxDossierNames;
  // More than anyone works in; only so that a hostile value cannot block a browser.
  const MOST = 50;

  /** @returns {Dossier[]} All of them, the first one first, as they can be shown: something else may have written the list. */
  function all() {
    /** @type {Dossier[]} */
    const dossiers = [];
    for (const { id, name } of toolboxDossiers.all().slice(0, MOST)) {
      if (!dossiers.some((it) => it.id === id)) dossiers.push({ id, name: free(name, dossiers) });
    }
    return dossiers;
  }

  /** @returns {Dossier} */
  function active() {
    const { id } = toolboxDossiers.active();
    const dossiers = all();
    return dossiers.find((it) => it.id === id) ?? /** @type {Dossier} */ (dossiers[0]);
  }

  /**
   * @param {string} text
   * @param {string} [id] Of the dossier that gets this name, if there is one.
   * @returns {NameProblem | "many" | ""}
   */
  function problemWith(text, id) {
    const others = all().filter((it) => it.id !== id);
    const isFull = id === undefined && others.length >= MOST;
    return toolboxDossierNames.problemWith(text, others) || (isFull ? "many" : "");
  }

  /**
   * @param {string} name
   * @returns {Dossier | undefined} The one that people would call so.
   */
  function called(name) {
    return toolboxDossierNames.called(name, all());
  }

  /**
   * @param {readonly Dossier[]} dossiers
   * @param {string} now The id of the one to work in.
   * @returns {boolean} Whether it is stored.
   */
  function write([first, ...list], now) {
    return toolboxStorage.writeJson(KEY, { ...toolboxStorage.readJson(KEY), first: first?.name, list, active: now });
  }

  /**
   * Make one, and work in it.
   *
   * @param {string} text
   * @returns {Dossier | null} `null` where this browser cannot store it, or there are too many.
   */
  function make(text) {
    const dossiers = all();
    if (dossiers.length >= MOST) return null;
    const made = { id: newId(dossiers), name: free(text, dossiers) };
    return write([...dossiers, made], made.id) ? made : null;
  }

  /** @param {readonly Dossier[]} dossiers */
  function newId(dossiers) {
    for (;;) {
      const id = Math.random().toString(36).slice(2, 10);
      if (id && !dossiers.some((it) => it.id === id)) return id;
    }
  }

  /**
   * @param {Dossier} dossier
   * @param {string} text
   * @returns {boolean} Whether it is stored.
   */
  function rename({ id }, text) {
    const others = all().filter((it) => it.id !== id);
    const renamed = all().map((it) => (it.id === id ? { id, name: free(text, others) } : it));
    return write(renamed, active().id);
  }

  /**
   * @param {Dossier} dossier
   * @returns {boolean} Whether it is stored.
   */
  function activate({ id }) {
    return write(all(), id);
  }

  /**
   * Remove a dossier with all that is in it. The first has no name of its own: it can only be emptied.
   *
   * @param {Dossier} dossier
   * @returns {(() => boolean) | null} What brings all of it back, and says whether it could; `null` where nothing was done.
   */
  function remove(dossier) {
    const { id } = dossier;
    const others = all().filter((it) => it.id !== id);
    const now = active().id;
    if (!id || !write(others, now === id ? "" : now)) return null;
    const putBack = toolboxClearing.clear(dossier);
    return () => {
      const there = all();
      return putBack() && write([...there, { id, name: free(dossier.name, there) }], active().id);
    };
  }

  return { all, active, called, problemWith, make, rename, activate, remove };
})();
