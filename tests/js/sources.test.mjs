// Wherever this browser has an answer, and whoever wrote it: nothing is lost, and the newest is shown.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";
import { answer, fieldsOf, RATING, SHEET, stored, text, values } from "./sheet.mjs";

const { toolboxRecords, toolboxSources } = load([
  "worksheet/messages.js",
  "shared/days.js",
  "worksheet/answers.js",
  "worksheet/records.js",
  "worksheet/sources.js",
]);

/** @param {object[]} sources @param {Map<string, object>} [fields] */
function combine(sources, fields = SHEET) {
  const all = sources.map((source, place) => ({
    id: place ? `oud${place}` : "blad",
    stored: null,
    old: null,
    ...source,
  }));
  return toolboxSources.combine(all, fields);
}

test("the newest answer of each field wins, whatever key it is under", () => {
  const { answers } = combine([
    { stored: stored({ goed: answer("hier", { at: 5 }), beter: answer("hier", { at: 5 }) }) },
    { stored: stored({ goed: answer("elders", { at: 4 }), beter: answer("elders", { at: 6 }), weg: answer("x") }) },
  ]);
  assert.deepEqual(values(answers), { goed: "hier", beter: "elders", weg: "x" });
});

test("what was emptied is not brought back by an older source", () => {
  const { answers } = combine([
    { stored: stored({ goed: answer("", { at: 5 }) }) },
    { stored: stored({ goed: answer("oud", { at: 4 }) }), old: text({ goed: "ouder" }) },
  ]);
  assert.deepEqual(values(answers), { goed: "" });
});

test("a clock that was wrong once does not win for ever", () => {
  const { answers } = combine([{ stored: stored({ goed: answer("x", { at: 1e300 }) }) }]);
  assert.ok(answers.get("goed").at <= Date.now());
});

test("what version 1 kept is taken over, with the words of the fields and the ids of the options", () => {
  const fields = fieldsOf(
    ["goed", "Wat ging goed?"],
    ["klaar", "Klaar", { type: "tick" }],
    ["rol", "Aan boord?", RATING],
    ["geld", "Personeel, 2027", { type: "amount" }],
  );
  const old = text({ goed: "Veel", klaar: true, rol: "Nog niet", geld: "1000.5", weg: "Blijft", leeg: "", fout: 7 });
  const { answers, taken, seen } = combine([{ old }], fields);
  assert.deepEqual(values(answers), { goed: "Veel", klaar: true, rol: "nog-niet", geld: "1000,5", weg: "Blijft" });
  assert.deepEqual(answers.get("goed"), { value: "Veel", at: 0, label: "Wat ging goed?", group: "Kijk terug" });
  assert.equal(answers.get("rol").shown, "Nog niet");
  assert.deepEqual(taken, answers);
  assert.equal(seen.get("blad"), old);
});

test("version 1 is taken over once", () => {
  const old = text({ goed: "Veel" });
  const { answers, taken } = combine([{ old, stored: stored({ goed: answer("") }, { seen: { blad: old } }) }]);
  assert.deepEqual(values(answers), { goed: "" });
  assert.equal(taken.size, 0);
});

test("what an old version of the toolbox writes afterwards stands beside what is here", () => {
  const seen = { blad: text({ goed: "Veel", beter: "Tijd" }) };
  const here = stored({ goed: answer("Nog meer"), beter: answer("") }, { seen });
  const { answers } = combine([{ old: text({ goed: "Anders", beter: "Geld" }), stored: here }]);
  assert.deepEqual(values(answers), { goed: "Nog meer", "goed~2": "Anders", beter: "Geld" });
  const again = combine([{ old: text({ goed: "Veel", beter: "Tijd" }), stored: here }]);
  assert.deepEqual(values(again.answers), { goed: "Nog meer", beter: "" });
});

test("what is typed on in an old version, letter by letter, is one answer", () => {
  let here = stored({ goed: answer("Van hier") });
  for (const typed of ["V", "Ve", "Vee", "Veel"]) {
    const old = text({ goed: typed, beter: typed });
    const { taken, seen } = combine([{ old, stored: here }]);
    here = toolboxRecords.update(here, taken, { known: [], seen });
  }
  assert.deepEqual(values(toolboxRecords.parse(here)), { goed: "Van hier", beter: "Veel", "goed~2": "Veel" });
});

test("an answer follows a field that got another name, and the newest wins", () => {
  const fields = fieldsOf(["nieuw", "Wat ging goed?", { former: ["goed", "ouder"] }]);
  const { answers } = combine(
    [{ stored: stored({ goed: answer("a", { at: 2 }), ouder: answer("b", { at: 3 }) }) }],
    fields,
  );
  assert.deepEqual(values(answers), { nieuw: "b" });
  assert.deepEqual(values(combine([{ old: text({ goed: "a" }) }], fields).answers), { nieuw: "a" });
});

test("names that mean something to a program are names", () => {
  const raw = '{"version":2,"answers":{"__proto__":{"value":"a","at":1},"constructor":{"value":"b","at":1}}}';
  const { answers } = combine([{ stored: JSON.parse(raw), old: '{"__proto__":"c","toString":"d"}' }]);
  assert.deepEqual([...answers.keys()], ["__proto__", "constructor", "__proto__~2", "toString"]);
  const next = toolboxRecords.update(null, answers, { known: [], seen: new Map([["__proto__", "x"]]) });
  assert.match(JSON.stringify(next), /"__proto__":\{"value":"a"/);
  assert.equal(Object.getPrototypeOf(next.answers), Object.prototype);
});

for (const strange of [null, 7, "x", [], { answers: 7 }, { answers: { goed: null, beter: [1], x: { value: {} } } }])
  test(`from ${JSON.stringify(strange)} comes no answer, and no error`, () => {
    assert.equal(combine([{ stored: strange, old: JSON.stringify(strange) }]).answers.size, 0);
  });

test("what a number field kept is rewritten only where it can mean one thing", () => {
  const amount = fieldsOf(["geld", "Geld", { type: "amount" }]).get("geld");
  for (const [kept, now] of [
    ["12500", "12500"],
    ["12.5", "12,5"],
    ["1000.5", "1000,5"],
    ["1000.500", "1000,500"],
    ["0.125", "0,125"],
    [".5", ",5"],
    ["-12.25", "-12,25"],
    ["12.500", "12.500"],
    ["-1.250", "-1.250"],
    ["1e3", "1e3"],
    ["ca. 3.5", "ca. 3.5"],
  ])
    assert.equal(toolboxSources.fromVersion1(kept, amount, 0).value, now);
});
