"use strict";

// Puts sums where a Word document of the build adds up: as the result of each formula, which Word works out again when
// somebody asks for that.

const toolboxDocxTotals = (() => {
  const { all, attribute, closest } = toolboxDocxTree;

  /**
   * @param {Document} document
   * @param {readonly Total[]} totals In the order of the sheet, which is that of the formulas.
   */
  function fill(document, totals) {
    const formulas = all(document, "p").filter((it) => all(it, "instrText").some(isSum));
    // A document of another version may add up something else.
    if (formulas.length !== totals.length) return;
    for (const [place, { sum }] of totals.entries()) if (sum) setResult(formulas[place], sum);
  }

  /** @param {Element} order */
  function isSum({ textContent }) {
    return textContent?.includes("=SUM(") ?? false;
  }

  /**
   * @param {Element | undefined} paragraph With one formula, that may have others in it.
   * @param {string} sum
   */
  function setResult(paragraph, sum) {
    if (!paragraph) return;
    const ends = all(paragraph, "fldChar").filter((it) => attribute(it, "fldCharType") === "end");
    const end = ends.at(-1);
    const last = end && closest(end, "r");
    if (!last) return;
    const run = paragraph.ownerDocument.createElementNS(last.namespaceURI, last.nodeName);
    const text = paragraph.ownerDocument.createElementNS(last.namespaceURI, last.nodeName.replace(/r$/, "t"));
    text.appendChild(paragraph.ownerDocument.createTextNode(sum));
    run.appendChild(text);
    last.parentNode?.insertBefore(run, last);
  }

  return { fill };
})();
