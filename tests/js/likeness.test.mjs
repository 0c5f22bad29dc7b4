// An answer goes along with a reworded question, and is not put where it does not belong.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";
import { answer, fieldsOf } from "./sheet.mjs";

const { toolboxLikeness } = load([
  "worksheet/messages.js",
  "shared/days.js",
  "worksheet/answers.js",
  "transfer/moving.js",
  "transfer/likeness.js",
]);

/**
 * @param {string} was
 * @param {string} now
 * @param {{ known?: Set<string>, type?: string, group?: string, taken?: boolean }} [more]
 */
function follows(was, now, { known = new Set(["ander"]), type = "text", group = "Kijk terug", taken = false } = {}) {
  const fields = fieldsOf(["ander", "Hoe vieren we wat lukt?", { type }], ["nieuw", now, { type, group }]);
  const value = type === "tick" ? true : "x";
  const answers = new Map([["oud", answer(value, { label: was })]]);
  if (taken) answers.set("nieuw", answer("y"));
  return toolboxLikeness.moves(answers, fields, known).length === 1;
}

const REWORDED = [
  ["Waar willen we samen uitkomen?", "Waar willen wij samen uitkomen?"],
  ["Welke kernwaarden delen we?", "Welke kernwaarden delen wij samen?"],
  ["Wat bedoelen we met vrije tijd en met participatie?", "Wat bedoelen we met vrije tijd en participatie?"],
  ["Past wat we doen nog bij onze visie?", "Past wat wij doen nog altijd bij onze visie?"],
  ["Hebben we alle cijfers die we nodig hebben?", "Hebben we alle cijfers die we nodig hebben"],
  ["Welke visie op vrije tijd geldt er in onze gemeenten?", "Welke visies op vrije tijd geldt er in elke gemeente?"],
  ["Spreek af wie wat doet.", "Spreek samen af wie wat doet."],
  ["Wat verdient opnieuw aandacht?", "Wat verdient opnieuw onze aandacht?"],
];
for (const [was, now] of REWORDED) test(`‘${now}’ is ‘${was}’`, () => assert.ok(follows(was ?? "", now ?? "")));

const ANOTHER = [
  ["Wat ging goed?", "Wat ging niet goed?"],
  ["Wat ging goed?", "Wat kan beter?"],
  ["Wie beslist?", "Wie betaalt?"],
  ["Wat willen we bereiken?", "Wat willen we vermijden?"],
  ["Welke cijfers hebben we?", "Welke cijfers hebben we nog niet?"],
  ["Waarom kan dit niet wachten?", "Waarom kan dit wachten?"],
  ["Vanuit welke waarden handelen we?", "Voor welke mensen handelen we?"],
  ["Kosten jaar 1", "Kosten jaar 2"],
  ["Wat liep goed in de samenwerking?", "Wat liep goed in de communicatie?"],
  ["Welke participatie moedigen we aan: deelnemen, deelhebben of allebei?", "Welke kernwaarden delen we?"],
];
for (const [was, now] of ANOTHER)
  test(`‘${now}’ is not ‘${was}’`, () => assert.equal(follows(was ?? "", now ?? ""), false));

test("an answer moves only to an empty new field of its type in its group", () => {
  const [was, now] = ["Waar willen we samen uitkomen?", "Waar willen wij samen uitkomen?"];
  assert.ok(follows(was, now, { type: "tick" }));
  assert.equal(follows(was, now, { taken: true }), false);
  assert.equal(follows(was, now, { known: new Set(["nieuw"]) }), false);
  assert.equal(follows(was, now, { group: "Kijk vooruit" }), false);
  assert.equal(
    toolboxLikeness.moves(new Map([["a", answer(true, { label: was })]]), fieldsOf(["b", now]), null).length,
    0,
  );
});

test("an answer moves along with a question of which only the heading was reworded", () => {
  assert.ok(follows("Waar willen we samen uitkomen?", "Waar willen we samen uitkomen?", { group: "Blik terug" }));
});

test("of several reworded questions each answer finds its own, and none where two are as near", () => {
  const answers = new Map([
    ["a", answer("1", { label: "Waar willen we samen uitkomen?" })],
    ["b", answer("2", { label: "Welke kernwaarden delen we?" })],
  ]);
  const fields = fieldsOf(["n1", "Welke kernwaarden delen wij?"], ["n2", "Waar willen wij samen uitkomen?"]);
  assert.deepEqual(toolboxLikeness.moves(answers, fields, new Set()), [
    ["a", "n2"],
    ["b", "n1"],
  ]);
  const twins = fieldsOf(["n1", "Welke kernwaarden delen wij?"], ["n2", "Welke kernwaarden delen jullie?"]);
  assert.deepEqual(toolboxLikeness.moves(answers, twins, new Set()), []);
});

test("an answer of version 1, of which only the name is kept, is compared by its name", () => {
  const fields = fieldsOf(["kijk-terug--waar-willen-wij-samen-uitkomen", "Waar willen wij samen uitkomen?"]);
  const left = (/** @type {string} */ name) =>
    toolboxLikeness.moves(new Map([[name, answer("x", { group: "" })]]), fields, null);
  assert.equal(left("kijk-terug--waar-willen-we-samen-uitkomen").length, 1);
  assert.equal(left("kijk-terug--welke-kernwaarden-delen-we").length, 0);
  assert.equal(left("kijk-terug").length, 0);
});
