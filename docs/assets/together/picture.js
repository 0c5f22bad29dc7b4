"use strict";

// Pictures of the spread of answers, in SVG. A table beside them says the same, so who hears the page hears no more than what they are.

const toolboxTogetherPicture = (() => {
  const SVG = "http://www.w3.org/2000/svg";
  const MOST_SPOKES = 12;
  const RADIUS = 110;

  /**
   * @param {readonly number[]} counts
   * @returns {SVGElement} A bar for each option, from low to high.
   */
  function bars(counts) {
    const [wide, high, most] = [16, 32, Math.max(1, ...counts)];
    const shapes = counts.map((count, place) => {
      const height = Math.max(1, (count / most) * high);
      return shape("rect", { x: place * wide + 1, y: high - height, width: wide - 3, height });
    });
    const bars = picture("tb-bars", `0 0 ${counts.length * wide} ${high}`, shapes);
    bars.setAttribute("aria-hidden", "true");
    return bars;
  }

  /**
   * @param {ScaleBlock} block
   * @returns {SVGElement | null} A spoke for each item in the order of the sheet, a ring for each option, a dot for who chose
   * it, and a line through the middles. With fewer than three spokes, or with many, it is no picture.
   */
  function wheel({ options, items }) {
    const count = items.length;
    if (count < 3 || count > MOST_SPOKES) return null;
    const spokes = [...items].sort((one, other) => one.number - other.number);
    const most = Math.max(1, ...items.flatMap(({ counts }) => counts));
    const ring = (/** @type {number} */ option) => ((option + 1) / options.length) * RADIUS;
    /** @param {number} spoke @param {number} radius */
    const point = (spoke, radius) => {
      const angle = (spoke / count) * 2 * Math.PI - Math.PI / 2;
      return [radius * Math.cos(angle), radius * Math.sin(angle)].map((it) => Math.round(it * 100) / 100);
    };
    const shapes = options.map((_, option) => shape("circle", { class: "tb-wheel__ring", r: ring(option) }));
    for (const [spoke, { number }] of spokes.entries()) {
      const [x2 = 0, y2 = 0] = point(spoke, RADIUS);
      const [x = 0, y = 0] = point(spoke, RADIUS + 16);
      const label = shape("text", { class: "tb-wheel__number", x, y });
      label.textContent = `${number}`;
      shapes.push(shape("line", { class: "tb-wheel__spoke", x1: 0, y1: 0, x2, y2 }), label);
    }
    const middles = spokes.flatMap(({ middle }, spoke) =>
      middle ? [point(spoke, (ring(middle.low) + ring(middle.high)) / 2).join()] : [],
    );
    if (middles.length > 2) shapes.push(shape("polygon", { class: "tb-wheel__middle", points: middles.join(" ") }));
    for (const [spoke, { counts }] of spokes.entries()) {
      for (const [option, number] of counts.entries()) {
        const [cx = 0, cy = 0] = point(spoke, ring(option));
        const r = 3 + 7 * Math.sqrt(number / most);
        if (number) shapes.push(shape("circle", { class: "tb-wheel__dot", cx, cy, r }));
      }
    }
    const edge = RADIUS + 28;
    const wheel = picture("tb-wheel", `${-edge} ${-edge} ${2 * edge} ${2 * edge}`, shapes);
    wheel.setAttribute("role", "img");
    wheel.setAttribute("aria-label", toolboxTogetherTexts.toWheel);
    return wheel;
  }

  /**
   * @param {string} name
   * @param {string} viewBox
   * @param {readonly SVGElement[]} shapes
   */
  function picture(name, viewBox, shapes) {
    const svg = shape("svg", { class: name, viewBox });
    svg.append(...shapes);
    return svg;
  }

  /**
   * @param {string} tag
   * @param {Record<string, string | number>} attributes
   */
  function shape(tag, attributes) {
    const element = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, `${value}`);
    return /** @type {SVGElement} */ (element);
  }

  return { bars, wheel };
})();
