"use strict";

// The fields of a worksheet in the tree of a Word document (WordprocessingML, ECMA-376): their content controls, by tag, the
// name of a field. Word keeps tags; LibreOffice up to 7.4 keeps only most titles: what is left is the place in a table, or the
// words beside a box. Names of elements are read without their namespace, as a file in the strict form has another.

/** @typedef {{ field: PlacedField, option: string }} Slot What a control is for: a field, or one option of a score. */
/** @typedef {{ slot: Slot, element: Element }} KnownControl A content control that is known. */

const toolboxDocxFields = (() => {
  const LONGEST = 64;
  const TICKED = /^[☒☑✓✔✗✘xXvV]$/u;
  const MONTHS = [
    ...["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober"],
    ...["november", "december"],
  ];
  const { optionOf } = toolboxAnswers;

  /**
   * @param {string} name
   * @returns {string} The tag of its control, as `toolbox.word.elements.tag_of` makes it.
   */
  function tagOf(name) {
    if (name.length <= LONGEST) return name;
    return `${name.slice(0, LONGEST - 9)}~${checksum(name).toString(16).padStart(8, "0")}`;
  }

  /** @param {string} text CRC-32, as zlib has it. */
  function checksum(text) {
    let sum = ~0;
    for (const byte of new TextEncoder().encode(text)) {
      sum ^= byte;
      for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
    }
    return ~sum >>> 0;
  }

  /** @param {string} label */
  function titleOf(label) {
    return label.length <= LONGEST ? label : `${label.slice(0, LONGEST - 1)}…`;
  }

  /** @param {Slot} slot */
  function nameOf({ field, option }) {
    return option ? `${field.name}=${option}` : field.name;
  }

  /**
   * @param {SheetEntry} sheet
   * @returns {Slot[]} In the order of the sheet, with every row that there can be.
   */
  function slotsOf(sheet) {
    const { added } = sheet;
    const last = added ? added.fields.map(({ name }) => name.replace("{n}", String(added.most))) : [];
    return [...toolboxSheetFields.of(sheet, last).values()].flatMap((field) =>
      field.type === "score" ? [...field.options.keys()].map((option) => ({ field, option })) : [{ field, option: "" }],
    );
  }

  /** @param {Slot} slot @returns {string[]} The tag of its control, and those that it had. */
  function tagsOf({ field, option }) {
    return [field.name, ...field.former].map((name) => tagOf(option ? `${name}=${option}` : name));
  }

  /** @param {Slot} slot */
  function titleOfSlot({ field, option }) {
    return titleOf(option ? `${field.options.get(option)}: ${field.label}` : field.label);
  }

  // The tree

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

  // Texts

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

  /** @param {string} text @returns {string | null} A day as year-month-day. */
  function dayIn(text) {
    const words = text.trim().toLowerCase();
    const [, year, month, day] = /^(\d{4})-(\d\d?)-(\d\d?)$/.exec(words) ?? [];
    if (year) return dayOf(year, Number(month), Number(day));
    const [, before, between, after] = /^(?:[a-z]+,? )?(\d\d?)[ ./-]+([a-z]+|\d\d?)[ ./-]+(\d{4})$/.exec(words) ?? [];
    if (!after || !between) return null;
    const named = MONTHS.findIndex((it) => it === between || it.slice(0, 3) === between) + 1;
    return dayOf(after, named || Number(between), Number(before));
  }

  /** @param {string} year @param {number} month @param {number} day */
  function dayOf(year, month, day) {
    const made = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
    const time = Date.parse(`${made}T00:00Z`);
    return Number.isNaN(time) || !new Date(time).toISOString().startsWith(made) ? null : made;
  }

  // Which control is which field

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

  // Reading

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

  // Filling in

  /**
   * Put answers in the controls of a document of the build, with a row for each row that was added.
   *
   * @param {Document} document
   * @param {SheetEntry} sheet
   * @param {Answers} answers
   * @returns {string[]} The names of the answers that have no place in it.
   */
  function fill(document, sheet, answers) {
    const filled = [...answers].filter(([, { value }]) => value !== "");
    const fields = toolboxSheetFields.of(sheet, answers.keys());
    addRows(document, sheet, fields);
    const controls = new Map(
      identify(document, slotsOf(sheet)).known.map(({ slot, element }) => [nameOf(slot), element]),
    );
    return filled
      .filter(([name, answer]) => {
        const field = fields.get(name);
        if (!field || !toolboxAnswers.fits(field, answer)) return true;
        const option = field.options.size ? optionOf(field, answer) : undefined;
        const control = controls.get(field.type === "score" ? `${name}=${option}` : name);
        if (!control) return true;
        if (answer.value === true || field.type === "score") setTicked(control);
        else if (field.type === "choice")
          setText(control, field.options.get(option ?? "") ?? answer.shown ?? answer.value);
        else if (field.type === "date") setDay(control, answer.value);
        else setText(control, answer.value);
        return false;
      })
      .map(([name]) => name);
  }

  /**
   * @param {Document} document
   * @param {SheetEntry} sheet
   * @param {Map<string, PlacedField>} fields
   */
  function addRows(document, sheet, fields) {
    const { added } = sheet;
    if (!added) return;
    const { known } = identify(document, slotsOf(sheet));
    const rows = known.filter(({ slot }) => slot.field.place[0] >= 0);
    const highest = Math.max(0, ...rows.map(({ slot }) => slot.field.place[1] + 1));
    const needed = Math.max(0, ...[...fields.values()].map(({ place }) => (place[0] < 0 ? 0 : place[1] + 1)));
    const model = rows.find(({ slot }) => slot.field.place[1] + 1 === highest);
    const row = model && closest(model.element, "tr");
    const byTag = new Map(added.fields.map((it) => [tagOf(it.name.replaceAll("{n}", String(highest))), it]));
    let last = row;
    for (let number = highest + 1; row && last && number <= needed; number++) {
      const next = /** @type {Element} */ (row.cloneNode(true));
      for (const properties of all(next, "sdtPr")) {
        const field = byTag.get(attribute(child(properties, "tag"), "val") ?? "");
        if (!field) continue;
        setAttribute(child(properties, "alias"), "val", titleOf(field.label.replaceAll("{n}", String(number))));
        setAttribute(child(properties, "tag"), "val", tagOf(field.name.replaceAll("{n}", String(number))));
        // Word gives it a number of its own.
        take(child(properties, "id"));
      }
      last.parentNode?.insertBefore(next, last.nextSibling);
      last = next;
    }
  }

  /** @param {Element | undefined} element Take it out of its tree. */
  function take(element) {
    element?.parentNode?.removeChild(element);
  }

  /** @param {Element | undefined} element @param {string} name @param {string} value */
  function setAttribute(element, name, value) {
    const found = [...(element?.attributes ?? [])].find((it) => it.localName === name);
    if (found) element?.setAttributeNS(found.namespaceURI, found.name, value);
  }

  /** @param {Element} control */
  function setTicked(control) {
    const [box] = all(control, "checkbox");
    setAttribute(box && child(box, "checked"), "val", "1");
    const [words] = all(control, "t");
    if (words) words.textContent = "☒";
  }

  /** @param {Element} control @param {string} day */
  function setDay(control, day) {
    const [date] = all(control, "date");
    if (date) date.setAttributeNS(date.namespaceURI, `${date.prefix}:fullDate`, `${day}T00:00:00Z`);
    const [year, month, number] = day.split("-");
    setText(control, `${Number(number)} ${MONTHS[Number(month) - 1]} ${year}`);
  }

  /** @param {Element} control @param {string} text */
  function setText(control, text) {
    const properties = child(control, "sdtPr");
    take(properties && child(properties, "showingPlcHdr"));
    const content = child(control, "sdtContent");
    const document = control.ownerDocument;
    if (!content) return;
    const made = (/** @type {string} */ name) =>
      document.createElementNS(control.namespaceURI, control.prefix ? `${control.prefix}:${name}` : name);
    const run = made("r");
    legal(text)
      .split("\n")
      .forEach((line, at) => {
        if (at) run.appendChild(made("br"));
        const words = made("t");
        words.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
        words.appendChild(document.createTextNode(line));
        run.appendChild(words);
      });
    while (content.firstChild) content.removeChild(content.firstChild);
    content.appendChild(run);
  }

  /** @param {string} text @returns {string} Without what XML 1.0 cannot hold, which a reader may have pasted. */
  function legal(text) {
    return [...text].filter((it) => /[\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.test(it)).join("");
  }

  return { all, attribute, child, tagOf, titleOf, slotsOf, tagsOf, read, fill, dayIn };
})();
