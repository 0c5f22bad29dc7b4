import assert from "node:assert/strict";
import { test } from "node:test";
import { common, pruned, same } from "../../form/source/values.mjs";
import { numbers } from "./numbers.mjs";

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

test("rows are alike that have the same first field", () => {
  const old = [
    { name: "een", text: "oud" },
    { name: "twee", text: "oud" },
  ];
  const wanted = [
    { name: "twee", text: "nieuw" },
    { name: "drie", text: "oud" },
  ];
  assert.deepEqual(common(old, wanted), [[1, 0]]);
});

/**
 * The length of the longest run that two lists share, by trying every part of the first.
 *
 * @param {string[]} old
 * @param {string[]} wanted
 */
function longest(old, wanted) {
  let most = 0;
  for (let part = 0; part < 2 ** old.length; part++) {
    const kept = old.filter((_, place) => part & (2 ** place));
    let found = 0;
    for (const item of wanted) if (item === kept[found]) found++;
    if (found === kept.length) most = Math.max(most, found);
  }
  return most;
}

test("of lists of any kind the run is in order, true, and as long as can be", () => {
  const next = numbers(7);
  for (let round = 0; round < 300; round++) {
    const [old, wanted] = [0, 1].map(() => Array.from({ length: next(8) }, () => "abcd".charAt(next(4))));
    assert.ok(old && wanted);
    const pairs = common(old, wanted);
    assert.equal(pairs.length, longest(old, wanted), `${old} ${wanted}`);
    pairs.forEach(([i, j], place) => {
      const [before, after] = pairs[place - 1] ?? [-1, -1];
      assert.equal(old[i], wanted[j]);
      assert.ok(i > before && j > after);
    });
  }
});
