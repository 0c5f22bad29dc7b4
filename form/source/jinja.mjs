// The templates of the site, drawn in the browser: the build parses them with Jinja itself, and here their syntax trees are
// walked. Nothing becomes a program, so nothing that is typed can run. Names are those of Jinja: https://jinja.palletsprojects.com/

/** @typedef {any} Node A node of Jinja's syntax tree: its `node` is its type, the rest its fields. */
/** @typedef {any} Context What names stand for, here or in what it was made from (its prototype). */

/** HTML, where any other text has to be escaped. */
export class Markup {
  /** @param {string} html */
  constructor(html) {
    this.html = html;
  }
  toString() {
    return this.html;
  }
}

const ESCAPES = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ["'", "&#39;"],
  ['"', "&#34;"],
]);

/**
 * Return a value as HTML.
 *
 * @param {unknown} value
 */
export function escaped(value) {
  if (value instanceof Markup) return value.html;
  return String(value ?? "").replace(/[&<>'"]/g, (character) => ESCAPES.get(character) ?? "");
}

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

/** Draws the templates that it was given, by their names. */
export class Templates {
  /**
   * @param {Record<string, Node>} templates
   * @param {Context} globals
   */
  constructor(templates, globals) {
    this.templates = templates;
    this.globals = globals;
  }

  /**
   * Return the HTML of a template.
   *
   * @param {string} name
   * @param {object} values
   */
  render(name, values) {
    return new Markup(this.drawn(this.named(name).body, child(child(this.globals), values)));
  }

  /** @param {string} name */
  named(name) {
    const found = this.templates[name];
    if (!found) throw new Error(`no template ${name}`);
    return found;
  }

  /**
   * @param {Node[]} body
   * @param {Context} context
   * @returns {string}
   */
  drawn(body, context) {
    return body.map((node) => this.statement(node, context)).join("");
  }

  /**
   * @param {Node} node
   * @param {Context} context
   * @returns {string}
   */
  statement(node, context) {
    switch (node.node) {
      case "Output":
        return node.nodes.map((/** @type {Node} */ part) => this.output(part, context)).join("");
      case "If": {
        const branch = [node, ...node.elif_].find(({ test }) => truthy(this.value(test, context)));
        return this.drawn(branch?.body ?? node.else_, context);
      }
      case "For":
        return this.loop(node, context);
      case "Assign":
        assign(context, node.target, this.value(node.node_, context));
        return "";
      case "AssignBlock":
        assign(context, node.target, new Markup(this.drawn(node.body, child(context))));
        return "";
      case "With": {
        const names = node.targets.map((/** @type {Node} */ target) => target.name);
        const values = node.values.map((/** @type {Node} */ value) => this.value(value, context));
        const pairs = names.map((/** @type {string} */ name, /** @type {number} */ index) => [name, values[index]]);
        return this.drawn(node.body, child(context, Object.fromEntries(pairs)));
      }
      case "Include":
        return this.drawn(this.named(this.value(node.template, context)).body, child(context));
      case "FromImport": {
        const module = child(node.with_context ? context : this.globals);
        this.drawn(this.named(this.value(node.template, context)).body, module);
        for (const name of node.names) context[name] = module[name];
        return "";
      }
      case "Macro":
        context[node.name] = this.macro(node, context);
        return "";
      default:
        throw new Error(`a template may not use ${node.node}`);
    }
  }

  /**
   * @param {Node} node
   * @param {Context} context
   */
  output(node, context) {
    return node.node === "TemplateData" ? node.data : escaped(this.value(node, context));
  }

  /**
   * @param {Node} node
   * @param {Context} context
   */
  loop(node, context) {
    /** @type {unknown[]} */
    const items = [...(this.value(node.iter, context) ?? [])];
    const scopes = items.map((item) => {
      const scope = child(context);
      assign(scope, node.target, item);
      return scope;
    });
    const kept = scopes.filter((scope) => !node.test || truthy(this.value(node.test, scope)));
    if (!kept.length) return this.drawn(node.else_, context);
    const drawn = kept.map((scope, index0) => {
      const revindex = kept.length - index0;
      scope.loop = {
        index: index0 + 1,
        index0,
        revindex,
        first: index0 === 0,
        last: revindex === 1,
        length: kept.length,
      };
      return this.drawn(node.body, scope);
    });
    return drawn.join("");
  }

  /**
   * @param {Node} node
   * @param {Context} context Where it was written.
   */
  macro(node, context) {
    return (/** @type {unknown[]} */ ...values) => {
      const scope = child(context);
      const defaults = node.args.length - node.defaults.length;
      node.args.forEach((/** @type {Node} */ { name }, /** @type {number} */ index) => {
        scope[name] = index < values.length ? values[index] : this.value(node.defaults[index - defaults], context);
      });
      return new Markup(this.drawn(node.body, scope));
    };
  }

  /**
   * Return the value of an expression.
   *
   * @param {Node} node
   * @param {Context} context
   * @returns {any}
   */
  value(node, context) {
    const of = (/** @type {Node} */ part) => this.value(part, context);
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
        return FILTERS[node.name]?.(of(node.node_), ...this.given(node, context));
      case "Call":
        return this.call(node, context);
      default:
        throw new Error(`a template may not use ${node.node}`);
    }
  }

  /**
   * @param {Node} node
   * @param {Context} context
   */
  given(node, context) {
    const values = node.args.map((/** @type {Node} */ argument) => this.value(argument, context));
    if (!node.kwargs.length) return values;
    const named = node.kwargs.map((/** @type {Node} */ { key, value }) => [key, this.value(value, context)]);
    return [...values, Object.fromEntries(named)];
  }

  /**
   * @param {Node} node
   * @param {Context} context
   */
  call(node, context) {
    const values = this.given(node, context);
    if (node.node_.node !== "Getattr") return this.value(node.node_, context)(...values);
    const owner = this.value(node.node_.node_, context);
    // The one method of Python's lists that a template calls.
    if (Array.isArray(owner) && node.node_.attr === "append") return owner.push(...values);
    return owner[node.node_.attr](...values);
  }
}

/**
 * @param {Context} context
 * @param {object} [values]
 * @returns {Context}
 */
function child(context, values = {}) {
  return Object.assign(Object.create(context), values);
}

/**
 * @param {Context} context
 * @param {Node} target
 * @param {any} value
 */
function assign(context, target, value) {
  if (target.node === "Name") {
    context[target.name] = value;
    return;
  }
  for (const [index, item] of target.items.entries()) assign(context, item, value[index]);
}

/**
 * Return whether Python takes a value for true.
 *
 * @param {unknown} value
 */
function truthy(value) {
  if (Array.isArray(value)) return value.length > 0;
  if (value instanceof Markup) return value.html !== "";
  if (value !== null && typeof value === "object") return Object.keys(value).length > 0;
  return Boolean(value);
}
