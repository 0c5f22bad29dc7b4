"use strict";

// The tree of a Word document (WordprocessingML, ECMA-376). Names of elements are read without their namespace, as a file in
// the strict form has another.

const toolboxDocxTree = (() => {
  /** What was deleted, or moved away, or is there for older programs. */
  const GONE = new Set(["del", "moveFrom", "Fallback"]);

  /** @param {Node} node @returns {Element[]} */
  function children(node) {
    const found = [];
    for (let at = node.firstChild; at; at = at.nextSibling)
      if (at.nodeType === 1) found.push(/** @type {Element} */ (at));
    return found;
  }

  /** @param {Node} node @param {string} name */
  function child(node, name) {
    return children(node).find((it) => it.localName === name);
  }

  /** @param {Element | undefined} element @param {string} name */
  function attribute(element, name) {
    return [...(element?.attributes ?? [])].find((it) => it.localName === name)?.value;
  }

  /** @param {Element | undefined} element Whether it is there, and is not off. */
  function isOn(element) {
    return Boolean(element) && !["0", "false", "off"].includes(attribute(element, "val") ?? "");
  }

  /**
   * The elements of that name, in order, but for those in what is gone.
   *
   * @param {Node} node
   * @param {string} name
   * @param {Element[]} [found] Those before it.
   */
  function all(node, name, found = []) {
    for (const it of children(node)) {
      if (GONE.has(it.localName)) continue;
      if (it.localName === name) found.push(it);
      all(it, name, found);
    }
    return found;
  }

  /** @param {Node} node @param {string} name @returns {Element | null} */
  function closest(node, name) {
    for (let at = node.parentNode; at; at = at.parentNode)
      if (at.nodeType === 1 && /** @type {Element} */ (at).localName === name) return /** @type {Element} */ (at);
    return null;
  }

  /** @param {Element} table @returns {Element[]} Its rows, also those in a content control. */
  function rowsOf(table) {
    return all(table, "tr").filter((it) => closest(it, "tbl") === table);
  }

  /** @param {Element} row @returns {Element[]} Its cells by column: one that is as wide as two stands twice. */
  function cellsOf(row) {
    return all(row, "tc")
      .filter((it) => closest(it, "tr") === row)
      .flatMap((it) => {
        const properties = child(it, "tcPr");
        const span = Number(attribute(properties && child(properties, "gridSpan"), "val") ?? 1);
        return Array(Math.min(Math.max(span, 1), 60) || 1).fill(it);
      });
  }

  return { all, attribute, cellsOf, child, children, closest, isOn, rowsOf };
})();
