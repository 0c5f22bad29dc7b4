"use strict";

// Pieces of the agreement note in WordprocessingML (ECMA-376), in the styles of its Word template.

const toolboxNoteWord = (() => {
  const { escaped } = toolboxXml;
  // In twentieths of a point: what a letter takes at most in a table, as `toolbox.word.tables` computes it, and a cell beside it.
  const LETTER = 105;
  const CELL = 227;
  const SMALL = { size: 17, part: 0.85 };
  // A longer word, such as an address, may break.
  const LONGEST_WORD = 20;

  /**
   * @param {string} text With line breaks and tabs, if any.
   * @param {{ bold?: boolean, style?: string, size?: number }} [look]
   */
  function run(text, { bold, style, size } = {}) {
    const about = [
      style ? `<w:rStyle w:val="${style}"/>` : "",
      bold ? "<w:b/>" : "",
      size ? `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>` : "",
    ].join("");
    const parts = escaped(text).split(/([\n\t])/);
    const words = parts.map((part) => {
      if (part === "\n") return "<w:br/>";
      return part === "\t" ? "<w:tab/>" : `<w:t xml:space="preserve">${part}</w:t>`;
    });
    const look = about && `<w:rPr>${about}</w:rPr>`;
    return `<w:r>${look}${words.join("")}</w:r>`;
  }

  /**
   * @param {string} style
   * @param {string} runs
   * @param {{ right?: boolean, keepNext?: boolean }} [look]
   */
  function paragraph(style, runs, { right, keepNext } = {}) {
    const about = [
      style ? `<w:pStyle w:val="${style}"/>` : "",
      keepNext ? "<w:keepNext/>" : "",
      right ? '<w:jc w:val="right"/>' : "",
    ].join("");
    const look = about && `<w:pPr>${about}</w:pPr>`;
    return `<w:p>${look}${runs}</w:p>`;
  }

  /**
   * A comment at some runs, where there is something to say.
   *
   * @param {string} runs
   * @param {number | null} comment Its number.
   */
  function commented(runs, comment) {
    if (comment === null) return runs;
    const id = `w:id="${comment}"`;
    return [
      `<w:commentRangeStart ${id}/>${runs}<w:commentRangeEnd ${id}/>`,
      `<w:r><w:commentReference ${id}/></w:r>`,
    ].join("");
  }

  /**
   * @param {NoteLine[]} lines
   * @param {string} mark What stands behind what is new.
   * @param {number | null} comment
   */
  function text(lines, mark, comment) {
    const made = lines.flatMap(({ label, text, isNew }) => {
      const paragraphs = text.split(/\n+/).map((part) => run(part));
      if (isNew) paragraphs.push(`${paragraphs.pop()}${newRun(mark)}`);
      /** @type {[style: string, runs: string][]} */
      const all = paragraphs.map((runs) => ["", runs]);
      if (label) all.unshift(["Vraag", run(label)]);
      return all;
    });
    return made.map(([style, runs], at) => paragraph(style, commented(runs, at ? null : comment))).join("");
  }

  /**
   * @param {NoteLine[]} lines
   * @param {string} mark
   * @param {number | null} comment
   */
  function list(lines, mark, comment) {
    const items = lines.map(({ label, text, isNew }, at) => {
      const begin = label && run(`${label}: `, { bold: true });
      const runs = `${begin}${run(text)}${isNew ? newRun(mark) : ""}`;
      return paragraph("ListBullet", commented(runs, at ? null : comment));
    });
    return items.join("");
  }

  /** @param {string} mark */
  function newRun(mark) {
    return run(` (${mark})`, { style: "Nieuw" });
  }

  /**
   * @param {NoteTable} table
   * @param {string} caption
   * @param {number} width
   * @param {string} mark
   * @param {number | null} comment
   */
  function tableOf(table, caption, width, mark, comment) {
    const { widths, small } = columnsOf(table, width);
    const size = small ? SMALL.size : 0;
    /** @param {string} runs @param {number} at @param {string} style @param {boolean} [keepNext] */
    const cell = (runs, at, style, keepNext = false) => {
      const inside = paragraph(style, runs, { right: table.amounts[at] ?? false, keepNext });
      return `<w:tc><w:tcPr><w:tcW w:w="${widths[at]}" w:type="dxa"/></w:tcPr>${inside}</w:tc>`;
    };
    const head = table.head.map((words, at) =>
      cell(commented(run(words, { size }), at ? null : comment), at, "Vakkop"),
    );
    const last = table.rows.length - 1;
    const rows = table.rows.map(({ cells, isNew }, row) => {
      // No page begins with the totals, and none ends with the head and one row.
      const keepNext = row === last ? table.totals.length > 0 : row === 0;
      const first = isNew ? cells.findIndex((words, at) => words && (at > 0 || !table.titled)) : -1;
      return cells.map((words, at) => {
        const runs = words ? run(words, { bold: table.titled && at === 0, size }) : "";
        return cell(at === first ? `${runs}${newRun(mark)}` : runs, at, "Vak", keepNext);
      });
    });
    const totals = table.totals.map((words, at) => cell(words ? run(words, { size }) : "", at, "Vakkop"));
    const look = `w:firstRow="1" w:lastRow="${totals.length ? 1 : 0}" w:firstColumn="0" w:lastColumn="0"`;
    const grid = widths.map((it) => `<w:gridCol w:w="${it}"/>`);
    const made = [
      `<w:tbl><w:tblPr><w:tblStyle w:val="Werkblad"/><w:tblW w:w="${width}" w:type="dxa"/>`,
      `<w:tblLayout w:type="fixed"/><w:tblLook w:val="${totals.length ? "0660" : "0620"}" ${look} w:noHBand="1" w:noVBand="1"/>`,
      `<w:tblCaption w:val="${escaped(caption)}"/></w:tblPr>`,
      `<w:tblGrid>${grid.join("")}</w:tblGrid>`,
      `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head.join("")}</w:tr>`,
      ...rows.map((cells) => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join("")}</w:tr>`),
      totals.length ? `<w:tr><w:trPr><w:cantSplit/></w:trPr>${totals.join("")}</w:tr>` : "",
      "</w:tbl>",
    ];
    if (table.ignored.length) {
      const which = table.ignored.map((words) => `‘${words}’`).join(", ");
      made.push(paragraph("Hint", run(`Telt niet mee in het totaal, want het is geen getal: ${which}.`)));
    }
    // Word makes one table of two without a paragraph between them.
    return `${made.join("")}${paragraph("Tussenruimte", "")}`;
  }

  /**
   * Columns by their weight, but wide enough for their longest word; in small type where they are too many for that.
   *
   * @param {NoteTable} table
   * @param {number} width
   */
  function columnsOf({ head, rows, totals, widths: weights }, width) {
    const longest = head.map((_, at) => {
      const texts = [head[at] ?? "", totals[at] ?? "", ...rows.map(({ cells }) => cells[at] ?? "")];
      return Math.max(
        ...texts.flatMap((words) => words.split(/\s+/)).map(({ length }) => Math.min(length, LONGEST_WORD)),
      );
    });
    const normal = longest.map((letters) => letters * LETTER + CELL);
    const small = sumOf(normal) > width;
    const least = small ? longest.map((letters) => letters * LETTER * SMALL.part + CELL) : normal;
    /** @type {Set<number>} Those that need more than their weight. */
    const tight = new Set();
    for (;;) {
      const rest = width - sumOf([...tight].map((at) => least[at] ?? 0));
      const weight = sumOf(weights.filter((_, at) => !tight.has(at)));
      const widths = weights.map((it, at) => (tight.has(at) ? (least[at] ?? 0) : (it * rest) / weight));
      const more = widths.flatMap((it, at) => (!tight.has(at) && it < (least[at] ?? 0) ? [at] : []));
      if (more.length && more.length + tight.size < weights.length) {
        for (const at of more) tight.add(at);
        continue;
      }
      const fair = more.length ? least.map((it) => (it * width) / sumOf(least)) : widths;
      return { widths: fair.map(Math.round), small };
    }
  }

  /** @param {number[]} numbers */
  function sumOf(numbers) {
    return numbers.reduce((sum, it) => sum + it, 0);
  }

  /**
   * @param {NotePiece} piece
   * @param {{ width: number, mark: string, comment: number | null }} about
   */
  function drawn({ as, lines, table, title, name }, { width, mark, comment }) {
    if (table) return tableOf(table, title || name, width, mark, comment);
    return as === "list" ? list(lines, mark, comment) : text(lines, mark, comment);
  }

  return { run, paragraph, drawn };
})();
