"use strict";

// What was combined as a file for a spreadsheet (RFC 4180, with semicolons: what a spreadsheet in Dutch expects).

const toolboxCsv = (() => {
  const TEXT = toolboxTogetherTexts;
  // https://owasp.org/www-community/attacks/CSV_Injection
  const RUNS = /^[=+\-@\t\r\n＝＋－＠]/;
  const BOM = "\uFEFF";

  /**
   * @param {readonly Block[]} blocks
   * @param {boolean} named
   * @returns {string} Tables of the same form are one; an empty line comes between others.
   */
  function write(blocks, named) {
    /** @type {{ head: string[], rows: (string | number)[][] }[]} */
    const tables = [];
    for (const block of blocks) {
      const table = tableOf(block, named);
      const last = tables.at(-1);
      if (last && last.head.join("\n") === table.head.join("\n")) last.rows.push(...table.rows);
      else tables.push(table);
    }
    const parts = tables.map(({ head, rows }) =>
      [head, ...rows].map((row) => `${row.map(cell).join(";")}\r\n`).join(""),
    );
    return BOM + parts.join("\r\n");
  }

  /**
   * @param {string | number} value
   * @returns {string} A text that a spreadsheet would run is marked as text.
   */
  function cell(value) {
    const text = `${value}`;
    const safe = typeof value === "string" && RUNS.test(text) ? `'${text}` : text;
    return `"${safe.replaceAll('"', '""')}"`;
  }

  /**
   * @param {Block} block
   * @param {boolean} named
   * @returns {{ head: string[], rows: (string | number)[][] }}
   */
  function tableOf(block, named) {
    const who = (/** @type {string} */ name) => (named ? [name] : []);
    switch (block.kind) {
      case "scale":
        return {
          head: ["Nr.", "Wat je nagaat", ...block.options, "Samen", "Midden", "Verdeeldheid (%)"],
          rows: block.items.map(({ number, title, counts, middle, disagreement }) => [
            number,
            title,
            ...counts,
            toolboxSpread.sum(counts),
            middle ? TEXT.between(block.options[middle.low] ?? "", block.options[middle.high] ?? "") : "",
            middle ? Math.round(disagreement * 100) : "",
          ]),
        };
      case "counts":
        return {
          head: ["Onderdeel", "Punt", ...block.columns],
          rows: block.rows.map(({ title, counts }) => [block.title, title, ...counts]),
        };
      case "said":
        return {
          head: ["Onderdeel", "Vraag of vak", ...who("Wie"), "Antwoord"],
          rows: block.all.map((it) => [block.group, block.title, ...who(it.who), it.text]),
        };
      case "chosen":
        return {
          head: ["Gekozen", "Hoe vaak", ...who("Door wie")],
          rows: block.all.map((it) => [it.text, it.times, ...who(it.who.join(", "))]),
        };
      default:
        return {
          head: [...(block.titled ? ["Rij"] : []), ...who("Wie"), ...block.columns, "Dubbel"],
          rows: block.rows.map(({ title, who: name, cells, double, twin }) => [
            ...(block.titled ? [title] : []),
            ...who(name),
            ...cells,
            double ? TEXT.double(twin) : "",
          ]),
        };
    }
  }

  return { write, cell };
})();
