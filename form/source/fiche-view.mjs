// What the templates of a fiche ask of the build, answered in the browser for the fiche that is being typed.
import { dutchDate, fileFacts, grouped, host, range, waiting } from "./helpers.mjs";
import { Templates } from "./jinja.mjs";
import { anchor, markdownOf, withBraces } from "./markdown.mjs";
import { Markup } from "./markup.mjs";
import { rowHeight } from "./sheet-view.mjs";

/**
 * @typedef {Record<string, any>} Data
 * @typedef {object} Preview The file that `toolbox.cms.preview` makes.
 * @property {Record<string, any>} templates
 * @property {Data} toolbox
 */

const CALL = /^\s*\{\{\s*([a-z_]+)\((?:\s*["']([^"']*)["']\s*)?\)\s*\}\}\s*$/gm;
const IN_TEXT = /\{\{\s*term\(\s*["']([^"']*)["']\s*\)\s*\}\}/g;
const NOWHERE = "#";
const NO_PICTURE = /<img src="#" alt="([^"]*)">/g;

/** Draws a fiche that is being typed. */
export class FicheView {
  /** @param {Preview} preview */
  constructor({ templates, toolbox }) {
    this.toolbox = toolbox;
    this.markdown = markdownOf(toolbox.admonitions);
    this.values = this.values.bind(this);
    this.templates = new Templates(templates, {
      anchor,
      dutch_date: dutchDate,
      // Drawings are made of all data by the build; so are the badges and files of a version.
      drawn: () => null,
      way: () => [],
      file_facts: (/** @type {Data} */ _, /** @type {string} */ file) => fileFacts(toolbox, file),
      grouped,
      host,
      icon: (/** @type {string} */ name) => new Markup(toolbox.icons[name] ?? ""),
      // It is for paper alone.
      qr_code: () => "",
      question_anchor: (/** @type {string} */ question) => `vraag-${anchor(question)}`,
      source_anchor: (/** @type {Data} */ source) => `bron-${source?.id}`,
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
   * @param {(address: string) => string} [picture] The address of a picture that is not on the site yet; empty for others.
   */
  page(data, slug, picture) {
    const values = this.values(data, slug, picture);
    const typed = this.markdown.withoutCallsInCode(String(data.body ?? ""));
    const placed = new Set([...typed.matchAll(CALL)].map(([, name]) => name));
    const rest = this.toolbox.sections.filter((/** @type {Data} */ { name }) => !placed.has(name));
    const sections = [
      this.body(typed, values),
      ...rest.map((/** @type {Data} */ section) => this.section(section, values)),
    ];
    const page = this.templates.render("fiche.html", { ...values, sections: new Markup(sections.join("\n")) });
    return page.html.replace(NO_PICTURE, "<em>[beeld: $1]</em>");
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
   * @param {string} typed Without calls in code.
   * @param {Data} values
   */
  body(typed, values) {
    /** @type {string[]} */
    const places = [];
    const text = typed
      .replace(CALL, (_, name, argument) => {
        places.push(this.placed(name, argument, values));
        return `\n\n\uE000${places.length - 1}\uE000\n\n`;
      })
      .replace(IN_TEXT, "$1");
    return this.markdown
      .block(withBraces(text))
      .html.replace(/<p>\uE000(\d+)\uE000<\/p>/g, (_, index) => places[Number(index)] ?? "");
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
   * @param {Data} typed
   * @param {string} slug
   * @param {(address: string) => string} [picture]
   */
  values(typed, slug, picture = () => "") {
    const { fiches, lists, pictures, sources, worksheets } = this.toolbox;
    const data = withBooleans(typed);
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
      href: (/** @type {string} */ address) => {
        return pictures.includes(address) ? `../${address}` : picture(address) || NOWHERE;
      },
      markdown: () => this.markdown,
      waiting,
      worksheet_href: nowhere,
    };
    return { view, toolbox, fiche, markdown: this.markdown };
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

/**
 * Return a value with the answers of yes and no, which the form has as texts, as the models have them.
 *
 * @param {any} value
 * @returns {any}
 */
function withBooleans(value) {
  if (Array.isArray(value)) return value.map(withBooleans);
  if (value !== null && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withBooleans(each)]));
  }
  return value === "true" || value === "false" ? value === "true" : value;
}
