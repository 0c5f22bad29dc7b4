// What the templates of a fiche ask of the build, answered in the browser for the fiche that is being typed.
import { Markup, Templates } from "./jinja.mjs";
import { anchor, block, line } from "./markdown.mjs";
import { rowHeight } from "./sheet-view.mjs";

/**
 * @typedef {Record<string, any>} Data
 * @typedef {object} Preview The file that `toolbox.cms.preview` makes.
 * @property {Record<string, any>} templates
 * @property {Data} toolbox
 */

const MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split(" ");
const CALL = /^\s*\{\{\s*([a-z_]+)\((?:\s*["']([^"']*)["']\s*)?\)\s*\}\}\s*$/gm;
const IN_TEXT = /\{\{\s*term\(\s*["']([^"']*)["']\s*\)\s*\}\}/g;
const NOWHERE = "#";
const markdown = { block, line };

/** Draws a fiche that is being typed. */
export class FicheView {
  /** @param {Preview} preview */
  constructor({ templates, toolbox }) {
    this.toolbox = toolbox;
    this.values = this.values.bind(this);
    this.templates = new Templates(templates, {
      anchor,
      dutch_date: dutchDate,
      // Drawings are made of all data by the build; so are the badges and files of a version.
      drawn: () => null,
      way: () => [],
      grouped,
      icon: (/** @type {string} */ name) => new Markup(toolbox.icons[name] ?? ""),
      question_anchor: (/** @type {string} */ question) => `vraag-${anchor(question)}`,
      source_anchor: (/** @type {Data} */ source) => `bron-${source.id}`,
      worksheet_page: (/** @type {string} */ name) => `werkbladen/${name}.md`,
      example_page: () => "",
      most_rows: 0,
      notes_anchor: () => "",
      read_aloud: (/** @type {Data} */ model) =>
        model.audience === "everyone" && model.participants ? toolbox.read_aloud : "",
      row_height: rowHeight,
      worksheet_address: () => "",
      range,
    });
  }

  /**
   * Return the HTML of a fiche.
   *
   * @param {Data} data What was typed, without what is empty.
   * @param {string} slug Empty for a new one.
   */
  page(data, slug) {
    const values = this.values(data, slug);
    const placed = new Set([...String(data.body ?? "").matchAll(CALL)].map(([, name]) => name));
    const rest = this.toolbox.sections.filter((/** @type {Data} */ { name }) => !placed.has(name));
    const sections = [
      this.body(data, values),
      ...rest.map((/** @type {Data} */ section) => this.section(section, values)),
    ];
    return this.templates.render("fiche.html", { ...values, sections: new Markup(sections.join("\n")) }).html;
  }

  /**
   * Return the HTML of a section; empty where nothing was typed for it.
   *
   * @param {Data} section
   * @param {Data} values
   */
  section(section, values) {
    const { front_matter: typed } = values.fiche;
    const used = section.name === "worksheets" ? values.toolbox.worksheets_of().length : has(typed, section.fields);
    return used ? this.templates.render(`sections/${section.name}.html`, { ...values, section }).html : "";
  }

  /**
   * Return the text of a fiche, with the sections that it places.
   *
   * @param {Data} data
   * @param {Data} values
   */
  body(data, values) {
    /** @type {string[]} */
    const places = [];
    const text = String(data.body ?? "")
      .replace(CALL, (_, name, argument) => {
        places.push(this.placed(name, argument, values));
        return `\n\n\uE000${places.length - 1}\uE000\n\n`;
      })
      .replace(IN_TEXT, "$1");
    return block(text).html.replace(/<p>\uE000(\d+)\uE000<\/p>/g, (_, index) => places[Number(index)] ?? "");
  }

  /**
   * @param {string} name
   * @param {string | undefined} argument
   * @param {Data} values
   */
  placed(name, argument, values) {
    const section = this.toolbox.sections.find((/** @type {Data} */ each) => each.name === name);
    if (section && !argument) return this.section(section, values);
    if (name === "checklist" && !argument) return this.templates.render("checklist.html", values).html;
    const worksheet = name === "worksheet" && this.toolbox.worksheets[argument ?? ""];
    if (worksheet) return this.templates.render("worksheet_cards.html", { ...values, worksheets: [worksheet] }).html;
    return "<p><em>[Dit onderdeel zie je in de proefversie van je voorstel]</em></p>";
  }

  /**
   * @param {Data} data
   * @param {string} slug
   */
  values(data, slug) {
    const { fiches, lists, sources, worksheets } = this.toolbox;
    const steps = data.steps ?? [];
    const known = fiches.find((/** @type {Data} */ each) => each.slug === slug);
    const phase = this.toolbox.phases.find((/** @type {Data} */ each) => each.id === data.phase) ?? {
      id: "",
      title: "",
    };
    const fiche = { slug, phase, front_matter: { ...data, steps }, keys: [] };
    // What is made of the fiche itself the build knows; what a step names, somebody may be choosing now.
    const named = steps.flatMap((/** @type {Data} */ step) => step.worksheets ?? []);
    const own = [...new Set([...named, ...(known?.worksheets ?? [])])].map((id) => worksheets[id]).filter(Boolean);
    const toolbox = {
      choices: { drawing: [] },
      fiches: known ? fiches : [...fiches, fiche],
      lists,
      rows: { source_kinds: this.toolbox.source_kinds },
      sources,
      worksheets,
      fiche: (/** @type {string} */ other) => fiches.find((/** @type {Data} */ each) => each.slug === other) ?? UNKNOWN,
      number: () => (known ? fiches.indexOf(known) : fiches.length) + 1,
      worksheets_of: () => own,
    };
    const nowhere = () => NOWHERE;
    const view = {
      toolbox,
      badge: () => "",
      fiche_href: nowhere,
      files_of: () => new Markup(""),
      href: nowhere,
      markdown: () => markdown,
      worksheet_href: nowhere,
    };
    return { view, toolbox, fiche, markdown };
  }
}

const UNKNOWN = { front_matter: { title: "", summary: "" } };

/**
 * @param {Data} typed
 * @param {string[]} fields
 */
function has(typed, fields) {
  return fields.some((name) => typed[name]?.length);
}

/** @param {Data[]} faq */
function grouped(faq) {
  /** @type {Map<string, Data[]>} */
  const groups = new Map();
  for (const each of faq) groups.set(each.group ?? "", [...(groups.get(each.group ?? "") ?? []), each]);
  return [...groups];
}

/** @param {string} iso */
function dutchDate(iso) {
  const [year, month, day] = iso.split("-").map(Number);
  return `${day} ${MONTHS[(month ?? 0) - 1] ?? ""} ${year}`;
}

/** @param {number[]} limits */
function range(...limits) {
  const [first, end] = limits.length > 1 ? limits : [0, ...limits];
  return Array.from({ length: Math.max(0, (end ?? 0) - (first ?? 0)) }, (_, index) => (first ?? 0) + index);
}
