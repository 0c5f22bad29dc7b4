"use strict";

// What the form of a worksheet says to who fills it in.

const toolboxMessages = {
  full: "Let op: deze browser bewaart niet wat je typt.",
  fullWithFile: "Let op: deze browser bewaart niet wat je typt. Kies ‘Bewaar als bestand’ voor je de pagina sluit.",
  /** @param {number} most */
  mostRows: (most) => `Dit blad heeft hoogstens ${most} rijen.`,
  ticked: "Aangevinkt",
  wipe: "Alles wat je op dit werkblad typte, verdwijnt. Doorgaan?",
  /** @param {string} name */
  dossier: (name) => `Je vult in voor: ${name}.`,
  wiped: "Het werkblad is leeg.",
  undo: "Maak ongedaan",
  undone: "Dat is ongedaan gemaakt.",
  /** @param {string} words */
  formerOption: (words) => `${words} (uit een vorige versie)`,
  notNow: "Dat lukt nu niet. Kijk of je internet hebt en probeer het nog eens. Wat je typte, blijft staan.",
  /** @param {number} number */
  hidden: (number) =>
    number === 1
      ? "1 antwoord heeft hier geen plaats, en tonen lukt nu niet. Het blijft bewaard. Open de pagina later nog eens."
      : `${number} antwoorden hebben hier geen plaats, en tonen lukt nu niet. Ze blijven bewaard. Open de pagina later nog eens.`,
};
