// The meeting screen of a worksheet: the minutes of a step.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const KEY = "toolbox-begeleid:swot";
const MINUTE = 60_000;

/**
 * @param {Record<string, string>} kept What the tab holds.
 * @param {number} [minutes] The time.
 */
function minutesAt(kept, minutes = 0) {
  const sessionStorage = {
    /** @param {string} key */
    getItem: (key) => kept[key] ?? null,
    /** @param {string} key @param {string} text */
    setItem: (key, text) => {
      kept[key] = text;
    },
    /** @param {string} key */
    removeItem: (key) => delete kept[key],
  };
  const clock = { now: () => (1000 + minutes) * MINUTE };
  return load("lead/minutes.js", { sessionStorage, Date: clock }).toolboxMinutes;
}

test("what is left is rounded up, until the time is over", () => {
  const { leftOf } = minutesAt({});
  const said = [0, 0.1, 8.9, 9, 9.5, 10, 300].map((passed) => leftOf(10, passed));
  assert.deepEqual(said, [
    ...["Nog 10 minuten", "Nog 10 minuten", "Nog 2 minuten", "Nog 1 minuut", "Nog 1 minuut"],
    ...["De tijd is om", "De tijd is om"],
  ]);
});

test("the minutes of a step go on after a reload, and those of another one begin", () => {
  const kept = {};
  minutesAt(kept).clock(KEY).start(1);
  const same = minutesAt(kept, 7).clock(KEY);
  same.start(1);
  assert.equal(same.passed(), 7);
  const other = minutesAt(kept, 7).clock(KEY);
  other.start(2);
  assert.equal(other.passed(), 0);
});

test("who leaves the screen starts the minutes again", () => {
  const kept = {};
  const clock = minutesAt(kept).clock(KEY);
  clock.start(0);
  clock.stop();
  assert.deepEqual(kept, {});
  const again = minutesAt(kept, 7).clock(KEY);
  again.start(0);
  assert.equal(again.passed(), 0);
});

test("the steps share what a script gives them, and each keeps a minute", () => {
  const { within } = minutesAt({});
  assert.deepEqual(within([5, 7, 35, 8, 5], 40), [3, 5, 23, 6, 3]);
  assert.deepEqual(within([5, 0, 5], 20), [10, 0, 10]);
  assert.deepEqual(within([30, 1], 4), [4, 1]);
  for (const nonsense of [0, -5, Number.NaN]) assert.deepEqual(within([5, 10], nonsense), [5, 10]);
  assert.deepEqual(within([0, 0], 40), [0, 0]);
});

for (const damaged of ["{", "null", '{"step":0}']) {
  test(`a damaged value is no start: ${damaged}`, () => {
    const clock = minutesAt({ [KEY]: damaged }).clock(KEY);
    clock.start(0);
    assert.equal(clock.passed(), 0);
  });
}

test("a browser that keeps nothing counts all the same", () => {
  const clock = load("lead/minutes.js").toolboxMinutes.clock(KEY);
  clock.start(0);
  assert.ok(clock.passed() < 1);
  clock.stop();
});
