import assert from "node:assert/strict";
import { test } from "node:test";
import { merge } from "../../form/source/merge.mjs";

const FIELDS = [
  { name: "title", label: "Titel" },
  { name: "summary", label: "Samenvatting" },
  { name: "tips", label: "Tips", field: {} },
  {
    name: "steps",
    label: "Stappen",
    fields: [
      { name: "title", label: "Titel" },
      { name: "body", label: "Uitleg" },
      { name: "questions", label: "Vragen", field: {} },
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
const merged = (mine, theirs) => merge(BASE, { ...BASE, ...mine }, { ...BASE, ...theirs }, FIELDS);
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

test("a step that one removes and the other changes is asked about as a whole", () => {
  const changed = { ...TWO, body: "Van hen." };
  const { conflicts, settle } = merged({ steps: [ONE] }, { steps: [ONE, changed] });
  assert.deepEqual(conflicts, [{ place: ["Stappen"], base: [TWO], mine: [], theirs: [changed] }]);
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
  const { conflicts, settle } = merge(base, { ...base, summary: "Van mij." }, { ...base, tips: ["Van hen"] }, FIELDS);
  assert.deepEqual([conflicts, settle(never)], [[], { ...base, summary: "Van mij.", tips: ["Van hen"] }]);
});

test("a field that one emptied and the other changed is a conflict", () => {
  const { summary, ...without } = BASE;
  const { conflicts, settle } = merge(BASE, without, { ...BASE, summary: "Met velen." }, FIELDS);
  assert.deepEqual(conflicts, [{ place: ["Samenvatting"], base: summary, mine: undefined, theirs: "Met velen." }]);
  assert.deepEqual(
    settle(({ mine }) => mine),
    without,
  );
});
