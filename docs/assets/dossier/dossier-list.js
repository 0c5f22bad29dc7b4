"use strict";

// The dossiers beside each other: make one, rename it, work in it, remove it. Their names are unique, so that nobody takes
// one for the other.

const toolboxDossierList = (() => {
  const { KEY } = toolboxDossiers;
  const LONGEST = 60;
  // More than anyone works in; only so that a hostile value cannot block a browser.
  const MOST = 50;

  /** @typedef {"none" | "long" | "taken" | "many"} NameProblem */

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
   * @returns {string} A name of it: not too long, and without what cannot be seen or turns the direction of what follows.
   */
  function clean(text) {
    return short(visible(text), LONGEST);
  }

  /** @param {string} text */
  function visible(text) {
    return text
      .normalize("NFC")
      .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu, " ")
      .replaceAll(/\s+/g, " ")
      .trim();
  }

  /**
   * @param {string} text
   * @param {string} [id] Of the dossier that gets this name, if there is one.
   * @returns {NameProblem | ""}
   */
  function problemWith(text, id) {
    const name = visible(text);
    if (!name) return "none";
    if ([...name].length > LONGEST) return "long";
    const others = all().filter((it) => it.id !== id);
    if (isTaken(name, others)) return "taken";
    return id === undefined && others.length >= MOST ? "many" : "";
  }

  /**
   * @param {string} text
   * @param {readonly Dossier[]} others
   * @returns {string} A name that can be used, as like it as possible.
   */
  function free(text, others) {
    const name = clean(text) || "Dossier";
    for (let number = 1; ; number++) {
      const end = number === 1 ? "" : ` (${number})`;
      const numbered = short(name, LONGEST - end.length) + end;
      if (!isTaken(numbered, others)) return numbered;
    }
  }

  /**
   * @param {string} text
   * @param {number} length
   */
  function short(text, length) {
    return [...text].slice(0, length).join("").trim();
  }

  /**
   * @param {string} name
   * @param {readonly Dossier[]} others
   */
  function isTaken(name, others) {
    return others.some((it) => alike(it.name) === alike(name));
  }

  /**
   * @param {string} name
   * @returns {Dossier | undefined} The one that people would call so.
   */
  function called(name) {
    return all().find((it) => alike(it.name) === alike(name));
  }

  /**
   * @param {string} name
   * @returns {string} Without what no file name may have, on any computer.
   */
  function fileName(name) {
    return name.replaceAll(/[\\/:*?"<>|\p{C}]/gu, "-").replace(/^\.+|[. ]+$/g, "");
  }

  /** @param {string} name */
  function alike(name) {
    return name.normalize("NFKC").toLowerCase();
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
    const putBack = clear(dossier);
    return () => {
      const there = all();
      return putBack() && write([...there, { id, name: free(dossier.name, there) }], active().id);
    };
  }

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

  return { LONGEST, all, active, called, clean, fileName, problemWith, make, rename, activate, remove, clear };
})();
