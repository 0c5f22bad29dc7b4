// Classic scripts are no modules, as a page must work from file:// too: this runs them, for the unit tests.
import { readFileSync } from "node:fs";
import { compileFunction } from "node:vm";

const ASSETS = new URL("../../docs/assets/", import.meta.url);
const SHARED = /^(?:"use strict";)?(?:const|function|class|var) (\w+)/gm;

/**
 * Run scripts of `docs/assets/` one after the other, as a page does, and return what they share: their top-level names.
 *
 * `given` are the globals that they find; nothing else of a page is there.
 *
 * @param {string | string[]} paths
 * @param {Record<string, unknown>} [given]
 * @returns {Record<string, any>}
 */
export function load(paths, given = {}) {
  /** @type {Record<string, unknown>} */
  let shared = {};
  for (const path of [paths].flat()) {
    const file = new URL(path, ASSETS);
    const code = readFileSync(file, "utf8");
    const names = [...code.matchAll(SHARED)].map(([, name]) => name);
    const known = { ...given, ...shared };
    const run = compileFunction(`${code}\nreturn { ${names.join(", ")} };`, Object.keys(known), {
      filename: file.href,
    });
    shared = { ...shared, ...run(...Object.values(known)) };
  }
  return shared;
}
