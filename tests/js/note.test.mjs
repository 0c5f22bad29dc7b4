// The agreement note that a browser makes: each answer once and in its place, in a Word file that is sound.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";
import { numbers } from "./numbers.mjs";

/** @param {string} name @param {string} type @param {number[]} place @param {object} [more] */
const field = (name, type, place, more = {}) => ({ name, type, label: `Label ${name}`, place, ...more });
const HEAD = [
  field("blad--netwerk", "text", [-1, 0, 0]),
  field("blad--ingevuld-door", "text", [-1, 1, 0]),
  field("blad--datum", "text", [-1, 2, 0]),
];
const NOTHING = { columns: [], rows: [] };
const YEARS = ["2030", "2031", "2032"];
const SHEETS = [
  { id: "vragen", title: "Vragen", kind: "questions", ...NOTHING },
  { id: "raster", title: "Raster & <co>", kind: "grid", ...NOTHING },
  { id: "waarden", title: "Waarden", kind: "cards", ...NOTHING },
  { id: "acties", title: "Acties", kind: "table", columns: ["Actie", "Wanneer", "Hoe", "Kost"], rows: [] },
  { id: "geld", title: "Geld", kind: "table", columns: YEARS, rows: ["Werking", "Vorming"] },
  { id: "scan", title: "Scan", kind: "scan", columns: ["Score", "Notities"], rows: ["Betaalbaar", "Bereikbaar"] },
  { id: "rollen", title: "Rollen", kind: "matrix", columns: ["Naam 1", "Naam 2"], rows: ["Trekker", "Helper"] },
];
/** @type {Record<string, object[]>} */
const FIELDS = {
  vragen: [field("v1", "text", [0, 0, 0]), field("v2", "text", [0, 1, 0]), field("v3", "text", [0, 2, 0])],
  raster: [field("r1", "text", [0, 0, 0]), field("r2", "text", [0, 1, 0])],
  waarden: [1, 2].map((at) => field(`plaats--${at}`, "text", [0, at - 1, 0])),
  acties: [],
  geld: ["werking", "vorming"].flatMap((row, at) =>
    YEARS.map((year, column) => field(`${row}--${year}`, "amount", [0, at, column])),
  ),
  scan: ["betaalbaar", "bereikbaar"].flatMap((row, at) => [
    field(`${row}--score`, "score", [0, at, 0], {
      options: [
        ["ja", "Ja"],
        ["ja-maar", "Ja, maar"],
      ],
    }),
    field(`${row}--notitie`, "text", [0, at, 1]),
  ]),
  rollen: [
    ...[0, 1].map((column) => field(`kolom--${column + 1}`, "text", [0, -1, column])),
    ...["trekker", "helper"].flatMap((row, at) =>
      [0, 1].map((column) => field(`${row}--${column + 1}`, "tick", [0, at, column])),
    ),
  ],
};
const ADDED = {
  least: 2,
  most: 9,
  fields: [
    field("rij--{n}--actie", "text", [0, -2, 0]),
    field("rij--{n}--wanneer", "date", [0, -2, 1]),
    field("rij--{n}--hoe", "choice", [0, -2, 2], { options: [["bus", "Met de bus"]] }),
    field("rij--{n}--kost", "amount", [0, -2, 3]),
  ],
};
const toolboxSheets = SHEETS.map((sheet) => ({
  ...sheet,
  url: `werkbladen/${sheet.id}/`,
  fields: [...HEAD, ...(FIELDS[sheet.id] ?? [])],
  ...(sheet.id === "acties" && { added: ADDED }),
}));

const PLACES = [
  {
    id: "analyse/cijfers",
    tables: [],
    feeds: [
      { sheet: "vragen", as: "text", fields: ["v1", "v2"] },
      { sheet: "scan", as: "table", title: "Drempels", head: "Wat je nagaat", columns: [0, 1], widths: [2, 1, 4] },
    ],
  },
  {
    id: "analyse/besluit",
    tables: [{ caption: "Onze besluiten" }],
    feeds: [{ sheet: "raster", as: "text", title: "Kort", fields: ["r1"] }],
  },
  {
    id: "acties",
    tables: [{ caption: "Acties", sheet: "acties" }],
    feeds: [
      { sheet: "waarden", as: "list", fields: ["plaats--1", "plaats--2"] },
      { sheet: "rollen", as: "list", head: "", columns: [0, 1], widths: [3, 2, 2] },
      { sheet: "acties", as: "table", columns: [0, 1, 2, 3], widths: [3, 2, 2, 1], totals: [3], across: false },
    ],
  },
  {
    id: "geld",
    tables: [{ caption: "Ons & hun geld" }],
    feeds: [
      {
        sheet: "geld",
        as: "table",
        head: "Kost",
        columns: [0, 1, 2],
        widths: [3, 1, 1, 1],
        totals: [0, 1, 2],
        across: true,
      },
    ],
  },
];

/** @param {string} style @param {string} words */
const p = (style, words) => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`;
/** @param {string} id */
const room = (id) =>
  `<w:sdt><w:sdtPr><w:tag w:val="deel:${id}"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p("Normal", `Schrijf hier ${id}`)}</w:sdtContent></w:sdt>`;
/** @param {string} caption @param {number} width */
const form = (caption, width) =>
  `<w:tbl><w:tblPr><w:tblW w:type="dxa" w:w="${width}"/><w:tblCaption w:val="${caption}"/></w:tblPr><w:tr><w:tc>${p("Vakkop", `Leeg: ${caption}`)}</w:tc></w:tr></w:tbl>`;
const LINE = "<w:p><w:pPr><w:sectPr><w:pgSz/></w:sectPr></w:pPr></w:p>";
const NETWORK =
  '<w:sdt><w:sdtPr><w:alias w:val="Netwerk"/><w:tag w:val="nota:netwerk"/><w:id w:val="1"/><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>Typ de naam</w:t></w:r></w:sdtContent></w:sdt>';
const BODY = [
  p("Uitleg", "Geen formulier"),
  `<w:tbl><w:tblPr><w:tblW w:type="dxa" w:w="9000"/></w:tblPr><w:tr><w:tc><w:p>${NETWORK}</w:p></w:tc></w:tr></w:tbl>`,
  p("Heading1", "Deel 1"),
  p("Heading2", "Analyse"),
  p("Uitleg", "Uitleg analyse"),
  p("Heading3", "Besluit"),
  p("Uitleg", "Hint besluit"),
  room("analyse/besluit"),
  form("Onze besluiten", 9000),
  p("Heading3", "Cijfers"),
  p("Uitleg", "Hint cijfers"),
  room("analyse/cijfers"),
  p("Heading1", "Deel 2"),
  p("Heading2", "Acties"),
  p("Uitleg", "Uitleg acties"),
  room("acties"),
  LINE,
  p("Heading3", "Acties van de tabel"),
  form("Acties", 14000),
  form("Totalen: Acties", 14000),
  p("Hint", "Totalen uitrekenen"),
  LINE,
  p("Heading2", "Geld"),
  p("Uitleg", "Uitleg geld"),
  room("geld"),
  p("Heading3", "Ons geld"),
  form("Ons &amp; hun geld", 9000),
  "<w:sectPr/>",
].join("");

const { toolboxZip } = load("zip.js");
const encode = (/** @type {string} */ text) => new TextEncoder().encode(text);
const file = Buffer.from(
  toolboxZip.zipSync({
    "[Content_Types].xml": encode("<Types></Types>"),
    "word/document.xml": encode(`<w:document><w:body>${BODY}</w:body></w:document>`),
    "word/_rels/document.xml.rels": encode("<Relationships></Relationships>"),
  }),
).toString("base64");
const { toolboxNote } = load(
  [
    ...[
      "shared/days.js",
      "shared/dates.js",
      "worksheet/messages.js",
      "worksheet/answers.js",
      "dossier/sheet-fields.js",
    ],
    ...[
      "shared/xml.js",
      "amounts/amounts.js",
      "zip.js",
      "note/said.js",
      "note/tables.js",
      "note/pieces.js",
      "note/word.js",
    ],
    ...["note/skeleton.js", "note/note.js"],
  ],
  { toolboxSheets, toolboxNoteTemplate: { file, places: PLACES } },
);

/**
 * @param {Record<string, Record<string, string | true>>} values By worksheet.
 * @param {number} [at]
 */
function answersOf(values, at = 0) {
  const answer = (/** @type {string | true} */ value) => ({ value, at, label: "", group: "" });
  return new Map(
    Object.entries(values).map(([sheet, its]) => [
      sheet,
      new Map(Object.entries(its).map(([name, value]) => [name, answer(value)])),
    ]),
  );
}

/**
 * @param {Map<string, any>} answers
 * @param {{ since?: number | null, withSources?: boolean, dossier?: object }} [order]
 */
async function made(answers, { since = null, withSources = false, dossier = { id: "", name: "Ons dossier" } } = {}) {
  const files = toolboxZip.unzipSync(await toolboxNote.make({ dossier, answers, since, withSources }));
  /** @param {string} path */
  const part = (path) => new TextDecoder().decode(files[path]);
  const xml = part("word/document.xml");
  return { xml, text: textOf(xml), part };
}

/**
 * @param {string} xml
 * @returns {string} With a line for each paragraph and break.
 */
function textOf(xml) {
  /** @type {Record<string, string>} */
  const signs = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&" };
  return xml
    .replaceAll(/<\/w:p>|<w:br\/>/g, "\n")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/&\w+;/g, (name) => signs[name] ?? name);
}

/** @param {string} text @param {string} words */
const count = (text, words) => text.split(words).length - 1;

/**
 * Assert that every element is closed where it was opened.
 *
 * @param {string} xml
 */
function assertSound(xml) {
  /** @type {string[]} */
  const open = [];
  for (const [, slash, name, , alone] of xml.matchAll(/<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<>]*")*)\s*(\/?)>/g)) {
    if (slash) assert.equal(open.pop(), name);
    else if (!alone) open.push(name ?? "");
  }
  assert.deepEqual(open, []);
  assert.doesNotMatch(xml.replaceAll(/<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<>]*")*)\s*(\/?)>/g, ""), /[<>]/);
  // The characters that XML 1.0 cannot hold.
  assert.doesNotMatch(xml, /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u);
}

/** @param {string} text @param {string[]} words */
function assertOrder(text, words) {
  const places = words.map((it) => text.indexOf(it));
  assert.deepEqual(
    places,
    [...places].sort((one, other) => one - other),
  );
  assert.ok(!places.includes(-1), `${words[places.indexOf(-1)]} is not there`);
}

test("without answers, the note is the template", async () => {
  const { xml, part } = await made(new Map(), { withSources: true });
  assert.equal(xml, `<w:document><w:body>${BODY}</w:body></w:document>`);
  assert.equal(part("word/comments.xml"), "");
});

test("answers stand once, in their place and in the order of the feeds", async () => {
  const answers = answersOf({
    vragen: { v2: "Tweede antwoord", v1: "Eerste\n\nin twee alinea's", v3: "Voedt niets" },
    scan: { "bereikbaar--score": "ja-maar", "bereikbaar--notitie": "De bus komt te laat." },
    raster: { r1: "Het besluit" },
    waarden: { "plaats--1": "Plezier" },
  });
  const { xml, text } = await made(answers);
  assertSound(xml);
  assertOrder(text, [
    ...["Besluit\n", "Kort\n", "Het besluit", "Leeg: Onze besluiten"],
    ...["Cijfers\n", "Label v1\n", "Eerste\nin twee", "Label v2\n", "Tweede antwoord", "Drempels\n", "Wat je nagaat\n"],
    ...["Bereikbaar", "Ja, maar", "De bus komt te laat.", "Deel 2", "Acties\n", "Plezier", "Leeg: Acties"],
  ]);
  for (const words of ["Eerste\n", "Tweede antwoord", "De bus komt te laat.", "Het besluit", "Plezier"]) {
    assert.equal(count(text, words), 1, words);
  }
  for (const words of ["Voedt niets", "Betaalbaar", "Label r1", "Label plaats"])
    assert.equal(count(text, words), 0, words);
});

test("guidance stays only where nothing is filled in", async () => {
  const { text } = await made(answersOf({ vragen: { v1: "Antwoord" } }));
  for (const gone of ["Uitleg analyse", "Hint cijfers", "Schrijf hier analyse/cijfers"])
    assert.equal(count(text, gone), 0);
  for (const kept of [
    "Geen formulier",
    "Hint besluit",
    "Schrijf hier analyse/besluit",
    "Uitleg acties",
    "Uitleg geld",
  ]) {
    assert.equal(count(text, kept), 1, kept);
  }
});

test("a table has the rows that were filled in, and takes the place and the width of the one to fill in", async () => {
  const acties = {
    "rij--3--actie": "Een bus",
    "rij--3--wanneer": "2030-04-01",
    "rij--3--kost": "1.200,50",
    "rij--1--actie": "Maatjes",
    "rij--1--hoe": "bus",
    "rij--1--kost": "veel",
  };
  const { xml, text } = await made(answersOf({ acties }));
  assertSound(xml);
  assertOrder(text, [
    "Acties van de tabel",
    "Wanneer",
    "Maatjes",
    "Met de bus",
    "Een bus",
    "1 april 2030",
    "1.200,5",
    "Totaal",
  ]);
  assert.equal(count(text, "1.200,5"), 2, "the amount and the total");
  assert.equal(count(text, "veel"), 2, "the amount, and that it is none");
  for (const gone of ["Leeg: Acties", "Leeg: Totalen", "Totalen uitrekenen"]) assert.equal(count(text, gone), 0, gone);
  const [table = ""] = /<w:tbl>(?:(?!<w:tbl>).)*Maatjes.*?<\/w:tbl>/s.exec(xml) ?? [];
  assert.equal(count(table, "<w:tr>"), 4);
  assert.equal(count(table, "<w:tblHeader/>"), 1);
  assert.match(table, /<w:tblStyle w:val="Werkblad"\/><w:tblW w:w="14000"/);
  const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
  assert.ok(Math.abs(widths.reduce((sum, it) => sum + it, 0) - 14_000) < 5);
});

test("a heading does not stay behind on a page of its own", async () => {
  const { xml } = await made(answersOf({ acties: { "rij--1--actie": "Een bus" } }));
  assert.ok(xml.indexOf(LINE) < xml.indexOf(p("Heading2", "Acties")));
  const { xml: withText } = await made(
    answersOf({ acties: { "rij--1--actie": "Een bus" }, waarden: { "plaats--1": "a" } }),
  );
  assert.ok(withText.indexOf(LINE) > withText.indexOf(p("Heading2", "Acties")));
});

test("a budget is added up per year, per cost and in all, without the years of which nothing is asked", async () => {
  const geld = { "werking--2030": "1000", "werking--2031": "2.000", "vorming--2031": "€ 500,25" };
  const { text, xml } = await made(answersOf({ geld }));
  const [table = ""] = /<w:tbl>(?:(?!<w:tbl>).)*Werking.*?<\/w:tbl>/s.exec(xml) ?? [];
  const rows = table.split("</w:tr>").map((row) => row.split("</w:tc>").map((cell) => textOf(cell).trim()));
  assert.deepEqual(
    rows.slice(0, 4).map((row) => row.slice(0, -1)),
    [
      ["Kost", "2030", "2031", "Totaal"],
      ["Werking", "1.000", "2.000", "3.000"],
      ["Vorming", "", "500,25", "500,25"],
      ["Totaal", "1.000", "2.500,25", "3.500,25"],
    ],
  );
  assert.equal(count(text, "2032"), 0);
});

test("who has which role is a list, under the names that people gave", async () => {
  const rollen = { "kolom--1": "Nele", "trekker--1": /** @type {true} */ (true), "helper--1": true, "helper--2": true };
  const { text } = await made(answersOf({ rollen: /** @type {any} */ (rollen) }));
  assert.ok(text.includes("Trekker: Nele\nHelper: Nele; Naam 2\n"));
});

test("comments say where each piece comes from, or there are none", async () => {
  const answers = answersOf({
    vragen: { v1: "Antwoord", "blad--ingevuld-door": "Sofie", "blad--datum": "5 oktober" },
    raster: { r1: "Besluit" },
  });
  const { xml, part } = await made(answers, { withSources: true });
  const comments = part("word/comments.xml");
  assertSound(comments.replace(/<\?xml.*?\?>\n/, ""));
  assert.deepEqual(
    textOf(comments.replace(/<\?xml.*?\?>\n/, ""))
      .trim()
      .split("\n"),
    ["Uit het werkblad ‘Raster & <co>’.", "Uit het werkblad ‘Vragen’, ingevuld door Sofie, 5 oktober."],
  );
  assert.equal(count(xml, "<w:commentReference "), 2);
  assert.ok(part("[Content_Types].xml").includes("/word/comments.xml"));
  assert.ok(part("word/_rels/document.xml.rels").includes("comments.xml"));
  const without = await made(answers);
  assert.equal(without.part("word/comments.xml"), "");
  assert.equal(count(without.xml, "w:comment"), 0);
});

test("what is new since the former note is marked, and nothing else", async () => {
  const since = new Date(2026, 10, 29, 15, 5).getTime();
  const answers = new Map([
    ...answersOf({ vragen: { v1: "Oud", v2: "" }, geld: { "werking--2030": "1" } }, since),
    ...answersOf({ waarden: { "plaats--1": "Nieuw\nin twee" } }, since + 1),
  ]);
  answers.get("geld")?.set("vorming--2030", { value: "2", at: since + 1, label: "", group: "" });
  const { text, xml } = await made(answers, { since });
  assertSound(xml);
  const mark = " (nieuw sinds 29 november 2026, 15.05 uur)";
  assert.equal(count(text, mark), 2);
  assert.ok(text.includes(`Nieuw\nin twee${mark}`));
  assert.ok(text.includes(`Vorming\n2${mark}`));
  assert.equal(count((await made(answers)).text, "nieuw sinds"), 0);
});

test("the cover has the name of the network that was filled in last, or of a dossier beside the first", async () => {
  const named = new Map([
    ...answersOf({ vragen: { "blad--netwerk": "Oud" } }, 1),
    ...answersOf({ raster: { "blad--netwerk": "$1 & <Wilgen>" } }, 2),
  ]);
  const { text, xml } = await made(named);
  assertSound(xml);
  assert.equal(count(text, "$1 & <Wilgen>"), 1);
  assert.equal(count(text, "Typ de naam"), 0);
  assert.equal(count((await made(new Map(), { dossier: { id: "a", name: "Oost" } })).text, "Oost"), 1);
});

test("hostile text is text, and what XML cannot hold is left out", async () => {
  const texts = [
    '</w:t></w:r></w:p><w:p><w:r><w:t>"&amp;',
    "<script>alert(1)</script>",
    '=HYPERLINK("x")',
    "]]><!-- & -->",
    "$& $1 $`",
  ];
  const answers = answersOf({
    vragen: { v1: texts.join("\n"), v2: "voor\u0000\u0008\uFFFE\uD800na" },
    acties: { "rij--1--actie": texts[0] ?? "", "rij--2--kost": texts[2] ?? "" },
    raster: { r1: "a", "blad--ingevuld-door": texts[0] ?? "" },
  });
  const { xml, text, part } = await made(answers, { withSources: true });
  assertSound(xml);
  assertSound(part("word/comments.xml").replace(/<\?xml.*?\?>\n/, ""));
  for (const words of texts) assert.ok(text.includes(words), words);
  assert.ok(text.includes("voorna"));
});

test("random answers are there once, and the file is sound", async () => {
  const random = numbers(14);
  const fed = [
    ...["v1", "v2"].map((name) => ({ sheet: "vragen", name })),
    { sheet: "raster", name: "r1" },
    ...["plaats--1", "plaats--2"].map((name) => ({ sheet: "waarden", name })),
    ...["betaalbaar", "bereikbaar"].map((row) => ({ sheet: "scan", name: `${row}--notitie` })),
    ...[1, 2, 3, 9].map((row) => ({ sheet: "acties", name: `rij--${row}--actie` })),
  ];
  const letters = ["a", "é", "<", "&", "😀", "\n", "\t", "'", '"', "​", "\u0001", "$&"];
  for (let round = 0; round < 300; round++) {
    /** @type {Record<string, Record<string, string>>} */
    const values = {};
    const chosen = fed.filter(() => random(3) === 0);
    for (const [at, { sheet, name }] of chosen.entries()) {
      const noise = Array.from({ length: random(12) }, () => letters[random(letters.length)]).join("");
      values[sheet] = { ...values[sheet], [name]: `<${round}-${at}>${noise}.` };
    }
    const { xml, text } = await made(answersOf(values), { withSources: random(2) === 0 });
    assertSound(xml);
    for (const at of chosen.keys()) assert.equal(count(text, `<${round}-${at}>`), 1, `${round}-${at}`);
  }
});
