"use strict";

// The tags and titles of the content controls in a Word file: a tag is the name of a field, and Word keeps it.

/** @typedef {{ field: PlacedField, option: string }} Slot What a control is for: a field, or one option of a score. */

const toolboxDocxSlots = (() => {
  const LONGEST = 64;

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

  return { nameOf, slotsOf, tagOf, tagsOf, titleOf, titleOfSlot };
})();
