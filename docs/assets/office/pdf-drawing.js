"use strict";

// Draws what is in a text field of a PDF (its appearance, ISO 32000-2, 12.7.4.3), so that every viewer and printer shows it.

/** @typedef {{ text: string, width: number, isSpace: boolean }} PdfWord With its width in ems. */

const toolboxPdfDrawing = (() => {
  const MULTILINE = 1 << 12;
  /** Of a long text, in points. */
  const LEAST = 6;
  const STEP = 0.5;
  const LEADING = 1.2;
  const ASCENT = 0.95;
  const PADDING = 2;
  const FONT = /\/(\S+)\s+([\d.]+)\s+Tf/;

  /** @param {number} number */
  const short = (number) => String(Math.round(number * 1000) / 1000);

  /**
   * @param {PdfDocument} document
   * @param {PdfDictionary | undefined} form
   */
  function of({ context }, form) {
    const { PDFArray, PDFDict, PDFName, PDFNumber, PDFString } = toolboxPdfLibrary;
    const name = PDFName.of;
    const resources = form?.lookup(name("DR"));
    const shared = resources instanceof PDFDict ? resources.lookup(name("Font")) : undefined;
    /** @type {Map<string, PdfFont | null>} */
    const fonts = new Map();
    /** @type {Map<string, PdfObject>} */
    const pictures = new Map();

    /** @param {string} key */
    function fontOf(key) {
      const font = shared instanceof PDFDict ? shared.lookup(name(key)) : undefined;
      if (!fonts.has(key))
        fonts.set(key, font instanceof PDFDict ? toolboxPdfFont.of(font, toolboxGlyphPicture.measure) : null);
      return fonts.get(key);
    }

    /**
     * @param {PdfDictionary} own
     * @param {string} text
     * @returns {boolean | null} Whether all of it is to be seen; `null` where it cannot be drawn.
     */
    function draw(own, text) {
      const [width, height] = sizeOf(own);
      const style = own.lookup(name("DA"));
      const [, key = "", written = ""] = (style instanceof PDFString && FONT.exec(style.decodeText())) || [];
      const font = fontOf(key);
      if (!font || !(shared instanceof PDFDict)) return null;
      const flags = own.lookup(name("Ff"));
      const isField = !own.has(name("Opt"));
      const isLong = isField && flags instanceof PDFNumber && (flags.asNumber() & MULTILINE) > 0;
      const words = wordsOf(isLong ? text : text.replaceAll("\n", " "), font);
      const { lines, size, isWhole } = fitted(words, font, { width, height, most: Number(written), isLong });
      if (size < Number(written)) own.set(name("DA"), PDFString.of(`/${key} ${short(size)} Tf 0 g`));
      // What is typed next goes on in as many lines.
      if (isField && lines.length > 1 && !isLong)
        own.set(name("Ff"), PDFNumber.of((flags instanceof PDFNumber ? flags.asNumber() : 0) | MULTILINE));
      const top = isLong ? height - PADDING : (height + lines.length * LEADING * size) / 2;
      /** @type {Map<string, PdfObject>} */
      const used = new Map();
      const drawn = lines.map((line, at) =>
        drawLine(line, font, key, size, top - (at * LEADING + ASCENT) * size, used),
      );
      const content = `/Tx BMC q 0 0 ${short(width)} ${short(height)} re W n ${drawn.join(" ")} Q EMC`;
      const appearance = context.stream(content, {
        Type: "XObject",
        Subtype: "Form",
        BBox: [0, 0, width, height],
        Resources: { Font: { [key]: shared.get(name(key)) }, XObject: Object.fromEntries(used) },
      });
      own.set(name("AP"), context.obj({ N: context.register(appearance) }));
      return isWhole;
    }

    /** @param {PdfDictionary} own @returns {[number, number]} */
    function sizeOf(own) {
      const box = own.lookup(name("Rect"));
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = [0, 1, 2, 3].map((at) => {
        const edge = box instanceof PDFArray && box.lookup(at);
        return edge instanceof PDFNumber ? edge.asNumber() : 0;
      });
      return [Math.abs(x2 - x1), Math.abs(y2 - y1)];
    }

    /**
     * @param {string} line
     * @param {PdfFont} font
     * @param {string} key
     * @param {number} size
     * @param {number} y Of its baseline.
     * @param {Map<string, PdfObject>} used
     */
    function drawLine(line, font, key, size, y, used) {
      let x = PADDING;
      return font
        .runsOf(line)
        .map(({ text, codes, width }) => {
          const from = x;
          x += width * size;
          if (codes !== undefined)
            return `BT /${key} ${short(size)} Tf 0 g ${short(from)} ${short(y)} Td <${codes}> Tj ET`;
          const picture = pictureOf(text);
          if (!picture) return "";
          const id = `P${used.size}`;
          used.set(id, picture);
          const bottom = y - toolboxGlyphPicture.DESCENT * size;
          const place = [width * size, 0, 0, toolboxGlyphPicture.HEIGHT * size, from, bottom].map(short);
          return `q ${place.join(" ")} cm /${id} Do Q`;
        })
        .join(" ");
    }

    /** @param {string} text @returns {PdfObject | undefined} */
    function pictureOf(text) {
      const known = pictures.get(text);
      const drawn = known ? null : toolboxGlyphPicture.of(text);
      if (!drawn) return known;
      const about = {
        Type: "XObject",
        Subtype: "Image",
        Width: drawn.width,
        Height: drawn.height,
        BitsPerComponent: 8,
      };
      const alpha = context.register(context.flateStream(drawn.alpha, { ...about, ColorSpace: "DeviceGray" }));
      const made = context.register(
        context.flateStream(drawn.colours, { ...about, ColorSpace: "DeviceRGB", SMask: alpha }),
      );
      pictures.set(text, made);
      return made;
    }

    return { draw };
  }

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
   * @param {PdfWord[][]} paragraphs
   * @param {PdfFont} font
   * @param {{ width: number, height: number, most: number, isLong: boolean }} field
   * @returns {{ lines: string[], size: number, isWhole: boolean }} In the largest size in which all of it is seen.
   */
  function fitted(paragraphs, font, { width, height, most, isLong }) {
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

  return { of };
})();
