// From when on readers get a text, in the preview of the form.
import assert from "node:assert/strict";
import { test } from "node:test";
import { waiting } from "../../form/source/helpers.mjs";

test("a day begins at midnight in Brussels, wherever the editor is", () => {
  const [before, after] = [new Date("2027-02-28T22:59:00Z"), new Date("2027-02-28T23:01:00Z")];
  assert.equal(waiting({ publish_on: "2027-03-01" }, before), "Vanaf 1 maart 2027");
  assert.equal(waiting({ publish_on: "2027-03-01" }, after), "");
  assert.equal(waiting({ publish_on: "2027-03-02" }, after), "Vanaf 2 maart 2027");
});

test("a draft has no day", () => {
  assert.equal(waiting({ status: "draft", publish_on: "2027-03-01" }), "Kladversie");
});
