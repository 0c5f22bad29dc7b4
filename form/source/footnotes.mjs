// Footnotes, `[^1]` and below the text `[^1]: …`: a plugin of markdown-it, as footnote_plugin of mdit-py-plugins.

/**
 * @typedef {import("markdown-it").Token} Token
 * @typedef {import("markdown-it").Notes} Notes
 */

const OPENING = /^\[\^([^\] ]+)\]:[ \t]*/;
const REFERENCE = /\[\^([^\] \n]+)\]/y;

/** @param {import("markdown-it").default} engine */
export function footnotes(engine) {
  engine.block.ruler.before("reference", "footnote_def", written, { alt: ["paragraph", "reference"] });
  engine.inline.ruler.after("image", "footnote_ref", reference);
  engine.core.ruler.after("inline", "footnote_tail", atTheEnd);
}

/**
 * @param {import("markdown-it").Env} env
 * @returns {Notes}
 */
function notesOf(env) {
  env.notes ??= { written: new Map(), used: new Map() };
  return env.notes;
}

/**
 * Parse a note, with what is indented below it by four spaces.
 *
 * @param {import("markdown-it").Block} state
 * @param {number} start
 * @param {number} end
 * @param {boolean} silent
 */
function written(state, start, end, silent) {
  const { bMarks, tShift, sCount, parentType } = state;
  const [mark0 = 0, shift = 0, indent = 0] = [bMarks[start], tShift[start], sCount[start]];
  if (indent - state.blkIndent >= 4) return false;
  const begin = mark0 + shift;
  const opening = OPENING.exec(state.src.slice(begin, state.eMarks[start]));
  if (!opening) return false;
  if (silent) return true;
  const [mark, label = ""] = opening;
  notesOf(state.env).written.set(label, []);
  const colon = label.length + 4;
  // A tab goes on to the next column that is a multiple of four.
  let column = indent + colon;
  for (const space of mark.slice(colon)) column += space === "\t" ? 4 - (column % 4) : 1;
  state.push("footnote_reference_open", "", 1).meta = { label };
  state.blkIndent += 4;
  const inside = column - indent - colon;
  bMarks[start] = begin + colon;
  tShift[start] = mark.length - colon;
  sCount[start] = inside < state.blkIndent ? inside + state.blkIndent : inside;
  state.parentType = "footnote";
  state.md.block.tokenize(state, start, end);
  state.parentType = parentType;
  state.blkIndent -= 4;
  bMarks[start] = mark0;
  tShift[start] = shift;
  sCount[start] = indent;
  state.push("footnote_reference_close", "", -1);
  return true;
}

/**
 * @param {import("markdown-it").Inline} state
 * @param {boolean} silent
 */
function reference(state, silent) {
  const { written, used } = notesOf(state.env);
  REFERENCE.lastIndex = state.pos;
  const found = REFERENCE.exec(state.src);
  const [mark = "", label = ""] = found ?? [];
  if (!written.has(label) || state.pos + mark.length > state.posMax) return false;
  if (!silent) {
    const again = used.get(label) ?? 0;
    used.set(label, again + 1);
    state.push("footnote_ref", "", 0).meta = { number: [...used.keys()].indexOf(label) + 1, again };
  }
  state.pos += mark.length;
  return true;
}

/**
 * Move the notes to the end, in the order in which the text refers to them.
 *
 * @param {import("markdown-it").Core} state
 */
function atTheEnd(state) {
  const { written, used } = notesOf(state.env);
  /** @type {Token[] | undefined} */
  let note;
  state.tokens = state.tokens.filter((token) => {
    if (token.type === "footnote_reference_open") {
      note = [];
      written.set(token.meta?.label ?? "", note);
    } else if (token.type === "footnote_reference_close") note = undefined;
    else if (note) note.push(token);
    else return true;
    return false;
  });
  if (!used.size) return;
  const add = (/** @type {string} */ type, /** @type {number} */ nesting, meta = {}) =>
    state.tokens.push(Object.assign(new state.Token(type, "", nesting), { meta }));
  add("footnote_block_open", 1);
  for (const [index, [label, times]] of [...used].entries()) {
    add("footnote_open", 1, { number: index + 1 });
    state.tokens.push(...(written.get(label) ?? []));
    const last = state.tokens.splice(state.tokens.at(-1)?.type === "paragraph_close" ? -1 : state.tokens.length);
    for (let again = 0; again < times; again++) add("footnote_anchor", 0, { number: index + 1, again });
    state.tokens.push(...last);
    add("footnote_close", -1);
  }
  add("footnote_block_close", -1);
}
