"use strict";

// What a worksheet says of answers that go to a file, or come from one or from a former version of the sheet.

const toolboxTransferTexts = (() => {
  /**
   * @param {number} number
   * @param {string} [one]
   * @param {string} [more]
   */
  const count = (number, one = "antwoord", more = "antwoorden") => `${number} ${number === 1 ? one : more}`;
  /** @param {readonly string[]} labels */
  const list = (labels) =>
    labels
      .slice(0, 4)
      .map((label) => `‘${label}’`)
      .join(", ") + (labels.length > 4 ? " …" : "");

  return {
    nothing: "Er staat nog niets op dit werkblad om te bewaren.",
    /** @param {string} file */
    saved: (file) => `Bewaard als ${file}.`,
    /** @param {string} label */
    moved: (label) => `Dit antwoord stond bij ‘${label}’. De vraag kreeg andere woorden.`,
    /** @param {string[]} labels */
    allMoved: (labels) =>
      labels.length === 1
        ? `1 antwoord staat nu bij een vraag met andere woorden: ${list(labels)}.`
        : `${labels.length} antwoorden staan nu bij een vraag met andere woorden: ${list(labels)}.`,
    leftovers: "Antwoorden zonder plaats op dit blad",
    why: "Dit blad heeft geen veld voor deze antwoorden, of daar staat al iets anders. Ze blijven bewaard, ook op een afdruk en in je bestand, tot je ze weggooit.",
    choose: "Kies een veld",
    /** @param {string} label */
    fieldFor: (label) => `Veld voor ‘${label}’`,
    put: "Zet bij een ander veld",
    throwAway: "Gooi weg",
    /** @param {string} label @param {string} to */
    isPut: (label, to) => `‘${label}’ staat nu bij ‘${to}’.`,
    /** @param {string} label */
    thrown: (label) => `‘${label}’ is weggegooid.`,
    open: "Open het bestand",
    cancel: "Laat alles zoals het is",
    /** @param {number} all @param {string[]} replaced */
    ask: (all, replaced) =>
      `In dit bestand ${all === 1 ? "staat" : "staan"} ${count(all)}. ${replaced.length} ${
        replaced.length === 1 ? "vervangt" : "vervangen"
      } wat hier nu staat: ${list(replaced)}. De rest van het blad blijft zoals het is.`,
    /** @param {string} file @param {number} all */
    opened: (file, all) => `${file} is geopend: ${count(all)}.`,
    /** @param {string} file @param {number} all */
    same: (file, all) => `${file} is geopend: ${count(all)}. Dat stond hier al.`,
    /** @param {string} file */
    unreadable: (file) => `Uit ${file} konden we geen enkel antwoord halen.`,
    /** @param {number} number */
    placeless: (number) =>
      number === 1
        ? "1 antwoord heeft hier geen plaats: het staat onderaan."
        : `${number} antwoorden hebben hier geen plaats: ze staan onderaan.`,
    /** @param {number} number */
    refused: (number) =>
      `${count(number, "waarde is", "waarden zijn")} geen tekst en geen vinkje, en ${number === 1 ? "werd" : "werden"} weggelaten.`,
    /** @param {string[]} labels */
    unread: (labels) =>
      `Niet gelezen: ${list(labels)}. Typ ${labels.length === 1 ? "dat antwoord" : "die antwoorden"} over.`,
    /** @param {string[]} labels */
    leftOut: (labels) => `Dit heeft daar geen plaats en staat er niet in: ${list(labels)}.`,
    /** @param {string[]} labels */
    cut: (labels) =>
      `Te lang voor het vak, dus op een afdruk zie je er niet alles van: ${list(labels)}. In Word past alles.`,
    /** @type {Record<string, (file: string, sheet: string) => string>} */
    problems: {
      ...toolboxFileProblems,
      big: (file) =>
        `${file} is groter dan 10 MB. Zo groot is geen enkel werkblad. Kies een bestand dat je hier bewaarde.`,
      none: (file) => `${file} is geen bestand van een werkblad, of het is beschadigd.`,
      other: (file, sheet) => `${file} hoort bij een ander werkblad: ‘${sheet}’.`,
      strange: (file) => `In ${file} staat geen enkel antwoord dat bij dit werkblad past.`,
    },
  };
})();
