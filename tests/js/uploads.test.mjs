import assert from "node:assert/strict";
import { test } from "node:test";
import { nameOf } from "../../form/source/uploads.mjs";

test("a file that is handed in gets the moment in its name", () => {
  const now = new Date("2026-11-30T14:25:01.500Z");
  const names = ["image.jpg", "Foto van An.v2.JPG", "verslag", ".jpg"].map((name) => nameOf(name, now));
  assert.deepEqual(names, [
    "image-20261130-142501.jpg",
    "Foto van An.v2-20261130-142501.JPG",
    "verslag-20261130-142501",
    ".jpg-20261130-142501",
  ]);
});
