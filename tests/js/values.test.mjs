import assert from "node:assert/strict";
import { test } from "node:test";
import { pruned, same } from "../../form/source/values.mjs";

test("what is empty goes, at every depth", () => {
  assert.equal(pruned({ title: " ", rows: [{ name: "" }, null], more: { text: undefined } }), undefined);
  assert.deepEqual(pruned({ title: " Een\r\ntitel ", rows: ["", "rij"] }), { title: "Een\ntitel", rows: ["rij"] });
  assert.deepEqual(pruned([0, false, "0"]), ["0", "false", "0"]);
});

test("fields are the same in any order, points only in theirs", () => {
  assert.ok(same({ one: "1", two: ["a", { b: "c" }] }, { two: ["a", { b: "c" }], one: "1" }));
  assert.ok(!same(["a", "b"], ["b", "a"]));
  assert.ok(!same(["a"], ["a", "b"]));
  assert.ok(!same({ one: "1" }, { two: "1" }));
  assert.ok(!same({ one: "1" }, { one: "1", two: "2" }));
  assert.ok(!same({ 0: "1" }, ["1"]));
});
