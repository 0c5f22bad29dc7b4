"use strict";

// What a reader is told of a file that cannot be read. Each sentence says what to do next.

const toolboxOfficeTexts = (() => {
  const ours = "een bewaard werkblad, een dossier, een Word-bestand (.docx) of een PDF van deze toolbox";

  /** @type {Record<string, (file: string, titles: readonly string[]) => string>} */
  const problems = {
    ...toolboxFileProblems,
    big: (file) => `${file} is groter dan 10 MB. Zo groot is geen enkel werkblad. Kies ${ours}.`,
    library: () => "Dit bestand lezen lukt nu niet. Kijk of je internet hebt en probeer het nog eens.",
    none: (file) => `${file} is geen bestand van een werkblad, of het is beschadigd. Kies ${ours}.`,
    other: (file) => `${file} hoort bij geen enkel werkblad van deze toolbox.`,
    damaged: (file) => `${file} is beschadigd. Bewaar het opnieuw in het programma waarmee je het invulde.`,
    old: (file) =>
      `${file} is beveiligd met een wachtwoord, of het is een oud Word-bestand (.doc). Bewaar het zonder wachtwoord als .docx, en open het dan opnieuw.`,
    swollen: (file) =>
      `${file} wordt bij het uitpakken veel te groot. Kies een Word-bestand dat je van deze toolbox hebt.`,
    locked: (file) => `${file} is beveiligd met een wachtwoord. Bewaar het zonder wachtwoord, en open het dan opnieuw.`,
    flattened: (file) =>
      `In ${file} zijn geen invulvelden meer, dus de antwoorden zijn er niet uit te halen. Bewaar een ingevulde PDF met ‘Opslaan’, niet met ‘Afdrukken naar PDF’.`,
    xfa: (file) =>
      `${file} heeft invulvelden in een vorm (XFA) die enkel Adobe leest. Vul de PDF van deze toolbox in, of typ op het scherm.`,
    several: (file, titles) =>
      `${file} past bij meer dan één werkblad: ‘${titles.join("’, ‘")}’. Ga naar het werkblad dat je invulde, en kies daar ‘Open een bestand’.`,
    foreignPdf: (file) => `${file} is geen PDF van een werkblad van deze toolbox.`,
    foreignWord: (file) => `${file} is geen Word-bestand van een werkblad van deze toolbox.`,
    stripped: (file) =>
      `In ${file} zijn de invulvelden weg, dus we weten niet welk antwoord waar hoort. Neem de antwoorden over op het scherm, of in een nieuw Word-bestand van dit werkblad.`,
  };

  return { problems };
})();
