"use strict";

// Which content control in a Word document is which field: by tag; where that is lost, as in LibreOffice up to 7.4, by title;
// and else by the place in a table, or the words beside it.

/** @typedef {{ slot: Slot, element: Element }} KnownControl A content control that is known. */

const toolboxDocxControls = (() => {
  const { all, attribute, cellsOf, child, closest, rowsOf } = toolboxDocxTree;
  const { textIn, textOf } = toolboxDocxTexts;
  const { tagsOf, titleOf, titleOfSlot } = toolboxDocxSlots;

  /**
   * @param {Node} root
   * @param {readonly Slot[]} slots
   * @returns {{ known: KnownControl[], again: KnownControl[] }} The first control of each, and the others with the name of one.
   */
  function identify(root, slots) {
    const byTag = new Map(slots.flatMap((slot) => tagsOf(slot).map((tag) => [tag, slot])));
    /** @type {Map<Slot, Element>} */
    const found = new Map();
    /** @type {KnownControl[]} */
    const again = [];
    /** @type {Map<string, Element[]>} */
    const titled = new Map();
    for (const element of all(root, "sdt")) {
      const properties = child(element, "sdtPr");
      const tag = attribute(properties && child(properties, "tag"), "val") ?? "";
      const slot = byTag.get(tag);
      if (slot && found.has(slot)) again.push({ slot, element });
      else if (slot) found.set(slot, element);
      const paragraph = closest(element, "p");
      const title =
        attribute(properties && child(properties, "alias"), "val") ||
        titleOf(paragraph ? textIn(paragraph, element).trim() : "");
      if (!slot && title) titled.set(title, [...(titled.get(title) ?? []), element]);
    }
    /** @type {Map<string, Slot[]>} */
    const wanted = new Map();
    for (const slot of slots) {
      const title = titleOfSlot(slot);
      if (titled.has(title) && !found.has(slot)) wanted.set(title, [...(wanted.get(title) ?? []), slot]);
    }
    for (const [title, candidates] of wanted) {
      const elements = titled.get(title) ?? [];
      // Of two fields with the same words, only their order says which is which.
      if (candidates.length > 1 && candidates.length !== elements.length) continue;
      elements.forEach((element, at) => {
        const slot = candidates[Math.min(at, candidates.length - 1)];
        if (slot && found.has(slot)) again.push({ slot, element });
        else if (slot) found.set(slot, element);
      });
    }
    const known = slots.flatMap((slot) => {
      const element = found.get(slot);
      return element ? [{ slot, element }] : [];
    });
    return { known, again };
  }

  /**
   * Where the known controls of tables stand: the row of each row, and the column of each column.
   *
   * @param {readonly KnownControl[]} known
   */
  function positions(known) {
    /** @type {Map<string, Element>} */
    const rows = new Map();
    /** @type {Map<string, number>} */
    const columns = new Map();
    /** @type {Set<number>} */
    const offsets = new Set();
    /** @type {Map<Element, Element[]>} */
    const cells = new Map();
    for (const { slot, element } of known) {
      const cell = closest(element, "tc") ?? all(element, "tc")[0];
      const row = cell && closest(cell, "tr");
      if (!cell || !row) continue;
      const [group, at, column] = slot.field.place;
      if (at < 0 || group < 0) continue;
      const own = cells.get(row) ?? cellsOf(row);
      cells.set(row, own);
      const index = own.indexOf(cell);
      rows.set(`${group} ${at}`, row);
      columns.set(`${group} ${column} ${slot.option}`, index);
      offsets.add(index - column);
    }
    const [offset] = offsets.size === 1 ? offsets : [];
    /**
     * @param {Slot} slot
     * @returns {Element | undefined} The cell that it must be in.
     */
    function cellOf({ field: { place }, option }) {
      const [group, at, column] = place;
      const row = rows.get(`${group} ${at}`);
      const index = columns.get(`${group} ${column} ${option}`) ?? (offset === undefined ? -1 : column + offset);
      return row && cellsOf(row)[index];
    }
    return {
      cellOf,
      columnOf: (/** @type {number} */ column) => columns.get(`0 ${column} `) ?? column + (offset ?? 0),
    };
  }

  /**
   * @param {Node} root
   * @param {SheetEntry} sheet
   * @param {PlacedField} field
   * @returns {Element | undefined} The cell of a field without a control that its words lead to.
   */
  function cellBeside(root, sheet, field) {
    const tables = () => all(root, "tbl");
    if (field.place[0] < 0) {
      const cells = tables().flatMap((table) => rowsOf(table).flatMap(cellsOf));
      const label = cells.findIndex((cell) => textOf(cell).trim() === field.label);
      return label < 0 ? undefined : cells[label + 1];
    }
    if (sheet.kind !== "questions") return undefined;
    const named = tables().filter((table) => {
      const properties = child(table, "tblPr");
      return attribute(properties && child(properties, "tblCaption"), "val") === field.label;
    });
    const [table] = named;
    const [row] = table && named.length === 1 ? rowsOf(table) : [];
    return row && cellsOf(row)[0];
  }

  return { cellBeside, identify, positions };
})();
