// Names for what decap-cms leaves without one, for who hears the form or speaks to it.

const ROW = '[class*="ListItemTopBar"]';
const LIST = '[class*="ControlContainer"]';

/** Name the buttons of each row of a list, and the page beside the form, now and whenever rows come or go. */
export function nameControls() {
  let waits = false;
  const later = () => {
    if (waits) return;
    waits = true;
    requestAnimationFrame(() => {
      waits = false;
      nameAll();
    });
  };
  new MutationObserver(later).observe(document.body, { childList: true, subtree: true });
}

function nameAll() {
  /** @type {Map<Element | null, number>} */
  const rows = new Map();
  for (const bar of document.querySelectorAll(ROW)) {
    const list = bar.closest(LIST);
    const number = (rows.get(list) ?? 0) + 1;
    rows.set(list, number);
    const field = list?.querySelector("label")?.textContent?.replace(/ \(optioneel\)$/, "") ?? "";
    nameRow(bar, `${field} ${number}`.trim());
  }
  document.getElementById("preview-pane")?.setAttribute("title", "De pagina zoals ze wordt");
}

/**
 * Name the buttons of a row: to fold it, to move it and to remove it.
 *
 * @param {Element} bar
 * @param {string} row
 */
function nameRow(bar, row) {
  const [fold, remove] = bar.querySelectorAll("button");
  const move = bar.querySelector("[aria-roledescription]");
  fold?.setAttribute("aria-label", `${row}: open of sluit`);
  remove?.setAttribute("aria-label", `${row}: verwijder`);
  move?.setAttribute("aria-label", `${row}: verplaats`);
  move?.setAttribute("aria-roledescription", "te verslepen rij");
}
