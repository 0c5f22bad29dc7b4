// Answers of several people, combined: their spread, the order of disagreement, doubles, the CSV and the joint version.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";
import { numbers } from "./numbers.mjs";

const PARTS = [
  ...["shared/days.js", "shared/dates.js", "dossier/sheet-fields.js"],
  ...["messages", "answers", "records", "sources"].map((name) => `worksheet/${name}.js`),
  ...["saved-file", "saved-sheets", "file-bytes", "file-problems"].map((name) => `transfer/${name}.js`),
  ...["together/texts.js", "together/spread.js"],
  ...["together/people.js", "together/reading.js", "together/combined-answers.js", "together/combined-columns.js"],
  ...["together/combined-choices.js", "together/combined.js", "together/joint.js", "together/csv.js"],
  "together/hands.js",
];
// Sheets

const HEAD = ["Netwerk", "Ingevuld door", "Datum"].map((label, row) => ({
  name: `blad--${label.toLowerCase().replace(" ", "-")}`,
  type: "text",
  label,
  place: [-1, row, 0],
}));
const SCALE = [
  ["nee", "Nee"],
  ["soms", "Soms"],
  ["ja", "Ja"],
];
const ITEMS = ["Doel", "Waarden", "Drempels"];
const SCAN = {
  ...{
    id: "scan",
    title: "De scan",
    kind: "scan",
    url: "werkbladen/scan/",
    columns: ["Score", "Notities"],
    rows: ITEMS,
  },
  former: ["oude-scan"],
  fields: [
    ...HEAD,
    ...ITEMS.flatMap((label, row) => [
      { name: `${row}--score`, type: "score", label, place: [0, row, 0], options: SCALE },
      { name: `${row}--notitie`, type: "text", label: `${label}: notities`, place: [0, row, 1] },
    ]),
  ],
};
const TABLE = {
  ...{ id: "tabel", title: "De tabel", kind: "table", url: "", columns: ["Wat", "Hoe"], rows: [], fields: HEAD },
  added: {
    least: 2,
    most: 4,
    fields: [
      { name: "rij--{n}--wat", type: "text", label: "Rij {n}, Wat", place: [0, -2, 0] },
      { name: "rij--{n}--hoe", type: "choice", label: "Rij {n}, Hoe", place: [0, -2, 1], options: SCALE },
    ],
  },
};
const CHECKLIST = {
  ...{ id: "lijst", title: "De lijst", kind: "checklist", url: "", columns: [], rows: [] },
  fields: [
    ...HEAD,
    { name: "a", type: "tick", label: "A", group: "Vooraf", place: [0, 0, 0] },
    { name: "b", type: "tick", label: "B", group: "Vooraf", place: [0, 1, 0] },
  ],
};
const QUESTIONS = {
  ...{ id: "vragen", title: "De vragen", kind: "questions", url: "", columns: [], rows: [] },
  fields: [...HEAD, { name: "v", type: "text", label: "Wat nu?", group: "Kijk vooruit", place: [0, 0, 0] }],
};
const CARDS = {
  ...{ id: "kaartjes", title: "Kaartjes", kind: "cards", url: "", columns: [], rows: [] },
  fields: [
    ...HEAD,
    ...[0, 1].map((row) => ({ name: `p${row}`, type: "text", label: `${row}`, group: "Top", place: [0, row, 0] })),
  ],
};
/** A matrix whose columns people name. */
const ROLES = {
  ...{ id: "rollen", title: "Rollen", kind: "matrix", url: "", columns: ["Naam 1", "Naam 2"], rows: ["Trekker"] },
  fields: [
    ...HEAD,
    ...[0, 1].flatMap((column) => [
      { name: `kolom--${column}`, type: "text", label: `Naam ${column + 1}`, place: [0, -1, column] },
      { name: `trekker--${column}`, type: "tick", label: `Trekker, ${column}`, place: [0, 0, column] },
    ]),
  ],
};
const SHEETS = [SCAN, TABLE, CHECKLIST, QUESTIONS, CARDS, ROLES];

const {
  toolboxBrought,
  toolboxCsv,
  toolboxHands,
  toolboxJoint,
  toolboxCombined,
  toolboxCombinedAnswers,
  toolboxSpread,
  toolboxTogetherReading,
  toolboxTogetherTexts,
} = load(PARTS, { toolboxSheets: SHEETS });
const { byDisagreement, disagreement, median } = toolboxSpread;

/** @param {Record<string, string | true>} values */
const answers = (values) =>
  new Map(Object.entries(values).map(([name, value]) => [name, { value, at: 0, label: name, group: "" }]));

/** @param {any} sheet @param {...Record<string, string | true>} all */
function people(sheet, ...all) {
  const brought = toolboxBrought.create();
  for (const values of all) brought.add(sheet.id, "bestand.json", answers(values));
  return brought.of(sheet.id);
}

/** @param {any} sheet @param {any[]} all @param {object} [more] */
const joint = (sheet, all, more = {}) => {
  const given = { named: true, hands: toolboxCombinedAnswers.NO_HANDS, there: new Map(), ...more };
  const found = toolboxJoint.of(sheet, all, given);
  return { ...found, values: Object.fromEntries([...found.answers].map(([name, { value }]) => [name, value])) };
};

// The spread

/** @type {[number[], object | null, number][]} */
const SPREADS = [
  [[0, 0, 0], null, 0],
  [[5, 0, 0], { low: 0, high: 0 }, 0],
  [[2, 0, 2], { low: 0, high: 2 }, 1],
  [[1, 1, 1], { low: 1, high: 1 }, 2 / 3],
  [[0, 1, 1, 0], { low: 1, high: 2 }, 1 / 3],
  [[1, 2, 0, 0], { low: 1, high: 1 }, 2 / 9],
];
for (const [counts, middle, spread] of SPREADS) {
  test(`the middle and the disagreement of ${counts}`, () => {
    assert.deepEqual(median(counts), middle);
    assert.equal(disagreement(counts), spread);
  });
}

test("the middle is that of the answers in a row, and the disagreement is Leik's", () => {
  const random = numbers(14);
  for (let run = 0; run < 500; run++) {
    const counts = Array.from({ length: 2 + random(4) }, () => random(6));
    const all = counts.flatMap((count, place) => Array(count).fill(place));
    if (!all.length) continue;
    const [low, high] = [all[Math.ceil(all.length / 2) - 1], all[Math.floor(all.length / 2)]];
    assert.deepEqual(median(counts), { low, high });
    // At each cut of the scale the smaller of both shares, as he wrote it down.
    const cuts = counts.slice(1).map((_, cut) => all.filter((it) => it <= cut).length / all.length);
    const leik = (2 * cuts.reduce((sum, share) => sum + Math.min(share, 1 - share), 0)) / (counts.length - 1);
    assert.ok(Math.abs(disagreement(counts) - leik) < 1e-9, `${counts}`);
    assert.ok(disagreement(counts) >= 0 && disagreement(counts) <= 1);
    // It does not matter which end is called low, nor how many people say the same in the same shares.
    assert.equal(disagreement(counts), disagreement([...counts].reverse()));
    assert.equal(disagreement(counts), disagreement(counts.map((count) => count * 3)));
  }
});

test("most disagreement comes first, what is equal in the order of the sheet, what nobody answered last", () => {
  const all = { a: [3, 0, 0], b: [0, 0, 0], c: [1, 0, 1], d: [1, 1, 0], e: [2, 0, 2] };
  const order = byDisagreement(Object.keys(all), (/** @type {"a"} */ name) => all[name]);
  assert.deepEqual(order, ["c", "e", "d", "a", "b"]);
});

// What people brought

test("the same twice counts once, and can be told by who brought it", () => {
  const brought = toolboxBrought.create();
  assert.deepEqual(brought.add("scan", "a.json", answers({ x: "1", "blad--ingevuld-door": "Jos" })), []);
  const [told] = brought.add("scan", "b.json", answers({ "blad--ingevuld-door": "Jos", x: "1" }));
  assert.match(told, /^b\.json zegt hetzelfde als a\.json\. We tellen het één keer\./);
  assert.deepEqual(
    brought.of("scan").map((/** @type {any} */ { counted, twin }) => [counted, twin]),
    [
      [true, undefined],
      [false, "Jos"],
    ],
  );
  assert.deepEqual(brought.add("tabel", "c.json", answers({ x: "1" })), []);
  assert.deepEqual(brought.sheets(), ["scan", "tabel"]);
});

test("two people with one name are two people, also where somebody has that other name", () => {
  const names = ["Fatima", "Fatima (2)", "fatima", "Fátima ", "", ""];
  const all = people(SCAN, ...names.map((who, n) => ({ "blad--ingevuld-door": who, x: `${n}` })));
  assert.deepEqual(
    all.map((/** @type {any} */ { who }) => who),
    ["Fatima", "Fatima (2)", "fatima (3)", "Fátima (4)", "Zonder naam", "Zonder naam (2)"],
  );
});

// Files

/** @param {unknown} content */
const read = (content) =>
  toolboxTogetherReading.parse("x.json", typeof content === "string" ? content : JSON.stringify(content));
const saved = (/** @type {string} */ werkblad, /** @type {object} */ antwoorden) => ({
  werkblad,
  versie: 2,
  antwoorden,
});

test("a sheet and a dossier are read, by former ids and in an old version", () => {
  const { sheets, notes } = read({
    dossier: "Wij",
    versie: 2,
    werkbladen: [saved("oude-scan", { "0--score": "ja" }), saved("vragen", { v: "Dit" })],
  });
  assert.deepEqual([...sheets.keys()], ["scan", "vragen"]);
  assert.deepEqual(notes, []);
  const old = read({ werkblad: "scan", antwoorden: { "0--score": "Soms" } }).sheets.get("scan");
  assert.equal(old.answers.get("0--score").value, "soms");
});

/** @type {[unknown, RegExp][]} */
const BAD = [
  ["geen JSON", /is geen bestand van een werkblad/],
  ['{"werkblad":', /is beschadigd/],
  ["null", /is geen bestand/],
  [{ werkblad: "weg", antwoorden: { a: "b" } }, /werkblad dat we niet kennen: ‘weg’/],
  [{ werkblad: "__proto__", antwoorden: { a: "b" } }, /niet kennen/],
  [{ werkblad: "scan", antwoorden: {} }, /staat niets op het blad ‘De scan’/],
  [
    {
      werkblad: "scan",
      antwoorden: Object.fromEntries(Array.from({ length: 5001 }, (_, it) => [it, "x"])),
    },
    /meer antwoorden/,
  ],
  [{ dossier: "x", werkbladen: [] }, /staan geen antwoorden/],
  [{ dossier: "x", werkbladen: [7, [], null] }, /geen bestand/],
];
for (const [content, expected] of BAD) {
  test(`a file is refused in a sentence: ${JSON.stringify(content).slice(0, 50)}`, () => {
    const { sheets, notes } = read(content);
    assert.equal(sheets.size, 0);
    assert.equal(notes.length, 1);
    assert.match(notes[0], expected);
  });
}

test("what one part of a file lacks, the rest of it does not", () => {
  const { sheets, notes } = read({
    werkbladen: [saved("weg", { a: "b" }), saved("scan", { "0--score": "ja", "0--notitie": 7, kwijt: "Iets" })],
  });
  assert.deepEqual([...sheets.get("scan").answers.keys()], ["0--score", "kwijt"]);
  assert.deepEqual(sheets.get("scan").unread, ["kwijt"]);
  assert.equal(notes.length, 3);
});

// Laid together

test("a scan has the counts of files and of hands", () => {
  const hands = { people: 0, counts: new Map([["0--score", new Map([["ja", 2]])]]) };
  const all = people(SCAN, { "0--score": "ja", "1--score": "nee" }, { "0--score": "Nee", "1--notitie": "Duur" });
  const [scale, ...notes] = toolboxCombined.of(SCAN, all, true, hands);
  assert.deepEqual(
    scale.items.map((/** @type {any} */ { number, counts }) => [number, counts]),
    [
      [1, [1, 0, 3]],
      [2, [1, 0, 0]],
      [3, [0, 0, 0]],
    ],
  );
  assert.deepEqual(notes, [
    { kind: "said", group: "Notities", title: "Waarden", all: [{ who: "Zonder naam (2)", text: "Duur" }] },
  ]);
});

test("without names, the order does not tell who said what either", () => {
  const all = people(QUESTIONS, { v: "Z", "blad--ingevuld-door": "An" }, { v: "A", "blad--ingevuld-door": "Bo" });
  const texts = (/** @type {boolean} */ named) => toolboxCombined.of(QUESTIONS, all, named)[0].all;
  assert.deepEqual(texts(true), [
    { who: "An", text: "Z" },
    { who: "Bo", text: "A" },
  ]);
  assert.deepEqual(texts(false), [
    { who: "", text: "A" },
    { who: "", text: "Z" },
  ]);
});

test("rows come one under another, and a double is marked whatever its capitals", () => {
  const all = people(
    TABLE,
    { "rij--1--wat": "Kookclub", "rij--1--hoe": "ja", "blad--ingevuld-door": "Jos" },
    { "rij--1--wat": "Iets", "rij--3--wat": "kookclub!", "rij--3--hoe": "Ja" },
  );
  all[0].answers.get("rij--1--hoe").shown = "Ja";
  const [{ rows }] = toolboxCombined.of(TABLE, all, true);
  assert.deepEqual(
    rows.map((/** @type {any} */ { cells, double, twin }) => [cells[0], double, twin]),
    [
      ["Kookclub", false, ""],
      ["Iets", false, ""],
      ["kookclub!", true, "Jos"],
    ],
  );
});

test("cards count how often something was chosen, once a person, and the better places first", () => {
  const all = people(
    CARDS,
    { p0: "Plezier", p1: "Rust" },
    { p0: "rust", p1: "Rust" },
    { p0: "Plezier" },
    { p1: "Moed" },
  );
  const [{ all: chosen }] = toolboxCombined.of(CARDS, all, false);
  assert.deepEqual(
    chosen.map((/** @type {any} */ { text, times }) => [text, times]),
    [
      ["Plezier", 2],
      ["Rust", 2],
      ["Moed", 1],
    ],
  );
  assert.deepEqual(joint(CARDS, all).values, { p0: "Plezier", p1: "Rust" });
});

test("columns that people name are the same where their names are", () => {
  const all = people(
    ROLES,
    { "kolom--0": "An", "trekker--0": true },
    { "kolom--0": "Bo", "kolom--1": "an", "trekker--1": true },
    { "kolom--1": "Cas", "trekker--1": true },
  );
  const [{ columns, rows }] = toolboxCombined.of(ROLES, all, true);
  assert.deepEqual(columns, ["An", "Bo", "Cas"]);
  assert.deepEqual(rows, [{ title: "Trekker", counts: [2, 0, 1] }]);
  const { values, left } = joint(ROLES, all);
  assert.deepEqual(values, { "kolom--0": "An", "trekker--0": true, "kolom--1": "Bo" });
  assert.equal(left, 1);
});

// The joint version

test("a score is joint where the middle is one option, and named where it is not", () => {
  const all = people(SCAN, { "0--score": "ja", "1--score": "nee" }, { "0--score": "ja", "1--score": "ja" });
  const { values, unclear } = joint(SCAN, all);
  assert.deepEqual(values, { "0--score": "ja" });
  assert.deepEqual(unclear, ["Waarden"]);
});

test("a tick is joint where more than half ticked, also of those in the room", () => {
  const all = people(CHECKLIST, { a: true, b: true }, { a: true });
  assert.deepEqual(joint(CHECKLIST, all).values, { a: true });
  const hands = { people: 3, counts: new Map([["b", new Map([["", 2]])]]) };
  assert.deepEqual(joint(CHECKLIST, all, { hands }).values, { b: true });
});

test("texts come under another with a dash, each once, and what was joint before is no dash in a dash", () => {
  const v = (/** @type {string[]} */ ...all) =>
    joint(QUESTIONS, people(QUESTIONS, ...all.map((it, n) => ({ v: it, n: `${n}` }))));
  assert.deepEqual(v("Ja").values, { v: "Ja" });
  assert.deepEqual(v("Ja", "ja.").values, { v: "Ja" });
  assert.deepEqual(v("– Een\n– Twee", "Drie", "twee").values, { v: "– Een\n– Twee\n– Drie" });
  const long = "– Eerst dit.\n  Dan dat.\n– Kort";
  assert.deepEqual(v("Eerst dit.\nDan dat.", "Kort").values, { v: long });
  assert.deepEqual(v(long, "Eerst dit.\nDan dat.", "Nieuw").values, { v: `${long}\n– Nieuw` });
});

test("the head is joint where all say the same, and names only where they may be told", () => {
  const head = (/** @type {string} */ who, datum = "1 mei") => ({ "blad--ingevuld-door": who, "blad--datum": datum });
  const all = people(QUESTIONS, head("An"), head("Bo"), head(""));
  assert.deepEqual(joint(QUESTIONS, all).values, { "blad--ingevuld-door": "An, Bo", "blad--datum": "1 mei" });
  assert.deepEqual(joint(QUESTIONS, all, { named: false }).values, { "blad--datum": "1 mei" });
  assert.deepEqual(joint(QUESTIONS, people(QUESTIONS, head("", "1 mei"), head("", "2 mei"))).values, {});
});

test("rows come below those that are there, each once, as far as there is place", () => {
  const there = answers({ "rij--1--wat": "Er al", "rij--2--wat": "Twee" });
  const all = people(
    TABLE,
    { "rij--1--wat": "er al" },
    { "rij--2--wat": "Nieuw", "rij--2--hoe": "ja" },
    { "rij--1--wat": "nieuw", "rij--1--hoe": "ja" },
    { "rij--1--wat": "Vier" },
    { "rij--1--wat": "Vijf" },
  );
  const { values, left } = joint(TABLE, all, { there });
  assert.deepEqual(values, { "rij--3--wat": "Nieuw", "rij--3--hoe": "ja", "rij--4--wat": "Vier" });
  assert.equal(left, 1);
});

test("a joint version that is there already changes nothing, whatever people filled in", () => {
  const random = numbers(5);
  const pick = (/** @type {readonly string[]} */ all) => all[random(all.length)] ?? "";
  for (let run = 0; run < 500; run++) {
    const sheet = SHEETS[run % SHEETS.length] ?? SCAN;
    const texts = ["", "Een", "een", "Twee\nlijnen", "– Drie", "=1", "!"];
    const all = people(
      sheet,
      ...Array.from({ length: random(6) }, () => {
        const fields = [...toolboxCombinedAnswers.fieldsOf(sheet, []).values()];
        const values = fields.map(({ name, type, options }) => {
          const value =
            type === "tick"
              ? random(2)
                ? /** @type {const} */ (true)
                : ""
              : pick(type === "text" ? texts : ["", ...options.keys()]);
          return /** @type {const} */ ([name, value]);
        });
        return Object.fromEntries(values.filter(([, value]) => value));
      }),
    );
    const first = toolboxJoint.of(sheet, all, {
      named: true,
      hands: toolboxCombinedAnswers.NO_HANDS,
      there: new Map(),
    });
    const again = toolboxJoint.of(sheet, all, {
      named: true,
      hands: toolboxCombinedAnswers.NO_HANDS,
      there: first.answers,
    });
    assert.deepEqual(toolboxJoint.difference(again, first.answers), { changes: new Map(), replaced: [] }, sheet.id);
    // It holds nothing that nobody said.
    const said = all.flatMap((/** @type {any} */ one) => [...one.answers.values()].map(({ value }) => `${value}`));
    for (const { value, label } of first.answers.values()) {
      if (value === true || label === "Ingevuld door") continue;
      const parts = `${value}`.startsWith("– ") ? `${value}`.slice(2).split("\n– ") : [`${value}`];
      for (const part of parts.map((it) => it.replaceAll("\n  ", "\n")))
        assert.ok(
          said.some((/** @type {string} */ it) => it.includes(part)),
          part,
        );
    }
  }
});

// The spreadsheet

/** @param {string} csv @returns {string[][]} As a spreadsheet reads it (RFC 4180). */
function parse(csv) {
  assert.equal(csv[0], "\uFEFF");
  return csv
    .slice(1)
    .split(/\r\n(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .filter(Boolean)
    .map((line) => [...line.matchAll(/"((?:[^"]|"")*)"(?:;|$)/g)].map(([, value = ""]) => value.replaceAll('""', '"')));
}

/** How a cell begins that a spreadsheet runs, or lets another program run. */
const NASTY = ["=1+1", "+32 9", "-5", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠SUM(A1)"];

/** @type {[any, string, (text: string) => Record<string, string | true>][]} A sheet, what is nasty on it, and how it gets there. */
const PLACES = [
  [SCAN, "a note", (text) => ({ "0--score": "ja", "0--notitie": text })],
  [QUESTIONS, "an answer", (text) => ({ v: text })],
  [QUESTIONS, "a name", (text) => ({ v: "goed", "blad--ingevuld-door": text })],
  [CARDS, "a choice", (text) => ({ p0: text })],
  [CARDS, "the name of who chose", (text) => ({ p0: "Rust", "blad--ingevuld-door": text })],
  [TABLE, "a cell", (text) => ({ "rij--1--wat": text })],
  [TABLE, "the name of who brought a row", (text) => ({ "rij--1--wat": "Zwemmen", "blad--ingevuld-door": text })],
  [ROLES, "the head of a column", (text) => ({ "kolom--0": text, "trekker--0": true })],
];
for (const [sheet, what, values] of PLACES) {
  test(`${what} on a ${sheet.kind} does not run in a spreadsheet`, () => {
    for (const text of NASTY) {
      const csv = toolboxCsv.write(toolboxCombined.of(sheet, people(sheet, values(text)), true), true);
      const cells = parse(csv).flat();
      // A name has no line breaks or tabs, and no answer has any around it.
      assert.ok(cells.includes(/^\s/.test(text) ? text.trim() : `'${text}`), JSON.stringify([text, cells]));
      assert.deepEqual(
        cells.filter((it) => NASTY.some((nasty) => it.startsWith(nasty[0] ?? "")) && it !== "–"),
        [],
      );
    }
  });
}

test("the words of editors do not run in a spreadsheet either", () => {
  for (const text of NASTY) {
    const scan = { ...SCAN, fields: SCAN.fields.map((it) => ("options" in it ? { ...it, label: text } : it)) };
    const cells = parse(
      toolboxCsv.write(toolboxCombined.of(scan, people(scan, { "0--score": "ja" }), true), true),
    ).flat();
    assert.equal(cells.filter((it) => it === `'${text}`).length, ITEMS.length);
  }
});

test("nothing that people typed runs in a spreadsheet, and all of it is there", () => {
  for (const text of NASTY) assert.equal(parse(`\uFEFF${toolboxCsv.cell(text)}`)[0]?.[0], `'${text}`);
  for (const text of ['zeg ";" en\nmeer', "gewoon", "a=1", "1-1"])
    assert.equal(parse(`\uFEFF${toolboxCsv.cell(text)}`)[0]?.[0], text);
  assert.equal(toolboxCsv.cell(-1), '"-1"');
  const all = people(QUESTIONS, { v: '=HYPERLINK("x";"y")', "blad--ingevuld-door": "=An" });
  assert.deepEqual(parse(toolboxCsv.write(toolboxCombined.of(QUESTIONS, all, true), true)), [
    ["Onderdeel", "Vraag of vak", "Wie", "Antwoord"],
    ["Kijk vooruit", "Wat nu?", "'=An", `'=HYPERLINK("x";"y")`],
  ]);
});

test("a scan is one table with its spread, and its notes are another", () => {
  const all = people(
    SCAN,
    { "0--score": "ja", "0--notitie": "Duur", "blad--ingevuld-door": "Zoë" },
    { "0--score": "nee" },
  );
  const csv = toolboxCsv.write(toolboxCombined.of(SCAN, all, false), false);
  assert.deepEqual(parse(csv).slice(0, 2), [
    ["Nr.", "Wat je nagaat", "Nee", "Soms", "Ja", "Samen", "Midden", "Verdeeldheid (%)"],
    ["1", "Doel", "1", "0", "1", "2", "tussen Nee en Ja", "100"],
  ]);
  assert.deepEqual(parse(csv).at(-1), ["Notities", "Doel", "Duur"]);
  assert.ok(!csv.includes("Zoë"));
});

// Hands

test("what was counted outlives a reload, and what makes no sense is nothing", () => {
  const all = new Map([["scan", { people: 7, counts: new Map([["0--score", new Map([["ja", 3]])]]) }]]);
  assert.deepEqual(toolboxHands.parse(toolboxHands.write(all)), all);
  for (const content of [null, "", "x", "7", "[]", '{"scan":7}']) assert.equal(toolboxHands.parse(content).size, 0);
  const { people, counts } = toolboxHands
    .parse('{"scan":{"people":-1,"counts":{"a":{"x":"2","y":1e9,"z":null}}}}')
    .get("scan");
  assert.deepEqual([people, [...counts.get("a").values()]], [0, [2, 999, 0]]);
});

test("scores and ticks can be counted, but no columns that everyone names", () => {
  assert.deepEqual(
    SHEETS.map((sheet) => toolboxHands.countable(sheet).length),
    [3, 0, 2, 0, 0, 0],
  );
});

test("a list of words says ‘en’ before the last one, and leaves commas inside a word", () => {
  const { list } = toolboxTogetherTexts;
  assert.equal(list([]), "");
  assert.equal(list(["Toegankelijk, ook met een rolstoel"]), "Toegankelijk, ook met een rolstoel");
  assert.equal(list(["Nee", "Ja, maar", "Ja"]), "Nee, Ja, maar en Ja");
});
