// The blocks in HTML from a clipboard: headings, points of lists, tables, code and other texts, each as the runs in it.
import { allRuns, inMarkdown, isBlank, isElement, isHidden, look, PLAIN, runsOf, styleOf } from "./html-runs.mjs";

/**
 * @typedef {import("./html-runs.mjs").Format} Format
 * @typedef {import("./html-runs.mjs").Run} Run
 * @typedef {object} Block
 * @property {"heading" | "item" | "table" | "code" | "text"} type
 * @property {Run[]} runs
 * @property {number} level Of a heading, or how deep a point is, both from 1; 0 for anything else.
 * @property {boolean} ordered Whether a point has a number.
 * @property {boolean} quoted
 * @property {string[][]} rows
 * @typedef {Format & { depth: number, quoted: boolean, ordered: boolean }} Around What is around a node.
 */

const BLOCKS =
  /^(?:address|article|aside|blockquote|body|center|dd|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul)$/;
const WORD_POINT = /mso-list:\s*l\d+\s+level(\d)/i;
const WORD_TITLE = /\bMso(?:Title|Subtitle)\b/;
const WORD_HEADING = /\bMsoHeading(\d)\b/;
const NUMBERED = /^\s*\(?(?:\d+|[a-z]{1,4})[.)]/i;
export const OUTSIDE = { ...PLAIN, depth: 0, quoted: false, ordered: false };

/**
 * @param {Element} element
 * @param {Around} around
 * @returns {Generator<Block>}
 */
export function* blocksIn(element, around) {
  /** @type {Run[]} */
  let runs = [];
  const flush = () => {
    const made = isBlank(runs) ? [] : [block("text", { runs, level: around.depth, quoted: around.quoted })];
    runs = [];
    return made;
  };
  for (const node of element.childNodes) {
    if (isElement(node) && hasBlocks(node)) {
      yield* flush();
      yield* blockOf(node, around);
    } else runs.push(...runsOf(node, around));
  }
  yield* flush();
}

/**
 * @param {Element} element
 * @param {Around} around
 * @returns {Generator<Block>}
 */
function* blockOf(element, around) {
  const name = element.localName;
  const style = styleOf(element);
  const heading = /^h([1-6])$/.exec(name)?.[1] ?? WORD_HEADING.exec(element.className)?.[1];
  const point = WORD_POINT.exec(style);
  if (isHidden(element)) return;
  if (point) yield* pointOfWord(element, Number(point[1]), around);
  else if (heading || WORD_TITLE.test(element.className)) {
    const runs = allRuns(element).map((run) => ({ ...run, bold: false, italic: false }));
    if (!isBlank(runs)) yield block("heading", { runs, level: Number(heading ?? 1) });
  } else if (name === "li") {
    const level = Number(element.getAttribute("aria-level") ?? element.getAttribute("data-aria-level")) || around.depth;
    const [first, ...rest] = blocksIn(element, { ...look(element, around), depth: level });
    if (first?.type === "text") yield { ...first, type: "item", level, ordered: around.ordered };
    else if (first) yield first;
    yield* rest;
  } else if (name === "ul" || name === "ol") {
    yield* blocksIn(element, { ...around, depth: around.depth + 1, ordered: name === "ol" });
  } else if (name === "table") yield* tableOf(element, around);
  else if (name === "pre") yield block("code", { runs: [{ ...PLAIN, text: element.textContent.trimEnd() }] });
  else yield* blocksIn(element, { ...look(element, around), quoted: around.quoted || name === "blockquote" });
}

/**
 * Word has no lists on the clipboard, but paragraphs that begin with the sign or the number that it shows.
 *
 * @param {Element} element
 * @param {number} level
 * @param {Around} around
 */
function* pointOfWord(element, level, around) {
  const sign = [...element.querySelectorAll("*")].find((each) => /mso-list:\s*ignore/i.test(styleOf(each)));
  const runs = allRuns(element);
  if (!isBlank(runs)) {
    const ordered = NUMBERED.test(sign?.textContent ?? "") && sign?.textContent.trim() !== "o";
    yield block("item", { runs, level: level + around.depth, ordered, quoted: around.quoted });
  }
}

/**
 * A table; the boxes of one are only that for a mail that uses it to place its parts.
 *
 * @param {Element} element
 * @param {Around} around
 */
function* tableOf(element, around) {
  const rows = [...element.querySelectorAll("tr")].map((row) => [...row.cells].flatMap(cellsOf));
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (rows.length < 2 || width < 2 || element.querySelector("table")) yield* blocksIn(element, around);
  else yield block("table", { rows: rows.map((row) => [...row, ...Array(width - row.length).fill("")]) });
}

/** @param {HTMLTableCellElement} cell */
function cellsOf(cell) {
  const parts = [...blocksIn(cell, OUTSIDE)].map(({ runs }) => inMarkdown(runs));
  const text = parts.join(" ").replaceAll("\n", " ").replaceAll("|", "\\|");
  return [text, ...Array(cell.colSpan - 1).fill("")];
}

/**
 * @param {Block["type"]} type
 * @param {Partial<Block>} has
 * @returns {Block}
 */
function block(type, has) {
  return { type, runs: [], level: 0, ordered: false, quoted: false, rows: [], ...has };
}

/** @param {Element} element @returns {boolean} */
function hasBlocks(element) {
  return BLOCKS.test(element.localName) || [...element.children].some(hasBlocks);
}
