// Markdown as the site shows it, in the preview: CommonMark with what GitHub adds, without HTML, with links only to where the
// site allows them. It says again what `toolbox.markup` says.
import MarkdownIt from "markdown-it";
import { admonitions } from "./admonitions.mjs";
import { bareLinks } from "./bare-links.mjs";
import { footnotes } from "./footnotes.mjs";
import { Markup } from "./markup.mjs";
import { asCommonMark } from "./pasted.mjs";

/**
 * @typedef {object} Markdown
 * @property {(text: unknown) => Markup} block
 * @property {(text: unknown) => Markup} line
 * @property {(text: string) => string} withoutCallsInCode Masks the braces in code; `withBraces` takes those masks away.
 */

const DEEPEST = 70;
// The engine looks to the end for each bracket, and for each line that opens a block.
const [MOST_BRACKETS, MOST_LINES] = [400, 1000];
const CODE = /(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g;
const [OPEN, CLOSE] = ["\ue007", "\ue008"];
const LANGUAGE = /^[\p{L}\p{N}_.+#-]+$/u;
// Characters that cannot be seen, and those between which the build puts what it fills in: `toolbox.characters.HIDDEN`.
const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it looks for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ue000-\uf8ff\ufeff\ufffc\ufffe\uffff]/g;

/**
 * Return what makes HTML of Markdown.
 *
 * @param {Record<string, string>} titles The title of an admonition, by its sort.
 * @returns {Markdown}
 */
export function markdownOf(titles) {
  const engine = new MarkdownIt("commonmark", { xhtmlOut: true, maxNesting: DEEPEST });
  engine.enable(["table", "strikethrough"]).disable(["html_block", "html_inline", "text_join"]);
  engine.use(admonitions, titles).use(bareLinks).use(footnotes);
  engine.validateLink = () => true;
  engine.normalizeLink = (address) => address;
  engine.normalizeLinkText = (address) => address;
  Object.assign(engine.renderer.rules, RULES);
  const linesOfCode = (/** @type {string} */ text) => fenced(engine, text);
  const block = (/** @type {unknown} */ text) => {
    const typed = String(text ?? "");
    if (isTooMuch(typed)) return new Markup("");
    const html = engine.render(asCommonMark(typed, linesOfCode), { name: nameOf(typed) });
    return new Markup(html.replace(/\n+$/, ""));
  };
  const withoutCallsInCode = (/** @type {string} */ text) => {
    const code = linesOfCode(text);
    const masked = (/** @type {string} */ part) => part.replaceAll("{", OPEN).replaceAll("}", CLOSE);
    const lines = text.split("\n").map((line, at) => (code.has(at) ? masked(line) : line.replace(CODE, masked)));
    return lines.join("\n");
  };
  return { block, line: (text) => new Markup(block(text).html.replace(/^<p>|<\/p>$/g, "")), withoutCallsInCode };
}

/**
 * Return a text with the braces that were masked.
 *
 * @param {string} text
 */
export function withBraces(text) {
  return text.replaceAll(OPEN, "{").replaceAll(CLOSE, "}");
}

/** @type {Record<string, import("markdown-it").Rule>} */
const RULES = {
  text: (tokens, index) => plain(tokens[index]?.content),
  text_special: (tokens, index) => plain(tokens[index]?.content.replace(HIDDEN, "\ufffd")),
  code_inline: (tokens, index) => `<code>${plain(tokens[index]?.content)}</code>`,
  code_block: (tokens, index) => `<pre><code>${plain(tokens[index]?.content)}</code></pre>\n`,
  fence: (tokens, index) => {
    const [language = ""] = (tokens[index]?.info ?? "").trim().split(/\s+/);
    const name = LANGUAGE.test(language) ? ` class="language-${language}"` : "";
    return `<pre><code${name}>${plain(tokens[index]?.content)}</code></pre>\n`;
  },
  image: (tokens, index) => {
    const described = tokens[index]?.children?.map(({ content }) => content).join("");
    return `<em>[beeld: ${plain(described)}]</em>`;
  },
  // What leads to a page of the site opens nothing in a preview: that page would take the place of the form.
  link_open: (tokens, index, options, _, self) => {
    const token = tokens[index];
    token?.attrSet("href", safe(String(token.attrGet("href"))));
    const title = token?.attrGet("title");
    if (title) token?.attrSet("title", title.replace(HIDDEN, ""));
    return self.renderToken(tokens, index, options);
  },
  heading_open: (tokens, index, options, _, self) => {
    const text = tokens[index + 1]?.children?.map(({ type, content }) => content || (/break$/.test(type) ? " " : ""));
    tokens[index]?.attrSet("id", anchor(text?.join("")));
    return self.renderToken(tokens, index, options);
  },
  list_item_open: (tokens, index, options, _, self) => {
    const done = tokens[index]?.meta?.isDone ? '<span class="tb-hidden">Klaar: </span>' : "";
    return self.renderToken(tokens, index, options) + done;
  },
  footnote_block_open: () => '<section class="tb-footnotes" role="doc-endnotes" aria-label="Voetnoten">\n<ol>\n',
  footnote_block_close: () => "</ol>\n</section>\n",
  footnote_open: (tokens, index, _, env) => `<li id="${ids(tokens[index]?.meta, env).note}">\n`,
  footnote_close: () => "</li>\n",
  footnote_ref: (tokens, index, _, env) => {
    const { note, place } = ids(tokens[index]?.meta, env);
    const link = `<a class="tb-footnote" href="#${note}" id="${place}" role="doc-noteref">`;
    return `<sup>${link}${tokens[index]?.meta?.number}</a></sup>`;
  },
  footnote_anchor: (tokens, index, _, env) => {
    const { place } = ids(tokens[index]?.meta, env);
    return ` <a class="tb-footnote-back" href="#${place}" role="doc-backlink">terug</a>`;
  },
};

/**
 * Return the ids of a footnote and of where the text refers to it.
 *
 * @param {import("markdown-it").Meta | null | undefined} meta
 * @param {import("markdown-it").Env} env
 */
function ids(meta, { name }) {
  const { number, again } = meta ?? {};
  const note = `noot-${name}-${number}`;
  return { note, place: `bij-${note}${again ? `-${again + 1}` : ""}` };
}

/** @param {string} text */
function isTooMuch(text) {
  return text.split("[").length - 1 > MOST_BRACKETS || text.split("\n").length - 1 > MOST_LINES;
}

/**
 * Return the numbers of the lines of a text that are in fenced code, from 0.
 *
 * @param {MarkdownIt} engine
 * @param {string} text
 */
function fenced(engine, text) {
  /** @type {import("markdown-it").Token[]} */
  const tokens = [];
  if (/```|~~~/.test(text)) engine.block.parse(text, engine, {}, tokens);
  const lines = tokens.flatMap(({ type, map }) => {
    const [first, end] = (type === "fence" && map) || [0, 0];
    return Array.from({ length: end - first }, (_, index) => first + index);
  });
  return new Set(lines);
}

/**
 * Return a name for a text, so that no two have footnotes with the same id.
 *
 * @param {string} text
 */
function nameOf(text) {
  let number = 0;
  for (const character of text) number = (number * 31 + (character.codePointAt(0) ?? 0)) % 0x1000000;
  return number.toString(16).padStart(6, "0");
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

/**
 * Return text as HTML; quotes need no escape outside an attribute.
 *
 * @param {string} [text]
 */
function plain(text = "") {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/**
 * Return an address to elsewhere that the site allows, as `toolbox.urls.unsafe` judges it; `#` for any other.
 *
 * @param {string} address
 */
function safe(address) {
  const [, scheme = "", host = ""] = /^([a-z]+):(?:\/\/([^/?#]+))?/i.exec(address) ?? [];
  const isStrange = address.search(HIDDEN) >= 0 || /[\s\\]/.test(address);
  const isWeb = /^https?$/i.test(scheme) && host && !/[@[\]]/.test(host);
  return !isStrange && (isWeb || /^mailto$/i.test(scheme)) ? address : "#";
}
