import assert from "node:assert/strict";
import { test } from "node:test";
import { common, matched } from "../../form/source/matching.mjs";
import { numbers } from "./numbers.mjs";

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

test("a row that is the same comes before one that has only its name", () => {
  const date = "2026-11-30";
  const old = [{ date, text: "Eerste versie." }];
  assert.deepEqual(common(old, [{ date, text: "Korter." }, ...old]), [[0, 1]]);
});

/**
 * @param {unknown[]} old
 * @param {unknown[]} wanted
 */
const pairs = (old, wanted) => [...matched(old, wanted)].sort(([one], [other]) => one - other);

test("a row that moved is found, also with another text in it", () => {
  const [one, two, three] = ["een", "twee", "drie"].map((name) => ({ name, text: "oud" }));
  assert.deepEqual(pairs([one, two, three], [two, three, { ...one, text: "nieuw" }]), [
    [0, 2],
    [1, 0],
    [2, 1],
  ]);
});

test("a row with another name is found between two that stayed", () => {
  assert.deepEqual(pairs(["een", "twee", "drie"], ["een", "nieuw", "drie"]), [
    [0, 0],
    [1, 1],
    [2, 2],
  ]);
});

test("beside rows that were added, a text is found by half of its words and a row by half of its fields", () => {
  assert.deepEqual(pairs(["Neem soep mee."], ["Begin op tijd.", "Neem warme soep mee."]), [[0, 1]]);
  const step = { title: "Kies", body: "Met stickers." };
  assert.deepEqual(pairs([step], [{ title: "Begin" }, { ...step, title: "Kies samen" }]), [[0, 1]]);
});

test("a row of a table goes by its first cell", () => {
  const rows = [
    ["Zaal", "An", "mei"],
    ["Brief", "Jan", "juni"],
  ];
  assert.deepEqual(pairs(rows, [["Brief", "Els", "mei"]]), [[1, 0]]);
});

test("no row is found twice, whatever happens to a list", () => {
  const next = numbers(7);
  for (let round = 0; round < 300; round++) {
    const [old, wanted] = [0, 1].map(() => Array.from({ length: next(7) }, () => "abcd".charAt(next(4))));
    assert.ok(old && wanted);
    const found = matched(old, wanted);
    assert.equal(new Set(found.values()).size, found.size);
    for (const [i, j] of found) assert.ok(i < old.length && j < wanted.length);
  }
});
