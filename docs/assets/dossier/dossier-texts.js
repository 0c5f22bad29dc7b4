"use strict";

// What the page of the dossier says.

const toolboxDossierTexts = (() => {
  /**
   * @param {number} number
   * @param {string} one
   * @param {string} more
   */
  const count = (number, one, more) => `${number} ${number === 1 ? one : more}`;
  const answers = (/** @type {number} */ number) => count(number, "antwoord", "antwoorden");
  const quoted = (/** @type {readonly string[]} */ names) => names.map((name) => `‘${name.slice(0, 80)}’`).join(", ");
  const some = (/** @type {readonly string[]} */ names, most = 5) =>
    quoted(names.slice(0, most)) + (names.length > most ? ` en nog ${names.length - most}` : "");

  return {
    // The worksheets.
    /** @param {Filled} filled */
    filled: ({ filled, all, placeless }) =>
      `${filled} van ${count(all, "veld", "velden")}` +
      (placeless ? `, en ${answers(placeless)} zonder eigen veld` : ""),
    empty: "nog leeg",
    unknownTime: "niet bekend",
    /** @param {string} clock */
    today: (clock) => `vandaag om ${clock}`,
    /** @param {number} begun @param {number} all */
    part: (begun, all) =>
      begun === 0
        ? "Hier ontbreekt nog alles."
        : begun === all
          ? "Op elk werkblad staat iets."
          : `Op ${begun} van de ${count(all, "werkblad", "werkbladen")} staat iets.`,
    /** @param {string} name */
    current: (name) => `Je werkt nu in: ${name}.`,

    // Files.
    nothing: "Er staat nog niets in dit dossier om te bewaren.",
    /** @param {string} file */
    saved: (file) => `Alles is bewaard als ${file}. Je vindt het bij je downloads.`,
    /** @param {string} name */
    wipe: (name) => `Alles wat in ‘${name}’ staat, verdwijnt: elk werkblad wordt leeg. Doorgaan?`,
    /** @param {string} name */
    wiped: (name) => `‘${name}’ is leeg.`,
    unstored:
      "Deze browser kan niets bewaren: hij is vol, of je zit in een privévenster. Wat hier stond, blijft staan, en aan je bestand verandert niets.",
    notStoring:
      "Let op: deze browser bewaart niets. Misschien is hij vol, of zit je in een privévenster. Vul in op een werkblad en kies daar ‘Bewaar als bestand’.",
    /** @param {readonly string[]} titles */
    unstoredSheets: (titles) =>
      `Niet bewaard, want deze browser is vol of bewaart niets: ${some(titles)}. Wat daar stond, blijft staan. Je bestand verandert niet: probeer het later opnieuw.`,
    /** @param {string} file @param {number} all @param {number} sheets */
    opened: (file, all, sheets) =>
      `Uit ${file} ${all === 1 ? "staat" : "staan"} nu ${answers(all)} op ${count(sheets, "werkblad", "werkbladen")}.`,
    /** @param {string} file */
    same: (file) => `Alles uit ${file} stond hier al.`,
    /** @param {string} file */
    leftAll: (file) => `Uit ${file} is niets overgenomen.`,
    /** @param {readonly string[]} names */
    unknown: (names) => `Deze werkbladen konden we niet lezen: ${some(names)}. Ze blijven in je bestand staan.`,
    /** @param {string} sheet @param {readonly string[]} labels */
    unread: (sheet, labels) => `Op ‘${sheet}’ konden we dit niet lezen: ${some(labels)}.`,

    // The choice.
    /** @param {string} file */
    choose: (file) => `Wat neem je over uit ${file}?`,
    chooseWhy: "Er verandert niets voor je kiest. Wat alleen hier staat, blijft altijd staan.",
    /** @param {string} theirs @param {string} mine */
    otherDossier: (theirs, mine) => `Let op: dit bestand komt uit ‘${theirs}’, en je werkt nu in ‘${mine}’.`,
    /** @param {string} name */
    goTo: (name) => `Zet het in ‘${name}’`,
    /** @param {number} added @param {number} differing */
    differs: (added, differing) =>
      [
        added ? `${count(added, "antwoord is", "antwoorden zijn")} nieuw.` : "",
        differing ? `${count(differing, "antwoord is", "antwoorden zijn")} anders dan hier.` : "",
      ]
        .filter(Boolean)
        .join(" "),
    forAll: "Voor alle werkbladen tegelijk",
    allBoth: "Hou overal allebei",
    allTheirs: "Neem overal het bestand",
    allMine: "Hou overal wat hier staat",
    /** @param {string} words */
    chosenForAll: (words) => `Aangeduid: ‘${words}’. Kies nu nog ‘Neem over’.`,
    show: "Bekijk wat anders is",
    /** @param {string} sheet */
    of: (sheet) => ` op ‘${sheet}’`,
    here: "Hier",
    inFile: "In het bestand",
    both: "Hou allebei: wat anders is, komt ernaast te staan",
    theirs: "Neem wat in het bestand staat",
    mine: "Hou wat hier staat",
    add: "Zet het erbij",
    leave: "Laat het weg",
    take: "Neem over",
    cancel: "Laat alles zoals het is",

    // What cannot be opened.
    /** @type {Record<string, (file: string) => string>} */
    problems: {
      ...toolboxFileProblems,
      big: (file) =>
        `${file} is groter dan 10 MB. Zo groot is geen enkel dossier. Kies een bestand dat je hier bewaarde.`,
      other: (file) => `${file} hoort bij een werkblad dat we niet kennen.`,
      strange: (file) => `In ${file} staat geen enkel antwoord dat bij een werkblad past.`,
      notNow: (file) => `${file} openen lukt nu niet. Kijk of je internet hebt en probeer het nog eens.`,
    },

    // Several dossiers.
    isActive: "hier werk je nu in",
    activate: "Werk hierin",
    rename: "Hernoem",
    remove: "Verwijder",
    putBack: "Zet terug",
    newName: "Nieuwe naam",
    keepName: "Bewaar de naam",
    /** @param {string} name */
    ask: (name) => `‘${name}’ verdwijnt, met alles wat erin staat. Doorgaan?`,
    /** @param {string} name */
    removed: (name) => `‘${name}’ is verwijderd. Tot je deze pagina verlaat, kan je het terugzetten.`,
    /** @param {string} name */
    isPutBack: (name) => `‘${name}’ staat er weer.`,
    /** @param {string} name */
    made: (name) => `‘${name}’ is gemaakt. Je werkt er nu in.`,
    /** @param {string} name */
    renamed: (name) => `Dit dossier heet nu ‘${name}’.`,
    /** @type {Record<"none" | "long" | "taken" | "many", (name: string) => string>} */
    names: {
      none: () => "Geef het dossier een naam.",
      long: () => `Hou de naam op hoogstens ${toolboxDossierNames.LONGEST} tekens.`,
      taken: (name) => `Er is al een dossier dat ‘${name}’ heet. Kies een andere naam.`,
      many: () => "Er is geen plaats voor nog een dossier. Verwijder er eerst een.",
    },
  };
})();
