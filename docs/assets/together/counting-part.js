"use strict";

// The part of the page in which somebody chooses a worksheet and counts hands for it.

const toolboxCountingPart = (() => {
  const TEXT = toolboxTogetherTexts;
  const { make, one } = toolboxPage;

  /**
   * @param {HTMLElement} page
   * @param {Map<string, Hands>} hands By the id of the sheet; changed in place, and stored.
   * @param {string} begun The id of the sheet that hands are counted for already, or "".
   * @param {object} tell What the page does when hands are counted.
   * @param {(id: string) => void} tell.starts
   * @param {(id: string) => void} tell.changed
   * @param {() => void} tell.wiped
   */
  function of(page, hands, begun, { starts, changed, wiped }) {
    const countable = one(HTMLSelectElement, "[data-countable]", page);
    const counting = one(HTMLElement, "[data-counting]", page);
    const heading = one(HTMLElement, "[data-counted]", counting);
    const status = one(HTMLElement, "[data-counts-said]", counting);
    let counted = begun;

    function show() {
      const sheet = toolboxSheets.find(({ id }) => id === counted);
      const raised = hands.get(counted);
      counting.hidden = !sheet || !raised;
      if (!sheet || !raised) return;
      heading.textContent = TEXT.counting(sheet.title);
      const drawn = toolboxCounting.draw(sheet, raised, (words) => {
        toolboxHands.store(hands);
        status.textContent = words;
        changed(counted);
      });
      one(HTMLElement, "[data-counters]", counting).replaceChildren(...drawn);
    }

    for (const sheet of toolboxSheets) {
      if (toolboxHands.countable(sheet).length) countable.append(make("option", { value: sheet.id }, sheet.title));
    }
    // A worksheet leads here with its own id.
    const wanted = new URLSearchParams(location.hash.slice(1)).get("blad");
    if ([...countable.options].some(({ value }) => value === wanted)) countable.value = wanted ?? "";

    one(HTMLButtonElement, "[data-count]", page).addEventListener("click", () => {
      counted = countable.value;
      if (!hands.has(counted)) hands.set(counted, { people: 0, counts: new Map() });
      toolboxHands.store(hands);
      starts(counted);
      heading.focus();
    });
    one(HTMLButtonElement, "[data-wipe]", counting).addEventListener("click", () => {
      if (!confirm(TEXT.wipeCount)) return;
      hands.delete(counted);
      toolboxHands.store(hands);
      wiped();
      countable.focus();
    });

    return { show };
  }

  return { of };
})();
