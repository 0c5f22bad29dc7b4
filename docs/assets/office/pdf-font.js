"use strict";

// The font that a PDF of the build has for its fields: it is embedded whole, a character is a glyph (ISO 32000-2, 9.7).
// Lengths are in ems; what the font does not have, has no codes.

/**
 * @typedef {object} PdfRun Characters that the font has, or others.
 * @property {string} text
 * @property {string} [codes] Of its glyphs, in hexadecimal.
 * @property {number} width
 */
/** @typedef {{ runsOf: (text: string) => PdfRun[] }} PdfFont */

const toolboxPdfFont = (() => {
  /** What is drawn as something else, as no font needs to have it. @type {[RegExp, string][]} */
  const ALIKE = [
    [/[\u00ad\u200b\ufeff]/g, ""],
    [/\u2011/g, "-"],
    [/[\u2000-\u200a\u202f]/g, "\u00a0"],
    [/\t/g, "    "],
  ];
  /** Firefox has it since version 125. */
  const segmenter = "Segmenter" in Intl ? new Intl.Segmenter("nl") : null;

  /** @param {string} text @returns {string[]} What a reader sees as characters. */
  function charactersOf(text) {
    return segmenter ? Array.from(segmenter.segment(text), ({ segment }) => segment) : [...text];
  }

  /** @param {string} text */
  function plain(text) {
    return ALIKE.reduce((so, [from, to]) => so.replace(from, to), text.normalize("NFC"));
  }

  /**
   * @param {PdfDictionary} font
   * @param {(text: string) => number} measure How wide something is that the font does not have.
   * @returns {PdfFont | null} `null` for a font that says otherwise which characters it has.
   */
  function of(font, measure) {
    const { PDFArray, PDFDict, PDFName, PDFRawStream, decodePDFRawStream } = toolboxPdfLibrary;
    const unicode = font.lookup(PDFName.of("ToUnicode"));
    const inner = font.lookup(PDFName.of("DescendantFonts"));
    const descendant = inner instanceof PDFArray ? inner.lookup(0) : undefined;
    const list = descendant instanceof PDFDict ? descendant.lookup(PDFName.of("W")) : undefined;
    if (!(unicode instanceof PDFRawStream && list instanceof PDFArray)) return null;
    const glyphs = glyphsOf(new TextDecoder("latin1").decode(decodePDFRawStream(unicode).decode()));
    const widths = widthsOf(list);

    /** @param {string} character @returns {string[] | null} */
    function codesOf(character) {
      const codes = [...character].map((it) => glyphs.get(it) ?? "");
      return codes.every(Boolean) ? codes : null;
    }

    /** @param {string} text */
    function runsOf(text) {
      /** @type {PdfRun[]} */
      const runs = [];
      for (const character of charactersOf(plain(text))) {
        const codes = codesOf(character);
        const last = runs.at(-1);
        const width = codes?.reduce((sum, code) => sum + (widths.get(Number.parseInt(code, 16)) ?? 1), 0) ?? 0;
        if (last && (last.codes === undefined) === !codes) {
          last.text += character;
          last.width += width;
          if (codes) last.codes += codes.join("");
        } else runs.push({ text: character, width, ...(codes ? { codes: codes.join("") } : {}) });
      }
      for (const run of runs) if (run.codes === undefined) run.width = measure(run.text);
      return runs;
    }
    return { runsOf };
  }

  /** @param {string} map @returns {Map<string, string>} The code of each character. */
  function glyphsOf(map) {
    const sections = map.match(/beginbfchar.*?endbfchar/gs) ?? [];
    const entries = [...sections.join("").matchAll(/<([0-9a-f]{4})>\s*<([0-9a-f]{4,})>/gi)];
    return new Map(
      entries.map(([, code = "", units = ""]) => [
        String.fromCharCode(...(units.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16))),
        code,
      ]),
    );
  }

  /** @param {PdfArray} list As in 9.7.4.3. @returns {Map<number, number>} */
  function widthsOf(list) {
    const { PDFArray, PDFNumber } = toolboxPdfLibrary;
    const number = (/** @type {PdfObject | undefined} */ it) => (it instanceof PDFNumber ? it.asNumber() : 0);
    /** @type {Map<number, number>} */
    const widths = new Map();
    for (let at = 0; at < list.size(); ) {
      const first = number(list.lookup(at));
      const next = list.lookup(at + 1);
      const each = next instanceof PDFArray;
      const last = each ? first + next.size() - 1 : number(next);
      const shared = each ? 0 : number(list.lookup(at + 2));
      for (let code = first; code <= last; code++)
        widths.set(code, (each ? number(next.lookup(code - first)) : shared) / 1000);
      at += each ? 2 : 3;
    }
    return widths;
  }

  return { charactersOf, of };
})();
