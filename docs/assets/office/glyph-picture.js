"use strict";

// Draws characters that a font lacks, such as emoji, as the browser does.

/** @typedef {{ width: number, height: number, colours: Uint8Array, alpha: Uint8Array }} GlyphPicture Sizes in pixels. */

const toolboxGlyphPicture = (() => {
  /** Pixels in an em: enough for print at the size of a field. */
  const EM = 40;
  /** Above and below the baseline, in ems: an emoji stands lower than a letter. */
  const ASCENT = 1;
  const DESCENT = 0.35;

  /** @param {number} width @param {number} height */
  function canvas(width, height) {
    const made = Object.assign(document.createElement("canvas"), { width, height });
    const context = made.getContext("2d", { willReadFrequently: true });
    if (!context) return null;
    context.font = `${EM}px "Atkinson Hyperlegible Next", sans-serif`;
    return context;
  }

  /** @type {ReturnType<typeof canvas> | undefined} */
  let ruler;

  /** @param {string} text @returns {number} In ems. */
  function measure(text) {
    ruler ??= canvas(1, 1);
    return (ruler?.measureText(text).width ?? EM * text.length) / EM;
  }

  /** @param {string} text @returns {GlyphPicture | null} */
  function of(text) {
    const [width, height] = [Math.max(1, Math.ceil(measure(text) * EM)), Math.ceil((ASCENT + DESCENT) * EM)];
    const context = canvas(width, height);
    if (!context) return null;
    context.fillText(text, 0, ASCENT * EM);
    const { data } = context.getImageData(0, 0, width, height);
    return {
      width,
      height,
      colours: new Uint8Array(data.filter((_, at) => at % 4 < 3)),
      alpha: new Uint8Array(data.filter((_, at) => at % 4 === 3)),
    };
  }

  return { measure, of, DESCENT, HEIGHT: ASCENT + DESCENT };
})();
