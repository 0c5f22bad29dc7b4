// A saved file of one sheet or of a dossier is read in one way, wherever it is opened.
import assert from "node:assert/strict";
import { test } from "node:test";
import { dossier } from "./dossier.mjs";

const { toolboxFileBytes, toolboxSavedSheets } = dossier();

/** @param {object} file @param {boolean} [anyName] */
const read = (file, anyName) => toolboxSavedSheets.read(JSON.stringify(file), anyName);
/** @param {object} file @param {boolean} [anyName] */
const refused = (file, anyName) =>
  read(file, anyName).refused.map((/** @type {any} */ { problem, id, sheet }) => [problem, id, sheet?.title]);
/** @param {object} file */
const answersIn = (file) => Object.fromEntries(read(file).sheets.get("vragen").answers);

test("answers come by the names of today, each with its time", () => {
  const sheet = { werkblad: "vragen", versie: 2, antwoorden: { prima: "x", vink: true }, tijden: { prima: 7 } };
  const expected = { goed: { value: "x", at: 7, label: "", group: "" }, vink: { value: true, at: 0 } };
  for (const file of [sheet, { dossier: "Oost", versie: 2, werkbladen: [sheet] }]) {
    const { goed, vink } = answersIn(file);
    assert.deepEqual([goed, vink.value, vink.at], [expected.goed, true, 0]);
  }
  assert.equal(read({ dossier: "Oost", werkbladen: [] }).dossier, "Oost");
  assert.equal(read(sheet).dossier, "");
});

test("of two answers to one field the newest counts", () => {
  const answers = { antwoorden: { prima: "oud", goed: "nieuw" }, tijden: { prima: 7, goed: 8 } };
  assert.equal(answersIn({ werkblad: "vragen", versie: 2, ...answers }).goed.value, "nieuw");
  const other = { antwoorden: answers.antwoorden, tijden: { prima: 9, goed: 8 } };
  assert.equal(answersIn({ werkblad: "vragen", versie: 2, ...other }).goed.value, "oud");
});

test("what version 1 wrote gets the words of today and the ids of options", () => {
  const { goed, kies } = answersIn({ werkblad: "oude-vragen", antwoorden: { prima: "x", kies: "Nee" } });
  assert.deepEqual(goed, { value: "x", at: 0, label: "Wat ging goed?", group: "" });
  assert.deepEqual([kies.value, kies.shown], ["nee", "Nee"]);
});

test("a newer id that we do not know is passed over for a former one", () => {
  const file = { werkblad: "nieuwer", voorheen: [7, "oude-vragen"], versie: 2, antwoorden: { goed: "x" } };
  assert.deepEqual([...read(file).sheets.keys()], ["vragen"]);
});

test("what cannot be read says why, and of which sheet", () => {
  assert.deepEqual(refused({}), [["none", "", undefined]]);
  assert.deepEqual(refused({ werkblad: "weg", antwoorden: { a: "b" } }), [["other", "weg", undefined]]);
  assert.deepEqual(refused({ werkblad: "vragen", antwoorden: { goed: "" } }), [["empty", "vragen", "Vragen"]]);
  assert.deepEqual(refused({ dossier: "x", werkbladen: [7, null] }), [
    ["none", "", undefined],
    ["none", "", undefined],
  ]);
  for (const content of ["", "[]", "null", "7", "[".repeat(100_000)])
    assert.equal(toolboxSavedSheets.read(content), null);
});

test("a sheet with answers to other fields alone is read where that is asked, and in a dossier", () => {
  const sheet = { werkblad: "vragen", versie: 2, antwoorden: { kwijt: "x" } };
  assert.deepEqual(refused(sheet), [["strange", "vragen", "Vragen"]]);
  assert.deepEqual(refused(sheet, true), []);
  assert.deepEqual(refused({ dossier: "x", werkbladen: [sheet] }), []);
  assert.deepEqual(refused({ ...sheet, woorden: { kwijt: { label: "Kwijt" } } }), [], "a later version may have it");
});

test("of a hostile file only the first 200 sheets are read", () => {
  const sheets = Array.from({ length: 201 }, (_, number) => ({ werkblad: `weg-${number}` }));
  assert.equal(refused({ werkbladen: sheets }).length, 200);
});

test("the writer is the first name in the file", () => {
  const named = (/** @type {unknown} */ name) => ({ versie: 2, antwoorden: { "blad--ingevuld-door": name, a: "x" } });
  const writer = (/** @type {object} */ file) => toolboxSavedSheets.writerOf(read(file).sheets);
  const both = [
    { werkblad: "vragen", ...named("  ") },
    { werkblad: "tabel", ...named(" Jo ") },
  ];
  assert.equal(writer({ werkbladen: both }), "Jo");
  assert.equal(writer({ werkblad: "tabel", ...named(true) }), "");
});

/** @type {[string, number[], boolean, boolean][]} */
const FILES = [
  ["JSON", [0x20, 0x0a, 0x7b, 0x22], true, false],
  ["JSON after a byte order mark", [0xef, 0xbb, 0xbf, 0x7b], true, false],
  ["JSON in UTF-16", [0xff, 0xfe, 0x7b, 0x00], true, false],
  ["a photo", [0xff, 0xd8, 0xff, 0xe0], false, false],
  ["a Word file", [0x50, 0x4b, 3, 4], false, true],
  ["one of an old Word", [0xd0, 0xcf, 0x11, 0xe0], false, true],
  ["a PDF after a line of something else", [0x0a, ...Buffer.from("x\n%PDF-1.7")], false, true],
  ["nothing", [], false, false],
];
for (const [name, bytes, isJson, isOffice] of FILES)
  test(`a file is known by what it begins with: ${name}`, () => {
    const content = new Uint8Array(bytes);
    assert.deepEqual([toolboxFileBytes.isJson(content), toolboxFileBytes.isOffice(content)], [isJson, isOffice]);
  });
