"use strict";

// Parts a text in the lines that a field of a PDF has room for, smaller where it has to be.

/** @typedef {{ text: string, width: number, isSpace: boolean }} PdfWord With its width in ems. */

const toolboxPdfLines = (() => {
  /** The smallest size of letters, in points. */
  const LEAST = 6;
  const STEP = 0.5;
  /** From line to line, as a share of that size. */
  const LEADING = 1.2;
  /** Of the field, in points. */
  const PADDING = 2;

  /** @param {string} text @param {PdfFont} font @returns {PdfWord[][]} Of each paragraph. */
  function wordsOf(text, font) {
    return text.split("\n").map((paragraph) =>
      (paragraph.match(/ +|[^ ]+/g) ?? []).map((word) => ({
        text: word,
        width: widthOf(word, font),
        isSpace: word[0] === " ",
      })),
    );
  }

  /** @param {string} text @param {PdfFont} font */
  function widthOf(text, font) {
    return font.runsOf(text).reduce((sum, { width }) => sum + width, 0);
  }

  /**
   * @param {string} text
   * @param {PdfFont} font
   * @param {{ width: number, height: number, most: number, isLong: boolean }} field Its sizes, and that of its letters, in points.
   * @returns {{ lines: string[], size: number, isWhole: boolean }} In the largest size in which all of it is seen.
   */
  function fitted(text, font, { width, height, most, isLong }) {
    const paragraphs = wordsOf(text, font);
    for (let size = most; ; size -= STEP) {
      const lines = paragraphs.flatMap((words) => wrapped(words, font, (width - 2 * PADDING) / size));
      const isWhole = lines.length * LEADING * size <= height - (isLong ? PADDING : 0) || lines.length === 1;
      if (isWhole || size - STEP < Math.min(LEAST, most)) return { lines, size, isWhole };
    }
  }

  /** @param {readonly PdfWord[]} words @param {PdfFont} font @param {number} room In ems. @returns {string[]} */
  function wrapped(words, font, room) {
    /** @type {string[]} */
    const lines = [];
    let line = "";
    let taken = 0;
    for (const { text, width, isSpace } of words) {
      if (!isSpace && line.trim() && taken + width > room) {
        lines.push(line.trimEnd());
        line = "";
        taken = 0;
      }
      const parts = !isSpace && width > room ? broken(text, font, room) : [text];
      lines.push(...parts.slice(0, -1));
      line = parts.length > 1 ? (parts.at(-1) ?? "") : line + text;
      taken = parts.length > 1 ? widthOf(line, font) : taken + width;
    }
    return [...lines, line];
  }

  /** @param {string} word Longer than a line. @param {PdfFont} font @param {number} room @returns {string[]} */
  function broken(word, font, room) {
    const parts = [""];
    let taken = 0;
    for (const character of toolboxPdfFont.charactersOf(word)) {
      const width = widthOf(character, font);
      if (taken && taken + width > room) {
        parts.push("");
        taken = 0;
      }
      parts[parts.length - 1] += character;
      taken += width;
    }
    return parts;
  }

  return { LEADING, PADDING, fitted };
})();
