// The scripts of the dossier with a few worksheets, in a browser of their own.
import { load } from "./load.mjs";
import { storage } from "./storage-double.mjs";

const SCRIPTS = [
  "toolbox/page.js",
  "toolbox/storage.js",
  "shared/days.js",
  "shared/dates.js",
  ...["messages", "answers", "records", "sources", "dossiers", "stored"].map((name) => `worksheet/${name}.js`),
  "dossier/sheet-fields.js",
  ...["moving", "saved-file", "saved-sheets", "file-bytes", "file-problems"].map((name) => `transfer/${name}.js`),
  ...["dossier-answers", "filled", "dossier-names", "clearing", "dossier-list", "dossier-texts", "dossier-file"].map(
    (name) => `dossier/${name}.js`,
  ),
  ...["opening", "differences", "sheet-store"].map((name) => `dossier/${name}.js`),
];

/** As `types/sheets.d.ts` says. @type {any[]} */
export const SHEETS = [
  {
    id: "vragen",
    title: "Vragen",
    kind: "questions",
    url: "werkbladen/vragen/",
    columns: [],
    rows: [],
    former: ["oude-vragen"],
    fields: [
      { name: "goed", type: "text", label: "Wat ging goed?", place: [0, 0, 0], former: ["prima"] },
      { name: "beter", type: "text", label: "Wat kan beter?", place: [0, 1, 0] },
      {
        name: "kies",
        type: "choice",
        label: "Kies",
        place: [0, 2, 0],
        options: [
          ["ja", "Ja"],
          ["nee", "Nee"],
        ],
      },
      { name: "vink", type: "tick", label: "Vink", place: [0, 3, 0] },
    ],
  },
  {
    id: "tabel",
    title: "Tabel",
    kind: "table",
    url: "werkbladen/tabel/",
    columns: ["Wie", "Bedrag"],
    rows: [],
    fields: [{ name: "blad--ingevuld-door", type: "text", label: "Ingevuld door", place: [-1, 0, 0] }],
    added: {
      least: 3,
      most: 20,
      fields: [
        { name: "rij--{n}--wie", type: "text", label: "Rij {n}, Wie", place: [0, -2, 0] },
        { name: "rij--{n}--bedrag", type: "amount", label: "Rij {n}, Bedrag", place: [0, -2, 1] },
      ],
    },
  },
];

/**
 * @param {Record<string, string>} [there] What the browser stores.
 * @returns {Record<string, any>}
 */
export function dossier(there) {
  const { map, state, localStorage } = storage(there);
  const scripts = load(SCRIPTS, {
    localStorage,
    addEventListener: () => {},
    setTimeout: () => 0,
    clearTimeout: () => {},
    toolboxSheets: SHEETS,
  });
  const sheet = (/** @type {string} */ id) => SHEETS.find((it) => it.id === id);
  /** Store answers as the page of a worksheet does. */
  const fill = (/** @type {string} */ id, /** @type {Record<string, string | true>} */ values, at = 1000) => {
    const { stored } = scripts.toolboxSheetStore.of(sheet(id));
    stored.keep(new Map(Object.entries(values).map(([name, value]) => [name, { value, at, label: "", group: "" }])));
  };
  const values = (/** @type {string} */ id) =>
    Object.fromEntries(
      [...(scripts.toolboxDossierAnswers.all().get(id) ?? [])].map(([name, { value }]) => [name, value]),
    );
  return { ...scripts, map, state, sheet, fill, values };
}
