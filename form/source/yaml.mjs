// YAML as this repository reads it: a scalar is the text that was typed (the failsafe schema), or
// nothing.
// What is written changes only what was changed: a text that stayed the same is put back as it
// stood in the file, with its quotes, its line breaks and its comments.
import { CST, Document, parseDocument, Scalar } from "yaml";
import { stringifyString } from "yaml/util";
import { inShort, inWords, isText, pruned, same } from "./values.mjs";
import { fresh, updated } from "./yaml-nodes.mjs";

/**
 * @typedef {import("yaml").Node} Node
 * @typedef {import("./values.mjs").Field} Field
 */

const WIDTH = 120;
const NOTHING = /^(?:~|null|Null|NULL)?$/;
/** @type {import("yaml").DocumentOptions & import("yaml").SchemaOptions} */
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
    ...tags.filter((tag) => typeof tag === "string" || tag.tag !== "tag:yaml.org,2002:str"),
  ],
};

/**
 * Return the value of a text in YAML, null where there is none; throws where it is not YAML.
 *
 * @param {string} text
 */
export function read(text) {
  return parsed(text).toJS() ?? null;
}

/**
 * Return `original` with the value `value`, without empty texts, points and fields.
 *
 * `fields` are those of the form: a key that is new takes the place that they give it.
 *
 * @param {string} original
 * @param {unknown} value
 * @param {Field[]} fields
 */
export function write(original, value, fields) {
  const document = parsed(original);
  const before = inShort(pruned(inWords(document.toJS(), fields)), fields);
  const wanted = inShort(pruned(value), fields);
  if (same(before, wanted)) return original;
  const above = original.slice(0, document.contents?.range?.[0] ?? original.length);
  if (wanted === undefined) return above;
  if (before !== undefined) {
    document.contents = updated(document.contents, wanted, fields);
    return document.toString(layout(original));
  }
  const made = new Document(null, SCHEMA);
  made.contents = fresh(wanted, fields);
  return (above && !above.endsWith("\n") ? `${above}\n` : above) + made.toString(layout(""));
}

/**
 * @param {string} text
 * @returns {Document<Node>}
 */
function parsed(text) {
  const document = parseDocument(text, { ...SCHEMA, keepSourceTokens: true });
  const [error] = document.errors;
  if (error) throw error;
  return document;
}

/** @param {string} original */
function layout(original) {
  const flush = /^( *)[\w-]+:\n\1- /m.test(original);
  return { lineWidth: WIDTH, indentSeq: !flush, flowCollectionPadding: /[[{] /.test(original) };
}

/** @type {NonNullable<import("yaml").ScalarTag["stringify"]>} */
function stringify(item, context, onComment, onChompKeep) {
  const token = /** @type {Scalar.Parsed} */ (item).srcToken;
  if (!token) {
    return stringifyString(item, { ...context, actualString: true }, onComment, onChompKeep);
  }
  if (token.type === "block-scalar") onComment?.();
  return CST.stringify(/** @type {typeof token} */ ({ ...token, end: undefined })).replace(/\n$/, "");
}
