// Names for what decap-cms leaves without one, for who hears the form or speaks to it.

const ROW = '[class*="ListItemTopBar"]';
const LIST = '[class*="ControlContainer"]';

/** What @dnd-kit/core says to who hears a row: in English, and of keys that decap-cms gives nothing to do. */
const HOW_TO_DRAG = '[id^="DndDescribedBy"]';
const DRAG = "Verplaats de rij met pijl omhoog of omlaag, of versleep ze met de muis of met je vinger.";

/** What it says of a row on its way, in English. */
const ON_ITS_WAY = '[id^="DndLiveRegion"]';

/** Name the buttons of each row of a list and the page beside the form, and say how rows move, whenever rows come or go. */
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
  for (const how of document.querySelectorAll(HOW_TO_DRAG)) {
    if (how.textContent !== DRAG) how.textContent = DRAG;
  }
  for (const told of document.querySelectorAll(ON_ITS_WAY)) told.setAttribute("aria-live", "off");
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
