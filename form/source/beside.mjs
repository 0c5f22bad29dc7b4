// The page as it will be, beside the form. What draws it is fetched when it first shows, so that the form opens without it.

/** @typedef {import("./preview.mjs").Shown} Shown */

const STYLES = ["reading", "fiche", "media", "drawing", "sheet", "form"].map((name) => `../assets/${name}.css`);
const CLASSES = "tb-article tb-prose tb-beside";
const WAIT = "De pagina wordt getekend …";
const FAILED = "De pagina kon niet laden. Je kunt gewoon verder typen en bewaren.";

/**
 * Show fiches and worksheets as pages beside their form; call this before decap-cms starts.
 *
 * @param {string[]} collections
 * @param {(shown: Shown) => unknown} above Makes what stands above a page, if anything does.
 * @param {() => Promise<(shown: Shown) => string>} fetched What draws them.
 */
export function showPages(collections, above, fetched) {
  /** @type {((shown: Shown) => string) | undefined} */
  let draw;
  /** @type {Promise<void> | undefined} */
  let fetching;
  let said = WAIT;
  const fetchOnce = async () => {
    try {
      draw = await fetched();
    } catch (problem) {
      said = FAILED;
      console.error(problem);
    }
  };
  for (const address of STYLES) CMS.registerPreviewStyle(address);
  for (const collection of collections) {
    const page = createClass({
      componentDidMount() {
        fetching ??= fetchOnce();
        fetching.then(() => this.forceUpdate());
      },
      render() {
        if (!draw) return h("main", { className: CLASSES }, h("p", { role: "status" }, said));
        const shown = { collection, entry: this.props.entry };
        const drawn = { __html: draw(shown) };
        const page = h("main", { className: CLASSES, dangerouslySetInnerHTML: drawn, onClick: stayHere });
        return h("div", {}, above(shown), page);
      },
    });
    CMS.registerPreviewTemplate(collection, page);
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
