import assert from "node:assert/strict";
import { test } from "node:test";
import { nameOf, shown } from "../../form/source/reading.mjs";

const PHASE = { name: "phase", label: "Fase", options: [{ value: "verankeren", label: "Verankeren" }] };
const STEPS = {
  name: "steps",
  summary: "{{fields.date}} – {{fields.title}}",
  fields: [
    { name: "date", label: "Datum", widget: "datetime" },
    { name: "title", label: "Titel" },
    PHASE,
    { name: "tips", label: "Tips", field: { name: "item" } },
  ],
};

test("a choice is read by its label, a day in words, and what the form does not know as it stands", () => {
  assert.equal(shown("verankeren", PHASE), "Verankeren");
  assert.equal(shown("opgeheven", PHASE), "opgeheven");
  assert.equal(shown("2027-03-01", { name: "publish_on", widget: "datetime" }), "1 maart 2027");
  assert.equal(shown("Zo is het."), "Zo is het.");
  assert.equal(shown(undefined, PHASE), "");
});

test("a row is read field by field, in the order of the form and behind their labels", () => {
  const row = { tips: ["Kort", "Vaak"], phase: "verankeren", title: "Kies", other: "x" };
  assert.equal(shown(row, STEPS), "Titel: Kies\nFase: Verankeren\nTips:\n– Kort\n– Vaak\nother: x");
  assert.equal(
    shown([row, { title: "Doe" }], STEPS)
      .split("\n")
      .at(-1),
    "– Titel: Doe",
  );
});

test("a row of a table is read on one line", () => {
  const rows = [
    ["Zaal", "An"],
    ["Brief", "Jan"],
  ];
  assert.equal(shown(rows, { name: "rows", field: { name: "item" } }), "– Zaal | An\n– Brief | Jan");
});

test("points that are chosen are read by their label", () => {
  assert.equal(shown(["verankeren"], { name: "phases", field: PHASE }), "– Verankeren");
});

test("a row is called as where it is closed in the form, or by its first text", () => {
  assert.equal(nameOf({ title: "Kies", date: "2027-03-01" }, 0, STEPS), "1 maart 2027 – Kies");
  assert.equal(nameOf({ title: "Kies" }, 0, STEPS), "Kies");
  assert.equal(nameOf({ tips: ["Kort"], phase: "verankeren" }, 1, STEPS), "Verankeren");
  assert.equal(nameOf({ tips: ["Kort"] }, 1, STEPS), "2");
  assert.equal(nameOf({ field: "Wie?", answer: "An" }, 0), "Wie?");
  assert.equal(nameOf("verankeren", 0, { name: "phases", field: PHASE }), "Verankeren");
  assert.equal(nameOf(["Zaal", "An"], 0, { name: "rows" }), "Zaal");
});

test("a long name is cut off", () => {
  assert.equal(nameOf("a".repeat(61), 0, { name: "tips", field: { name: "item" } }), `${"a".repeat(60)} …`);
});
