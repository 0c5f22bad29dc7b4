"use strict";

// Draws what is in a text field of a PDF (its appearance, ISO 32000-2, 12.7.4.3), so that every viewer and printer shows it.

const toolboxPdfDrawing = (() => {
  const MULTILINE = 1 << 12;
  const ASCENT = 0.95;
  const { LEADING, PADDING, fitted } = toolboxPdfLines;
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
      const words = isLong ? text : text.replaceAll("\n", " ");
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

  return { of };
})();
