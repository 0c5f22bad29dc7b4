// The dossiers beside each other: their names, and that what is in one never comes in another.
import assert from "node:assert/strict";
import { test } from "node:test";
import { dossier } from "./dossier.mjs";

const KEY = "toolbox-dossiers";

/**
 * @param {Record<string, string>} [there]
 * @returns {Record<string, any>}
 */
function browser(there) {
  const it = dossier(there);
  const list = it.toolboxDossierList;
  const names = () => list.all().map((/** @type {{ id: string, name: string }} */ { name }) => name);
  const named = (/** @type {string} */ name) =>
    list.all().find((/** @type {{ id: string, name: string }} */ it) => it.name === name);
  return { ...it, list, names, named };
}

test("a dossier is made, worked in, renamed, and left", () => {
  const { list, names, named, values, fill, toolboxDossiers } = browser();
  fill("vragen", { goed: "van de eerste" });
  const made = list.make("  Regio \n Oost ");
  assert.deepEqual([names(), list.active().name], [["Ons dossier", "Regio Oost"], "Regio Oost"]);
  assert.deepEqual(values("vragen"), {});
  fill("vragen", { goed: "van Oost" });
  assert.equal(list.activate(named("Ons dossier")), true);
  assert.deepEqual(values("vragen"), { goed: "van de eerste" });
  assert.equal(list.rename(named("Ons dossier"), "Regio West"), true);
  assert.deepEqual([names(), toolboxDossiers.active().name], [["Regio West", "Regio Oost"], "Regio West"]);
  list.activate(made);
  assert.deepEqual(values("vragen"), { goed: "van Oost" });
});

test("a removed dossier is gone from the browser with all that is in it, and comes back whole", () => {
  const { list, map, values, fill } = browser({ "toolbox-antwoorden:vragen": '{"answers": {"goed": {"value": "x"}}}' });
  const made = list.make("Oost");
  fill("vragen", { goed: "van Oost" });
  map.set(`toolbox-antwoorden:${made.id}/verdwenen`, "van een blad dat niet meer bestaat");
  const before = new Map(map);
  const putBack = list.remove(made);
  assert.deepEqual([...map.keys()].sort(), ["toolbox-antwoorden:vragen", KEY]);
  assert.deepEqual([values("vragen"), list.active().id], [{ goed: "x" }, ""]);
  list.make("Oost");
  assert.equal(putBack(), true);
  assert.equal(list.all().at(-1).name, "Oost (2)");
  for (const [key, text] of before) if (key !== KEY) assert.equal(map.get(key), text);
});

test("to remove the one or the other leaves what is in the rest, also the first, which stays itself", () => {
  const { list, map, fill, toolboxClearing } = browser();
  fill("vragen", { goed: "eerste" });
  list.make("Oost");
  fill("vragen", { goed: "oost" });
  const [first, east] = list.all();
  assert.equal(list.remove(first), null);
  for (const { id } of [first, east]) map.set(`toolbox-nota:${id}`, '{"at":1}');
  toolboxClearing.clear(first);
  assert.equal(map.has("toolbox-antwoorden:vragen"), false);
  assert.equal(map.has("toolbox-nota:"), false);
  assert.equal(map.has(`toolbox-nota:${east.id}`), true);
  assert.equal(map.has(`toolbox-antwoorden:${east.id}/vragen`), true);
});

/** @type {[string, string][]} */
const REFUSED = [
  ["", "none"],
  [" \n\u200b\u202e ", "none"],
  ["x".repeat(61), "long"],
  ["ons DOSSIER", "taken"],
  ["Ons\u200b  dossier", "taken"],
];
for (const [name, problem] of REFUSED) {
  test(`${JSON.stringify(name.slice(0, 20))} is no name for a dossier: ${problem}`, () => {
    assert.equal(browser().list.problemWith(name), problem);
  });
}

test("a name may be in any script, and a dossier may keep its own", () => {
  const { list, names, named } = browser();
  for (const name of [
    "Réseau d’Alost",
    "شبكة الشمال",
    "हिन्दी समूह",
    "हिन्द समूह",
    "👩‍👩‍👧 samen",
    "x".repeat(60),
    "<b>vet</b>",
  ]) {
    assert.equal(list.problemWith(name), "", name);
    list.make(name);
    assert.equal(names().at(-1), name);
  }
  assert.equal(list.problemWith("<b>vet</b>", named("<b>vet</b>").id), "");
});

const HOSTILE = [
  "",
  "null",
  "7",
  "[]",
  '{"list": {"length": 3}}',
  '{"list": [null, 7, "x", {"id": "../x", "name": "a"}, {"id": "", "name": "b"}, {"id": "a/b", "name": "c"}, {"id": "d"}]}',
  '{"list": [], "first": {"a": 1}, "active": {"id": "x"}}',
  '{"active": "__proto__", "first": "   "}',
];
for (const text of HOSTILE) {
  test(`a list of dossiers that holds ${text.slice(0, 40)} has only the first, and can be used`, () => {
    const { list, names, values, fill } = browser({ [KEY]: text });
    assert.deepEqual([list.all().length, list.active().id], [1, ""]);
    fill("vragen", { goed: "x" });
    assert.ok(list.make("Oost"));
    assert.deepEqual([names()[1], values("vragen")], ["Oost", {}]);
  });
}

test("of a list with doubles, long names and far too many, what can be shown is shown", () => {
  const many = Array.from({ length: 5000 }, (_, place) => ({
    id: `d${place}`,
    name: `${"lang ".repeat(2000)}${place}`,
  }));
  const { list } = browser({
    [KEY]: JSON.stringify({ list: [{ id: "a", name: "Ons dossier" }, { id: "a", name: "b" }, ...many] }),
  });
  const all = list.all();
  assert.equal(new Set(all.map((/** @type {{ id: string, name: string }} */ { id }) => id)).size, all.length);
  assert.equal(new Set(all.map((/** @type {{ id: string, name: string }} */ { name }) => name)).size, all.length);
  assert.deepEqual([all[1].name, all.length], ["Ons dossier (2)", 49]);
  assert.ok(all.every((/** @type {{ id: string, name: string }} */ { name }) => [...name].length <= 60));
});

test("a dossier is found by its name as people read it", () => {
  const { list } = browser();
  const made = list.make("regio Kempen");
  assert.deepEqual([list.called("Regio Kempen"), list.called("Regio Oost")], [made, undefined]);
});

test("there is an end to how many there may be", () => {
  const { list } = browser();
  for (let number = 2; number <= 50; number++) list.make(`Nummer ${number}`);
  assert.equal(list.make("Nog een"), null);
  assert.equal(list.problemWith("Nog een"), "many");
  assert.equal(list.problemWith("Eerste", ""), "");
});

test("a browser that is full changes nothing, and says so", () => {
  const { list, state, names } = browser();
  const made = list.make("Oost");
  state.full = true;
  const [first] = list.all();
  assert.deepEqual(
    [list.make("West"), list.rename(made, "West"), list.activate(first), list.remove(made)],
    [null, false, false, null],
  );
  assert.deepEqual([names(), list.active().name], [["Ons dossier", "Oost"], "Oost"]);
});
