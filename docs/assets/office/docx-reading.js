"use strict";

// Reads the answers in the tree of a Word document.

const toolboxDocxReading = (() => {
  const TICKED = /^[☒☑✓✔✗✘xXvV]$/u;
  const { optionOf } = toolboxAnswers;
  const { dayIn } = toolboxTypedDays;
  const { all, attribute, cellsOf, closest, rowsOf } = toolboxDocxTree;
  const { isTicked, textOf, written } = toolboxDocxTexts;
  const { slotsOf } = toolboxDocxSlots;
  const { cellBeside, identify, positions } = toolboxDocxControls;

  /**
   * @param {PlacedField} field
   * @param {string} text
   * @returns {Answer | null | undefined} `null` for nothing, `undefined` for what is no answer to such a field.
   */
  function answerTo(field, text) {
    const { type, label, group, options } = field;
    const about = { at: 0, label, group };
    const words = text.trim();
    if (!words) return null;
    if (type === "tick") return TICKED.test(words) ? { value: true, ...about } : words === "☐" ? null : undefined;
    if (type === "date") {
      const day = dayIn(words);
      return day ? { value: day, ...about } : undefined;
    }
    if (type === "choice" || type === "score") {
      const id = optionOf(field, { value: words, ...about });
      if (id !== undefined) return { value: id, ...about, shown: options.get(id) ?? id };
      if (type === "score") return undefined;
      return words === "Kies" ? null : { value: words, ...about, shown: words };
    }
    return { value: type === "amount" ? text.replaceAll(/\s*\n\s*/g, " ") : text, ...about };
  }

  /**
   * The answers in a document, and the labels of the fields that could not be read.
   *
   * @param {Node} root
   * @param {SheetEntry} sheet
   * @returns {{ answers: Answers, unread: string[] }}
   */
  function read(root, sheet) {
    const slots = slotsOf(sheet);
    const { known, again } = identify(root, slots);
    const elements = new Set([...known, ...again].map(({ element }) => element));
    const used = new Set(known.map(({ element }) => closest(element, "tc") ?? all(element, "tc")[0]));
    const { cellOf, columnOf } = positions(known);
    /** @type {Answers} */
    const answers = new Map();
    /** @type {Set<string>} */
    const unread = new Set();

    /** @param {PlacedField} field @param {string} text */
    function put(field, text) {
      const answer = answerTo(field, text);
      if (answer === undefined) unread.add(field.label);
      else if (answer) answers.set(field.name, answer);
    }

    /** @param {Slot} slot */
    function tick({ field, option }) {
      if (!option) return put(field, "☒");
      // Two options of one score say nothing.
      if (answers.has(field.name)) unread.add(field.label);
      else put(field, option);
    }

    for (const { slot, element } of known) {
      const ticked = isTicked(element);
      const text = ticked === null ? written(element, elements) : "";
      if (slot.option || slot.field.type === "tick") {
        if (ticked ?? TICKED.test(text.trim())) tick(slot);
      } else if (slot.field.type === "choice") {
        // LibreOffice leaves it marked as a prompt.
        put(
          slot.field,
          text ||
            all(element, "t")
              .map((it) => it.textContent)
              .join(""),
        );
      } else if (slot.field.type === "date") {
        const [date] = all(element, "date");
        put(slot.field, text && (dayIn(text) ?? attribute(date, "fullDate")?.slice(0, 10) ?? text));
      } else put(slot.field, text);
    }
    for (const name of unread) for (const [key, { label }] of answers) if (label === name) answers.delete(key);

    for (const { slot, element } of again) {
      const answer = answers.get(slot.field.name);
      const text = written(element, elements).trim();
      const isCopy = isTicked(element) !== null || !text || text === answer?.value || text === answer?.shown;
      if (!isCopy && !isRow(slot.field)) unread.add(slot.field.label);
    }

    const seen = new Set(known.map(({ slot }) => slot));
    for (const slot of slots.filter((it) => !seen.has(it))) {
      const { field, option } = slot;
      const cell = cellOf(slot) ?? cellBeside(root, sheet, field);
      if (!cell) {
        if (!isRow(field)) unread.add(field.label);
      } else if (!used.has(cell)) {
        const [control] = all(cell, "sdt");
        const words = textOf(cell).trim();
        const mark = (control && isTicked(control)) ?? TICKED.test(words);
        if (option || field.type === "tick") {
          if (mark) tick(slot);
        } else
          put(
            field,
            words ||
              (field.type === "choice"
                ? all(cell, "t")
                    .map((it) => it.textContent)
                    .join("")
                : ""),
          );
      }
    }
    if (sheet.added) readAdded(sheet.added);
    return { answers, unread: [...unread] };

    /** @param {PlacedField} field */
    function isRow(field) {
      return Boolean(sheet.added) && field.place[0] >= 0;
    }

    /** @param {NonNullable<SheetEntry["added"]>} added */
    function readAdded({ least, most, fields }) {
      const own = known.filter(({ slot }) => isRow(slot.field));
      const table = own[0] && closest(own[0].element, "tbl");
      if (!table) return;
      const numbers = new Map(own.map(({ slot, element }) => [closest(element, "tr"), slot.field.place[1] + 1]));
      const taken = new Set(numbers.values());
      let last = Math.max(least, ...taken);
      const rows = rowsOf(table);
      const first = rows.findIndex((row) => numbers.has(row));
      const head = Math.max(0, first - ((numbers.get(/** @type {Element} */ (rows[first])) ?? 1) - 1));
      rows.forEach((row, at) => {
        if (at < head || numbers.has(row)) return;
        const cells = cellsOf(row);
        const texts = fields.map(({ place }) => {
          const cell = cells[columnOf(place[2])];
          return cell ? textOf(cell).trim() : "";
        });
        if (!texts.some((text) => text && text !== "Kies")) return;
        const here = at - head + 1;
        const number = here <= least && !taken.has(here) ? here : ++last;
        taken.add(number);
        if (number > most) {
          unread.add(`Rij ${number}`);
          return;
        }
        const names = fields.map(({ name }) => name.replaceAll("{n}", String(number)));
        const all = toolboxSheetFields.of(sheet, names);
        names.forEach((name, column) => {
          const field = all.get(name);
          if (field) put(field, texts[column] ?? "");
        });
      });
    }
  }

  return { read };
})();
