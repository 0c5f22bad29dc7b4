"use strict";

// The Word template of the agreement note with pieces in their places. `toolbox.word.agreement` makes the template, so its
// XML is known: neither comments nor CDATA, and no `>` in an attribute.

/** @typedef {NotePlace & { pieces: NotePiece[] }} FilledPlace */

const toolboxNoteSkeleton = (() => {
  const { drawn, paragraph, run } = toolboxNoteWord;
  const { escaped } = toolboxXml;
  const NETWORK =
    /(<w:sdt><w:sdtPr>(?:(?!<\/w:sdtPr>).)*?<w:tag w:val="nota:netwerk"\/>(?:(?!<\/w:sdtPr>).)*?)<w:showingPlcHdr\/>(.*?<w:sdtContent>).*?(<\/w:sdtContent>)/s;

  /**
   * @param {string} xml
   * @returns {string[]} The elements on its first level.
   */
  function elementsOf(xml) {
    /** @type {string[]} */
    const found = [];
    let depth = 0;
    let start = 0;
    for (const { 0: tag, index } of xml.matchAll(/<[^>]*>/g)) {
      if (tag.startsWith("</")) depth--;
      else if (!tag.endsWith("/>")) depth++;
      if (depth) continue;
      found.push(xml.slice(start, index + tag.length));
      start = index + tag.length;
    }
    return found;
  }

  /**
   * @param {string} block
   * @param {string} element Of which the value is asked, such as `w:tag`.
   */
  function wordOf(block, element) {
    return new RegExp(`<${element} w:val="([^"]*)"`).exec(block)?.[1] ?? "";
  }

  /** @param {string} block */
  function widthOf(block) {
    return Number(/<w:tblW\b[^>]*\bw:w="(\d+)"/.exec(block)?.[1]);
  }

  /**
   * @param {string} xml Of the template.
   * @param {FilledPlace[]} places
   * @param {{ network: string, mark: string, withSources: boolean }} about
   * @returns {{ xml: string, sources: string[] }} What each comment says, by its number.
   */
  function fill(xml, places, { network, mark, withSources }) {
    const [, before = "", inside = "", after = ""] = /^(.*<w:body>)(.*)(<\/w:body>.*)$/s.exec(xml) ?? [];
    const blocks = elementsOf(inside);
    const portrait = widthOf(blocks.find((block) => block.startsWith("<w:tbl>")) ?? "");
    const guided = guidanceOf(blocks, new Set(places.filter(({ pieces }) => pieces.length).map(({ id }) => id)));
    /** @type {string[]} */
    const sources = [];
    /** @type {string[]} */
    const made = [];
    /** @type {FilledPlace | undefined} */
    let place;
    /** @type {NotePiece[]} Tables that are not there yet. */
    let tables = [];
    // Of a table that was filled in, the template has totals and a hint behind it.
    let replaced = "";
    // Where the heading of the part is.
    let top = 0;

    /** @param {NotePiece} piece @param {number} width */
    const draw = (piece, width) => {
      const comment = withSources ? sources.push(piece.source) - 1 : null;
      return drawn(piece, { width, mark, comment });
    };
    /** @param {NotePiece} piece */
    const heading = ({ title }) =>
      title ? paragraph(place?.id.includes("/") ? "Heading4" : "Heading3", run(title)) : "";
    const rest = () => {
      made.push(...tables.map((piece) => heading(piece) + draw(piece, portrait)));
      tables = [];
    };

    for (const [at, block] of blocks.entries()) {
      const style = block.startsWith("<w:p>") ? wordOf(block, "w:pStyle") : "";
      const caption = block.startsWith("<w:tbl>") ? wordOf(block, "w:tblCaption") : "";
      const isHeading = /^Heading[123]$/.test(style);
      if (isHeading) replaced = "";
      if (/^Heading[12]$/.test(style) || block.startsWith("<w:sectPr") || (isHeading && place?.id.includes("/")))
        rest();
      if (/^Heading[12]$/.test(style)) top = made.length;
      const found = block.startsWith("<w:sdt>") && /^deel:(.*)$/.exec(wordOf(block, "w:tag"));
      if (found) {
        place = places.find(({ id }) => id === found[1]);
        const pieces = place?.pieces ?? [];
        tables = pieces.filter(({ as }) => as === "table");
        const written = pieces.filter(({ as }) => as !== "table");
        made.push(...written.map((piece) => heading(piece) + draw(piece, portrait)));
        if (!pieces.length) made.push(block);
        continue;
      }
      const form = caption && place?.tables.find((it) => escaped(it.caption) === caption);
      const piece = form && tables.find(({ sheet }) => !form.sheet || sheet === form.sheet);
      if (piece) {
        tables = tables.filter((it) => it !== piece);
        const titled = /^Heading3$/.test(wordOf(blocks[at - 1] ?? "", "w:pStyle"));
        made.push(titled ? "" : heading(piece), draw(piece, widthOf(block)));
        replaced = caption;
      } else if (replaced && (caption === `Totalen: ${replaced}` || style === "Hint")) {
        // What it adds up is in the table now.
      } else if (/^<w:p><w:pPr><w:sectPr\b/.test(block) && made.length === top + 1) {
        // A heading alone on its page goes along to the next.
        made.splice(top, 0, block);
      } else if (!guided.has(at) && !(style === "Tussenruimte" && isAfterHeading(made))) {
        made.push(block);
      }
    }
    const body = made.join("");
    const named = network && body.replace(NETWORK, (_, start, middle, end) => `${start}${middle}${run(network)}${end}`);
    return { xml: before + (named || body) + after, sources };
  }

  /** @param {string[]} blocks */
  function isAfterHeading(blocks) {
    return wordOf(blocks.at(-1) ?? "", "w:pStyle").startsWith("Heading");
  }

  /**
   * The guidance that is no longer needed: of a part in which something was filled in, and of such a heading in it.
   *
   * @param {string[]} blocks
   * @param {Set<string>} filled The ids of those places.
   */
  function guidanceOf(blocks, filled) {
    const parts = new Set([...filled].map((id) => id.split("/")[0]));
    /** @type {Set<number>} */
    const dropped = new Set();
    /** @type {number[]} */
    let ofPart = [];
    /** @type {number[]} */
    let ofPlace = [];
    for (const [at, block] of blocks.entries()) {
      const style = block.startsWith("<w:p>") ? wordOf(block, "w:pStyle") : "";
      if (/^Heading[12]$/.test(style)) ofPart = ofPlace = [];
      else if (style === "Heading3") [ofPart, ofPlace] = [[...ofPart, ...ofPlace], []];
      else if (style === "Uitleg") ofPlace.push(at);
      const id = block.startsWith("<w:sdt>") ? /^deel:(.*)$/.exec(wordOf(block, "w:tag"))?.[1] : undefined;
      if (id === undefined) continue;
      for (const number of parts.has(id.split("/")[0] ?? "") ? ofPart : []) dropped.add(number);
      for (const number of filled.has(id) ? ofPlace : []) dropped.add(number);
      ofPlace = [];
    }
    return dropped;
  }

  return { fill };
})();
