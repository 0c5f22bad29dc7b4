// The file that goes to another device: all of it comes back, and nothing else.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";
import { answer, fieldsOf, RATING, SHEET, text, values } from "./sheet.mjs";

const { toolboxSavedFile } = load([
  "worksheet/messages.js",
  "shared/days.js",
  "worksheet/answers.js",
  "worksheet/records.js",
  "worksheet/sources.js",
  "transfer/saved-file.js",
]);

const FILLED = new Map([
  ["goed", answer("Veel", { label: "Wat ging goed?" })],
  ["weg", answer("x", { label: "Weg?" })],
  ["leeg", answer("")],
]);
const read = (/** @type {unknown} */ file, ids = ["blad", "oud"]) =>
  toolboxSavedFile.read(typeof file === "string" ? file : JSON.stringify(file), ids, (/** @type {string} */ name) =>
    SHEET.has(name),
  );

test("a file says of which sheet it is, and holds the words of what it holds", () => {
  const file = JSON.parse(toolboxSavedFile.write("blad", ["oud"], FILLED));
  assert.deepEqual(file, {
    werkblad: "blad",
    voorheen: ["oud"],
    versie: 2,
    antwoorden: { goed: "Veel", weg: "x" },
    woorden: {
      goed: { label: "Wat ging goed?", group: "Kijk terug" },
      weg: { label: "Weg?", group: "Kijk terug" },
    },
  });
  assert.equal("voorheen" in JSON.parse(toolboxSavedFile.write("blad", [], FILLED)), false);
});

test("a file is read as it was written, here, under a former id and by an older page", () => {
  for (const ids of [["blad"], ["nieuwer", "blad"], ["oud"]]) {
    const { answers, version1, refused } = read(toolboxSavedFile.write("blad", ["oud"], FILLED), ids);
    assert.deepEqual(values(answers), { goed: "Veel", weg: "x" });
    assert.deepEqual([version1, refused], [false, 0]);
  }
});

/** @type {[string, unknown][]} */
const REFUSED = [
  ...["", "geen JSON", "null", "7", "[]", "{}", '{"werkblad": 7}', "[".repeat(100_000)].map(
    (file) => /** @type {[string, unknown]} */ (["none", file]),
  ),
  ["other", { werkblad: "pdca", antwoorden: { goed: "x" } }],
  ["other", { werkblad: "__proto__", antwoorden: { goed: "x" } }],
  ["empty", { werkblad: "blad" }],
  ["empty", { werkblad: "blad", antwoorden: [] }],
  ["empty", { werkblad: "blad", antwoorden: "x" }],
  ["empty", { werkblad: "blad", antwoorden: { goed: "" } }],
  ["empty", { werkblad: "blad", antwoorden: { goed: 7, beter: { diep: {} } } }],
  ["strange", { werkblad: "blad", antwoorden: { vreemd: "x" } }],
  ["many", { werkblad: "blad", antwoorden: Object.fromEntries(Array.from({ length: 5001 }, (_, i) => [i, "x"])) }],
];
for (const [problem, file] of REFUSED)
  test(`a file is refused as ${problem}: ${JSON.stringify(file)?.slice(0, 60)}`, () =>
    assert.equal(read(file).problem, problem));

test("the sheet of a file of another sheet is named", () => assert.equal(read({ werkblad: "pdca" }).sheet, "pdca"));

test("a file of leftovers alone is opened for its words", () => {
  assert.equal(
    read({ werkblad: "blad", antwoorden: { weg: "x" }, woorden: { weg: { label: "Weg?" } } }).answers.size,
    1,
  );
});

test("values that nobody can type are left out and counted", () => {
  const raw =
    '{"werkblad":"blad","antwoorden":{"goed":"x","beter":7,"a":null,"b":[[[]]],"c":false,"__proto__":"y"},"woorden":7}';
  const { answers, refused } = read(raw);
  assert.deepEqual([...answers.keys()], ["goed", "__proto__"]);
  assert.equal(refused, 4);
});

test("a file changes only what it holds and what is not so already", () => {
  const here = new Map([
    ["goed", answer("Veel")],
    ["beter", answer("Tijd")],
    ["blijft", answer("x")],
  ]);
  const file = read({ werkblad: "blad", versie: 2, antwoorden: { goed: "Veel", beter: "Geld", weg: "y" } });
  const { changes, replaced } = toolboxSavedFile.difference(file, here, SHEET);
  assert.deepEqual(values(changes), { beter: "Geld", weg: "y" });
  assert.deepEqual(replaced, ["beter"]);
});

test("a file of version 1 is read as version 1 wrote it", () => {
  const fields = fieldsOf(["rol", "Rol", RATING], ["geld", "Geld", { type: "amount" }]);
  const file = toolboxSavedFile.read(
    text({ werkblad: "blad", antwoorden: { rol: "Nog niet", geld: "2.5" } }),
    ["blad"],
    () => true,
  );
  assert.deepEqual(values(toolboxSavedFile.difference(file, new Map(), fields).changes), {
    rol: "nog-niet",
    geld: "2,5",
  });
});

test("what a field of a file cannot show goes beside what is there", () => {
  const fields = fieldsOf(["goed", "Goed", { type: "tick" }]);
  const file = read({ werkblad: "blad", versie: 2, antwoorden: { goed: "tekst" } });
  const { changes, replaced } = toolboxSavedFile.difference(file, new Map([["goed", answer(true)]]), fields);
  assert.deepEqual(values(changes), { "goed~2": "tekst" });
  assert.deepEqual(replaced, []);
});
