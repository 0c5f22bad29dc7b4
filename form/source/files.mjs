// The files of the toolbox as decap-cms knows files: an object to fill in, and a text to keep.
// It asks for the text of an object and no more, so the object carries the text it was read from.
import { inWords, pruned } from "./values.mjs";
import { read, write } from "./yaml.mjs";

/**
 * @typedef {import("./values.mjs").Field} Field
 * @typedef {Record<string, unknown>} Filled
 * @typedef {object} Format How decap-cms reads and writes a file, without knowing what it holds.
 * @property {(text: string) => Filled} fromFile
 * @property {(filled: Filled) => string} toFile
 */

const ORIGINAL = "_original";
const LISTED = "_listed";
const PLACE = "_place";
const TEMPLATE = { title: "Acties plannen en opvolgen", order: "99" };
const FENCE = /^---[ \t]*$/;

/**
 * A file with fields: a worksheet. `fields` are those of its form.
 *
 * @param {Field[]} fields
 * @returns {Format}
 */
export function fieldsFile(fields) {
  return {
    fromFile: (text) => ({ .../** @type {Filled} */ (inWords(read(text), fields)), [ORIGINAL]: text }),
    toFile: ({ [ORIGINAL]: original = "", ...value }) => write(String(original), value, fields),
  };
}

/**
 * A file with rows, which the form shows as its one field; `forms` are the fields of each form.
 *
 * @param {Field[][]} forms
 * @returns {Format}
 */
export function rowsFile(forms) {
  return {
    fromFile: (text) => ({ rows: read(text) ?? [], [ORIGINAL]: text }),
    toFile: ({ [ORIGINAL]: original = "", rows }) => {
      const kept = pruned(rows);
      const used = new Set(Array.isArray(kept) ? kept.flatMap(Object.keys) : []);
      const form = forms.find((fields) => [...used].every((key) => fields.some(({ name }) => name === key)));
      return write(String(original), rows, form ?? []);
    },
  };
}

/**
 * A file with fields between two lines `---`, and a text below: a fiche.
 *
 * decap-cms takes every file in the folder; it can filter on a field, so `_listed` sets the
 * fiches apart from `_sjabloon.md`. And it sorts texts, so `_place` is the order as a number.
 *
 * @param {Field[]} fields
 * @returns {Format}
 */
export function ficheFile(fields) {
  return {
    fromFile: (text) => {
      const { matter, body } = split(text);
      const value = read(matter);
      const listed = value?.title !== TEMPLATE.title || value.order !== TEMPLATE.order;
      return { ...value, body: body.trim(), [ORIGINAL]: text, [LISTED]: listed, [PLACE]: Number(value?.order) };
    },
    toFile: ({ [ORIGINAL]: original = "---\n---\n", [LISTED]: _, [PLACE]: __, body, ...value }) => {
      const { head, matter, fence, body: old } = split(String(original));
      const text = pruned(body) ?? "";
      const below = text === (pruned(old) ?? "") ? old : text && `\n${text}\n`;
      return `${head}${write(matter, value, fields)}${fence}${below}`;
    },
  };
}

/** @param {string} text */
function split(text) {
  const [head = "", ...lines] = text.split(/(?<=\n)/);
  const end = lines.findIndex((line) => FENCE.test(line.trimEnd()));
  const fence = lines[end];
  if (!FENCE.test(head.trimEnd()) || !fence) throw new Error("geen velden tussen twee regels met ---");
  return { head, matter: lines.slice(0, end).join(""), fence, body: lines.slice(end + 1).join("") };
}
