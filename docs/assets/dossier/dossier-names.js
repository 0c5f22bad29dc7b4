"use strict";

// Names of dossiers: as they can be shown, told from each other, and put in the name of a file.

/** @typedef {"none" | "long" | "taken"} NameProblem */

const toolboxDossierNames = (() => {
  const LONGEST = 60;

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
   * @param {number} length
   */
  function short(text, length) {
    return [...text].slice(0, length).join("").trim();
  }

  /**
   * @param {string} text
   * @param {readonly Dossier[]} others
   * @returns {NameProblem | ""} Why a dossier beside these cannot be called so.
   */
  function problemWith(text, others) {
    const name = visible(text);
    if (!name) return "none";
    if ([...name].length > LONGEST) return "long";
    return called(name, others) ? "taken" : "";
  }

  /**
   * @param {string} text
   * @param {readonly Dossier[]} others
   * @returns {string} A name that can be used beside theirs, as like it as possible.
   */
  function free(text, others) {
    const name = clean(text) || "Dossier";
    for (let number = 1; ; number++) {
      const end = number === 1 ? "" : ` (${number})`;
      const numbered = short(name, LONGEST - end.length) + end;
      if (!called(numbered, others)) return numbered;
    }
  }

  /**
   * @param {string} name
   * @param {readonly Dossier[]} dossiers
   * @returns {Dossier | undefined} The one that people would call so.
   */
  function called(name, dossiers) {
    return dossiers.find((it) => alike(it.name) === alike(name));
  }

  /** @param {string} name */
  function alike(name) {
    return name.normalize("NFKC").toLowerCase();
  }

  /**
   * @param {string} name
   * @returns {string} Without what no file name may have, on any computer.
   */
  function fileName(name) {
    return name.replaceAll(/[\\/:*?"<>|\p{C}]/gu, "-").replace(/^\.+|[. ]+$/g, "");
  }

  return { LONGEST, called, clean, fileName, free, problemWith };
})();
