// Names of dossiers: as they can be shown, told from each other, and put in the name of a file.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { toolboxDossierNames } = load("dossier/dossier-names.js");
const OTHERS = ["Regio", "Regio (2)"].map((name) => ({ id: name, name }));

test("the name of a dossier becomes one that a file may have", () => {
  assert.equal(toolboxDossierNames.fileName("Oost: a/b\\c?"), "Oost- a-b-c-");
  assert.equal(toolboxDossierNames.fileName("..Oost. "), "Oost");
});

test("a name that others have gets the first number that is free, and stays short enough", () => {
  assert.equal(toolboxDossierNames.free("regio", OTHERS), "regio (3)");
  assert.equal(toolboxDossierNames.free(" \n", OTHERS), "Dossier");
  const long = "x".repeat(60);
  assert.equal(toolboxDossierNames.free(long, [{ id: "", name: long }]), `${"x".repeat(56)} (2)`);
});
