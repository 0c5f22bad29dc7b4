"use strict";

// What a reader is told of a file that cannot be read, on every page that opens files.

const toolboxFileProblems = {
  /** @param {string} file */
  unread: (file) => `${file} kan niet gelezen worden. Staat het bestand er nog?`,
  /** @param {string} file */
  encoding: (file) => `${file} is niet in UTF-8 bewaard, dus letters zouden fout staan. Bewaar het opnieuw in UTF-8.`,
  /** @param {string} file */
  none: (file) => `${file} is geen bestand van een werkblad of een dossier, of het is beschadigd.`,
  /** @param {string} file */
  empty: (file) => `In ${file} staan geen antwoorden.`,
  /** @param {string} file */
  many: (file) => `${file} bevat meer antwoorden dan een werkblad kan hebben.`,
};
