// An answer that goes to another field takes nothing away from what is there.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";
import { answer, fieldsOf, RATING, SHEET, values } from "./sheet.mjs";

const { toolboxMoving } = load([
  "shared/days.js",
  "worksheet/messages.js",
  "worksheet/answers.js",
  "transfer/moving.js",
]);

test("to move an answer to a text that is there puts it under it", () => {
  const answers = new Map([
    ["oud", answer("Oud", { label: "V" })],
    ["goed", answer("Nieuw")],
  ]);
  const changes = toolboxMoving.move("oud", SHEET.get("goed"), answers);
  assert.deepEqual(values(changes), { oud: "", goed: "Nieuw\nOud" });
});

test("an answer can be moved to where it fits", () => {
  const none = new Map();
  const [field] = fieldsOf(["a", "A"]).values();
  const tick = { ...field, type: "tick" };
  assert.ok(toolboxMoving.canMove(answer("x"), field, none));
  assert.ok(toolboxMoving.canMove(answer("id", { shown: "Ooit" }), field, none));
  assert.equal(toolboxMoving.canMove(answer(true), field, none), false);
  assert.ok(toolboxMoving.canMove(answer(true), tick, none));
  assert.equal(toolboxMoving.canMove(answer(true), tick, new Map([["a", answer(true)]])), false);
  assert.equal(toolboxMoving.canMove(answer("id", { shown: "Ooit" }), { ...field, ...RATING }, none), false);
});

test("an answer is of a field with words, or with a name that reads as words", () => {
  const answers = new Map([["rol", answer("x", { label: "wie doet mee?" })]]);
  assert.equal(toolboxMoving.labelOf("rol", answers), "Wie doet mee?");
  assert.equal(toolboxMoving.labelOf("kijk-terug--wat-ging-goed~2", answers), "Kijk terug wat ging goed 2");
});
