// What people typed, apart from any page: an answer has a place where it can be read.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";
import { answer, fieldsOf, RATING } from "./sheet.mjs";

const { toolboxAnswers } = load(["shared/days.js", "worksheet/messages.js", "worksheet/answers.js"]);

test("a leftover is an answer that no field can show", () => {
  const fields = fieldsOf(
    ["tekst", "Tekst"],
    ["vink", "Vink", { type: "tick" }],
    ["dag", "Dag", { type: "date" }],
    ["keuze", "Keuze", RATING],
    ["score", "Score", { ...RATING, type: "score" }],
    ["geld", "Geld", { type: "amount" }],
  );
  const left = (/** @type {object} */ all) => toolboxAnswers.leftovers(new Map(Object.entries(all)), fields);
  const shown = { shown: "Ooit" };
  const fits = { tekst: answer("x"), vink: answer(true), dag: answer("2026-11-23"), geld: answer("ca. 3") };
  assert.deepEqual(left({ ...fits, keuze: answer("ooit", shown), score: answer("nog-niet") }), []);
  assert.deepEqual(left({ score: answer("anders", { shown: "Nog niet" }) }), []);
  const unfit = { tekst: answer(true), vink: answer("x"), dag: answer("2026-02-31"), geld: answer("1\n2") };
  assert.deepEqual(left({ ...unfit, score: answer("ooit", shown), weg: answer("x"), leeg: answer("") }), [
    ...["tekst", "vink", "dag", "geld", "score", "weg"],
  ]);
});
