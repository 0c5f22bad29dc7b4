"use strict";

// A Word file of a worksheet where the one that the build made cannot be had: from file:// (the offline copy). It is plainer,
// and has the same content controls.

const toolboxBlankWord = (() => {
  const { tagOf, titleOf } = toolboxDocxSlots;
  const { escaped } = toolboxXml;
  const PROPERTIES = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
  const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties";
  const SCHEMA = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
  const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
  const W14 = "http://schemas.microsoft.com/office/word/2010/wordml";
  const BLANK = "\u00a0".repeat(5);
  const WIDE = 5;

  /**
   * @param {SheetEntry} sheet
   * @param {readonly Total[]} [totals] It has no formulas, but says what they came to.
   * @returns {Record<string, Uint8Array>} The parts of the file.
   */
  function parts(sheet, totals = []) {
    const fields = [...toolboxSheetFields.of(sheet).values()];
    const head = fields.filter(({ place }) => place[0] < 0);
    const body = fields.filter(({ place }) => place[0] >= 0);
    const rows = head.map((field) => [toolboxWordFile.paragraph(field.label), paragraph(control(field))]);
    const written = [
      toolboxWordFile.paragraph(sheet.title, "Title"),
      table(rows),
      ...groupsOf(body).map(
        ([title, group]) => (title ? toolboxWordFile.paragraph(title, "Heading1") : "") + drawn(sheet, group),
      ),
      ...totals.flatMap(({ label, sum }) => (sum ? [toolboxWordFile.paragraph(`${label}: ${sum}`)] : [])),
    ].join("");
    const files = toolboxWordFile.parts(sheet.title, []);
    const across = sheet.columns.length >= WIDE;
    const whole = {
      ...files,
      "word/document.xml": (files["word/document.xml"] ?? "")
        .replace("<w:body>", () => `<w:body>${written}`)
        .replace(
          /<w:pgSz w:w="(\d+)" w:h="(\d+)"\/>/,
          across ? '<w:pgSz w:w="$2" w:h="$1" w:orient="landscape"/>' : "$&",
        ),
      "[Content_Types].xml": (files["[Content_Types].xml"] ?? "").replace(
        "</Types>",
        `<Override PartName="/docProps/custom.xml" ContentType="${PROPERTIES}"/></Types>`,
      ),
      "_rels/.rels": (files["_rels/.rels"] ?? "").replace(
        "</Relationships>",
        `<Relationship Id="rId3" Type="${RELATION}" Target="docProps/custom.xml"/></Relationships>`,
      ),
      "docProps/custom.xml": [
        `<Properties xmlns="${SCHEMA}" xmlns:vt="${TYPES}">`,
        '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="werkblad">',
        `<vt:lpwstr>${sheet.id}</vt:lpwstr></property></Properties>`,
      ].join(""),
    };
    const encoder = new TextEncoder();
    return Object.fromEntries(Object.entries(whole).map(([path, text]) => [path, encoder.encode(text)]));
  }

  /** @param {PlacedField[]} fields @returns {[string, PlacedField[]][]} */
  function groupsOf(fields) {
    /** @type {Map<number, PlacedField[]>} */
    const groups = new Map();
    for (const field of fields) groups.set(field.place[0], [...(groups.get(field.place[0]) ?? []), field]);
    return [...groups.values()].map((group) => [group[0]?.group ?? "", group]);
  }

  /** @param {SheetEntry} sheet @param {PlacedField[]} fields */
  function drawn(sheet, fields) {
    const words = (/** @type {string} */ text) => toolboxWordFile.paragraph(text);
    const bold = (/** @type {string} */ text) => toolboxWordFile.paragraph(text, "", { bold: true });
    const { columns, kind } = sheet;
    /** @param {number} row */
    const at = (row) => fields.filter(({ place }) => place[1] === row);
    const numbers = [...new Set(fields.map(({ place }) => place[1]))];
    const rows = numbers.filter((row) => row >= 0).sort((one, other) => one - other);
    if (kind === "questions" || kind === "grid")
      return fields.map((field) => bold(field.label) + table([[paragraph(control(field))]], [], field.label)).join("");
    if (kind === "cards")
      return table(fields.map((field, place) => [words(`${place + 1}.`), paragraph(control(field))]));
    if (kind === "checklist" && !columns.length)
      return fields.map((field) => paragraph(control(field) + toolboxWordFile.run(` ${field.label}`))).join("");
    if (kind === "checklist")
      return table(
        rows.map((row) => {
          const [tick, ...notes] = at(row).map((field) => paragraph(control(field)));
          return [tick ?? "", words(at(row)[0]?.label ?? ""), ...notes];
        }),
        ["Klaar", "Onderdeel", ...columns].map(bold),
      );
    if (kind === "scan") {
      const options = fields.find(({ type }) => type === "score")?.options ?? new Map();
      return table(
        rows.map((row) => [words(sheet.rows[row] ?? ""), ...at(row).flatMap((field) => scores(field).map(paragraph))]),
        ["Wat je nagaat", ...options.values(), "Notities"].map(bold),
      );
    }
    const named = at(-1).map((field, place) => words(columns[place] ?? "") + paragraph(control(field)));
    const titled = sheet.rows.length > 0;
    return table(
      rows.map((row) => [
        ...(titled ? [words(sheet.rows[row] ?? "")] : []),
        ...at(row).map((field) => paragraph(control(field))),
      ]),
      [...(titled ? [words("")] : []), ...(named.length ? named : columns.map(bold))],
    );
  }

  /** @param {PlacedField} field */
  function scores(field) {
    if (field.type !== "score") return [control(field)];
    return [...field.options].map(([id, words]) => box(`${words}: ${field.label}`, `${field.name}=${id}`));
  }

  /** @param {PlacedField} field */
  function control({ name, label, type, options }) {
    switch (type) {
      case "tick":
        return box(label, name);
      case "choice": {
        const items = [...options].map(
          ([id, words]) => `<w:listItem w:displayText="${escaped(words)}" w:value="${escaped(id)}"/>`,
        );
        return prompt(label, name, `<w:dropDownList>${items.join("")}</w:dropDownList>`, "Kies");
      }
      case "date":
        return prompt(label, name, '<w:date><w:dateFormat w:val="d MMMM yyyy"/><w:lid w:val="nl-BE"/></w:date>', BLANK);
      default:
        return prompt(label, name, type === "text" ? '<w:text w:multiLine="1"/>' : "<w:text/>", BLANK);
    }
  }

  /** @param {string} label @param {string} name @param {string} kind @param {string} words */
  function prompt(label, name, kind, words) {
    const content = toolboxWordFile.run(words);
    return `<w:sdt><w:sdtPr>${names(label, name)}<w:showingPlcHdr/>${kind}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  }

  /** @param {string} label @param {string} name */
  function box(label, name) {
    const states = '<w14:checkedState w14:val="2612"/><w14:uncheckedState w14:val="2610"/>';
    return [
      `<w:sdt xmlns:w14="${W14}"><w:sdtPr>${names(label, name)}`,
      `<w14:checkbox><w14:checked w14:val="0"/>${states}</w14:checkbox></w:sdtPr>`,
      `<w:sdtContent>${toolboxWordFile.run("☐")}</w:sdtContent></w:sdt>`,
    ].join("");
  }

  /** @param {string} label @param {string} name */
  function names(label, name) {
    return `<w:alias w:val="${escaped(titleOf(label))}"/><w:tag w:val="${escaped(tagOf(name))}"/>`;
  }

  /** @param {string} inside */
  function paragraph(inside) {
    return `<w:p>${inside}</w:p>`;
  }

  /**
   * @param {string[][]} rows Cells, each of paragraphs.
   * @param {string[]} [head]
   * @param {string} [caption]
   */
  function table(rows, head = [], caption = "") {
    const width = Math.max(head.length, ...rows.map(({ length }) => length));
    const share = Math.floor(5000 / width);
    const cells = (/** @type {string[]} */ row) =>
      row
        .map((cell) => `<w:tc><w:tcPr><w:tcW w:w="${share}" w:type="pct"/></w:tcPr>${cell || "<w:p/>"}</w:tc>`)
        .join("");
    return [
      '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="5000" w:type="pct"/>',
      '<w:tblLook w:firstRow="1"/>',
      caption && `<w:tblCaption w:val="${escaped(caption)}"/>`,
      `</w:tblPr><w:tblGrid>${"<w:gridCol/>".repeat(width)}</w:tblGrid>`,
      head.length && `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells(head)}</w:tr>`,
      ...rows.map((row) => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells(row)}</w:tr>`),
      "</w:tbl><w:p/>",
    ]
      .filter(Boolean)
      .join("");
  }

  return { parts };
})();
