// Values as somebody reads them in a question: with the labels of the form, and dates in words.
import { dutchDate } from "./helpers.mjs";
import { isFields, isText } from "./values.mjs";

/**
 * @typedef {import("./values.mjs").Value} Value
 * @typedef {object} Field A field of the form, as `toolbox.cms.widgets` makes it.
 * @property {string} name
 * @property {string} [label]
 * @property {string} [widget]
 * @property {{ value: string, label: string }[]} [options]
 * @property {string} [summary] How a row is called, with `{{fields.title}}` for what is in it.
 * @property {[string, string]} [pattern] What a text has to look like, and how to say so.
 * @property {boolean} [required]
 * @property {Field[]} [fields] Those of a row or a part.
 * @property {Field} [field] The one of each row of a list of texts.
 */

const LONGEST = 60;

/**
 * Return a value as somebody reads it: points with a dash, and behind its label what is in a row.
 *
 * @param {Value | undefined} value
 * @param {Field} [field]
 * @returns {string}
 */
export function shown(value, field) {
  if (Array.isArray(value)) {
    const inside = field?.field ?? field;
    return value.map((item) => `– ${itemOf(item, inside).replaceAll("\n", "\n  ")}`).join("\n");
  }
  if (isFields(value)) return partsOf(value, field?.fields ?? []).join("\n");
  if (value === undefined) return "";
  if (field?.widget === "datetime") return dutchDate(value);
  return field?.options?.find((option) => option.value === value)?.label ?? value;
}

/**
 * Return a point of a list; the cells of a row of a table stand on one line.
 *
 * @param {Value} item
 * @param {Field} [field]
 */
function itemOf(item, field) {
  return Array.isArray(item) ? item.map((cell) => shown(cell, field?.field)).join(" | ") : shown(item, field);
}

/**
 * @param {{ [name: string]: Value }} row
 * @param {Field[]} fields
 */
function partsOf(row, fields) {
  const known = fields.filter(({ name }) => name in row);
  const others = Object.keys(row).filter((name) => !known.some((field) => field.name === name));
  return [...known, ...others.map((name) => ({ name, label: name }))].map((field) => {
    const text = shown(row[field.name], field);
    return `${field.label}:${text.includes("\n") ? "\n" : " "}${text}`;
  });
}

/**
 * Return how to call a row of a list: as the form does where it is closed, by its first text, or by its number.
 *
 * @param {Value | undefined} row
 * @param {number} index
 * @param {Field} [list]
 */
export function nameOf(row, index, list) {
  const text = textOf(row, list).trim();
  if (!text) return String(index + 1);
  return text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()} …` : text;
}

/**
 * @param {Value | undefined} row
 * @param {Field} [list]
 */
function textOf(row, list) {
  if (Array.isArray(row)) return shown(row[0], list?.field?.field);
  if (!isFields(row)) return shown(row, list?.field);
  const named = list?.summary?.replace(/\{\{fields\.(\w+)\}\}/g, (_, name) => {
    const field = list.fields?.find((each) => each.name === name);
    return shown(row[name], field);
  });
  const name = named?.replace(/^ – | – $/g, "");
  if (name) return name;
  const first = list?.fields?.find((field) => isText(row[field.name]));
  return first ? shown(row[first.name], first) : (Object.values(row).find(isText) ?? "");
}
