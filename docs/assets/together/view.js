"use strict";

// Draws what was combined. All that people wrote is put in as text.

const toolboxTogetherView = (() => {
  const TEXT = toolboxTogetherTexts;
  const { make } = toolboxPage;
  // With more columns, a table is printed on landscape.
  const WIDE = 6;

  /**
   * @param {readonly Block[]} blocks
   * @returns {Node[]}
   */
  function draw(blocks) {
    let last = "";
    return blocks.flatMap((block) => {
      if (block.kind !== "said") return drawn(block);
      const isNew = block.group && block.group !== last;
      last = block.group;
      return [...(isNew ? [make("h3", {}, block.group)] : []), ...said(block)];
    });
  }

  /**
   * @param {Exclude<Block, SaidBlock>} block
   * @returns {Node[]}
   */
  function drawn(block) {
    switch (block.kind) {
      case "scale":
        return scale(block);
      case "counts":
        return [table(block.title, ["Punt", ...block.columns], block.rows.map(countRow))];
      case "chosen":
        return [chosen(block)];
      default:
        return [rows(block)];
    }
  }

  /** @param {ScaleBlock} block */
  function scale(block) {
    const { options, items } = block;
    const heads = ["Wat je nagaat", "Spreiding", ...options, "Midden", "Verdeeld"];
    const lines = items.map(({ number, title, counts, middle, disagreement }) => {
      const words = middle && TEXT.between(options[middle.low] ?? "", options[middle.high] ?? "");
      const picture = make("td", { className: "tb-together__picture" }, toolboxTogetherPicture.bars(counts));
      picture.setAttribute("aria-hidden", "true");
      return [
        rowHead(`${number}. ${title}`),
        picture,
        ...counts.map((count) => numberCell(count)),
        cell(words ?? TEXT.nobody),
        cell(middle ? `${Math.round(disagreement * 100)} %` : "–", "tb-together__number"),
      ];
    });
    const made = table("Waar jullie het meest verschillen, staat bovenaan", heads, lines);
    // What is only a picture is not in the table for who hears it.
    made.querySelector("thead th:nth-child(2)")?.setAttribute("aria-hidden", "true");
    const wheel = toolboxTogetherPicture.wheel(block);
    const rings = TEXT.list(options.map((words) => `‘${words}’`));
    const legend = make(
      "figcaption",
      {},
      `Elke spaak is een punt. Van binnen naar buiten: ${rings}. Hoe groter de stip, hoe meer mensen. De lijn volgt het midden.`,
    );
    const measure = make(
      "p",
      { className: "tb-together__measure" },
      "Verdeeld: bij 0 % zegt iedereen hetzelfde. Bij 100 % kiest de helft het ene uiterste en de helft het andere.",
    );
    return [made, measure, ...(wheel ? [make("figure", { className: "tb-together__wheel" }, wheel, legend)] : [])];
  }

  /** @param {CountsBlock["rows"][number]} row */
  function countRow({ title, counts }) {
    return [rowHead(title), ...counts.map((count) => numberCell(count))];
  }

  /** @param {ChosenBlock} block */
  function chosen({ title, all }) {
    const withNames = all.some(({ who }) => who.length);
    const heads = ["Gekozen", "Hoe vaak", ...(withNames ? ["Door wie"] : [])];
    const lines = all.map(({ text, times, who }) => [
      rowHead(text),
      numberCell(times),
      ...(withNames ? [cell(who.join(", "))] : []),
    ]);
    return all.length ? table(title, heads, lines) : nobody();
  }

  /** @param {RowsBlock} block */
  function rows({ titled, columns, rows }) {
    const withNames = rows.some(({ who }) => who);
    const heads = [...(titled ? ["Rij"] : []), ...(withNames ? ["Wie"] : []), ...columns];
    const lines = rows.map(({ title, who, cells, double, twin }) => {
      const made = cells.map((text) => cell(text));
      if (double) made[0]?.prepend(make("span", { className: "tb-together__double" }, TEXT.double(twin)));
      return [...(titled ? [rowHead(title)] : []), ...(withNames ? [cell(who, "tb-together__by")] : []), ...made];
    });
    if (!rows.length) return nobody();
    const made = table("Alle rijen onder elkaar", heads, lines);
    if (heads.length > WIDE) made.classList.add("tb-together__table--wide");
    return made;
  }

  /** @param {SaidBlock} block */
  function said({ title, all }) {
    const items = all.map(({ who, text }) =>
      make("li", {}, text, ...(who ? [" ", make("span", { className: "tb-together__who" }, who)] : [])),
    );
    return [make("h4", {}, title), items.length ? make("ul", { className: "tb-together__said" }, ...items) : nobody()];
  }

  function nobody() {
    return make("p", { className: "tb-together__nobody" }, TEXT.noAnswers);
  }

  /**
   * @param {string} caption
   * @param {readonly string[]} heads
   * @param {readonly HTMLTableCellElement[][]} lines
   */
  function table(caption, heads, lines) {
    const head = make("tr", {}, ...heads.map((text) => make("th", { scope: "col" }, text)));
    // What a narrow screen shows beside each cell.
    for (const line of lines) for (const [place, it] of line.entries()) it.dataset.label = heads[place] ?? "";
    return make(
      "table",
      { className: "tb-together__table" },
      make("caption", {}, caption),
      make("thead", {}, head),
      make("tbody", {}, ...lines.map((line) => make("tr", {}, ...line))),
    );
  }

  /** @param {string} text */
  function rowHead(text) {
    return make("th", { scope: "row" }, text);
  }

  /**
   * @param {string} text
   * @param {string} [className]
   */
  function cell(text, className = "") {
    return make("td", { className }, text);
  }

  /** @param {number} number */
  function numberCell(number) {
    return cell(`${number}`, number ? "tb-together__number" : "tb-together__number tb-together__none");
  }

  return { draw };
})();
