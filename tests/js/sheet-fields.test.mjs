// The fields of a worksheet whose page is not open.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { toolboxSheetFields } = load("dossier/sheet-fields.js");
const TABLE = {
  id: "tabel",
  fields: [{ name: "blad--netwerk", type: "text", label: "Netwerk", place: [-1, 0, 0] }],
  added: {
    least: 2,
    most: 4,
    fields: [
      { name: "rij--{n}--wie", type: "text", label: "Rij {n}, Wie", place: [0, -2, 0], former: ["rij--{n}--naam"] },
      { name: "rij--{n}--hoe", type: "choice", label: "Rij {n}, Hoe", place: [0, -2, 1], options: [["ja", "Ja"]] },
    ],
  },
};

/** @param {string[]} names */
const rows = (...names) => [...toolboxSheetFields.of(TABLE, names).keys()].slice(1);

test("a table has the rows of the sheet, and those that answers are in", () => {
  assert.deepEqual(rows(), ["rij--1--wie", "rij--1--hoe", "rij--2--wie", "rij--2--hoe"]);
  assert.equal(rows("rij--3--wie").length, 6);
  assert.equal(rows("rij--3--naam").length, 6);
});

test("no name of an answer makes more rows than there may be", () => {
  assert.equal(rows("rij--999--wie").length, 8);
  assert.equal(rows("rij--0--wie", "rij---1--wie", "iets", "rij--3--wie--nog").length, 4);
});

test("a row has its number in its name, its label, its place and its former names", () => {
  const field = toolboxSheetFields.of(TABLE).get("rij--2--wie");
  assert.deepEqual([field.label, field.place, field.former], ["Rij 2, Wie", [0, 1, 0], ["rij--2--naam"]]);
  assert.deepEqual([...toolboxSheetFields.of(TABLE).get("rij--1--hoe").options], [["ja", "Ja"]]);
});

test("the names of the answers are read once", () => {
  assert.equal(toolboxSheetFields.of(TABLE, new Map([["rij--4--wie", 1]]).keys()).size, 9);
});
