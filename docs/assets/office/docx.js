"use strict";

// A Word file (docx: a zip of XML) of a worksheet: reading the answers in it, and putting answers in one.

const toolboxDocx = (() => {
  const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  /** What a part may be when it is unpacked; the largest of ours is 0.3 MB. */
  const MOST_BYTES = 20 * 1024 * 1024;
  const PROPERTIES = "docProps/custom.xml";
  const MAIN = "word/document.xml";
  const { all, attribute } = toolboxDocxTree;

  /**
   * @param {Uint8Array} bytes
   * @param {string} here The id of the sheet that the reader opens it on, if any.
   * @returns {{ sheet: SheetEntry, read: SheetRead } | Refused}
   */
  function read(bytes, here) {
    let swollen = false;
    let parts;
    try {
      parts = toolboxZip.unzipSync(bytes, {
        filter: ({ name, originalSize }) => {
          if (!/^(_rels\/\.rels|docProps\/custom\.xml|word\/[^/]+\.xml)$/.test(name)) return false;
          swollen ||= originalSize > MOST_BYTES;
          return originalSize <= MOST_BYTES;
        },
      });
    } catch {
      return { problem: "damaged" };
    }
    if (swollen) return { problem: "swollen" };
    try {
      const main = parts[mainPart(parts["_rels/.rels"])];
      if (!main) return { problem: "foreignWord" };
      const root = parse(main);
      const names = all(root, "tag").map((it) => attribute(it, "val") ?? "");
      const found = toolboxOffice.sheetOfFile({ id: sheetId(parts[PROPERTIES]), names, title: "" }, here);
      if ("problem" in found) return found.problem === "foreign" ? { problem: "foreignWord" } : found;
      const { sheet } = found;
      const read = toolboxDocxReading.read(root, sheet);
      // Some online word processors leave no control at all.
      if (!read.answers.size && !all(root, "sdt").length) return { problem: "stripped" };
      return { sheet, read };
    } catch {
      return { problem: "damaged" };
    }
  }

  /** @param {Uint8Array | undefined} part @returns {string} The path of the document itself. */
  function mainPart(part) {
    const relation =
      part && all(parse(part), "Relationship").find((it) => /\/officeDocument$/.test(attribute(it, "Type") ?? ""));
    return attribute(relation || undefined, "Target")?.replace(/^\//, "") ?? MAIN;
  }

  /** @param {Uint8Array | undefined} part @returns {string | null} */
  function sheetId(part) {
    const property = part && all(parse(part), "property").find((it) => attribute(it, "name") === "werkblad");
    return property?.textContent?.trim() || null;
  }

  /**
   * @param {Uint8Array} part
   * @returns {Document} Throws where it is no XML, or has a document type: then it may ask for other files, or grow.
   */
  function parse(part) {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(part);
    if (text.includes("<!DOCTYPE")) throw new Error("a document type");
    const parsed = new DOMParser().parseFromString(text, "application/xml");
    if (all(parsed, "parsererror").length) throw new Error("no XML");
    return parsed;
  }

  /** @param {Uint8Array} bytes @param {string} id @returns {boolean} Whether it is the Word file of that worksheet. */
  function isOf(bytes, id) {
    const parts = toolboxZip.unzipSync(bytes, { filter: ({ name }) => name === PROPERTIES });
    return sheetId(parts[PROPERTIES]) === id;
  }

  /**
   * @param {Uint8Array | Record<string, Uint8Array>} blank A Word file of the sheet, or its parts.
   * @param {SheetEntry} sheet
   * @param {Answers} answers
   * @param {readonly Total[]} [totals]
   * @returns {{ bytes: Uint8Array<ArrayBuffer>, left: string[] }} With the names of the answers that have no place in it.
   */
  function fill(blank, sheet, answers, totals = []) {
    const parts = blank instanceof Uint8Array ? toolboxZip.unzipSync(blank) : blank;
    const main = parse(/** @type {Uint8Array} */ (parts[MAIN]));
    const left = toolboxDocxFilling.fill(main, sheet, answers);
    toolboxDocxTotals.fill(main, totals);
    const text = new XMLSerializer().serializeToString(main);
    const written = /^<\?xml/.test(text) ? text : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`;
    return { bytes: toolboxZip.zipSync({ ...parts, [MAIN]: new TextEncoder().encode(written) }), left };
  }

  return { TYPE, isOf, read, fill };
})();
