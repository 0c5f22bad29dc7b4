// The scripts of a worksheet: all of them are on the page, and what they take from each other goes one way.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const ROOT = new URL("../../", import.meta.url);
const PARTIAL = readFileSync(new URL("overrides/partials/worksheet-scripts.html", ROOT), "utf8");
const FOLDER = new URL("docs/assets/worksheet/", ROOT);
const listed = [...PARTIAL.matchAll(/"([\w-]+)"/g)].map(([, name]) => `${name}.js`);

test("every script of the folder is on the page, once", () => {
  assert.deepEqual([...listed].sort(), readdirSync(FOLDER).sort());
});

const before = new Set(["toolboxPage", "toolboxStorage"]);
for (const script of listed) {
  const code = readFileSync(new URL(script, FOLDER), "utf8");
  const own = /^const (toolbox\w+)/m.exec(code)?.[1] ?? "";
  const needed = new Set(code.match(/\btoolbox[A-Z]\w+/g));
  const there = new Set([...before, own]);
  test(`${script} needs only what stands before it`, () => {
    assert.deepEqual(
      [...needed].filter((name) => !there.has(name)),
      [],
    );
  });
  if (own) before.add(own);
}
