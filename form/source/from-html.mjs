// What Word, Outlook, Teams, Excel, Google Docs and websites put on the clipboard (HTML), as Markdown: only what Markdown has.
// The words stay as they are: what shows raw is told by the check.

/**
 * @typedef {"body" | "block" | "line"} Kind What a field holds: text with headings, paragraphs, or one line.
 * @typedef {{ bold: boolean, italic: boolean, struck: boolean, href: string }} Format
 * @typedef {Format & { text: string }} Run Characters with one look.
 * @typedef {object} Block
 * @property {"heading" | "item" | "table" | "code" | "text"} type
 * @property {Run[]} runs
 * @property {number} level Of a heading, or how deep a point is, both from 1; 0 for anything else.
 * @property {boolean} ordered Whether a point has a number.
 * @property {boolean} quoted
 * @property {string[][]} rows
 */

const BLOCKS =
  /^(?:address|article|aside|blockquote|body|center|dd|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul)$/;
const NOT_TEXT =
  /^(?:audio|button|canvas|head|iframe|img|input|link|meta|noscript|object|script|select|style|svg|template|title|video|xml)$/;
const HIDDEN =
  /display:\s*none|mso-hide:\s*all|mso-list:\s*ignore|mso-element:\s*comment|mso-special-character:\s*comment/i;
const COMMENT = /MsoComment|msocom/;
const WORD_POINT = /mso-list:\s*l\d+\s+level(\d)/i;
const WORD_TITLE = /\bMso(?:Title|Subtitle)\b/;
const WORD_HEADING = /\bMsoHeading(\d)\b/;
const NUMBERED = /^\s*\(?(?:\d+|[a-z]{1,4})[.)]/i;
const NOTE_SIGN = /#_?(?:ftn|edn|ftnt|sdfootnote|sdendnote)(\d+)(?:sym)?$/;
const NOTE_TEXT = /#_?(?:(?:ftn|edn)ref|ftnt_ref)(\d+)$|#sd(?:foot|end)note(\d+)anc$/;
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;
const TAG = /<(?=[a-z/!?])/gi;
const SPACES = /[ \t\r\n\f\u00a0]+/g;
const LINE_BREAK = "\n";
const SMALL = { sub: "₀₁₂₃₄₅₆₇₈₉", sup: "⁰¹²³⁴⁵⁶⁷⁸⁹" };
const PLAIN = { bold: false, italic: false, struck: false, href: "" };
const OUTSIDE = { ...PLAIN, depth: 0, quoted: false, ordered: false };

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

/** @typedef {Format & { depth: number, quoted: boolean, ordered: boolean }} Around What is around a node. */

/**
 * @param {Element} element
 * @param {Around} around
 * @returns {Generator<Block>}
 */
function* blocksIn(element, around) {
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
 * @param {Element} element
 * @returns {Run[]}
 */
function allRuns(element) {
  return [...element.childNodes].flatMap((node) => runsOf(node, PLAIN));
}

/**
 * @param {Node} node
 * @param {Format} format
 * @returns {Run[]}
 */
function runsOf(node, { bold, italic, struck, href }) {
  const format = { bold, italic, struck, href };
  if (node.nodeType === Node.TEXT_NODE) {
    const text = (node.nodeValue ?? "").replace(INVISIBLE, "").replace(SPACES, " ");
    return [{ ...format, text: text.replace(TAG, "\\<") }];
  }
  if (!isElement(node) || isHidden(node)) return [];
  if (node.localName === "br") return [{ ...PLAIN, text: LINE_BREAK }];
  const address = node.localName === "a" ? (node.getAttribute("href") ?? "") : "";
  const sign = NOTE_SIGN.exec(address);
  if (sign) return [{ ...PLAIN, text: `[^${sign[1]}]` }];
  const text = NOTE_TEXT.exec(address);
  if (text) return [{ ...PLAIN, text: `[^${text[1] ?? text[2]}]:` }];
  const small = SMALL[/** @type {keyof typeof SMALL} */ (node.localName)];
  if (small && /^\d+$/.test(node.textContent)) {
    return [{ ...format, text: node.textContent.replace(/\d/g, (digit) => small[Number(digit)] ?? "") }];
  }
  const inside = look(node, format);
  return [...node.childNodes].flatMap((each) => runsOf(each, inside));
}

/**
 * Return how what is in an element looks.
 *
 * @template {Format} Looks
 * @param {Element} element
 * @param {Looks} around
 * @returns {Looks}
 */
function look(element, around) {
  const style = styleOf(element);
  const name = element.localName;
  const weight = /font-weight:\s*(\w+)/i.exec(style)?.[1];
  const slant = /font-style:\s*(\w+)/i.exec(style)?.[1];
  const bold = weight ? /^(?:bold|[6-9]00)$/i.test(weight) : around.bold || /^(?:b|strong)$/.test(name);
  const italic = slant ? /^(?:italic|oblique)$/i.test(slant) : around.italic || /^(?:i|em)$/.test(name);
  const struck = around.struck || /^(?:s|strike|del)$/.test(name) || /text-decoration[^;]*line-through/i.test(style);
  const href = name === "a" ? realAddress(element.getAttribute("href") ?? "") : around.href;
  return { ...around, bold, italic, struck, href };
}

/**
 * Return where a link leads, past the gates of Outlook and Google; empty where others cannot follow it.
 *
 * @param {string} address
 * @returns {string}
 */
function realAddress(address) {
  if (!/^(?:https?|mailto):/i.test(address) || !URL.canParse(address)) return "";
  const { hostname, pathname, searchParams } = new URL(address);
  const gate = hostname.endsWith(".safelinks.protection.outlook.com") ? "url" : "q";
  const isGate = gate === "url" || (/^www\.google\./.test(hostname) && pathname === "/url");
  const behind = isGate ? searchParams.get(gate) : null;
  if (behind) return realAddress(behind);
  return address.replace(/[ ()<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/**
 * Return the Markdown of runs, with each sign against a letter, as Markdown wants it.
 *
 * @param {Run[]} runs
 */
function inMarkdown(runs) {
  /** @type {Run[]} */
  const merged = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (last && (looksSame(last, run) || !run.text.trim())) last.text += run.text;
    else if (run.text) merged.push({ ...run });
  }
  return merged
    .map((run, place) => marked(run, merged[place + 1]?.text ?? ""))
    .join("")
    .replace(/ *\n */g, "\n")
    .replace(/ {2,}/g, " ")
    .trim();
}

/**
 * @param {Run} run
 * @param {string} next What follows it.
 */
function marked({ text, bold, italic, struck, href }, next) {
  const [, before = "", whole = "", space = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  // Where a letter follows, signs behind ‘:’ would not end what is bold.
  const behind = !space && /^[\p{L}\p{N}]/u.test(next) && !href ? (/[^\p{L}\p{N}]+$/u.exec(whole)?.[0] ?? "") : "";
  const words = whole.slice(0, whole.length - behind.length);
  if (!words || words.includes(LINE_BREAK)) return text;
  const signs = `${struck ? "~~" : ""}${bold ? "**" : ""}${italic ? "*" : ""}`;
  return `${before}${signs}${linked(words, href)}${[...signs].reverse().join("")}${behind}${space}`;
}

/**
 * @param {string} words
 * @param {string} href
 */
function linked(words, href) {
  const bare = (/** @type {string} */ text) => text.replace(/^(?:https?:\/\/|mailto:)/i, "").replace(/\/$/, "");
  if (!href || bare(words) === bare(href)) return words;
  return `[${words.replace(/[[\]]/g, "\\$&")}](${href})`;
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

/** @param {Element} element */
function isHidden(element) {
  const isRemoved = element.localName === "del" && element.hasAttribute("cite");
  return (
    NOT_TEXT.test(element.localName) || HIDDEN.test(styleOf(element)) || COMMENT.test(element.className) || isRemoved
  );
}

/** @param {Run[]} runs */
function isBlank(runs) {
  return runs.every(({ text }) => !text.trim());
}

/**
 * @param {Format} one
 * @param {Format} other
 */
function looksSame(one, other) {
  return (
    one.bold === other.bold && one.italic === other.italic && one.struck === other.struck && one.href === other.href
  );
}

/** @param {Element} element */
function styleOf(element) {
  return element.getAttribute("data-style") ?? "";
}

/**
 * @param {Node} node
 * @returns {node is Element}
 */
function isElement(node) {
  return node.nodeType === Node.ELEMENT_NODE;
}
