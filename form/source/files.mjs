// The files of the toolbox as decap-cms knows files: an object to fill in, and a text to keep.
// It asks for the text of an object and no more, so the object brings the text it was read from.
import { pruned } from "./values.mjs";
import { read, write } from "./yaml.mjs";

const ORIGINAL = "_original";
const LISTED = "_listed";
const PLACE = "_place";
const TEMPLATE = { title: "Acties plannen en opvolgen", order: "99" };
const FENCE = /^---[ \t]*$/;

/** A file with fields: a worksheet. `fields` are those of its form. */
export function fieldsFile(fields) {
  return {
    fromFile: (text) => ({ ...read(text), [ORIGINAL]: text }),
    toFile: ({ [ORIGINAL]: original = "", ...value }) => write(original, value, fields),
  };
}

/** A file with rows, which the form shows as its one field; `forms` are the fields of each form. */
export function rowsFile(forms) {
  return {
    fromFile: (text) => ({ rows: read(text) ?? [], [ORIGINAL]: text }),
    toFile: ({ [ORIGINAL]: original = "", rows }) => {
      const used = new Set((pruned(rows) ?? []).flatMap(Object.keys));
      const fits = (fields) => [...used].every((key) => fields.some(({ name }) => name === key));
      return write(original, rows, forms.find(fits) ?? []);
    },
  };
}

/**
 * A file with fields between two lines `---`, and a text below: a fiche.
 *
 * decap-cms takes every file in the folder; it can filter on a field, so `_listed` tells the
 * fiches from `_sjabloon.md`. And it sorts texts, so `_place` is the order as a number.
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
      const { head, matter, fence, body: old } = split(original);
      const text = pruned(body) ?? "";
      const below = text === (pruned(old) ?? "") ? old : text && `\n${text}\n`;
      return `${head}${write(matter, value, fields)}${fence}${below}`;
    },
  };
}

function split(text) {
  const lines = text.split(/(?<=\n)/);
  const end = lines.findIndex((line, index) => index > 0 && FENCE.test(line.trimEnd()));
  if (!FENCE.test(lines[0].trimEnd()) || end < 0) throw new Error("geen velden tussen twee regels met ---");
  const [head, fence] = [lines[0], lines[end]];
  return { head, matter: lines.slice(1, end).join(""), fence, body: lines.slice(end + 1).join("") };
}
