// Markdown as the site shows it, in the preview: CommonMark without HTML, with links only to where the site allows them.
import MarkdownIt from "markdown-it";
import { escaped, Markup } from "./jinja.mjs";

const SCHEMES = ["http:", "https:", "mailto:"];
/** @type {Record<string, string>} */
const QUOTES = { "&#34;": '"', "&#39;": "'" };
const engine = new MarkdownIt("commonmark", { html: false, xhtmlOut: true, maxNesting: 70 }).enable([
  "table",
  "strikethrough",
]);
engine.validateLink = () => true;
engine.normalizeLink = (address) => address;
// What leads to a page of the site opens nothing in a preview: that page would take the place of the form.
engine.renderer.rules.link_open = (tokens, index) => {
  const address = String(tokens[index]?.attrGet("href"));
  const title = tokens[index]?.attrGet("title");
  return `<a href="${escaped(safe(address))}"${title ? ` title="${escaped(title)}"` : ""}>`;
};
// Quotes need no escape outside an attribute.
engine.renderer.rules.text = (tokens, index) =>
  escaped(tokens[index]?.content).replace(/&#3[49];/g, (quote) => QUOTES[quote] ?? "");
engine.renderer.rules.image = (tokens, index) => `<em>[beeld: ${escaped(tokens[index]?.content)}]</em>`;
engine.renderer.rules.heading_open = (tokens, index) => {
  const text = tokens[index + 1]?.children?.map(({ content }) => content).join("") ?? "";
  return `<${tokens[index]?.tag} id="${anchor(text)}">`;
};

/**
 * Return the HTML of a text: paragraphs, lists and so on.
 *
 * @param {unknown} text
 */
export function block(text) {
  return new Markup(engine.render(String(text ?? "")).trimEnd());
}

/**
 * Return the HTML of a text of one line, without a paragraph around it.
 *
 * @param {unknown} text
 */
export function line(text) {
  return new Markup(block(text).html.replace(/^<p>|<\/p>$/g, ""));
}

/**
 * Return the id of a heading, as `toolbox.urls.anchor` makes it.
 *
 * @param {unknown} text
 */
export function anchor(text) {
  const ascii = String(text ?? "")
    .normalize("NFKD")
    .replace(/[^\p{ASCII}]/gu, "");
  return ascii
    .replace(/[^\w\s-]/g, "")
    .trim()
    .toLowerCase()
    .replace(/[-\s]+/g, "-");
}

/** @param {string} address */
function safe(address) {
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(address)?.[0].toLowerCase();
  return scheme && SCHEMES.includes(scheme) ? address : "#";
}
