// Two versions of a text that both came from a third, merged field by field: what only one of them changed is taken, what both
// changed otherwise is a conflict. Rows of a list are matched by their name, so that two people can change two steps.
import { common, isFields, same } from "./values.mjs";

/**
 * @typedef {import("./values.mjs").Value} Value
 * @typedef {object} Field
 * @property {string} name
 * @property {string} [label]
 * @property {Field[]} [fields]
 * @property {{ label?: string, fields?: Field[] }} [field]
 * @typedef {object} Change A field, and what it was, is here and is there; undefined where it is not there.
 * @property {string[]} place The labels of the fields around it, and its own.
 * @property {Value | undefined} base
 * @property {Value | undefined} mine
 * @property {Value | undefined} theirs
 * @typedef {object} Merged
 * @property {Change[]} taken What only they changed.
 * @property {Change[]} conflicts What both changed, otherwise.
 * @property {(choose: (conflict: Change) => Value | undefined) => Value | undefined} settle The whole, once each conflict is chosen.
 */

const LONGEST = 60;

/** What stands in the place of a value until somebody chooses; rows of a list take the place of several. */
class Conflict {
  /**
   * @param {Change} change
   * @param {boolean} rows
   */
  constructor(change, rows) {
    this.change = change;
    this.rows = rows;
  }
}

/** @typedef {Value | Conflict | Merging[] | { [name: string]: Merging | undefined } | undefined} Merging */

/**
 * Merge two versions of a text, without what is empty in it.
 *
 * @param {Value | undefined} base
 * @param {Value | undefined} mine
 * @param {Value | undefined} theirs
 * @param {readonly Field[]} fields
 * @returns {Merged}
 */
export function merge(base, mine, theirs, fields) {
  /** @type {Change[]} */
  const taken = [];
  const whole = merged(base, mine, theirs, { place: [], fields });
  return { taken, conflicts: conflictsIn(whole), settle: (choose) => settled(whole, choose) };

  /**
   * @param {Value | undefined} base
   * @param {Value | undefined} mine
   * @param {Value | undefined} theirs
   * @param {{ place: string[], fields: readonly Field[] }} here
   * @returns {Merging}
   */
  function merged(base, mine, theirs, here) {
    if (same(mine, theirs)) return mine;
    if (isFields(mine) && isFields(theirs) && (base === undefined || isFields(base))) {
      const names = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
      const values = [...names].map((name) => {
        const field = here.fields.find((each) => each.name === name);
        const inside = field?.fields ?? field?.field?.fields ?? [];
        const below = { place: [...here.place, field?.label ?? name], fields: inside };
        return [name, merged(base?.[name], mine[name], theirs[name], below)];
      });
      return Object.fromEntries(values.filter(([, value]) => value !== undefined));
    }
    if (Array.isArray(mine) && Array.isArray(theirs)) {
      return mergedRows(Array.isArray(base) ? base : [], mine, theirs, here);
    }
    const change = { place: here.place, base, mine, theirs };
    if (same(base, theirs)) return mine;
    if (!same(base, mine)) return new Conflict(change, false);
    taken.push(change);
    return theirs;
  }

  /**
   * @param {Value[]} base
   * @param {Value[]} mine
   * @param {Value[]} theirs
   * @param {{ place: string[], fields: readonly Field[] }} here
   * @returns {Merging[]}
   */
  function mergedRows(base, mine, theirs, here) {
    const inMine = new Map(common(base, mine));
    const inTheirs = new Map(common(base, theirs));
    /** @type {Merging[]} */
    const rows = [];
    let [b, m, t] = [0, 0, 0];
    for (let row = 0; row <= base.length; row++) {
      const [inM, inT] = row < base.length ? [inMine.get(row), inTheirs.get(row)] : [mine.length, theirs.length];
      if (inM === undefined || inT === undefined) continue;
      rows.push(...between(base.slice(b, row), mine.slice(m, inM), theirs.slice(t, inT), here));
      const below = { ...here, place: [...here.place, nameOf(mine[inM], inM)] };
      if (row < base.length) rows.push(merged(base[row], mine[inM], theirs[inT], below));
      [b, m, t] = [row + 1, inM + 1, inT + 1];
    }
    return rows;
  }

  /**
   * Merge the rows between two that all have.
   *
   * @param {Value[]} base
   * @param {Value[]} mine
   * @param {Value[]} theirs
   * @param {{ place: string[], fields: readonly Field[] }} here
   * @returns {Merging[]}
   */
  function between(base, mine, theirs, here) {
    if (same(mine, theirs) || same(base, theirs)) return mine;
    const change = { place: here.place, base, mine, theirs };
    if (same(base, mine) || base.length === 0) {
      taken.push({ ...change, mine: base });
      // Both added rows: theirs were there first, and no row is lost.
      return base.length === 0 ? [...theirs, ...mine] : theirs;
    }
    if (base.length !== mine.length || base.length !== theirs.length) return [new Conflict(change, true)];
    return base.map((row, index) => {
      const below = { ...here, place: [...here.place, nameOf(row, index)] };
      return merged(row, mine[index], theirs[index], below);
    });
  }
}

/**
 * @param {Merging} value
 * @returns {Change[]}
 */
function conflictsIn(value) {
  if (value instanceof Conflict) return [value.change];
  if (Array.isArray(value)) return value.flatMap(conflictsIn);
  return isFields(value) ? Object.values(value).flatMap((each) => conflictsIn(/** @type {Merging} */ (each))) : [];
}

/**
 * @param {Merging} value
 * @param {(conflict: Change) => Value | undefined} choose
 * @returns {Value | undefined}
 */
function settled(value, choose) {
  if (value instanceof Conflict) return choose(value.change);
  if (Array.isArray(value)) {
    return value.flatMap((row) => {
      const chosen = settled(row, choose);
      if (row instanceof Conflict && row.rows) return chosen ?? [];
      return chosen === undefined ? [] : [chosen];
    });
  }
  if (!isFields(value)) return value;
  const entries = Object.entries(value).map(([name, each]) => [name, settled(/** @type {Merging} */ (each), choose)]);
  return Object.fromEntries(entries.filter(([, each]) => each !== undefined));
}

/**
 * Return how to call a row: by the first text in it, or by its number.
 *
 * @param {Value | undefined} row
 * @param {number} index
 * @returns {string}
 */
function nameOf(row, index) {
  const text = isFields(row) ? Object.values(row).find((each) => typeof each === "string") : row;
  if (typeof text !== "string") return String(index + 1);
  return text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()} …` : text;
}
