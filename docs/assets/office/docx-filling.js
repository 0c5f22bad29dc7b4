"use strict";

// Puts answers in the content controls of a Word document.

const toolboxDocxFilling = (() => {
  const { optionOf } = toolboxAnswers;
  const { all, attribute, child, closest } = toolboxDocxTree;
  const { nameOf, slotsOf, tagOf, titleOf } = toolboxDocxSlots;
  const { identify } = toolboxDocxControls;

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
    setText(control, toolboxDates.dutch(day));
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

  return { fill };
})();
