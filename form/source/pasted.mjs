// What people paste from Word or are used to typing, as CommonMark has it, line by line: `toolbox.markup.pasted`.

const MAY_BE_PASTED = /^[ \t>]*(?:[\u00a0•·▪●◦‣∙–—‐‑‒―−]|(?:[-*+]|\d+[.)])[ \t]*\u00a0|\d+[.)] )/m;
const BULLET = /^([ \t]*)[•·▪●◦‣∙][ \t\u00a0]+(?=\S)/;
const WIDE_INDENT = /^[ \t]*\u00a0[ \t\u00a0]*(?=(?:[-*+•·▪●◦‣∙–—‐‑‒―−]|\d{1,9}[.)])[ \t\u00a0])/;
const DASH = /^([ \t]*)[–—‐‑‒―−][ \t\u00a0]+(?=\S)/;
const MARKER = /^( *(?:[-*+]|\d{1,9}[.)]))[ \t]*\u00a0[ \t\u00a0]*(?=\S)/;
const NUMBER = /^( *)(\d{1,9})[.)] +(?=\S)/;
const QUOTE = /^[ \t]*>[ \t]?/;

/**
 * Return a text with lists as CommonMark has them.
 *
 * @param {string} text
 * @param {(text: string) => Set<number>} linesOfCode Gives the numbers of the lines in fenced code, from 0.
 */
export function asCommonMark(text, linesOfCode) {
  return MAY_BE_PASTED.test(text) ? withPoints(text.split("\n"), linesOfCode(text)).join("\n") : text;
}

/**
 * Return the lines, with points as CommonMark has them.
 *
 * @param {string[]} typed
 * @param {Set<number>} code
 * @returns {string[]}
 */
function withPoints(typed, code) {
  const written = typed.map((line, number) =>
    code.has(number) ? line : line.replace(WIDE_INDENT, (found) => found.replaceAll("\u00a0", " ")),
  );
  const isDash = (/** @type {number} */ number) => !code.has(number) && DASH.test(written[number] ?? "");
  const lines = written.map((line, number) => {
    if (code.has(number)) return line;
    // One dash may be an aside that begins a line; two in a row are a list.
    const isPoint = isDash(number) && (isDash(number - 1) || isDash(number + 1));
    return line.replace(isPoint ? DASH : BULLET, "$1- ").replace(MARKER, "$1 ");
  });
  return withQuotes(nested(lines, code), code);
}

/**
 * Return the lines, of which those of a quote are read as a text of their own.
 *
 * @param {string[]} lines
 * @param {Set<number>} code
 */
function withQuotes(lines, code) {
  const isQuote = (/** @type {number} */ number) => QUOTE.test(lines[number] ?? "");
  for (let start = 0; start < lines.length; start++) {
    if (!isQuote(start)) continue;
    let end = start;
    while (isQuote(end)) end++;
    const inside = lines.slice(start, end).map((line) => line.replace(QUOTE, ""));
    const shown = withPoints(inside, new Set([...code].map((number) => number - start)));
    for (const [place, line] of shown.entries()) {
      lines[start + place] = `${QUOTE.exec(lines[start + place] ?? "")?.[0]}${line}`;
    }
    start = end;
  }
  return lines;
}

/**
 * Return the lines, with those below a number indented as far as CommonMark wants them.
 *
 * @param {string[]} lines
 * @param {Set<number>} code
 */
function nested(lines, code) {
  let start = 0;
  let width = 0;
  let isNested = false;
  return lines.map((line, number) => {
    if (code.has(number) || !line.trim()) return line;
    const indent = columns(line);
    const item = NUMBER.exec(line);
    // A bullet below a number needs one space, as nobody means a list that breaks off there.
    const isBelow = start + (/^ *[-*+] /.test(line) ? 1 : 2) <= indent && indent < width;
    if (isBelow && (!item || isNested || item[2] === "1")) {
      isNested ||= Boolean(item);
      return " ".repeat(width - indent) + line;
    }
    if (item && (isBelow || !width || indent < start + 2)) {
      start = item[1]?.length ?? 0;
      width = item[0].length;
      isNested = false;
    } else if (indent <= start) width = 0;
    return line;
  });
}

/** @param {string} line */
function columns(line) {
  let column = 0;
  for (const character of /^[ \t]*/.exec(line)?.[0] ?? "") column += character === "\t" ? 4 - (column % 4) : 1;
  return column;
}
