"use strict";

// What the page ‘Leg samen’ says of what it read, counted and stored.

const toolboxTogetherTexts = {
  /** @param {readonly string[]} words */
  list: (words) => [words.slice(0, -1).join(", "), ...words.slice(-1)].filter(Boolean).join(" en "),
  /** @param {number} number @param {string} one @param {string} more */
  count: (number, one, more) => `${number} ${number === 1 ? one : more}`,
  /** @param {readonly string[]} labels */
  some: (labels) => {
    const first = labels.slice(0, 4).map((label) => `‘${label}’`);
    return first.join(", ") + (labels.length > first.length ? " …" : "");
  },
  unnamed: "Zonder naam",
  /** @param {number} number */
  anonymous: (number) => `Blad ${number}`,
  ask: { yes: "Zet het in ons dossier", no: "Laat alles zoals het is" },

  // A file that cannot be read, whole or in part.
  /** @param {string} file */
  big: (file) => `${file} is groter dan 10 MB. Zo groot is geen bestand van een werkblad. We slaan het over.`,
  /** @param {string} file */
  notNow: (file) =>
    `${file} kunnen we nu niet lezen. Open het op zijn eigen werkblad, kies daar ‘Bewaar als bestand’ en open dat hier.`,
  /** @param {string} file @param {string} sheet */
  unknown: (file, sheet) => `${file} hoort bij een werkblad dat we niet kennen: ‘${sheet}’. Dat blad telt niet mee.`,
  /** @param {string} file @param {string} sheet */
  empty: (file, sheet) => `In ${file} staat niets op het blad ‘${sheet}’.`,
  /** @param {string} file @param {string} sheet */
  many: (file, sheet) => `${file} bevat meer antwoorden dan het blad ‘${sheet}’ kan hebben. Dat blad telt niet mee.`,
  /** @param {string} file @param {readonly string[]} labels */
  unread: (file, labels) => {
    const number = labels.length === 1 ? "heeft 1 antwoord" : `hebben ${labels.length} antwoorden`;
    return `In ${file} ${number} geen plaats op het blad van vandaag: ${toolboxTogetherTexts.some(labels)}.`;
  },
  /** @param {string} file @param {readonly string[]} labels */
  lost: (file, labels) => `In ${file} konden we dit niet lezen: ${toolboxTogetherTexts.some(labels)}. Vraag het na.`,
  /** @param {string} file @param {number} number */
  refused: (file, number) =>
    number === 1
      ? `In ${file} was 1 waarde geen tekst en geen vinkje. We lieten ze weg.`
      : `In ${file} waren ${number} waarden geen tekst en geen vinkje. We lieten ze weg.`,

  // Files beside each other.
  /** @param {string} file @param {string} other */
  twice: (file, other) =>
    `${file} zegt hetzelfde als ${other}. We tellen het één keer. Zijn het twee mensen? Vink het dan aan bij ‘Wie telt mee’.`,
  /** @param {string} name @param {string} other */
  sameName: (name, other) => `Er is nog iemand die ${name} heet. We houden beide, en noemen de tweede ‘${other}’.`,
  /** @param {number} files @param {number} sheets */
  opened: (files, sheets) => {
    const { count } = toolboxTogetherTexts;
    return `${count(files, "bestand", "bestanden")} gelezen, met ${count(sheets, "blad", "bladen")}.`;
  },
  /** @param {string} sheet */
  counting: (sheet) => `Handen tellen bij ‘${sheet}’`,
  /** @param {string} who */
  removed: (who) => `${who} telt niet meer mee en is weg van deze pagina.`,

  // The joint version.
  /** @param {string} sheet @param {string} dossier */
  put: (sheet, dossier) => `De gezamenlijke versie staat op ‘${sheet}’, in ‘${dossier}’.`,
  /** @param {string} sheet @param {string} dossier */
  same: (sheet, dossier) => `Er is niets nieuws: dit stond al op ‘${sheet}’, in ‘${dossier}’.`,
  nothingJoint: "Er is nog niets om samen te nemen. Nergens is er een duidelijk midden, een meerderheid of een tekst.",
  /** @param {readonly string[]} labels */
  unclear: (labels) => `Zonder duidelijk midden, dus niet ingevuld: ${toolboxTogetherTexts.list(labels)}.`,
  /** @param {number} number */
  tooMany: (number) =>
    number === 1 ? "Voor 1 rij of kolom was geen plaats." : `Voor ${number} rijen of kolommen was geen plaats.`,
  /** @param {string} dossier @param {string} sheet @param {readonly string[]} labels */
  replaces: (dossier, sheet, labels) => {
    const number = labels.length === 1 ? "1 antwoord wordt" : `${labels.length} antwoorden worden`;
    return `In ‘${dossier}’ staat al iets op ‘${sheet}’. ${number} vervangen: ${toolboxTogetherTexts.some(labels)}. De rest van het blad blijft.`;
  },
  full: "Deze browser bewaart het niet. Sluit deze pagina niet, en kies eerst het CSV-bestand of een afdruk.",
  undone: "Dat is ongedaan gemaakt.",
  /** @param {string} file */
  saved: (file) => `${file} staat bij je downloads.`,

  // What was combined.
  /** @param {number} number */
  ofPeople: (number) => toolboxTogetherTexts.count(number, "mens", "mensen"),
  /** @param {string} low @param {string} high */
  between: (low, high) => (low === high ? low : `tussen ${low} en ${high}`),
  nobody: "nog niemand",
  toWheel: "Wiel met dezelfde cijfers als de tabel",
  /** @param {string} who */
  double: (who) => (who ? `Dubbel: ook bij ${who}` : "Dubbel"),
  filled: "Hoe vaak ingevuld",
  ticked: "Aangevinkt",
  notes: "Notities",
  noAnswers: "Hier vulde nog niemand iets in.",
  noCards: "Op dit blad staan geen vakken om in te vullen. Tel de kaartjes op tafel.",
  wipeCount: "De telling verdwijnt. Doorgaan?",
  countWiped: "De telling staat op nul.",
};
