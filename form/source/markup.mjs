// HTML as a value, so that it is not escaped again.

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
