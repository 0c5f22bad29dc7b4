// What is stored is read whatever it is, and written without losing what another version put there.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";
import { answer, stored } from "./sheet.mjs";

const { toolboxRecords } = load(["worksheet/records.js"]);

test("only what changes is written, and what a later version added stays", () => {
  const later = stored({ goed: { ...answer("x"), mood: 1 }, vreemd: { lijst: [] } }, { version: 3, extra: true });
  const next = toolboxRecords.update(later, new Map([["beter", answer("y")]]), { known: ["goed"], seen: new Map() });
  assert.equal(next.version, 3);
  assert.equal(next.extra, true);
  assert.deepEqual(next.answers, { ...later.answers, beter: answer("y") });
  assert.equal(toolboxRecords.update(null, new Map(), { known: [], seen: new Map() }).version, 2);
});

test("what cannot be read is known as such, so that it can be set aside", () => {
  for (const sound of [null, stored({}), stored({ goed: answer("x") })]) assert.ok(toolboxRecords.isSound(sound));
  for (const value of [{}, stored([]), stored({ goed: "x" }), stored({ goed: answer(/** @type {any} */ (7)) })])
    assert.equal(toolboxRecords.isSound(value), false);
});
