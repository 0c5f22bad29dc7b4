// What people typed, apart from any page: nothing is lost, and nothing is put where it does not belong.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { toolboxAnswers } = load(["worksheet/amounts.js", "worksheet/answers.js"]);

/** @param {...[string, string, object?]} all Name, label, and what else there is to a field. */
function fieldsOf(...all) {
  return new Map(
    all.map(([name, label, more]) => [
      name,
      { name, label, type: "text", group: "Kijk terug", options: new Map(), former: [], ...more },
    ]),
  );
}

/** @param {string | true} value @param {object} [more] */
const answer = (value, more = {}) => ({ value, at: 1, label: "", group: "Kijk terug", ...more });
/** @param {object} answers @param {object} [more] */
const stored = (answers, more = {}) => ({ version: 2, answers, ...more });
const text = (/** @type {object} */ value) => JSON.stringify(value);
/** @param {Map<string, { value: unknown }>} answers */
const values = (answers) => Object.fromEntries([...answers].map(([name, { value }]) => [name, value]));
const SHEET = fieldsOf(["goed", "Wat ging goed?"], ["beter", "Wat kan beter?"]);
const RATING = { type: "choice", options: new Map([["nog-niet", "Nog niet"]]) };

/** @param {object[]} sources @param {Map<string, object>} [fields] */
function combine(sources, fields = SHEET) {
  const all = sources.map((source, place) => ({
    id: place ? `oud${place}` : "blad",
    stored: null,
    old: null,
    ...source,
  }));
  return toolboxAnswers.combine(all, fields);
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

test("an answer follows a field that got another name, and the newest wins", () => {
  const fields = fieldsOf(["nieuw", "Wat ging goed?", { former: ["goed", "ouder"] }]);
  const { answers } = combine(
    [{ stored: stored({ goed: answer("a", { at: 2 }), ouder: answer("b", { at: 3 }) }) }],
    fields,
  );
  assert.deepEqual(values(answers), { nieuw: "b" });
  assert.deepEqual(values(combine([{ old: text({ goed: "a" }) }], fields).answers), { nieuw: "a" });
});

test("only what changes is written, and what a later version added stays", () => {
  const later = stored({ goed: { ...answer("x"), mood: 1 }, vreemd: { lijst: [] } }, { version: 3, extra: true });
  const next = toolboxAnswers.update(later, new Map([["beter", answer("y")]]), { known: ["goed"], seen: new Map() });
  assert.equal(next.version, 3);
  assert.equal(next.extra, true);
  assert.deepEqual(next.answers, { ...later.answers, beter: answer("y") });
  assert.equal(toolboxAnswers.update(null, new Map(), { known: [], seen: new Map() }).version, 2);
});

test("what cannot be read is known as such, so that it can be set aside", () => {
  for (const sound of [null, stored({}), stored({ goed: answer("x") })]) assert.ok(toolboxAnswers.isSound(sound));
  for (const value of [{}, stored([]), stored({ goed: "x" }), stored({ goed: answer(/** @type {any} */ (7)) })])
    assert.equal(toolboxAnswers.isSound(value), false);
});

test("names that mean something to a program are names", () => {
  const raw = '{"version":2,"answers":{"__proto__":{"value":"a","at":1},"constructor":{"value":"b","at":1}}}';
  const { answers } = combine([{ stored: JSON.parse(raw), old: '{"__proto__":"c","toString":"d"}' }]);
  assert.deepEqual([...answers.keys()], ["__proto__", "constructor", "__proto__~2", "toString"]);
  const next = toolboxAnswers.update(null, answers, { known: [], seen: new Map([["__proto__", "x"]]) });
  assert.match(JSON.stringify(next), /"__proto__":\{"value":"a"/);
  assert.equal(Object.getPrototypeOf(next.answers), Object.prototype);
});

for (const strange of [null, 7, "x", [], { answers: 7 }, { answers: { goed: null, beter: [1], x: { value: {} } } }])
  test(`from ${JSON.stringify(strange)} comes no answer, and no error`, () => {
    assert.equal(combine([{ stored: strange, old: JSON.stringify(strange) }]).answers.size, 0);
  });

test("a leftover is an answer that no field can show", () => {
  const fields = fieldsOf(
    ["tekst", "Tekst"],
    ["vink", "Vink", { type: "tick" }],
    ["dag", "Dag", { type: "date" }],
    ["keuze", "Keuze", RATING],
    ["score", "Score", { ...RATING, type: "score" }],
    ["geld", "Geld", { type: "amount" }],
  );
  const left = (/** @type {object} */ all) => toolboxAnswers.leftovers(new Map(Object.entries(all)), fields);
  const shown = { shown: "Ooit" };
  const fits = { tekst: answer("x"), vink: answer(true), dag: answer("2026-11-23"), geld: answer("ca. 3") };
  assert.deepEqual(left({ ...fits, keuze: answer("ooit", shown), score: answer("nog-niet") }), []);
  assert.deepEqual(left({ score: answer("anders", { shown: "Nog niet" }) }), []);
  const unfit = { tekst: answer(true), vink: answer("x"), dag: answer("2026-02-31"), geld: answer("1\n2") };
  assert.deepEqual(left({ ...unfit, score: answer("ooit", shown), weg: answer("x"), leeg: answer("") }), [
    ...["tekst", "vink", "dag", "geld", "score", "weg"],
  ]);
});

/**
 * @param {string} was
 * @param {string} now
 * @param {{ known?: Set<string>, type?: string, group?: string, taken?: boolean }} [more]
 */
function follows(was, now, { known = new Set(["ander"]), type = "text", group = "Kijk terug", taken = false } = {}) {
  const fields = fieldsOf(["ander", "Hoe vieren we wat lukt?", { type }], ["nieuw", now, { type, group }]);
  const value = type === "tick" ? true : "x";
  const answers = new Map([["oud", answer(value, { label: was })]]);
  if (taken) answers.set("nieuw", answer("y"));
  return toolboxAnswers.moves(answers, fields, known).length === 1;
}

const REWORDED = [
  ["Waar willen we samen uitkomen?", "Waar willen wij samen uitkomen?"],
  ["Welke kernwaarden delen we?", "Welke kernwaarden delen wij samen?"],
  ["Wat bedoelen we met vrije tijd en met participatie?", "Wat bedoelen we met vrije tijd en participatie?"],
  ["Past wat we doen nog bij onze visie?", "Past wat wij doen nog altijd bij onze visie?"],
  ["Hebben we alle cijfers die we nodig hebben?", "Hebben we alle cijfers die we nodig hebben"],
  ["Welke visie op vrije tijd geldt er in onze gemeenten?", "Welke visies op vrije tijd geldt er in elke gemeente?"],
  ["Spreek af wie wat doet.", "Spreek samen af wie wat doet."],
  ["Wat verdient opnieuw aandacht?", "Wat verdient opnieuw onze aandacht?"],
];
for (const [was, now] of REWORDED) test(`‘${now}’ is ‘${was}’`, () => assert.ok(follows(was ?? "", now ?? "")));

const ANOTHER = [
  ["Wat ging goed?", "Wat ging niet goed?"],
  ["Wat ging goed?", "Wat kan beter?"],
  ["Wie beslist?", "Wie betaalt?"],
  ["Wat willen we bereiken?", "Wat willen we vermijden?"],
  ["Welke cijfers hebben we?", "Welke cijfers hebben we nog niet?"],
  ["Waarom kan dit niet wachten?", "Waarom kan dit wachten?"],
  ["Vanuit welke waarden handelen we?", "Voor welke mensen handelen we?"],
  ["Kosten jaar 1", "Kosten jaar 2"],
  ["Wat liep goed in de samenwerking?", "Wat liep goed in de communicatie?"],
  ["Welke participatie moedigen we aan: deelnemen, deelhebben of allebei?", "Welke kernwaarden delen we?"],
];
for (const [was, now] of ANOTHER)
  test(`‘${now}’ is not ‘${was}’`, () => assert.equal(follows(was ?? "", now ?? ""), false));

test("an answer moves only to an empty new field of its type in its group", () => {
  const [was, now] = ["Waar willen we samen uitkomen?", "Waar willen wij samen uitkomen?"];
  assert.ok(follows(was, now, { type: "tick" }));
  assert.equal(follows(was, now, { taken: true }), false);
  assert.equal(follows(was, now, { known: new Set(["nieuw"]) }), false);
  assert.equal(follows(was, now, { group: "Kijk vooruit" }), false);
  assert.equal(
    toolboxAnswers.moves(new Map([["a", answer(true, { label: was })]]), fieldsOf(["b", now]), null).length,
    0,
  );
});

test("an answer moves along with a question of which only the heading was reworded", () => {
  assert.ok(follows("Waar willen we samen uitkomen?", "Waar willen we samen uitkomen?", { group: "Blik terug" }));
});

test("of several reworded questions each answer finds its own, and none where two are as near", () => {
  const answers = new Map([
    ["a", answer("1", { label: "Waar willen we samen uitkomen?" })],
    ["b", answer("2", { label: "Welke kernwaarden delen we?" })],
  ]);
  const fields = fieldsOf(["n1", "Welke kernwaarden delen wij?"], ["n2", "Waar willen wij samen uitkomen?"]);
  assert.deepEqual(toolboxAnswers.moves(answers, fields, new Set()), [
    ["a", "n2"],
    ["b", "n1"],
  ]);
  const twins = fieldsOf(["n1", "Welke kernwaarden delen wij?"], ["n2", "Welke kernwaarden delen jullie?"]);
  assert.deepEqual(toolboxAnswers.moves(answers, twins, new Set()), []);
});

test("an answer of version 1, of which only the name is kept, is compared by its name", () => {
  const fields = fieldsOf(["kijk-terug--waar-willen-wij-samen-uitkomen", "Waar willen wij samen uitkomen?"]);
  const left = (/** @type {string} */ name) =>
    toolboxAnswers.moves(new Map([[name, answer("x", { group: "" })]]), fields, null);
  assert.equal(left("kijk-terug--waar-willen-we-samen-uitkomen").length, 1);
  assert.equal(left("kijk-terug--welke-kernwaarden-delen-we").length, 0);
  assert.equal(left("kijk-terug").length, 0);
});

test("to move an answer to a text that is there puts it under it", () => {
  const answers = new Map([
    ["oud", answer("Oud", { label: "V" })],
    ["goed", answer("Nieuw")],
  ]);
  const changes = toolboxAnswers.move("oud", SHEET.get("goed"), answers);
  assert.deepEqual(values(changes), { oud: "", goed: "Nieuw\nOud" });
});

test("an answer can be moved to where it fits", () => {
  const none = new Map();
  const [field] = fieldsOf(["a", "A"]).values();
  const tick = { ...field, type: "tick" };
  assert.ok(toolboxAnswers.canMove(answer("x"), field, none));
  assert.ok(toolboxAnswers.canMove(answer("id", { shown: "Ooit" }), field, none));
  assert.equal(toolboxAnswers.canMove(answer(true), field, none), false);
  assert.ok(toolboxAnswers.canMove(answer(true), tick, none));
  assert.equal(toolboxAnswers.canMove(answer(true), tick, new Map([["a", answer(true)]])), false);
  assert.equal(toolboxAnswers.canMove(answer("id", { shown: "Ooit" }), { ...field, ...RATING }, none), false);
});

const FILLED = new Map([
  ["goed", answer("Veel", { label: "Wat ging goed?" })],
  ["weg", answer("x", { label: "Weg?" })],
  ["leeg", answer("")],
]);
const read = (/** @type {unknown} */ file, ids = ["blad", "oud"]) =>
  toolboxAnswers.read(typeof file === "string" ? file : JSON.stringify(file), ids, (/** @type {string} */ name) =>
    SHEET.has(name),
  );

test("a file says of which sheet it is, and holds the words of what it holds", () => {
  const file = JSON.parse(toolboxAnswers.write("blad", ["oud"], FILLED));
  assert.deepEqual(file, {
    werkblad: "blad",
    voorheen: ["oud"],
    versie: 2,
    antwoorden: { goed: "Veel", weg: "x" },
    woorden: {
      goed: { label: "Wat ging goed?", group: "Kijk terug" },
      weg: { label: "Weg?", group: "Kijk terug" },
    },
  });
  assert.equal("voorheen" in JSON.parse(toolboxAnswers.write("blad", [], FILLED)), false);
});

test("a file is read as it was written, here, under a former id and by an older page", () => {
  for (const ids of [["blad"], ["nieuwer", "blad"], ["oud"]]) {
    const { answers, version1, refused } = read(toolboxAnswers.write("blad", ["oud"], FILLED), ids);
    assert.deepEqual(values(answers), { goed: "Veel", weg: "x" });
    assert.deepEqual([version1, refused], [false, 0]);
  }
});

/** @type {[string, unknown][]} */
const REFUSED = [
  ...["", "geen JSON", "null", "7", "[]", "{}", '{"werkblad": 7}', "[".repeat(100_000)].map(
    (file) => /** @type {[string, unknown]} */ (["none", file]),
  ),
  ["other", { werkblad: "pdca", antwoorden: { goed: "x" } }],
  ["other", { werkblad: "__proto__", antwoorden: { goed: "x" } }],
  ["empty", { werkblad: "blad" }],
  ["empty", { werkblad: "blad", antwoorden: [] }],
  ["empty", { werkblad: "blad", antwoorden: "x" }],
  ["empty", { werkblad: "blad", antwoorden: { goed: "" } }],
  ["empty", { werkblad: "blad", antwoorden: { goed: 7, beter: { diep: {} } } }],
  ["strange", { werkblad: "blad", antwoorden: { vreemd: "x" } }],
  ["many", { werkblad: "blad", antwoorden: Object.fromEntries(Array.from({ length: 5001 }, (_, i) => [i, "x"])) }],
];
for (const [problem, file] of REFUSED)
  test(`a file is refused as ${problem}: ${JSON.stringify(file)?.slice(0, 60)}`, () =>
    assert.equal(read(file).problem, problem));

test("the sheet of a file of another sheet is named", () => assert.equal(read({ werkblad: "pdca" }).sheet, "pdca"));

test("a file of leftovers alone is opened for its words", () => {
  assert.equal(
    read({ werkblad: "blad", antwoorden: { weg: "x" }, woorden: { weg: { label: "Weg?" } } }).answers.size,
    1,
  );
});

test("values that nobody can type are left out and counted", () => {
  const raw =
    '{"werkblad":"blad","antwoorden":{"goed":"x","beter":7,"a":null,"b":[[[]]],"c":false,"__proto__":"y"},"woorden":7}';
  const { answers, refused } = read(raw);
  assert.deepEqual([...answers.keys()], ["goed", "__proto__"]);
  assert.equal(refused, 4);
});

test("a file changes only what it holds and what is not so already", () => {
  const here = new Map([
    ["goed", answer("Veel")],
    ["beter", answer("Tijd")],
    ["blijft", answer("x")],
  ]);
  const file = read({ werkblad: "blad", versie: 2, antwoorden: { goed: "Veel", beter: "Geld", weg: "y" } });
  const { changes, replaced } = toolboxAnswers.difference(file, here, SHEET);
  assert.deepEqual(values(changes), { beter: "Geld", weg: "y" });
  assert.deepEqual(replaced, ["beter"]);
});

test("a file of version 1 is read as version 1 wrote it", () => {
  const fields = fieldsOf(["rol", "Rol", RATING], ["geld", "Geld", { type: "amount" }]);
  const file = toolboxAnswers.read(
    text({ werkblad: "blad", antwoorden: { rol: "Nog niet", geld: "2.5" } }),
    ["blad"],
    () => true,
  );
  assert.deepEqual(values(toolboxAnswers.difference(file, new Map(), fields).changes), {
    rol: "nog-niet",
    geld: "2,5",
  });
});

test("what a field of a file cannot show goes beside what is there", () => {
  const fields = fieldsOf(["goed", "Goed", { type: "tick" }]);
  const file = read({ werkblad: "blad", versie: 2, antwoorden: { goed: "tekst" } });
  const { changes, replaced } = toolboxAnswers.difference(file, new Map([["goed", answer(true)]]), fields);
  assert.deepEqual(values(changes), { "goed~2": "tekst" });
  assert.deepEqual(replaced, []);
});
