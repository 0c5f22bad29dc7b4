import assert from "node:assert/strict";
import { test } from "node:test";
import { merge } from "../../form/source/merge.mjs";

/** @type {import("../../form/source/reading.mjs").Field[]} */
const FIELDS = [
  { name: "title", label: "Titel" },
  { name: "summary", label: "Samenvatting" },
  { name: "tips", label: "Tips", field: { name: "item" } },
  {
    name: "steps",
    label: "Stappen",
    summary: "{{fields.title}}",
    fields: [
      { name: "title", label: "Titel" },
      { name: "body", label: "Uitleg" },
      { name: "questions", label: "Vragen", field: { name: "item" } },
    ],
  },
];
/** @typedef {import("../../form/source/values.mjs").Fields} Fields */
/** @type {Fields & { summary: string, steps: [Fields, Fields] }} */
const BASE = {
  title: "Visie",
  summary: "Samen.",
  tips: ["Kort", "Vaak"],
  steps: [
    { title: "Een", body: "Eerst dit." },
    { title: "Twee", body: "Dan dat.", questions: ["Wie?"] },
  ],
};
const [ONE, TWO] = BASE.steps;

/**
 * @param {Fields} mine What I changed.
 * @param {Fields} theirs
 */
const merged = (mine, theirs) => mergedFrom(BASE, { ...BASE, ...mine }, { ...BASE, ...theirs });

/**
 * @param {Fields} base
 * @param {Fields} mine
 * @param {Fields} theirs
 */
function mergedFrom(base, mine, theirs) {
  const { taken, conflicts, settle } = merge(base, mine, theirs, FIELDS);
  /** @type {(changes: typeof taken) => object[]} */
  const told = (changes) => changes.map(({ field: _, ...change }) => change);
  return { taken: told(taken), conflicts: told(conflicts), settle };
}
const never = () => assert.fail("there is no conflict");

test("what only they changed is taken, what only I changed stays", () => {
  const { taken, conflicts, settle } = merged({ title: "Mijn visie" }, { summary: "Met velen." });
  assert.deepEqual(settle(never), { ...BASE, title: "Mijn visie", summary: "Met velen." });
  assert.deepEqual(taken, [{ place: ["Samenvatting"], base: "Samen.", mine: "Samen.", theirs: "Met velen." }]);
  assert.deepEqual(conflicts, []);
});

test("what both changed to the same is no conflict", () => {
  const { taken, conflicts, settle } = merged({ title: "Zo" }, { title: "Zo" });
  assert.deepEqual([taken, conflicts, settle(never)], [[], [], { ...BASE, title: "Zo" }]);
});

test("what both changed otherwise is a conflict, named by its labels", () => {
  const mine = { steps: [ONE, { ...TWO, body: "Van mij." }] };
  const theirs = { steps: [ONE, { ...TWO, body: "Van hen." }] };
  const { conflicts, settle } = merged(mine, theirs);
  assert.deepEqual(conflicts, [
    { place: ["Stappen", "Twee", "Uitleg"], base: "Dan dat.", mine: "Van mij.", theirs: "Van hen." },
  ]);
  assert.deepEqual(
    settle(({ theirs }) => theirs),
    { ...BASE, ...theirs },
  );
  assert.deepEqual(
    settle(({ mine }) => mine),
    { ...BASE, ...mine },
  );
  assert.deepEqual(
    settle(() => "Van allebei."),
    { ...BASE, steps: [ONE, { ...TWO, body: "Van allebei." }] },
  );
});

test("two people change two steps, and each adds one", () => {
  const [three, four] = [{ title: "Drie" }, { title: "Vier" }];
  const { conflicts, settle } = merged(
    { steps: [{ ...ONE, body: "Van mij." }, TWO, three] },
    { steps: [ONE, { ...TWO, questions: ["Wie?", "Waar?"] }, four] },
  );
  const steps = [{ ...ONE, body: "Van mij." }, { ...TWO, questions: ["Wie?", "Waar?"] }, four, three];
  assert.deepEqual(conflicts, []);
  assert.deepEqual(settle(never), { ...BASE, steps });
});

test("a step that one renames and the other leaves keeps what the other wrote elsewhere", () => {
  const { settle } = merged({ steps: [{ ...ONE, title: "Begin" }, TWO] }, { tips: ["Kort", "Vaak", "Samen"] });
  assert.deepEqual(settle(never), {
    ...BASE,
    steps: [{ ...ONE, title: "Begin" }, TWO],
    tips: ["Kort", "Vaak", "Samen"],
  });
});

test("a step that both rename is asked about by its field", () => {
  const { conflicts } = merged(
    { steps: [{ ...ONE, title: "Begin" }, TWO] },
    { steps: [{ ...ONE, title: "Start" }, TWO] },
  );
  assert.deepEqual(conflicts, [{ place: ["Stappen", "Een", "Titel"], base: "Een", mine: "Begin", theirs: "Start" }]);
});

test("a step that one removes and the other changes is asked about by its name", () => {
  const changed = { ...TWO, body: "Van hen." };
  const { conflicts, settle } = merged({ steps: [ONE] }, { steps: [ONE, changed] });
  assert.deepEqual(conflicts, [{ place: ["Stappen", "Twee"], base: TWO, mine: undefined, theirs: changed }]);
  assert.deepEqual(
    settle(({ theirs }) => theirs),
    { ...BASE, steps: [ONE, changed] },
  );
  assert.deepEqual(
    settle(({ mine }) => mine),
    { ...BASE, steps: [ONE] },
  );
});

test("a step that one removes and the other leaves is gone", () => {
  assert.deepEqual(merged({ title: "Mijn visie" }, { steps: [ONE] }).settle(never), {
    ...BASE,
    title: "Mijn visie",
    steps: [ONE],
  });
});

test("points of text merge one by one", () => {
  const { settle } = merged({ tips: ["Heel kort", "Vaak"] }, { tips: ["Kort", "Heel vaak"] });
  assert.deepEqual(settle(never), { ...BASE, tips: ["Heel kort", "Heel vaak"] });
});

test("a point that both change is asked about by what it was", () => {
  const { conflicts } = merged({ tips: ["Kort", "Nooit"] }, { tips: ["Kort", "Altijd"] });
  assert.deepEqual(conflicts, [{ place: ["Tips", "Vaak"], base: "Vaak", mine: "Nooit", theirs: "Altijd" }]);
});

test("a field that nobody had takes what one of them wrote", () => {
  const base = { title: "Visie" };
  const { conflicts, settle } = mergedFrom(base, { ...base, summary: "Van mij." }, { ...base, tips: ["Van hen"] });
  assert.deepEqual([conflicts, settle(never)], [[], { ...base, summary: "Van mij.", tips: ["Van hen"] }]);
});

test("a field that one emptied and the other changed is a conflict", () => {
  const { summary, ...without } = BASE;
  const { conflicts, settle } = mergedFrom(BASE, without, { ...BASE, summary: "Met velen." });
  assert.deepEqual(conflicts, [{ place: ["Samenvatting"], base: summary, mine: undefined, theirs: "Met velen." }]);
  assert.deepEqual(
    settle(({ mine }) => mine),
    without,
  );
});

test("a step that one moves and the other changes stands there once, with what changed", () => {
  const changed = { ...ONE, body: "Van een van beiden." };
  const [moved, stayed] = [
    [TWO, ONE],
    [changed, TWO],
  ].map((steps) => ({ steps }));
  assert.ok(moved && stayed);
  for (const [mine, theirs] of [
    [moved, stayed],
    [stayed, moved],
  ]) {
    assert.ok(mine && theirs);
    const { conflicts, settle } = merged(mine, theirs);
    assert.deepEqual([conflicts, settle(never)], [[], { ...BASE, steps: [TWO, changed] }]);
  }
});

test("what only they moved is told by its names, and takes what I added along", () => {
  const { taken, settle } = merged({ steps: [ONE, { title: "Na een" }, TWO] }, { steps: [TWO, ONE] });
  const [mine, theirs] = [
    ["Een", "Twee"],
    ["Twee", "Een"],
  ];
  assert.deepEqual(taken, [{ place: ["Stappen", "Volgorde"], base: mine, mine, theirs }]);
  assert.deepEqual(settle(never), { ...BASE, steps: [TWO, ONE, { title: "Na een" }] });
});

test("rows that both move otherwise are asked about as a whole", () => {
  const [base, mine, theirs] = [
    ["a", "b", "c"],
    ["c", "a", "b"],
    ["b", "c", "a"],
  ].map((tips) => ({ tips }));
  assert.ok(base && mine && theirs);
  const { conflicts, settle } = mergedFrom(base, mine, theirs);
  assert.deepEqual(conflicts, [{ place: ["Tips"], base: base.tips, mine: mine.tips, theirs: theirs.tips }]);
  assert.deepEqual(
    settle(({ theirs }) => theirs),
    theirs,
  );
});

test("a point that both add stands there once", () => {
  const { taken, settle } = merged({ tips: ["Kort", "Vaak", "Samen"] }, { tips: ["Kort", "Vaak", "Samen", "Buiten"] });
  assert.deepEqual(settle(never), { ...BASE, tips: ["Kort", "Vaak", "Samen", "Buiten"] });
  assert.deepEqual(taken, [{ place: ["Tips", "Buiten"], base: undefined, mine: undefined, theirs: "Buiten" }]);
});

test("two people who each write a change of the same day on top both keep it", () => {
  const [first, mine, theirs] = ["Eerste versie.", "Van mij.", "Van hen."].map((text) => ({
    date: "2026-11-30",
    text,
  }));
  assert.ok(first && mine && theirs);
  const { conflicts, settle } = mergedFrom(
    { changes: [first] },
    { changes: [mine, first] },
    { changes: [theirs, first] },
  );
  assert.deepEqual([conflicts, settle(never)], [[], { changes: [theirs, mine, first] }]);
});

test("a point that one changes keeps what the other adds below it", () => {
  const { conflicts, settle } = merged({ tips: ["Kort", "Samen", "Vaak"] }, { tips: ["Heel kort", "Vaak"] });
  assert.deepEqual([conflicts, settle(never)], [[], { ...BASE, tips: ["Heel kort", "Samen", "Vaak"] }]);
});

/** @param {string[]} cells */
const table = (...cells) => ({ tables: [cells, ["Brief", "Jan", "juni"]] });

test("cells of one row merge by their column, and the row keeps as many", () => {
  const base = table("ja", "nee", "ja");
  const { conflicts, settle } = mergedFrom(base, table("nee", "nee", "ja"), table("ja", "ja", "ja"));
  assert.deepEqual([conflicts, settle(never)], [[], table("nee", "ja", "ja")]);
});

test("a cell that both change is asked about by its row and its column", () => {
  const { conflicts } = mergedFrom(table("Zaal", "An", "mei"), table("Zaal", "Els", "mei"), table("Zaal", "Jo", "mei"));
  assert.deepEqual(conflicts, [{ place: ["tables", "Zaal", "kolom 2"], base: "An", mine: "Els", theirs: "Jo" }]);
});

test("a row that one changes and the other gives a column is asked about as a whole", () => {
  const { conflicts } = mergedFrom(table("Zaal", "An"), table("Zaal", "Els"), table("Zaal", "An", "mei"));
  assert.deepEqual(conflicts, [
    { place: ["tables", "Zaal"], base: ["Zaal", "An"], mine: ["Zaal", "Els"], theirs: ["Zaal", "An", "mei"] },
  ]);
});

test("fields are asked about in the order of the form", () => {
  const [mine, theirs] = ["ik", "zij"].map((who) => ({ tips: [who], summary: who, title: who }));
  assert.ok(mine && theirs);
  assert.deepEqual(
    mergedFrom({ tips: ["a"], summary: "b", title: "c" }, mine, theirs).conflicts.map(
      (change) => /** @type {{ place: string[] }} */ (change).place,
    ),
    [["Titel"], ["Samenvatting"], ["Tips", "a"]],
  );
});
