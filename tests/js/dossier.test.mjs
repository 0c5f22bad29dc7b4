// What a dossier holds of every worksheet, how far that is, and what a file changes.
import assert from "node:assert/strict";
import { test } from "node:test";
import { dossier } from "./dossier.mjs";
import { numbers } from "./numbers.mjs";

const VERSION_1 = { "toolbox-werkblad:vragen": JSON.stringify({ beter: "van vroeger" }) };

test("what version 1 and former ids of a sheet hold counts too; what was emptied does not", () => {
  const old = { "toolbox-antwoorden:oude-vragen": '{"answers": {"prima": {"value": "x", "at": 5}}}' };
  const { fill, values, toolboxDossierAnswers } = dossier({ ...VERSION_1, ...old });
  assert.deepEqual(values("vragen"), { goed: "x", beter: "van vroeger" });
  fill("tabel", { "rij--1--wie": "" });
  assert.deepEqual([...toolboxDossierAnswers.all().keys()], ["vragen"]);
});

test("nothing is there where the browser holds something else", () => {
  for (const text of ["", "7", "[]", '{"answers": 7}', '{"answers": {"goed": 7}}', "{"]) {
    const { toolboxDossierAnswers } = dossier({
      "toolbox-antwoorden:vragen": text,
      "toolbox-werkblad:vragen": text,
      "toolbox-antwoorden:onbekend": '{"answers": {"a": {"value": "b"}}}',
    });
    assert.equal(toolboxDossierAnswers.all().size, 0, text);
  }
});

test("a sheet is filled in so far: of rows that can be added, those in which something stands count", () => {
  const { fill, toolboxFilled, toolboxDossierAnswers, sheet } = dossier();
  const filled = (/** @type {string} */ id) => toolboxFilled.of(sheet(id), toolboxDossierAnswers.of(sheet(id)));
  fill("vragen", { goed: "x", vink: true, weg: "y" }, 2000);
  assert.deepEqual(filled("vragen"), { filled: 2, all: 4, placeless: 1, last: 2000 });
  assert.deepEqual(filled("tabel"), { filled: 0, all: 1, placeless: 0, last: 0 });
  fill("tabel", { "rij--1--wie": "Mia", "rij--7--wie": "Tom", "rij--7--bedrag": "5", "blad--ingevuld-door": "Jo" });
  assert.deepEqual(filled("tabel"), { filled: 4, all: 5, placeless: 0, last: 1000 });
});

/**
 * @param {Record<string, string | true>} mine
 * @param {Record<string, string | true>} theirs
 * @returns {Record<string, any>}
 */
function compared(mine, theirs) {
  const it = dossier();
  it.fill("vragen", mine);
  const answers = new Map(
    Object.entries(theirs).map(([name, value]) => [name, { value, at: 0, label: "", group: "" }]),
  );
  const store = it.toolboxSheetStore.of(it.sheet("vragen"), answers);
  const { added, differing } = store.difference();
  return { ...it, store, answers, added: [...added.keys()], differing: [...differing.keys()] };
}

test("what is new and what differs in a file are told apart, and nothing is stored until somebody chooses", () => {
  const { added, differing, map } = compared(
    { goed: "a", beter: "b", kies: "ja", vink: true },
    { goed: "A", beter: "b", kies: "Ja", vink: true, weg: "x" },
  );
  assert.deepEqual([added, differing], [["weg"], ["goed"]]);
  assert.equal(map.get("toolbox-antwoorden:vragen")?.includes('"A"'), false);
});

const [MINE, THEIRS] = [
  { goed: "a", vink: /** @type {const} */ (true) },
  { goed: "A", beter: "B" },
];
/** @type {[string, Record<string, string | true>, number][]} */
const CHOICES = [
  ["mine", { goed: "a", vink: true }, 0],
  ["theirs", { goed: "A", beter: "B", vink: true }, 2],
  ["both", { goed: "a", "goed~2": "A", beter: "B", vink: true }, 2],
];
for (const [choice, expected, count] of CHOICES) {
  test(`who chooses ‘${choice}’ gets that, and can undo it`, () => {
    const { store, values } = compared(MINE, THEIRS);
    const done = store.take(choice);
    assert.deepEqual([values("vragen"), done.count], [expected, count]);
    done.undo();
    assert.deepEqual(values("vragen"), MINE);
  });
}

test("the same file again brings nothing, also where both were kept", () => {
  for (const choice of ["theirs", "both"]) {
    const { store, toolboxSheetStore, sheet, answers } = compared(MINE, THEIRS);
    store.take(choice);
    const { added, differing } = toolboxSheetStore.of(sheet("vragen"), answers).difference();
    assert.deepEqual([added.size, differing.size], [0, 0], choice);
  }
});

test("an answer of another type than its field goes beside it, and one under a former name in its field", () => {
  const { store, values } = compared({ beter: "b" }, { prima: "x", vink: "geen vinkje" });
  store.take("theirs");
  assert.deepEqual(values("vragen"), { goed: "x", beter: "b", "vink~2": "geen vinkje" });
});

test("what version 1 holds stays when a file is taken in", () => {
  const { toolboxSheetStore, sheet, values } = dossier(VERSION_1);
  const answers = new Map([["goed", { value: "uit een bestand", at: 0, label: "", group: "" }]]);
  toolboxSheetStore.of(sheet("vragen"), answers).take("theirs");
  assert.deepEqual(values("vragen"), { goed: "uit een bestand", beter: "van vroeger" });
});

test("a question that is new to the page of a sheet stays so when a file is taken in", () => {
  const { toolboxSheetStore, sheet, map, fill } = dossier({
    "toolbox-antwoorden:vragen": '{"version": 2, "answers": {}, "known": ["goed"]}',
  });
  const known = (/** @type {string} */ id) => JSON.parse(map.get(`toolbox-antwoorden:${id}`) ?? "").known;
  const answers = new Map([["goed", { value: "x", at: 0, label: "", group: "" }]]);
  toolboxSheetStore.of(sheet("vragen"), answers).take("theirs");
  fill("tabel", { "rij--1--wie": "Mia" });
  assert.deepEqual([known("vragen"), known("tabel").length], [["goed"], 7]);
});

test("a browser that is full says so, and what was there stays", () => {
  const { store, state, map, values } = compared(MINE, THEIRS);
  const before = map.get("toolbox-antwoorden:vragen");
  state.full = true;
  assert.equal(store.take("theirs"), null);
  state.full = false;
  assert.equal(map.get("toolbox-antwoorden:vragen"), before);
  assert.deepEqual(values("vragen"), MINE);
});

test("no choice loses an answer of who chose to keep both, whatever the two sheets hold", () => {
  const next = numbers(7);
  const names = ["goed", "beter", "kies", "vink", "weg", "prima"];
  const words = ["a", "b", "Ja", "nee", "een\ntwee", "1", "‘<b>’"];
  const random = () => {
    /** @type {Record<string, string | true>} */
    const found = {};
    for (const name of names) if (next(3)) found[name] = next(5) ? (words[next(words.length)] ?? "") : true;
    // One field has one answer.
    if (found.goed) delete found.prima;
    return found;
  };
  for (let run = 0; run < 300; run++) {
    const [mine, theirs] = [random(), random()];
    const { store, values, toolboxDossierAnswers, sheet, toolboxAnswers } = compared(mine, theirs);
    const before = values("vragen");
    const done = store.take("both");
    const after = [...toolboxDossierAnswers.of(sheet("vragen")).values()]
      .map(toolboxAnswers.wordsOf)
      .map(toolboxAnswers.plain);
    for (const [name, value] of Object.entries(before)) assert.equal(values("vragen")[name], value, `${run}: ${name}`);
    for (const answer of store.difference().differing.keys()) assert.fail(`${run}: ${answer} is still not here`);
    for (const [name, value] of Object.entries(theirs)) {
      const said = toolboxAnswers.plain(value === true ? "Aangevinkt" : value);
      assert.ok(after.includes(said), `${run}: ${name} of the file is gone: ${said}`);
    }
    done.undo();
    assert.deepEqual(values("vragen"), before, `${run}`);
  }
});
