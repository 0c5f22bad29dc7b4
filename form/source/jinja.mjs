// The templates of the site, drawn in the browser: the build parses them with Jinja itself, and here their syntax trees are
// walked. Nothing becomes a program, so nothing that is typed can run. Names are those of Jinja: https://jinja.palletsprojects.com/
import { evaluate, truthy } from "./expressions.mjs";
import { escaped, Markup } from "./markup.mjs";

/**
 * @typedef {import("./expressions.mjs").Node} Node
 * @typedef {import("./expressions.mjs").Context} Context
 */

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
        const branch = [node, ...node.elif_].find(({ test }) => truthy(evaluate(test, context)));
        return this.drawn(branch?.body ?? node.else_, context);
      }
      case "For":
        return this.loop(node, context);
      case "Assign":
        assign(context, node.target, evaluate(node.node_, context));
        return "";
      case "AssignBlock":
        assign(context, node.target, new Markup(this.drawn(node.body, child(context))));
        return "";
      case "With": {
        const names = node.targets.map((/** @type {Node} */ target) => target.name);
        const values = node.values.map((/** @type {Node} */ value) => evaluate(value, context));
        const pairs = names.map((/** @type {string} */ name, /** @type {number} */ index) => [name, values[index]]);
        return this.drawn(node.body, child(context, Object.fromEntries(pairs)));
      }
      case "Include":
        return this.drawn(this.named(evaluate(node.template, context)).body, child(context));
      case "FromImport": {
        const module = child(node.with_context ? context : this.globals);
        this.drawn(this.named(evaluate(node.template, context)).body, module);
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
    return node.node === "TemplateData" ? node.data : escaped(evaluate(node, context));
  }

  /**
   * @param {Node} node
   * @param {Context} context
   */
  loop(node, context) {
    /** @type {unknown[]} */
    const items = [...(evaluate(node.iter, context) ?? [])];
    const scopes = items.map((item) => {
      const scope = child(context);
      assign(scope, node.target, item);
      return scope;
    });
    const kept = scopes.filter((scope) => !node.test || truthy(evaluate(node.test, scope)));
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
        scope[name] = index < values.length ? values[index] : evaluate(node.defaults[index - defaults], context);
      });
      return new Markup(this.drawn(node.body, scope));
    };
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
