// What the search has from elsewhere is what its sources give.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { load } from "./load.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

test("the libraries are packed from the packages that are locked", () => {
  const folder = mkdtempSync(join(tmpdir(), "libraries-"));
  try {
    const file = join(folder, "libraries.js");
    execFileSync("npm", ["run", "--silent", "pack", "--", `--outfile=${file}`], { cwd: ROOT, stdio: "pipe" });
    const packed = readFileSync(join(ROOT, "docs/assets/search/libraries.js"));
    assert.ok(packed.equals(readFileSync(file)), "run `npm run pack`, and commit what it makes");
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("they share one name, with a Dutch stemmer", () => {
  const shared = load("search/libraries.js");
  assert.deepEqual(Object.keys(shared), ["toolboxLibraries"]);
  assert.equal(shared.toolboxLibraries.stemmer("netwerken"), shared.toolboxLibraries.stemmer("netwerk"));
});
