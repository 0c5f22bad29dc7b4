// What scripts have from elsewhere is what its sources give.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { load } from "./load.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

const PACKED = {
  pack: "docs/assets/search/libraries.js",
  "pack:pdf": "docs/assets/pdf.js",
  "pack:zip": "docs/assets/zip.js",
};

for (const [command, path] of Object.entries(PACKED))
  test(`${path} is packed from the packages that are locked`, () => {
    const folder = mkdtempSync(join(tmpdir(), "libraries-"));
    try {
      const file = join(folder, "libraries.js");
      execFileSync("npm", ["run", "--silent", command, "--", `--outfile=${file}`], { cwd: ROOT, stdio: "pipe" });
      const packed = readFileSync(join(ROOT, path));
      assert.ok(packed.equals(readFileSync(file)), `run \`npm run ${command}\`, and commit what it makes`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

test("those of the search share one name, with a Dutch stemmer", () => {
  const shared = load("search/libraries.js");
  assert.deepEqual(Object.keys(shared), ["toolboxLibraries"]);
  assert.equal(shared.toolboxLibraries.stemmer("netwerken"), shared.toolboxLibraries.stemmer("netwerk"));
});

test("what zips shares one name, and makes a zip", () => {
  const shared = load("zip.js");
  assert.deepEqual(Object.keys(shared), ["toolboxZip"]);
  const zip = shared.toolboxZip.zipSync({ "a.txt": new Uint8Array([65]) });
  assert.equal(Buffer.from(zip.slice(0, 4)).toString("latin1"), "PK\x03\x04");
  assert.deepEqual([...shared.toolboxZip.unzipSync(zip)["a.txt"]], [65]);
});
