// What this browser keeps: nothing throws, nothing is thrown away in silence.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

/** @param {{ full?: boolean, blocked?: boolean, kept?: [string, string][] }} [how] */
function browser({ full = false, blocked = false, kept = [] } = {}) {
  const map = new Map(kept);
  const refuse = () => {
    throw new Error("SecurityError");
  };
  const localStorage = {
    getItem: (/** @type {string} */ key) => (blocked ? refuse() : (map.get(key) ?? null)),
    setItem: (/** @type {string} */ key, /** @type {string} */ text) =>
      blocked || full ? refuse() : map.set(key, text),
    removeItem: (/** @type {string} */ key) => (blocked ? refuse() : map.delete(key)),
  };
  /** @type {Map<string, (event: object) => void>} */
  const listeners = new Map();
  const addEventListener = (/** @type {string} */ type, /** @type {() => void} */ listener) =>
    listeners.set(type, listener);
  const { toolboxStorage } = load("toolbox/storage.js", { localStorage, addEventListener });
  return { map, listeners, storage: toolboxStorage };
}

test("text and JSON come back as they were kept", () => {
  const { storage } = browser();
  assert.equal(storage.writeText("a", "dark"), true);
  assert.equal(storage.readText("a"), "dark");
  assert.equal(storage.writeJson("b", { één: [1] }), true);
  assert.deepEqual(storage.readJson("b"), { één: [1] });
  assert.equal(storage.readText("c"), null);
  assert.equal(storage.readJson("c"), null);
});

test("a browser that is full or keeps nothing says so and never throws", () => {
  for (const how of [{ full: true }, { blocked: true }]) {
    const { storage } = browser(how);
    assert.equal(storage.writeText("a", "x"), false);
    assert.equal(storage.writeJson("a", {}), false);
    assert.equal(storage.readText("a"), null);
    assert.equal(storage.readJson("a"), null);
  }
  assert.equal(browser({ blocked: true }).storage.remove("a"), false);
  assert.equal(browser().storage.remove("a"), true);
});

test("what is too deep to write is not kept, and does not throw", () => {
  const { storage } = browser();
  /** @type {object} */
  let deep = {};
  for (let level = 0; level < 200_000; level++) deep = { deep };
  assert.equal(storage.writeJson("a", deep), false);
});

for (const raw of ["{", "", "null", "7", '"tekst"', "[]", '{"a":'])
  test(`${raw || "an empty text"} counts as nothing, and is set aside before it is overwritten`, () => {
    const { map, storage } = browser({ kept: [["a", raw]] });
    assert.equal(storage.readJson("a"), null);
    assert.equal(map.has("a:corrupt"), false);
    assert.equal(storage.writeJson("a", { nieuw: 1 }), true);
    assert.equal(map.get("a:corrupt"), raw);
    assert.deepEqual(storage.readJson("a"), { nieuw: 1 });
    map.set("a", "{ook stuk");
    assert.equal(storage.writeJson("a", { nieuw: 2 }), true);
    assert.equal(map.get("a:corrupt"), raw);
  });

test("what cannot be set aside is not overwritten", () => {
  const { map, storage } = browser({ full: true, kept: [["a", "{stuk"]] });
  assert.equal(storage.writeJson("a", {}), false);
  assert.equal(map.get("a"), "{stuk");
});

test("to remove something is to remove its copy too", () => {
  const { map, storage } = browser({
    kept: [
      ["a", "{}"],
      ["a:corrupt", "{"],
      ["b", "{}"],
    ],
  });
  storage.remove("a");
  assert.deepEqual([...map.keys()], ["b"]);
});

test("other tabs are heard of one's own keys, of a browser that is cleared, and after the back button", () => {
  const { listeners, storage } = browser();
  /** @type {object[]} */
  const heard = [];
  storage.subscribe(["a", "b"], (/** @type {object} */ event) => heard.push(event));
  const events = [{ key: "a" }, { key: "c" }, { key: null }, { key: "b" }];
  for (const event of events) listeners.get("storage")?.(event);
  listeners.get("pageshow")?.({ persisted: true });
  assert.deepEqual(heard, [{ key: "a" }, { key: null }, { key: "b" }, { persisted: true }]);
});
