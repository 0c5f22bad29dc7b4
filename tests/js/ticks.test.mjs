import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { toolboxTicks: ticks, toolboxResume } = load(["progress/ticks.js", "progress/resume.js"]);

test("what is kept comes back as it was, with the names that older versions know", () => {
  const kept = { klaar: ["visie#een", "blad:swot"], laatste: "visie" };
  assert.deepEqual(ticks.written(ticks.read(kept)), kept);
  assert.equal(JSON.stringify(ticks.written(ticks.read(null))), '{"klaar":[]}');
});

test("what another program left there does no harm, and what is ours in it counts", () => {
  for (const klaar of [undefined, null, 5, "visie#een", {}, JSON.parse('{"__proto__": {"length": 1}}')]) {
    assert.deepEqual(ticks.read({ klaar, laatste: [] }), { done: new Set(), last: "" });
  }
  const odd = JSON.parse('[1, null, "visie#een", ["visie#twee"], {"__proto__": "x"}, "visie#een", true]');
  assert.deepEqual(ticks.read({ klaar: odd, laatste: null }), { done: new Set(["visie#een"]), last: "" });
});

test("the steps of a page have a name, and those they had before", () => {
  assert.deepEqual(ticks.steps("a#x|b#x|a#y blad:swot"), [["a#x", "b#x", "a#y"], ["blad:swot"]]);
  assert.deepEqual(ticks.steps(""), []);
});

test("a step that was ticked under its former name is done", () => {
  const [step] = ticks.steps("nieuw#stap|oud#stap");
  assert.ok(ticks.isDone(ticks.read({ klaar: ["oud#stap"] }), step));
  assert.ok(!ticks.isDone(ticks.read({ klaar: ["oud#andere", "toString"] }), step));
});

test("a tick takes the name of today, and takes every name along when it goes", () => {
  const [step] = ticks.steps("nieuw#stap|oud#stap");
  const before = ticks.read({ klaar: ["oud#stap", "nieuw#andere"], laatste: "nieuw" });
  const on = ticks.ticked(before, step, true);
  assert.deepEqual(ticks.written(on), { klaar: ["nieuw#andere", "nieuw#stap"], laatste: "nieuw" });
  assert.deepEqual(ticks.written(ticks.ticked(before, step, false)), { klaar: ["nieuw#andere"], laatste: "nieuw" });
  assert.deepEqual([...before.done], ["oud#stap", "nieuw#andere"], "what was read stays as it was");
});

const ROUTE = { fiche: false, steps: ticks.steps("een#b twee#a blad:swot") };
const ONE = { fiche: true, steps: ticks.steps("een#a een#b") };
const TWO = { fiche: true, steps: ticks.steps("twee#a|oud#a twee#b|oud#b") };

/**
 * @param {string[]} klaar
 * @param {string} [laatste]
 */
function next(klaar, laatste) {
  const found = toolboxResume.next(ticks.read({ klaar, laatste }), [ONE, TWO, ROUTE]);
  return found && [found.at, found.number];
}

test("a reader goes on in the fiche that was read last, also under its former name", () => {
  assert.deepEqual(next([]), [ONE, 1]);
  assert.deepEqual(next(["een#a"]), [ONE, 2]);
  assert.deepEqual(next(["een#a"], "twee"), [TWO, 1]);
  assert.deepEqual(next(["oud#a"], "oud"), [TWO, 2]);
  assert.deepEqual(next([], "weg"), [ONE, 1]);
});

test("what is done is passed over, from the last fiche on and round again", () => {
  assert.deepEqual(next(["twee#a", "twee#b"], "twee"), [ROUTE, 1]);
  assert.deepEqual(next(["twee#a", "twee#b", "een#b", "blad:swot"], "twee"), [ONE, 1]);
  assert.equal(next(["een#a", "een#b", "twee#a", "oud#b", "blad:swot"], "een"), null);
});
