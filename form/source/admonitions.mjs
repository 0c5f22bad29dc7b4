// Admonitions (`!!! tip`, or `> [!TIP]` as on GitHub) with a Dutch title, and the boxes of a task list: a plugin of
// markdown-it, as `toolbox.markup.admonitions` and the options of markdown-it-py.

/**
 * @typedef {import("markdown-it").Block} Block
 * @typedef {import("markdown-it").Tokenize} Tokenize
 */

// As Python-Markdown has it.
const OPENING = /^!!! ?([\p{L}\p{N}_-]+(?: +[\p{L}\p{N}_-]+)*)(?: +"([^"]*)")? *$/u;
const ALERT = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*$/i;
const TASK = /^\[([ xX])\][ \t]/;
const [LEAST, MOST] = [2, 4];

/**
 * @param {import("markdown-it").default} engine
 * @param {Record<string, string>} titles The Dutch title by sort.
 */
export function admonitions(engine, titles) {
  const titleOf = (/** @type {string} */ sort) => {
    const [name = ""] = sort.split(" ");
    return titles[name] ?? name.charAt(0).toUpperCase() + name.slice(1);
  };
  const alt = ["paragraph", "reference", "blockquote", "list"];
  engine.block.ruler.before("fence", "admonition", admonition(titleOf), { alt });
  engine.core.ruler.after("block", "alerts", closeAlerts);
  const inside = engine.block.tokenize.bind(engine.block);
  // What a point or a quote holds goes through here, with its lines.
  engine.block.tokenize = (state, start, end) => {
    const opened = state.tokens.at(-1);
    if (opened?.map?.[0] !== start) return inside(state, start, end);
    if (opened.type === "blockquote_open") return alert(state, titleOf, inside, start, end);
    if (opened.type === "list_item_open") return task(state, opened, inside, start, end);
    return inside(state, start, end);
  };
}

/**
 * Return the rule for `!!! type "title"`, with what is indented below it by two to four spaces.
 *
 * @param {(sort: string) => string} titleOf
 */
function admonition(titleOf) {
  return (
    /** @type {Block} */ state,
    /** @type {number} */ start,
    /** @type {number} */ end,
    /** @type {boolean} */ silent,
  ) => {
    const opening = OPENING.exec(lineOf(state, start));
    if (!opening || isCode(state, start)) return false;
    const first = state.skipEmptyLines(start + 1);
    const indent = first < end ? indentOf(state, first) - indentOf(state, start) : 0;
    if (indent < LEAST) return false;
    if (silent) return true;
    const deep = indentOf(state, start) + Math.min(indent, MOST);
    let last = first;
    while (last < end && (state.isEmpty(last) || indentOf(state, last) >= deep)) last += 1;
    const sort = (opening[1] ?? "").toLowerCase().split(/ +/).join(" ");
    open(state, sort, opening[2] ?? titleOf(sort));
    const { blkIndent, lineMax, parentType } = state;
    Object.assign(state, { blkIndent: deep, lineMax: last, parentType: "admonition" });
    state.md.block.tokenize(state, start + 1, last);
    Object.assign(state, { blkIndent, lineMax, parentType });
    state.push("admonition_close", "div", -1);
    state.line = last;
    return true;
  };
}

/**
 * @param {Block} state
 * @param {(sort: string) => string} titleOf
 * @param {Tokenize} inside
 * @param {number} start
 * @param {number} end
 */
function alert(state, titleOf, inside, start, end) {
  const sort = ALERT.exec(lineOf(state, start))?.[1]?.toLowerCase();
  if (!sort) return inside(state, start, end);
  state.tokens.pop();
  state.level -= 1;
  open(state, sort, titleOf(sort));
  state.line = end;
  if (start + 1 < end) inside(state, start + 1, end);
}

/**
 * The rule for quotes closes a quote, also where an admonition was opened.
 *
 * @param {import("markdown-it").Core} state
 */
function closeAlerts({ tokens }) {
  /** @type {boolean[]} */
  const isQuote = [];
  for (const token of tokens) {
    if (/^(?:blockquote|admonition)_open$/.test(token.type)) isQuote.push(token.tag === "blockquote");
    if (!/^(?:blockquote|admonition)_close$/.test(token.type)) continue;
    if (!isQuote.pop()) token.tag = "div";
  }
}

/**
 * @param {Block} state
 * @param {import("markdown-it").Token} opened
 * @param {Tokenize} inside
 * @param {number} start
 * @param {number} end
 */
function task(state, opened, inside, start, end) {
  const found = isCode(state, start) ? null : TASK.exec(lineOf(state, start));
  if (!found) return inside(state, start, end);
  const isDone = found[1] !== " ";
  opened.attrSet("class", isDone ? "tb-task tb-task--done" : "tb-task");
  opened.meta = { isDone };
  const before = state.bMarks[start] ?? 0;
  state.bMarks[start] = before + (state.tShift[start] ?? 0) + found[0].length;
  state.tShift[start] = 0;
  inside(state, start, end);
  state.bMarks[start] = before;
}

/**
 * @param {Block} state
 * @param {string} sort
 * @param {string} title
 */
function open(state, sort, title) {
  state.push("admonition_open", "div", 1).attrSet("class", `admonition ${sort}`);
  if (!title) return;
  state.push("admonition_title_open", "p", 1).attrSet("class", "admonition-title");
  Object.assign(state.push("inline", "", 0), { content: title, children: [] });
  state.push("admonition_title_close", "p", -1);
}

/**
 * @param {Block} state
 * @param {number} line
 */
function lineOf({ src, bMarks, tShift, eMarks }, line) {
  return src.slice((bMarks[line] ?? 0) + (tShift[line] ?? 0), eMarks[line]);
}

/**
 * @param {Block} state
 * @param {number} line
 */
function indentOf({ sCount }, line) {
  return sCount[line] ?? 0;
}

/**
 * @param {Block} state
 * @param {number} line
 */
function isCode(state, line) {
  return indentOf(state, line) - state.blkIndent >= 4;
}
