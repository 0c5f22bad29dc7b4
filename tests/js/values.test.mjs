import assert from "node:assert/strict";
import { test } from "node:test";
import { common, pruned, same } from "../../form/source/values.mjs";

test("what is empty goes, at every depth", () => {
  assert.equal(pruned({ title: " ", rows: [{ name: "" }, null] }), undefined);
  assert.deepEqual(pruned({ title: " Een\r\ntitel ", rows: ["", "rij"] }), { title: "Een\ntitel", rows: ["rij"] });
});

test("the same is the same, whatever the order of the fields", () => {
  assert.ok(same({ one: "1", two: ["a", { b: "c" }] }, { two: ["a", { b: "c" }], one: "1" }));
  assert.ok(!same(["a", "b"], ["b", "a"]));
  assert.ok(!same({ one: "1" }, { two: "1" }));
  assert.ok(!same({ one: "1" }, ["1"]));
});

test("the longest run that two lists share", () => {
  assert.deepEqual(common(["a", "b", "c", "d"], ["b", "x", "d"]), [
    [1, 0],
    [3, 2],
  ]);
  assert.deepEqual(common([], ["a"]), []);
});
