// Draws the page of a fiche or a worksheet while somebody types: the second script of the form, fetched when a page first shows.
import { FicheView } from "./fiche-view.mjs";
import { sheetPage } from "./sheet-view.mjs";
import { visible } from "./values.mjs";

/**
 * @typedef {import("../../types/form.js").Fields} Fields
 * @typedef {{ path: string, url: string }} Chosen A file that was chosen and is not in the repository yet.
 * @typedef {object} Shown A text in the form.
 * @property {string} collection
 * @property {Fields} entry
 */

// The policy of this page refuses styles in attributes: widths of columns, and the height of a row on paper.
const STYLED = / style="[^"]*"/g;

/**
 * Return what makes the HTML of a page.
 *
 * @param {import("./fiche-view.mjs").Preview} preview
 * @returns {(shown: Shown) => string}
 */
export function pagesOf(preview) {
  const view = new FicheView(preview);
  return ({ collection, entry }) => {
    const typed = /** @type {Record<string, unknown>} */ (entry.get("data").toJS());
    const data = /** @type {Record<string, unknown>} */ (visible(typed));
    const id = String(entry.get("slug") ?? "");
    const chosen = /** @type {Chosen[]} */ (entry.get("mediaFiles").toJS());
    const picture = (/** @type {string} */ address) => chosen.find(({ path }) => path === `docs/${address}`)?.url ?? "";
    const html = collection === "fiches" ? view.page(data, id, picture) : sheetPage(view, data, id);
    return html.replace(STYLED, "");
  };
}
