// What a browser keeps of one worksheet, while other tabs and versions of the toolbox use it too.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";
import { answer, stored as record, SHEET, text, values } from "./sheet.mjs";

const PARTS = ["answers", "records", "sources", "dossiers", "stored"].map((name) => `worksheet/${name}.js`);
const SCRIPTS = ["shared/days.js", ...PARTS];
const [KEY, FORMER, OLD] = ["toolbox-antwoorden:blad", "toolbox-antwoorden:oud", "toolbox-werkblad:blad"];

/** @param {Record<string, string>} [there] */
function browser(there = {}) {
  const map = new Map(Object.entries(there));
  const state = { full: false };
  /** @type {boolean[]} */
  const tried = [];
  /** @type {(() => void)[]} */
  const waiting = [];
  const localStorage = {
    getItem: (/** @type {string} */ key) => map.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ content) => {
      if (state.full) throw new Error("QuotaExceededError");
      map.set(key, content);
    },
    removeItem: (/** @type {string} */ key) => map.delete(key),
  };
  const { toolboxStored } = load(["toolbox/storage.js", ...SCRIPTS], {
    localStorage,
    addEventListener: () => {},
    setTimeout: (/** @type {() => void} */ retry) => waiting.push(retry),
    clearTimeout: () => waiting.splice(0),
  });
  const stored = toolboxStored.of(["blad", "oud"], SHEET, (/** @type {boolean} */ kept) => tried.push(kept));
  stored.read();
  const type = (/** @type {string} */ name, /** @type {string} */ value) =>
    stored.keep(new Map([[name, stored.renewed(name, answer(value))]]));
  const inBrowser = () => JSON.parse(map.get(KEY) ?? "{}").answers;
  return { map, state, tried, waiting, stored, type, inBrowser };
}

test("only what was touched is written: another tab has something newer of the rest", () => {
  const { map, type, inBrowser } = browser({ [KEY]: text(record({ goed: answer("oud") })) });
  map.set(KEY, text(record({ goed: answer("van het andere tabblad") })));
  assert.equal(type("beter", "van hier"), true);
  assert.deepEqual([inBrowser().goed.value, inBrowser().beter.value], ["van het andere tabblad", "van hier"]);
});

test("a letter is kept while the clock goes on, also where it was wrong before", (context) => {
  let now = 1000;
  context.mock.method(Date, "now", () => ++now);
  const { type, inBrowser } = browser({ [KEY]: text(record({ goed: answer("oud", { at: 1e15 }) })) });
  assert.equal(type("goed", "nieuw"), true);
  assert.equal(inBrowser().goed.value, "nieuw");
});

test("what could not be kept is tried again, and goes before what is stored until then", () => {
  const { state, stored, type, inBrowser, tried, waiting } = browser({ [KEY]: text(record({ goed: answer("oud") })) });
  state.full = true;
  assert.equal(type("goed", "nieuw"), false);
  stored.read();
  assert.deepEqual(values(stored.answers), { goed: "nieuw" });
  assert.equal(waiting.length, 1);
  state.full = false;
  waiting[0]?.();
  assert.equal(inBrowser().goed.value, "nieuw");
  assert.deepEqual(tried, [false, true]);
  assert.equal(waiting.length, 0);
});

test("what was given up is not tried again", () => {
  const { state, stored, type, inBrowser, waiting } = browser();
  state.full = true;
  type("goed", "nieuw");
  stored.forget();
  assert.equal(waiting.length, 0);
  state.full = false;
  type("beter", "x");
  assert.deepEqual(Object.keys(inBrowser()), ["beter"]);
});

test("changes are taken back, except where something was typed since", () => {
  const { stored, type, inBrowser } = browser({ [KEY]: text(record({ goed: answer("a"), beter: answer("b") })) });
  const change = (/** @type {string} */ name) => stored.renewed(name, answer("uit een bestand"));
  const takeBack = stored.apply(new Map(["goed", "beter", "weg"].map((name) => [name, change(name)])));
  type("beter", "getypt");
  takeBack();
  assert.deepEqual([inBrowser().goed.value, inBrowser().beter.value, inBrowser().weg.value], ["a", "getypt", ""]);
});

test("a worksheet is wiped under all its ids and for every version, and all of that comes back", () => {
  const there = {
    [KEY]: text(record({ goed: answer("x") })),
    [FORMER]: text(record({ weg: answer("y") })),
    [OLD]: text({ beter: "z" }),
    [`${KEY}:corrupt`]: "{half",
  };
  const { map, stored } = browser(there);
  const bringBack = stored.wipe();
  assert.equal(map.size, 0);
  bringBack();
  assert.deepEqual(values(stored.answers), { goed: "x", weg: "y", beter: "z" });
  assert.deepEqual([map.get(FORMER), map.get(OLD)], [there[FORMER], there[OLD]]);
  assert.equal(map.get(`${KEY}:corrupt`), "{half");
  // What version 1 wrote too, though nothing took it over before.
  stored.read();
  assert.equal(stored.answers.get("beter").value, "z");
});

test("what version 1 wrote is stored once it is taken over", () => {
  const { stored, inBrowser } = browser({ [OLD]: text({ goed: "x" }) });
  assert.equal(inBrowser(), undefined);
  stored.takeOver();
  assert.equal(inBrowser().goed.value, "x");
});
