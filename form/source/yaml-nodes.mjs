// The nodes of a YAML document, with other values: each keeps its style and its comments where it can, and what is new is
// written in the style of this repository.
import { isCollection, isMap, isNode, isScalar, isSeq, Pair, Scalar, YAMLMap, YAMLSeq } from "yaml";
import { matched } from "./matching.mjs";
import { isFields, isText, pruned, same, wordsOf } from "./values.mjs";

/**
 * @typedef {import("yaml").Node} Node
 * @typedef {import("./values.mjs").Field} Field
 * @typedef {import("./values.mjs").Value} Value
 */

/** From how many characters a new text is written in a block. */
const LONG = 100;

/**
 * Return a node with this value: the same one where it fits, so that what did not change stays as it was written.
 *
 * @param {unknown} node
 * @param {Value} value
 * @param {Field[]} fields
 * @returns {Node}
 */
export function updated(node, value, fields) {
  if (isNode(node) && same(contentOf(node), value)) return node;
  if (isScalar(node) && isText(value)) return retyped(node, value);
  if (isSeq(node) && Array.isArray(value)) return rearranged(node, value, fields);
  if (isMap(node) && isFields(value)) return refilled(node, value, fields);
  if (isMap(node) && isText(value) && wordsOf(contentOf(node)) !== undefined) return reworded(node, value);
  return fresh(value, fields);
}

/**
 * @param {Scalar} node
 * @param {string} text
 */
function retyped(node, text) {
  const { value, type } = styled(text);
  delete node.srcToken;
  // A block stays what it was: the rest of its lines would change otherwise.
  if (node.type === Scalar.BLOCK_LITERAL) node.value = `${text}\n`;
  else if (node.type === Scalar.BLOCK_FOLDED && !text.includes("\n")) node.value = text;
  else [node.value, node.type] = [value, type ?? quotes(node.type)];
  return node;
}

/**
 * Give something with an id other words.
 *
 * @param {import("yaml").YAMLMap} node
 * @param {string} text
 */
function reworded(node, text) {
  const words = node.items.find((pair) => nameOf(pair) !== "id");
  if (words) words.value = updated(words.value, text, []);
  return node;
}

/**
 * @param {import("yaml").YAMLSeq} node
 * @param {Value[]} values
 * @param {Field[]} fields
 */
function rearranged(node, values, fields) {
  const rows = node.items.filter(isNode);
  const texts = values.every(isText);
  const contents = rows.map(contentOf).map((content) => (texts ? (wordsOf(content) ?? content) : content));
  const kept = matched(contents, values);
  /** @type {string[]} */
  let left = [];
  for (const [place, row] of rows.entries()) {
    // A comment above a row is often about all rows below it.
    const comments = [...left, row.commentBefore].filter(isText);
    if (!kept.has(place)) left = comments;
    else {
      if (left.length) row.commentBefore = comments.join("\n\n");
      left = [];
    }
  }
  const places = new Map([...kept].map(([before, now]) => [now, before]));
  const items = values.map((value, place) => {
    const row = rows[places.get(place) ?? -1];
    return row ? updated(row, value, fields) : fresh(value, fields);
  });
  node.items = items;
  return node;
}

/**
 * @param {import("yaml").YAMLMap} node
 * @param {import("./values.mjs").Fields} value
 * @param {Field[]} fields
 */
function refilled(node, value, fields) {
  node.items = node.items.filter((pair) => Object.hasOwn(value, nameOf(pair)));
  const before = new Set();
  for (const [name, item] of inOrder(value, fields)) {
    const pair = node.items.find((other) => nameOf(other) === name);
    const own = fieldsOf(fields, name);
    if (pair) pair.value = updated(pair.value, item, own);
    else {
      const place = node.items.findLastIndex((other) => before.has(nameOf(other))) + 1;
      node.items.splice(place, 0, new Pair(new Scalar(name), fresh(item, own)));
    }
    before.add(name);
  }
  return node;
}

/**
 * Return a new node, in the style of this repository.
 *
 * @param {Value} value
 * @param {Field[]} fields
 * @returns {Node}
 */
export function fresh(value, fields) {
  if (isText(value)) {
    const { value: text, type } = styled(value);
    return Object.assign(new Scalar(text), { type });
  }
  if (Array.isArray(value)) {
    return Object.assign(new YAMLSeq(), { items: value.map((item) => fresh(item, fields)) });
  }
  const pairs = inOrder(value, fields).map(
    ([name, item]) => new Pair(new Scalar(name), fresh(item, fieldsOf(fields, name))),
  );
  return Object.assign(new YAMLMap(), { items: pairs });
}

/**
 * @param {string} text
 * @returns {{ value: string, type: Scalar["type"] }}
 */
function styled(text) {
  if (text.includes("\n")) return { value: `${text}\n`, type: Scalar.BLOCK_LITERAL };
  return { value: text, type: text.length > LONG ? Scalar.BLOCK_FOLDED : undefined };
}

/** @param {Scalar["type"]} type */
function quotes(type) {
  return type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE ? type : undefined;
}

/**
 * @param {import("./values.mjs").Fields} value
 * @param {Field[]} fields
 */
function inOrder(value, fields) {
  const places = new Map(fields.map(({ name }, place) => [name, place]));
  /** @type {(entry: [string, Value]) => number} */
  const place = ([name]) => places.get(name) ?? fields.length;
  return Object.entries(value).sort((one, other) => place(one) - place(other));
}

/**
 * @param {Field[]} fields
 * @param {string} key
 */
function fieldsOf(fields, key) {
  const found = fields.find(({ name }) => name === key);
  return found?.fields ?? [];
}

/** @param {unknown} node */
function contentOf(node) {
  if (isCollection(node)) return pruned(node.toJSON());
  return isScalar(node) ? pruned(node.value) : undefined;
}

/** @param {import("yaml").Pair} pair */
function nameOf({ key }) {
  return isScalar(key) ? String(key.value) : "";
}
