// A value in which somebody still has to choose between two.
import { isFields } from "./values.mjs";

/**
 * @typedef {import("./values.mjs").Value} Value
 * @typedef {import("./reading.mjs").Field} Field
 * @typedef {object} Change A field, and what it was, is here and is there; undefined where it is not there.
 * @property {string[]} place The labels of the fields around it, and its own.
 * @property {Field | undefined} field How the form asks for it; undefined where it does not.
 * @property {Value | undefined} base
 * @property {Value | undefined} mine
 * @property {Value | undefined} theirs
 */

/** What stands in the place of a value until somebody chooses. */
export class Conflict {
  /** @param {Change} change */
  constructor(change) {
    this.change = change;
  }
}

/** @typedef {Value | Conflict | Merging[] | { [name: string]: Merging | undefined } | undefined} Merging */

/**
 * Return what nobody chose yet.
 *
 * @param {Merging} value
 * @returns {Change[]}
 */
export function conflictsIn(value) {
  if (value instanceof Conflict) return [value.change];
  if (Array.isArray(value)) return value.flatMap(conflictsIn);
  return isFields(value) ? Object.values(value).flatMap((each) => conflictsIn(/** @type {Merging} */ (each))) : [];
}

/**
 * Return a value with what was chosen in the place of each conflict.
 *
 * @param {Merging} value
 * @param {(conflict: Change) => Value | undefined} choose
 * @returns {Value | undefined}
 */
export function settled(value, choose) {
  if (value instanceof Conflict) return choose(value.change);
  if (Array.isArray(value)) return value.map((row) => settled(row, choose)).filter((row) => row !== undefined);
  if (!isFields(value)) return value;
  const entries = Object.entries(value).map(([name, each]) => [name, settled(/** @type {Merging} */ (each), choose)]);
  return Object.fromEntries(entries.filter(([, each]) => each !== undefined));
}
