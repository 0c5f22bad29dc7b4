"use strict";

// What is written in a Word document, in a content control or beside it.

const toolboxDocxTexts = (() => {
  const { all, child, children, closest, isOn } = toolboxDocxTree;

  /**
   * @param {Node} node
   * @param {Element} [without] A control whose text does not count.
   * @returns {string} What is written in a paragraph, or in a control in it; a placeholder is not.
   */
  function textIn(node, without) {
    return children(node)
      .map((it) => {
        if (it === without) return "";
        switch (it.localName) {
          case "t":
            return it.textContent ?? "";
          case "br":
          case "cr":
            return "\n";
          case "tab":
            return "\t";
          case "noBreakHyphen":
            return "\u2011";
          case "sdt":
            return showsPrompt(it) ? "" : textIn(it, without);
          case "p":
          case "pPr":
          case "rPr":
          case "sdtPr":
          case "del":
          case "moveFrom":
          case "Fallback":
            return "";
          default:
            return textIn(it, without);
        }
      })
      .join("");
  }

  /** @param {Element} control */
  function showsPrompt(control) {
    const properties = child(control, "sdtPr");
    return isOn(properties && child(properties, "showingPlcHdr"));
  }

  /** @param {Node} node @returns {string} The text of its paragraphs. */
  function textOf(node) {
    return all(node, "p")
      .map((it) => textIn(it))
      .join("\n");
  }

  /**
   * What somebody wrote in a control, or beside it in its cell: from its paragraph on, to that of another field.
   *
   * @param {Element} element
   * @param {ReadonlySet<Element>} others All that are known.
   */
  function written(element, others) {
    const cell = closest(element, "tc") ?? all(element, "tc")[0];
    const own = closest(element, "p");
    const inside = all(element, "p");
    const prompt = showsPrompt(element);
    const exact = prompt ? "" : inside.length ? inside.map((it) => textIn(it)).join("\n") : textIn(element);
    const paragraphs = cell ? all(cell, "p") : own ? [own] : inside;
    const first = paragraphs.findIndex((it) => it === own || inside.includes(it));
    /** @type {string[]} */
    const beside = [];
    /** @type {string[]} */
    const whole = [];
    for (const paragraph of paragraphs.slice(Math.max(first, 0))) {
      if (all(paragraph, "sdt").some((it) => it !== element && others.has(it))) break;
      if (!inside.includes(paragraph)) beside.push(textIn(paragraph, element));
      whole.push(prompt && inside.includes(paragraph) ? "" : textIn(paragraph));
    }
    if (!beside.join("").trim()) return exact.trim() ? exact : "";
    return whole.join("\n").trim();
  }

  /** @param {Element} control @returns {boolean | null} Whether its box is ticked; `null` where it has none. */
  function isTicked(control) {
    const [box] = all(control, "checkbox");
    return box ? isOn(child(box, "checked")) : null;
  }

  return { isTicked, textIn, textOf, written };
})();
