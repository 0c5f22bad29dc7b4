// What looks the same in HTML from a clipboard, and its Markdown: bold, italic, struck through and links.

/**
 * @typedef {{ bold: boolean, italic: boolean, struck: boolean, href: string }} Format
 * @typedef {Format & { text: string }} Run Characters with one look.
 */

const NOT_TEXT =
  /^(?:audio|button|canvas|head|iframe|img|input|link|meta|noscript|object|script|select|style|svg|template|title|video|xml)$/;
const HIDDEN =
  /display:\s*none|mso-hide:\s*all|mso-list:\s*ignore|mso-element:\s*comment|mso-special-character:\s*comment/i;
const COMMENT = /MsoComment|msocom/;
const NOTE_SIGN = /#_?(?:ftn|edn|ftnt|sdfootnote|sdendnote)(\d+)(?:sym)?$/;
const NOTE_TEXT = /#_?(?:(?:ftn|edn)ref|ftnt_ref)(\d+)$|#sd(?:foot|end)note(\d+)anc$/;
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;
const TAG = /<(?=[a-z/!?])/gi;
const SPACES = /[ \t\r\n\f\u00a0]+/g;
const LINE_BREAK = "\n";
const SMALL = { sub: "₀₁₂₃₄₅₆₇₈₉", sup: "⁰¹²³⁴⁵⁶⁷⁸⁹" };
export const PLAIN = { bold: false, italic: false, struck: false, href: "" };

/**
 * @param {Element} element
 * @returns {Run[]}
 */
export function allRuns(element) {
  return [...element.childNodes].flatMap((node) => runsOf(node, PLAIN));
}

/**
 * @param {Node} node
 * @param {Format} format
 * @returns {Run[]}
 */
export function runsOf(node, { bold, italic, struck, href }) {
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
export function look(element, around) {
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
export function inMarkdown(runs) {
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

/** @param {Element} element */
export function isHidden(element) {
  const isRemoved = element.localName === "del" && element.hasAttribute("cite");
  return (
    NOT_TEXT.test(element.localName) || HIDDEN.test(styleOf(element)) || COMMENT.test(element.className) || isRemoved
  );
}

/** @param {Run[]} runs */
export function isBlank(runs) {
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
export function styleOf(element) {
  return element.getAttribute("data-style") ?? "";
}

/**
 * @param {Node} node
 * @returns {node is Element}
 */
export function isElement(node) {
  return node.nodeType === Node.ELEMENT_NODE;
}
