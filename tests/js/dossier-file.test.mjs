// The file of a dossier: all of it comes back, and nothing that it should not.
import assert from "node:assert/strict";
import { File } from "node:buffer";
import { test } from "node:test";
import { dossier, SHEETS } from "./dossier.mjs";
import { numbers } from "./numbers.mjs";

const { toolboxDossierFile, toolboxOpening } = dossier();

/** @param {object | string} file */
const read = (file) => toolboxDossierFile.read("x.json", typeof file === "string" ? file : JSON.stringify(file));
/** @param {Map<string, { value: unknown }>} answers */
const values = (answers) => Object.fromEntries([...answers].map(([name, { value }]) => [name, value]));
const PROBLEMS = { none: "is geen bestand van", other: "dat we niet kennen", empty: "staan geen antwoorden" };

test("a file has a saved file of each sheet in it, with when each answer was given", () => {
  const { fill, toolboxDossierAnswers } = dossier();
  fill("vragen", { goed: "x", beter: "" }, 5000);
  const file = JSON.parse(toolboxDossierFile.write("Oost", toolboxDossierAnswers.all()));
  assert.deepEqual(file, {
    dossier: "Oost",
    versie: 2,
    werkbladen: [
      {
        werkblad: "vragen",
        voorheen: ["oude-vragen"],
        versie: 2,
        antwoorden: { goed: "x" },
        woorden: { goed: { label: "", group: "" } },
        tijden: { goed: 5000 },
      },
    ],
  });
});

test("random answers to every field come back as they were, with their times", () => {
  const next = numbers(14);
  const signs = ["a", "é", "‘", "<script>", "&amp;", "\n", "\t", '"', "\\", "\u2028", "😀", "ع", "=1+1", "\u0000", " "];
  const random = () => Array.from({ length: 1 + next(12) }, () => signs[next(signs.length)]).join("");
  for (let run = 0; run < 300; run++) {
    const first = dossier();
    for (const { id, fields, added } of SHEETS) {
      const rows = Array.from({ length: next(20) }, (_, place) => place + 1);
      const more = rows.flatMap(
        (row) => added?.fields.map((/** @type {{ name: string }} */ { name }) => name.replace("{n}", `${row}`)) ?? [],
      );
      /** @type {Record<string, string | true>} */
      const found = {};
      for (const name of [
        ...fields.map((/** @type {{ name: string }} */ { name }) => name),
        ...more,
        "__proto__",
        "weg~2",
      ]) {
        if (next(2)) Object.defineProperty(found, name, { value: next(6) ? random() : true, enumerable: true });
      }
      first.fill(id, found, 1 + next(1e9));
    }
    const before = first.toolboxDossierAnswers.all();
    const opened = toolboxDossierFile.read("x.json", toolboxDossierFile.write("Oost", before));
    if (!before.size) continue;
    assert.deepEqual(new Map([...opened.sheets].map(([id, { answers }]) => [id, answers])), before, `${run}`);
    const second = dossier();
    for (const [id, { answers }] of opened.sheets)
      second.toolboxSheetStore.of(second.sheet(id), answers).take("theirs");
    const after = second.toolboxDossierAnswers.all();
    for (const [id, answers] of before) {
      const said = [...(after.get(id)?.values() ?? [])].map(({ value, at }) => `${at} ${value}`).sort();
      assert.deepEqual(said, [...answers.values()].map(({ value, at }) => `${at} ${value}`).sort(), `${run}: ${id}`);
    }
  }
});

test("the saved file of one sheet is read too, under a former id and from version 1", () => {
  const one = read({ werkblad: "oude-vragen", antwoorden: { prima: "x" } });
  assert.deepEqual([one.by, values(one.sheets.get("vragen").answers)], ["", { goed: "x" }]);
  const table = read({ werkblad: "tabel", antwoorden: { "rij--9--bedrag": "12.5", "blad--ingevuld-door": "Jo" } });
  assert.deepEqual(values(table.sheets.get("tabel").answers), {
    "rij--9--bedrag": "12,5",
    "blad--ingevuld-door": "Jo",
  });
  assert.equal(table.by, "Jo");
});

test("what is no answer is named, and an unknown sheet too, and the rest is read", () => {
  const found = read({
    dossier: "Oost",
    werkbladen: [
      { werkblad: "vragen", versie: 2, antwoorden: { goed: "x", beter: 7, vreemd: {} }, woorden: { goed: 7 } },
      { werkblad: "verdwenen", antwoorden: { a: "b" } },
      { werkblad: "vragen", versie: 2, antwoorden: { kies: "ja" } },
      "<img src=x>",
      null,
    ],
  });
  const { answers, unread } = found.sheets.get("vragen");
  assert.deepEqual([values(answers), unread], [{ goed: "x", kies: "ja" }, ["Wat kan beter?", "vreemd"]]);
  assert.deepEqual([found.dossier, found.unknown], ["Oost", ["verdwenen", "?"]]);
});

/** @type {[keyof typeof PROBLEMS, object | string][]} */
const REFUSED = [
  ["none", ""],
  ["none", "geen JSON"],
  ["none", "[]"],
  ["none", "null"],
  ["none", {}],
  ["none", "[".repeat(100_000)],
  ["other", { werkblad: "verdwenen", antwoorden: { a: "b" } }],
  ["other", { werkblad: "__proto__", voorheen: { length: 1e9 }, antwoorden: { a: "b" } }],
  ["empty", { werkblad: "vragen", antwoorden: { goed: "" } }],
  ["empty", { dossier: "x", werkbladen: [] }],
];
for (const [problem, file] of REFUSED) {
  test(`a file with ${JSON.stringify(file).slice(0, 40)} is refused: ${problem}`, () => {
    const found = read(file);
    assert.match(found.problem, new RegExp(`x\\.json.*${PROBLEMS[problem]}|In x\\.json ${PROBLEMS[problem]}`));
  });
}

test("a time of tomorrow, or that makes no sense, wins from nothing", () => {
  const tijden = { goed: 9e15, beter: "gisteren", kies: -5 };
  const antwoorden = { goed: "x", beter: "y", kies: "ja" };
  const { answers } = read({ werkblad: "vragen", versie: 2, antwoorden, tijden }).sheets.get("vragen");
  assert.ok(answers.get("goed").at <= Date.now());
  assert.deepEqual([answers.get("beter").at, answers.get("kies").at], [0, 0]);
});

/** @param {string} name @param {string | Uint8Array<ArrayBuffer>} content */
const open = (name, content) => toolboxOpening.read(new File([content], name), "office.js");

test("a chosen file is refused in words when it is too big, in another encoding, or of another program", async () => {
  /** @type {[string, string | Uint8Array<ArrayBuffer>, RegExp][]} */
  const refused = [
    ["groot.json", " ".repeat(10_000_001), /groter dan 10 MB/],
    ["latin.json", new Uint8Array([0x7b, 0x22, 0xe9, 0x22]), /UTF-8/],
    ["foto.jpg", new Uint8Array([0xff, 0xd8, 0xff]), /is geen bestand van/],
  ];
  for (const [name, content, words] of refused) assert.match((await open(name, content)).problem, words);
  const gone = { name: "weg.json", size: 1, arrayBuffer: () => Promise.reject(new Error("gone")) };
  assert.match((await toolboxOpening.read(gone, "")).problem, /Staat het bestand er nog/);
});

test("a file of almost 10 MB with ever so many answers is refused soon", async () => {
  const antwoorden = Object.fromEntries(Array.from({ length: 400_000 }, (_, place) => [`rij--${place}--wie`, "x"]));
  const begin = process.cpuUsage();
  const found = await open("veel.json", JSON.stringify({ werkblad: "tabel", antwoorden }));
  assert.match(found.problem, /meer antwoorden dan/);
  assert.ok(process.cpuUsage(begin).user < 4e6);
});

test("a saved file is opened whatever it is called, also with a byte order mark", async () => {
  const found = await open("zonder-naam", `\uFEFF${JSON.stringify({ werkblad: "vragen", antwoorden: { goed: "x" } })}`);
  assert.deepEqual(values(found.sheets.get("vragen").answers), { goed: "x" });
});
