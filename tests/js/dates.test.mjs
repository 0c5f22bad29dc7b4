// Days and clock times as readers write them, and text in XML: what scripts of several pages share.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { toolboxDates, toolboxDays, toolboxXml } = load(["shared/days.js", "shared/dates.js", "shared/xml.js"]);

test("a day is one that exists", () => {
  for (const day of ["2028-02-29", "2029-04-01", "0202-03-04"]) assert.ok(toolboxDays.isDay(day), day);
  for (const day of ["2027-02-29", "2027-13-01", "2027-00-10", "27-1-1", "12027-01-01", "morgen", ""])
    assert.ok(!toolboxDays.isDay(day), day);
});

test("today is the day on the reader's own clock", () => {
  assert.equal(toolboxDates.today(new Date(2029, 3, 1, 0, 0, 1)), "2029-04-01");
  assert.equal(toolboxDates.today(new Date(2029, 10, 30, 23, 59, 59)), "2029-11-30");
});

test("a day and a clock time are written in Dutch", () => {
  assert.equal(toolboxDates.dutch("2029-04-01"), "1 april 2029");
  assert.equal(toolboxDates.dutch("2026-12-24"), "24 december 2026");
  assert.deepEqual([845, 1450, 5].map(toolboxDates.clock), ["14.05", "0.10", "0.05"]);
});

test("text in XML keeps its signs, but for what XML cannot hold", () => {
  assert.equal(toolboxXml.escaped(`<b> & "x"\n\t😀`), "&lt;b&gt; &amp; &quot;x&quot;\n\t😀");
  assert.equal(toolboxXml.escaped("a\u0000b\uFFFEc\uD800d"), "abcd");
});
