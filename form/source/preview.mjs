// The page as it will be, beside the form, while somebody types.
import { FicheView } from "./fiche-view.mjs";
import { sheetPage } from "./sheet-view.mjs";
import { visible } from "./values.mjs";

const STYLES = ["reading", "fiche", "media", "drawing", "sheet", "form"].map((name) => `../assets/${name}.css`);
const CLASSES = "tb-article tb-prose tb-beside";
// The policy of this page refuses styles in attributes: widths of columns, and the height of a row on paper.
const STYLED = / style="[^"]*"/g;

/**
 * Show fiches and worksheets as pages beside their form; call this before decap-cms starts.
 *
 * @param {import("./fiche-view.mjs").Preview} preview
 * @param {string[]} collections
 */
export function showPages(preview, collections) {
  const view = new FicheView(preview);
  for (const address of STYLES) CMS.registerPreviewStyle(address);
  for (const collection of collections) {
    CMS.registerPreviewTemplate(collection, ({ entry }) => {
      const data = /** @type {Record<string, unknown>} */ (
        visible(/** @type {Record<string, unknown>} */ (entry.get("data").toJS()))
      );
      const id = String(entry.get("slug") ?? "");
      const html = collection === "fiches" ? view.page(data, id) : sheetPage(view, data, id);
      const shown = { __html: html.replace(STYLED, "") };
      return h("article", { className: CLASSES, dangerouslySetInnerHTML: shown, onClick: stayHere });
    });
  }
}

/**
 * Go to a place on the page, such as a footnote; its frame would take that for the address of the form.
 *
 * @param {{ target: EventTarget, preventDefault: () => void }} click
 */
function stayHere(click) {
  const link = /** @type {Element} */ (click.target).closest("a");
  const address = link?.getAttribute("href") ?? "";
  if (!address.startsWith("#")) return;
  click.preventDefault();
  link?.ownerDocument.getElementById(address.slice(1))?.scrollIntoView();
}
