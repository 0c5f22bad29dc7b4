// What the templates of a worksheet ask of the build, answered in the browser for the worksheet that is being typed.
import { Markup } from "./markup.mjs";

/**
 * @typedef {Record<string, any>} Data
 * @typedef {import("./fiche-view.mjs").FicheView} FicheView
 */

const HEIGHTS = { portrait: 200, landscape: 118 };
const NUMBERS = ["duration", "ranking", "rows", "minutes", "width", "min", "max"];
/** What a row is called that can be typed as a text alone. */
const WORDS = {
  questions: "question",
  cards: "text",
  instructions: "text",
  scale: "title",
  named_columns: "title",
  options: "title",
};
/** @type {Record<string, string>} */
const KINDS = { text: "text", number: "amount", date: "date", choice: "choice" };

/**
 * Return the HTML of a worksheet.
 *
 * @param {FicheView} fiches
 * @param {Data} typed What was typed, without what is empty.
 * @param {string} id Empty for a new one.
 */
export function sheetPage({ markdown, toolbox, templates, values }, typed, id) {
  const known = toolbox.worksheets[id];
  const model = modelOf({ ...typed, ...known?.taken }, toolbox);
  const { view, toolbox: shown } = values({}, "");
  const worksheet = {
    id,
    model,
    fiches: known?.fiches ?? [],
    fields: fieldsOf(model, toolbox.head),
    example: typed.example,
    has_guidance: true,
  };
  const edition = { imprint: () => "", address: "" };
  const all = {
    view: { ...view, edition },
    toolbox: shown,
    worksheet,
    markdown,
    level: 1,
    answers: null,
    guided: true,
    on_paper: false,
  };
  const form = new Markup(templates.render("worksheets/form.html", all).html);
  return templates.render("worksheet.html", { ...all, form }).html;
}

/**
 * Return what was typed as the build reads it: with numbers, with what is filled in by itself, and with each row as fields.
 *
 * @param {Data} typed
 * @param {Data} toolbox
 */
function modelOf(typed, { audiences, uses, variations }) {
  const model = {
    orientation: "portrait",
    audience: "everyone",
    cell: "tick",
    items: [],
    groups: [],
    ...read(typed, typed.kind),
  };
  const columns = model.columns ?? [];
  const numbers = Array.isArray(columns) && columns.length > 1 && columns.every((column) => column.type === "number");
  const heads = (model.named_columns ?? []).map((/** @type {Data} */ { title }) => title);
  const blank = Array.from({ length: Number(columns) || 0 }, (_, at) => `${model.column_label} ${at + 1}`);
  const ways = Object.entries(variations).filter(([name]) => model.variations?.[name]);
  return {
    ...model,
    use: uses[model.kind],
    for_whom: model.audience === "everyone" ? "" : audiences[model.audience],
    totals: model.totals === "true",
    adds_across: model.totals === "true" && model.items.length > 0 && numbers,
    heads: heads.length ? heads : blank,
    variations: model.variations && { titled: ways.map(([name, title]) => [title, model.variations[name]]) },
  };
}

/**
 * @param {any} value
 * @param {string} kind
 * @param {string} [name]
 * @returns {any}
 */
function read(value, kind, name = "") {
  if (Array.isArray(value)) {
    const points = { items: "text", columns: "title" };
    const words = kind === "checklist" ? { ...WORDS, ...points } : WORDS;
    const word = /** @type {Record<string, string>} */ (words)[name];
    return value.map((row) => (word && typeof row === "string" ? { [word]: row } : read(row, kind)));
  }
  if (value !== null && typeof value === "object") {
    const fields = Object.entries(value).map(([field, each]) => [field, read(each, kind, field)]);
    return Object.fromEntries(fields);
  }
  const number = NUMBERS.includes(name) || (name === "columns" && /^\d+$/.test(value));
  return number ? Number(value) : value;
}

/**
 * Return the fields of a worksheet, as its templates ask for them. Nobody fills them in here, so they have no name.
 *
 * @param {Data} model
 * @param {Data} head
 */
function fieldsOf(model, { group, labels }) {
  const none = { name: "", label: "", former: [], choices: [], group: "" };
  const text = { ...none, kind: "text" };
  const rows = model.items.length || model.rows;
  const at = (/** @type {number} */ _, /** @type {number} */ row, column = 0) => {
    if (model.kind === "checklist") return { ...none, kind: column ? "text" : "tick" };
    if (model.kind === "matrix") return { ...none, kind: model.cell };
    if (model.kind === "scan") return column ? text : { ...none, kind: "score", choices: model.scale ?? [] };
    if (model.kind !== "table") return text;
    if (row === rows || column === model.columns.length) return { ...none, kind: "total" };
    return inColumn(model.columns[column]);
  };
  const inColumn = (/** @type {Data} */ { type = "text", options = [] }) => ({
    ...none,
    kind: KINDS[type],
    choices: options,
  });
  return {
    at,
    head: labels.map((/** @type {string} */ label) => ({ ...text, label, group })),
    header: () => text,
    added: model.rows ? (model.columns ?? []).map(inColumn) : [],
  };
}

/**
 * Return the height of a row in print, in mm, as `toolbox.pages.templates.row_height` does.
 *
 * @param {Data} model
 */
export function rowHeight({ items, rows, orientation }) {
  const room = HEIGHTS[/** @type {keyof typeof HEIGHTS} */ (orientation)];
  return Math.max(8, Math.min(24, Math.floor(room / (items.length || rows || 1))));
}
