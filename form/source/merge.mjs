// Two versions of a text that both came from a third, merged field by field: what only one of them changed is taken, what both
// changed otherwise is a conflict. Rows of a list are matched, so that two people can change two steps, and move others.
import { Conflict, conflictsIn, settled } from "./conflicts.mjs";
import { matched } from "./matching.mjs";
import { nameOf } from "./reading.mjs";
import { inOrder, interleaved, rowsOf } from "./row-order.mjs";
import { isFields, same } from "./values.mjs";

/**
 * @typedef {import("./values.mjs").Value} Value
 * @typedef {import("./reading.mjs").Field} Field
 * @typedef {import("./conflicts.mjs").Change} Change
 * @typedef {import("./conflicts.mjs").Merging} Merging
 * @typedef {object} Merged
 * @property {Change[]} taken What only they changed.
 * @property {Change[]} conflicts What both changed, otherwise.
 * @property {(choose: (conflict: Change) => Value | undefined) => Value | undefined} settle The whole, once each conflict is chosen.
 * @typedef {object} Here
 * @property {string[]} place
 * @property {Field | undefined} field
 */

const ORDER = "Volgorde";

/**
 * Merge two versions of a text, without what is empty in it.
 *
 * @param {Value | undefined} base
 * @param {Value | undefined} mine
 * @param {Value | undefined} theirs
 * @param {Field[]} fields
 * @returns {Merged}
 */
export function merge(base, mine, theirs, fields) {
  /** @type {Change[]} */
  const taken = [];
  const whole = merged(base, mine, theirs, { place: [], field: { name: "", fields } });
  return { taken, conflicts: conflictsIn(whole), settle: (choose) => settled(whole, choose) };

  /**
   * @param {Value | undefined} base
   * @param {Value | undefined} mine
   * @param {Value | undefined} theirs
   * @param {Here} here
   * @returns {Merging}
   */
  function merged(base, mine, theirs, here) {
    if (same(mine, theirs)) return mine;
    if (isFields(mine) && isFields(theirs) && (base === undefined || isFields(base))) {
      const fields = here.field?.fields ?? [];
      const named = fields.map(({ name }) => name).filter((name) => name in mine || name in theirs);
      const names = new Set([...named, ...Object.keys(mine), ...Object.keys(theirs)]);
      const values = [...names].map((name) => {
        const field = fields.find((each) => each.name === name);
        const below = { place: [...here.place, field?.label ?? name], field };
        return [name, merged(base?.[name], mine[name], theirs[name], below)];
      });
      return Object.fromEntries(values.filter(([, value]) => value !== undefined));
    }
    if (Array.isArray(mine) && Array.isArray(theirs)) {
      return mergedRows(Array.isArray(base) ? base : [], mine, theirs, here);
    }
    return mergedWhole(base, mine, theirs, here);
  }

  /**
   * @param {Value | undefined} base
   * @param {Value | undefined} mine
   * @param {Value | undefined} theirs
   * @param {Here} here
   * @returns {Merging}
   */
  function mergedWhole(base, mine, theirs, here) {
    const change = { ...here, base, mine, theirs };
    if (same(base, theirs)) return mine;
    if (!same(base, mine)) return new Conflict(change);
    taken.push(change);
    return theirs;
  }

  /**
   * @param {Value[]} base
   * @param {Value[]} mine
   * @param {Value[]} theirs
   * @param {Here} here
   * @returns {Merging}
   */
  function mergedRows(base, mine, theirs, here) {
    const [inMine, inTheirs] = [matched(base, mine), matched(base, theirs)];
    const both = [...base.keys()].filter((row) => inMine.has(row) && inTheirs.has(row));
    const [myOrder, theirOrder] = [inOrder(both, inMine), inOrder(both, inTheirs)];
    const [iMoved, theyMoved] = [!same(myOrder, both), !same(theirOrder, both)];
    if (iMoved && theyMoved && !same(myOrder, theirOrder)) return new Conflict({ ...here, base, mine, theirs });
    const field = here.field?.field ?? here.field;
    /** @type {(row: Value | undefined, index: number) => Here} */
    const at = (row, index) => ({ place: [...here.place, nameOf(row, index, here.field)], field });
    if (theyMoved && !iMoved) {
      const [mine, theirs] = [both, theirOrder].map((rows) => rows.map((row) => nameOf(base[row], row, here.field)));
      taken.push({ place: [...here.place, ORDER], field: undefined, base: mine, mine, theirs });
    }
    const [myRows, theirRows] = [rowsOf(mine, inMine), rowsOf(theirs, inTheirs)];
    const added = new Set(theirRows.filter((row) => typeof row !== "number"));
    // A row that both added stands there once.
    for (const [place, row] of myRows.entries()) {
      const twin = typeof row === "number" ? undefined : [...added].find((other) => same(other.row, row.row));
      if (twin) myRows[place] = twin;
    }
    for (const { row } of [...added].filter((each) => !myRows.includes(each))) {
      taken.push({ ...at(row, theirs.indexOf(row)), base: undefined, mine: undefined, theirs: row });
    }
    const rows = theyMoved ? interleaved(theirRows, myRows, added) : interleaved(myRows, theirRows, new Set());
    return rows.map((row) => (typeof row === "number" ? mergedRow(row) : row.row));

    /**
     * @param {number} row
     * @returns {Merging}
     */
    function mergedRow(row) {
      const [was, my, their] = [base[row], mine[inMine.get(row) ?? -1], theirs[inTheirs.get(row) ?? -1]];
      const below = at(was, row);
      if (![was, my, their].every(Array.isArray)) return merged(was, my, their, below);
      return mergedCells(/** @type {Value[][]} */ ([was, my, their]), below);
    }
  }

  /**
   * Merge a row of a table, whose cells go by the column that they are in.
   *
   * @param {Value[][]} versions As it was, is here and is there.
   * @param {Here} here
   * @returns {Merging}
   */
  function mergedCells([base = [], mine = [], theirs = []], here) {
    if (base.length === mine.length && base.length === theirs.length) {
      return base.map((cell, index) => {
        const below = { place: [...here.place, `kolom ${index + 1}`], field: here.field?.field };
        return merged(cell, mine[index], theirs[index], below);
      });
    }
    return mergedWhole(base, mine, theirs, here);
  }
}
