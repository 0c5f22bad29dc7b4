// The scripts that read and write Word files and PDFs, with a tree of XML in the place of a browser's.
import { DOMParser, XMLSerializer } from "@xmldom/xmldom";
import { load } from "./load.mjs";

export const SCRIPTS = [
  "worksheet/messages.js",
  "shared/days.js",
  "shared/dates.js",
  "worksheet/answers.js",
  "worksheet/records.js",
  "worksheet/sources.js",
  "dossier/sheet-fields.js",
  ...["saved-file", "saved-sheets", "file-bytes", "file-problems"].map((name) => `transfer/${name}.js`),
  "zip.js",
  "pdf.js",
  "office/texts.js",
  ...["typed-days", "docx-tree", "docx-texts", "docx-slots", "docx-controls"].map((name) => `office/${name}.js`),
  ...["docx-reading", "docx-filling", "docx-totals"].map((name) => `office/${name}.js`),
  "office/sheets.js",
  "office/docx.js",
  "office/glyph-picture.js",
  ...["font", "lines", "drawing", "fields", "reading", "filling"].map((name) => `office/pdf-${name}.js`),
  "office/pdf.js",
  "office/reading.js",
  "shared/xml.js",
  "planner/word-file.js",
  "word/blank.js",
];

const HEAD = ["Netwerk", "Ingevuld door", "Datum"].map((label, row) => ({
  name: `blad--${label.toLowerCase().replace(" ", "-")}`,
  type: "text",
  label,
  group: "Bovenaan het blad",
  place: [-1, row, 0],
}));
const LONG = "wat-gaan-we-doen-met-alles-wat-we-de-voorbije-jaren-samen-leerden-en-opschreven";

/** @param {string} name @param {string} label @param {number[]} place @param {object} [more] */
const field = (name, label, place, more = {}) => ({ name, type: "text", label, place, ...more });
/** @param {string} kind @param {object[]} fields @param {object} [more] */
const sheet = (kind, fields, more = {}) => ({
  id: `blad-${kind}`,
  title: `Een ${kind} & meer`,
  kind,
  url: `werkbladen/blad-${kind}/`,
  columns: [],
  rows: [],
  fields: [...HEAD, ...fields],
  ...more,
});
const SCALE = [
  ["nee", "Nee"],
  ["half", "Half & half"],
  ["ja", "Ja"],
];
const COLUMNS = [
  { name: "rij--{n}--wat", type: "text", label: "Rij {n}, Wat" },
  { name: "rij--{n}--wanneer", type: "date", label: "Rij {n}, Wanneer" },
  { name: "rij--{n}--hoeveel", type: "amount", label: "Rij {n}, Hoeveel (€)" },
  { name: "rij--{n}--stand", type: "choice", label: "Rij {n}, Stand", options: SCALE },
].map((it, column) => ({ ...it, place: [0, -2, column] }));

/** @type {any[]} A worksheet of each kind, as `toolbox.pages.sheet_index` describes it. */
export const SHEETS = [
  sheet("questions", [
    field("goed", "Wat ging goed?", [0, 0, 0], { group: "Nu" }),
    field(`nu--${LONG}`, "Wat leerden we?", [0, 1, 0], { group: "Nu" }),
    field("straks--beter", "Wat ging goed?", [1, 0, 0], { group: "Straks", former: ["beter"] }),
  ]),
  sheet(
    "checklist",
    [
      field("plan", "Maak een plan", [0, 0, 0], { type: "tick", group: "Klaar?" }),
      field("plan--wie", "Maak een plan, Wie", [0, 0, 1], { group: "Klaar?" }),
      field("vier", "Deel het & vier", [0, 1, 0], { type: "tick", group: "Klaar?" }),
      field("vier--wie", "Deel het & vier, Wie", [0, 1, 1], { group: "Klaar?" }),
    ],
    { columns: ["Wie"] },
  ),
  sheet(
    "scan",
    [
      field("prijs--score", "Prijs", [0, 0, 0], { type: "score", options: SCALE }),
      field("prijs--notitie", "Prijs: notities", [0, 0, 1]),
      field("plek--score", "Plek", [0, 1, 0], { type: "score", options: SCALE }),
      field("plek--notitie", "Plek: notities", [0, 1, 1]),
    ],
    { columns: ["Score", "Notities"], rows: ["Prijs", "Plek"] },
  ),
  sheet(
    "matrix",
    [
      field("kolom--1", "Naam", [0, -1, 0]),
      field("kolom--2", "Naam", [0, -1, 1]),
      ...["a", "b"].flatMap((id, row) =>
        [0, 1].map((column) => field(`${id}--${column + 1}`, `${id}, Naam`, [0, row, column], { type: "tick" })),
      ),
    ],
    { columns: ["Naam", "Naam"], rows: ["A", "B"] },
  ),
  sheet(
    "cards",
    [0, 1].map((row) => field(`plaats--${row + 1}`, `Onze twee, plaats ${row + 1}`, [0, row, 0])),
  ),
  sheet("table", [], {
    columns: ["Wat", "Wanneer", "Hoeveel (€)", "Stand"],
    added: { least: 3, most: 12, fields: COLUMNS },
  }),
  sheet(
    "grid",
    ["sterk", "zwak", "kans"].map((id, row) => field(id, `Wat is ${id}?`, [0, row, 0])),
  ),
];

/** @param {string} kind */
export const sheetOf = (kind) => SHEETS.find((it) => it.kind === kind);

/** @param {Map<string, any>} answers */
export const flat = (answers) =>
  [...answers].map(([name, it]) => [name, it]).sort(([one], [other]) => (one < other ? -1 : 1));

/** A canvas on which each character is as wide as it is high. */
function canvas() {
  const context = {
    measureText: (/** @type {string} */ text) => ({ width: 40 * [...text].length }),
    fillText: () => {},
    getImageData: (/** @type {number[]} */ ...[, , width = 0, height = 0]) => ({
      data: new Uint8ClampedArray(4 * width * height).fill(7),
    }),
  };
  return { getContext: () => context };
}

/** @param {object[]} toolboxSheets */
export function office(toolboxSheets) {
  return load(SCRIPTS, {
    toolboxSheets,
    DOMParser,
    XMLSerializer,
    document: { currentScript: null, createElement: canvas },
    HTMLScriptElement: class {},
    toolboxPage: { load: () => Promise.resolve() },
    URL: class {
      href = "";
    },
  });
}
