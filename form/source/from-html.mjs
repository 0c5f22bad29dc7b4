// What Word, Outlook, Teams, Excel, Google Docs and websites put on the clipboard (HTML), as Markdown: only what Markdown has.
// The words stay as they are: what shows raw is told by the check.
import { blocksIn, OUTSIDE } from "./html-blocks.mjs";
import { inMarkdown } from "./html-runs.mjs";

/**
 * @typedef {import("./html-blocks.mjs").Block} Block
 * @typedef {"body" | "block" | "line"} Kind What a field holds: text with headings, paragraphs, or one line.
 */

/**
 * Read what is on the clipboard. Its styles get another name: the policy of the page tells the console about each.
 *
 * @param {string} html
 */
export function copiedFrom(html) {
  const renamed = html
    .replace(/<style\b[\s\S]*?<\/style>/gi, "")
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle=/gi, " data-style="));
  return new DOMParser().parseFromString(renamed, "text/html");
}

/**
 * Return the Markdown of what is on the clipboard; empty where its plain text says it better.
 *
 * @param {Document} copied
 * @param {Kind} kind
 */
export function markdownOf(copied, kind) {
  // A program for code puts its colours on the clipboard: what is typed there is Markdown already.
  if (
    copied.querySelector('[data-style*="white-space: pre;"], [data-style*="white-space:pre;"], body > pre:only-child')
  )
    return "";
  const blocks = [...blocksIn(copied.body, OUTSIDE)];
  if (kind === "line") {
    const [only, ...others] = blocks;
    return only && !others.length && only.type !== "table" ? inMarkdown(only.runs).replaceAll("\n", " ") : "";
  }
  return written(blocks, kind);
}

/**
 * Return how many pictures are on the clipboard.
 *
 * @param {Document} copied
 */
export function picturesIn(copied) {
  const seen = (/** @type {Element} */ image) => Number.parseInt(image.getAttribute("width") ?? "99", 10) > 16;
  return [...copied.querySelectorAll("img")].filter(seen).length;
}

/**
 * @param {Block[]} blocks
 * @param {Kind} kind
 */
function written(blocks, kind) {
  const levels = blocks.filter(({ type }) => type === "heading").map(({ level }) => level);
  const highest = Math.min(...levels);
  const lists = new Lists();
  let text = "";
  let last = "";
  for (const each of blocks) {
    const { type, runs, level, quoted, rows } = each;
    const words = inMarkdown(runs);
    if (type === "item") {
      const point = lists.sign(each) + words.replaceAll("\n", " ");
      text += `${last === "item" ? "\n" : "\n\n"}${quoted ? "> " : ""}${point}`;
    } else {
      if (!level || type === "heading") lists.end();
      const shown = {
        code: `\`\`\`\n${runs[0]?.text}\n\`\`\``,
        heading: kind === "body" ? `${level === highest ? "##" : "###"} ${words}` : `**${words}**`,
        table: inRows(rows),
        text: words.replace(/\n+/g, "\n\n"),
      }[type];
      text += `\n\n${shown.replace(/^(?=.)/gm, quoted ? "> " : lists.indent())}`;
    }
    last = type;
  }
  return text.trim();
}

/** The lists that are open, one in another. */
class Lists {
  /** @type {{ ordered: boolean, count: number, width: number }[]} */
  open = [];

  end() {
    this.open.length = 0;
  }

  /** The spaces that put a text in the last point of the innermost list. */
  indent(lists = this.open) {
    return " ".repeat(lists.reduce((sum, { width }) => sum + width, 0));
  }

  /**
   * Return what a point begins with.
   *
   * @param {Block} point
   */
  sign({ level, ordered }) {
    const around = this.open.slice(0, level - 1);
    const before = this.open[around.length];
    const count = before?.ordered === ordered ? before.count + 1 : 1;
    const sign = ordered ? `${count}. ` : "- ";
    this.open = [...around, { ordered, count, width: sign.length }];
    return this.indent(around) + sign;
  }
}

/** @param {string[][]} rows */
function inRows([head = [], ...rows]) {
  const row = (/** @type {string[]} */ cells) => `| ${cells.join(" | ")} |`;
  const names = head.map((name) => name.replaceAll("**", ""));
  return [row(names), row(head.map(() => "---")), ...rows.map(row)].join("\n");
}
