"use strict";

// A Word file (WordprocessingML, ECMA-376), with no more in it than a plan needs: headings, text, lists and tables.

/**
 * @typedef {{ kind: "title" | "heading" | "text" | "bullet", text: string }} WordLine
 * @typedef {{ kind: "table", widths: number[], head: string[], rows: string[][] }} WordTable The widths are in percent; a
 *   cell with line breaks holds as many lines.
 * @typedef {WordLine | WordTable} WordBlock
 */

const toolboxWordFile = (() => {
  const { escaped } = toolboxXml;
  const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  const BEGIN = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
  const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml";
  // A4 and its margins, in twentieths of a point.
  const PAGE = { width: 11906, height: 16838, margin: 1021 };
  const STYLES = { title: "Title", heading: "Heading1", text: "", bullet: "ListBullet" };

  /**
   * @param {string} text
   * @param {string} [style]
   * @param {{ bold?: boolean }} [look]
   */
  function paragraph(text, style = "", { bold = false } = {}) {
    const about = style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : "";
    return `<w:p>${about}${run(text, { bold })}</w:p>`;
  }

  /**
   * @param {string} text
   * @param {{ bold?: boolean }} [look]
   */
  function run(text, { bold = false } = {}) {
    const look = bold ? "<w:rPr><w:b/></w:rPr>" : "";
    const lines = text.split("\n").map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`);
    return `<w:r>${look}${lines.join("<w:br/>")}</w:r>`;
  }

  /** @param {WordTable} table */
  function tableOf({ widths, head, rows }) {
    const whole = PAGE.width - 2 * PAGE.margin;
    const sizes = widths.map((part) => Math.round((whole * part) / 100));
    /** @param {string} text @param {number} column @param {boolean} [bold] */
    const cell = (text, column, bold) =>
      `<w:tc><w:tcPr><w:tcW w:w="${sizes[column]}" w:type="dxa"/></w:tcPr>${paragraph(text, "", { bold })}</w:tc>`;
    const header = head.map((text, column) => cell(text, column, true)).join("");
    const grid = sizes.map((size) => `<w:gridCol w:w="${size}"/>`);
    const body = rows.map((row) => row.map((text, column) => cell(text, column)).join(""));
    return [
      '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/>',
      `<w:tblW w:w="${whole}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:firstRow="1"/></w:tblPr>`,
      `<w:tblGrid>${grid.join("")}</w:tblGrid>`,
      `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${header}</w:tr>`,
      ...body.map((cells) => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells}</w:tr>`),
      // Word wants a paragraph between a table and whatever follows.
      "</w:tbl><w:p/>",
    ].join("");
  }

  /** @param {WordBlock} block */
  function drawn(block) {
    return block.kind === "table" ? tableOf(block) : paragraph(block.text, STYLES[block.kind]);
  }

  const BORDERS = ["top", "left", "bottom", "right", "insideH", "insideV"]
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>`)
    .join("");

  const STYLE_SHEET = [
    `${BEGIN}<w:styles xmlns:w="${MAIN}"><w:docDefaults><w:rPrDefault><w:rPr>`,
    '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="21"/><w:lang w:val="nl-BE"/>',
    '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="80"/></w:pPr></w:pPrDefault></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/>',
    '<w:rPr><w:b/><w:sz w:val="36"/></w:rPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>',
    '<w:pPr><w:keepNext/><w:spacing w:before="240"/><w:outlineLvl w:val="0"/></w:pPr>',
    '<w:rPr><w:b/><w:sz w:val="26"/></w:rPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/><w:basedOn w:val="Normal"/>',
    '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr>',
    `<w:tblBorders>${BORDERS}</w:tblBorders></w:tblPr></w:style></w:styles>`,
  ].join("");

  const NUMBERING = [
    `${BEGIN}<w:numbering xmlns:w="${MAIN}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">`,
    '<w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr>',
    '</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
  ].join("");

  /** @param {readonly (readonly [string, string, string])[]} links */
  function relations(links) {
    const each = links.map(([id, type, to]) => `<Relationship Id="${id}" Type="${type}" Target="${to}"/>`);
    return `${BEGIN}<Relationships xmlns="${PACKAGE}/relationships">${each.join("")}</Relationships>`;
  }

  /**
   * @param {string} title
   * @param {readonly WordBlock[]} blocks
   * @returns {Record<string, string>} The text of each file in it, by its path.
   */
  function parts(title, blocks) {
    const { width, height, margin } = PAGE;
    const sides = ["top", "right", "bottom", "left", "header", "footer", "gutter"];
    const margins = sides.map((side) => `w:${side}="${side === "gutter" ? 0 : margin}"`).join(" ");
    const xml = "application/xml";
    const types = [
      ["/word/document.xml", `${CONTENT}.document.main+xml`],
      ["/word/styles.xml", `${CONTENT}.styles+xml`],
      ["/word/numbering.xml", `${CONTENT}.numbering+xml`],
      ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
    ].map(([path, type]) => `<Override PartName="${path}" ContentType="${type}"/>`);
    return {
      "[Content_Types].xml": [
        `${BEGIN}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="${xml}"/>`,
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
        `${types.join("")}</Types>`,
      ].join(""),
      "_rels/.rels": relations([
        ["rId1", `${OFFICE}/officeDocument`, "word/document.xml"],
        ["rId2", `${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
      ]),
      "docProps/core.xml": [
        `${BEGIN}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties"`,
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">',
        `<dc:title>${escaped(title)}</dc:title><dc:language>nl-BE</dc:language></cp:coreProperties>`,
      ].join(""),
      "word/_rels/document.xml.rels": relations([
        ["rId1", `${OFFICE}/styles`, "styles.xml"],
        ["rId2", `${OFFICE}/numbering`, "numbering.xml"],
      ]),
      "word/document.xml": [
        `${BEGIN}<w:document xmlns:w="${MAIN}"><w:body>${blocks.map(drawn).join("")}`,
        `<w:sectPr><w:pgSz w:w="${width}" w:h="${height}"/><w:pgMar ${margins}/></w:sectPr>`,
        "</w:body></w:document>",
      ].join(""),
      "word/numbering.xml": NUMBERING,
      "word/styles.xml": STYLE_SHEET,
    };
  }

  /**
   * Read a text of the page: its headings, paragraphs and lists.
   *
   * @param {ParentNode} text
   * @returns {WordBlock[]}
   */
  function read(text) {
    return toolboxPage.all(HTMLElement, "h3, p, li", text).map((element) => {
      const words = (element.textContent ?? "").replace(/\s+/g, " ").trim();
      if (element.matches("h3")) return { kind: "heading", text: words };
      const place = [...(element.parentElement?.children ?? [])].indexOf(element) + 1;
      if (element.matches("ol > li")) return { kind: "text", text: `${place}. ${words}` };
      return { kind: element.matches("li") ? "bullet" : "text", text: words };
    });
  }

  /**
   * Hand the file to the reader.
   *
   * @param {string} name Of the file.
   * @param {string} title
   * @param {readonly WordBlock[]} blocks
   * @param {string} library The address of the script that zips.
   * @returns {Promise<string>} What to say of it.
   */
  async function save(name, title, blocks, library) {
    try {
      await toolboxPage.load(library);
    } catch {
      return "Het Word-bestand maken lukt nu niet. Kijk of je internet hebt en probeer het nog eens.";
    }
    const encoder = new TextEncoder();
    const files = Object.entries(parts(title, blocks)).map(([path, text]) => [path, encoder.encode(text)]);
    toolboxPage.save(name, toolboxZip.zipSync(Object.fromEntries(files)), TYPE);
    return "Het Word-bestand staat bij je downloads.";
  }

  return { paragraph, parts, read, run, save };
})();
