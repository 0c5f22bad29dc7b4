// The expressions in the templates of the site, as values: the parts of Jinja's syntax trees between `{{` and `}}`, and in the
// tests of `{% if %}`. What a template may not use, throws.
import { escaped, Markup } from "./markup.mjs";

/** @typedef {any} Node A node of Jinja's syntax tree: its `node` is its type, the rest its fields. */
/** @typedef {any} Context What names stand for, here or in what it was made from (its prototype). */

/** @type {Record<string, (value: any, ...rest: any[]) => unknown>} */
const FILTERS = {
  // A list that is not typed yet is none.
  length: (value) => value?.length ?? 0,
  join: (value = [], between) => [...value].join(between),
  batch: (value = [], size) =>
    Array.from({ length: Math.ceil(value.length / size) }, (_, row) => value.slice(row * size, (row + 1) * size)),
  map: (value = [], { attribute }) => value.map((/** @type {any} */ each) => each[attribute]),
  trim: (value) => new Markup(escaped(value).trim()),
  sum: (value = []) => value.reduce((/** @type {number} */ total, /** @type {number} */ each) => total + each, 0),
  round: (value, digits = 0) => Number(value.toFixed(digits)),
};

/** @type {Record<string, (one: any, other: any) => boolean>} */
const COMPARISONS = {
  eq: (one, other) => one === other,
  ne: (one, other) => one !== other,
  gt: (one, other) => one > other,
  lt: (one, other) => one < other,
  gteq: (one, other) => one >= other,
  lteq: (one, other) => one <= other,
  in: (one, other) => (Array.isArray(other) ? other.includes(one) : Object.hasOwn(other ?? {}, one)),
  notin: (one, other) => !COMPARISONS.in?.(one, other),
};

/**
 * Return the value of an expression.
 *
 * @param {Node} node
 * @param {Context} context
 * @returns {any}
 */
export function evaluate(node, context) {
  const of = (/** @type {Node} */ part) => evaluate(part, context);
  switch (node.node) {
    case "Const":
      return node.value;
    case "Name":
      return context[node.name];
    case "List":
    case "Tuple":
      return node.items.map(of);
    case "Getattr":
      return of(node.node_)?.[node.attr];
    case "Getitem":
      return of(node.node_)?.[of(node.arg)];
    case "CondExpr":
      if (truthy(of(node.test))) return of(node.expr1);
      return node.expr2 ? of(node.expr2) : "";
    case "And":
      return truthy(of(node.left)) ? of(node.right) : of(node.left);
    case "Or":
      return truthy(of(node.left)) ? of(node.left) : of(node.right);
    case "Not":
      return !truthy(of(node.node_));
    case "Concat":
      return node.nodes.map((/** @type {Node} */ part) => of(part) ?? "").join("");
    case "Add":
      return of(node.left) + of(node.right);
    case "Sub":
      return of(node.left) - of(node.right);
    case "Mul":
      return of(node.left) * of(node.right);
    case "Div":
      return of(node.left) / of(node.right);
    case "Compare":
      return node.ops.every((/** @type {Node} */ { op, expr }) => COMPARISONS[op]?.(of(node.expr), of(expr)));
    case "Test":
      return node.name === "none" ? of(node.node_) === null : of(node.node_) !== undefined;
    case "Filter":
      return FILTERS[node.name]?.(of(node.node_), ...given(node, context));
    case "Call":
      return call(node, context);
    default:
      throw new Error(`a template may not use ${node.node}`);
  }
}

/**
 * @param {Node} node
 * @param {Context} context
 */
function given(node, context) {
  const values = node.args.map((/** @type {Node} */ argument) => evaluate(argument, context));
  if (!node.kwargs.length) return values;
  const named = node.kwargs.map((/** @type {Node} */ { key, value }) => [key, evaluate(value, context)]);
  return [...values, Object.fromEntries(named)];
}

/**
 * @param {Node} node
 * @param {Context} context
 */
function call(node, context) {
  const values = given(node, context);
  if (node.node_.node !== "Getattr") return evaluate(node.node_, context)(...values);
  const owner = evaluate(node.node_.node_, context);
  // The one method of Python's lists that a template calls.
  if (Array.isArray(owner) && node.node_.attr === "append") return owner.push(...values);
  return owner[node.node_.attr](...values);
}

/**
 * Return whether Python takes a value for true.
 *
 * @param {unknown} value
 */
export function truthy(value) {
  if (Array.isArray(value)) return value.length > 0;
  if (value instanceof Markup) return value.html !== "";
  if (value !== null && typeof value === "object") return Object.keys(value).length > 0;
  return Boolean(value);
}
