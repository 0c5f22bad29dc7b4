// YAML as this repository reads it: a scalar is the text that was typed (the failsafe schema), or
// nothing.
// What is written changes only what was changed: a text that stayed the same is put back as it
// stood in the file, with its quotes, its line breaks and its comments.
import { CST, Document, Pair, Scalar, isCollection, isMap, isScalar, isSeq, parseDocument } from "yaml";
import { stringifyString } from "yaml/util";
import { common, isFields, isText, pruned, same } from "./values.mjs";

const WIDTH = 120;
const LONG = 100;
const NOTHING = /^(?:~|null|Null|NULL)?$/;
const SCHEMA = {
  schema: "failsafe",
  customTags: (tags) => [
    {
      tag: "tag:yaml.org,2002:null",
      default: true,
      test: NOTHING,
      identify: (value) => value === null,
      resolve: () => new Scalar(null),
      stringify: ({ source }) => source ?? "",
    },
    { tag: "tag:yaml.org,2002:str", default: true, identify: isText, resolve: String, stringify },
    ...tags.filter(({ tag }) => tag !== "tag:yaml.org,2002:str"),
  ],
};

/** Return the value of a text in YAML, null where there is none; throws where it is not YAML. */
export function read(text) {
  return parsed(text).toJS() ?? null;
}

/**
 * Return `original` with the value `value`, without empty texts, points and fields.
 *
 * `fields` are those of the form: a key that is new takes the place that they give it.
 */
export function write(original, value, fields) {
  const document = parsed(original);
  const before = pruned(document.toJS());
  const wanted = pruned(value);
  if (same(before, wanted)) return original;
  const above = original.slice(0, document.contents?.range[0] ?? original.length);
  if (wanted === undefined) return above;
  if (before !== undefined) {
    document.contents = updated(document.contents, wanted, fields);
    return document.toString(layout(original));
  }
  const made = new Document(null, SCHEMA);
  made.contents = fresh(wanted, fields);
  return (above && !above.endsWith("\n") ? `${above}\n` : above) + made.toString(layout(""));
}

function parsed(text) {
  const document = parseDocument(text, { ...SCHEMA, keepSourceTokens: true });
  if (document.errors.length) throw document.errors[0];
  return document;
}

function layout(original) {
  const flush = /^( *)[\w-]+:\n\1- /m.test(original);
  return { lineWidth: WIDTH, indentSeq: !flush, flowCollectionPadding: /[[{] /.test(original) };
}

function stringify(item, context, onComment, onChompKeep) {
  const token = item.srcToken;
  if (!token || item.retyped) {
    return stringifyString(item, { ...context, actualString: true }, onComment, onChompKeep);
  }
  if (token.type === "block-scalar") onComment?.();
  return CST.stringify({ ...token, end: undefined }).replace(/\n$/, "");
}

function updated(node, value, fields) {
  if (same(valueOf(node), value)) return node;
  if (isScalar(node) && isText(value)) return retyped(node, value);
  if (isSeq(node) && Array.isArray(value)) return rearranged(node, value, fields);
  if (isMap(node) && isFields(value)) return refilled(node, value, fields);
  return fresh(value, fields);
}

function retyped(node, text) {
  const { value, type } = styled(text);
  node.retyped = true;
  // A block stays what it was: the rest of its lines would change otherwise.
  if (node.type === Scalar.BLOCK_LITERAL) node.value = `${text}\n`;
  else if (node.type === Scalar.BLOCK_FOLDED && !text.includes("\n")) node.value = text;
  else [node.value, node.type] = [value, type ?? quotes(node.type)];
  return node;
}

function rearranged(node, values, fields) {
  const items = [];
  let [at, next] = [0, 0];
  const ends = [node.items.length, values.length];
  for (const [kept, wanted] of [...common(node.items.map(valueOf), values), ends]) {
    const old = node.items.slice(at, kept);
    for (const value of values.slice(next, wanted)) {
      items.push(old.length ? updated(old.shift(), value, fields) : fresh(value, fields));
    }
    const follower = node.items[kept];
    // A comment above a row is often about all rows below it.
    const left = old.map((item) => item.commentBefore).filter(Boolean);
    if (left.length && follower) {
      follower.commentBefore = [...left, follower.commentBefore].filter(Boolean).join("\n\n");
    }
    if (follower) items.push(updated(follower, values[wanted], fields));
    [at, next] = [kept + 1, wanted + 1];
  }
  node.items = items;
  return node;
}

function refilled(node, value, fields) {
  const keys = inOrder(Object.keys(value), fields);
  node.items = node.items.filter(({ key }) => key.value in value);
  for (const key of keys) {
    const pair = node.items.find((item) => item.key.value === key);
    const own = fieldOf(fields, key);
    if (pair) pair.value = updated(pair.value, value[key], own);
    else {
      const before = new Set(keys.slice(0, keys.indexOf(key)));
      const place = node.items.findLastIndex((item) => before.has(item.key.value)) + 1;
      node.items.splice(place, 0, new Pair(new Scalar(key), fresh(value[key], own)));
    }
  }
  return node;
}

/** Return a new node, in the style of this repository. */
function fresh(value, fields) {
  if (isText(value)) {
    const { value: text, type } = styled(value);
    return Object.assign(new Scalar(text), { type });
  }
  const document = new Document(null, SCHEMA);
  const node = document.createNode(Array.isArray(value) ? [] : {});
  if (Array.isArray(value)) node.items = value.map((item) => fresh(item, fields));
  else {
    node.items = inOrder(Object.keys(value), fields).map(
      (key) => new Pair(new Scalar(key), fresh(value[key], fieldOf(fields, key))),
    );
  }
  return node;
}

function styled(text) {
  if (text.includes("\n")) return { value: `${text}\n`, type: Scalar.BLOCK_LITERAL };
  return { value: text, type: text.length > LONG ? Scalar.BLOCK_FOLDED : undefined };
}

function quotes(type) {
  return [Scalar.QUOTE_DOUBLE, Scalar.QUOTE_SINGLE].includes(type) ? type : undefined;
}

function inOrder(keys, fields) {
  const names = fields.map(({ name }) => name);
  const place = (key) => (names.includes(key) ? names.indexOf(key) : names.length);
  return [...keys].sort((one, other) => place(one) - place(other));
}

function fieldOf(fields, key) {
  const found = fields.find(({ name }) => name === key);
  return found?.fields ?? [];
}


function valueOf(node) {
  return pruned(isCollection(node) ? node.toJSON() : node?.value);
}
