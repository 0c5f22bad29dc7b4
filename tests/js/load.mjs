// Classic scripts are no modules, as a page must work from file:// too: this runs them, for the unit tests.
import { readFileSync } from "node:fs";
import { compileFunction } from "node:vm";

const ASSETS = new URL("../../docs/assets/", import.meta.url);
const SHARED = /^(?:"use strict";)?(?:const|function|class|var) (\w+)/gm;

/** Each script as a function of what it finds, compiled once. @type {Map<string, Function>} */
const compiled = new Map();

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
    const known = { ...given, ...shared };
    const run = compile(path, Object.keys(known));
    shared = { ...shared, ...run(...Object.values(known)) };
  }
  return shared;
}

/** @param {string} path @param {string[]} known */
function compile(path, known) {
  const key = [path, ...known].join(" ");
  const found = compiled.get(key);
  if (found) return found;
  const file = new URL(path, ASSETS);
  const code = readFileSync(file, "utf8");
  const names = [...code.matchAll(SHARED)].map(([, name]) => name);
  const made = compileFunction(`${code}\nreturn { ${names.join(", ")} };`, known, { filename: file.href });
  compiled.set(key, made);
  return made;
}
