"use strict";

// The overview of worksheets: filters, and a choice to print at once. Both live in the address.

{
  const { all, one } = toolboxPage;
  const form = one(HTMLFormElement, "[data-filter]");
  const count = one(HTMLElement, "[role=status]", form);
  const bundle = one(HTMLElement, "[data-bundle]");
  const chosenCount = one(HTMLElement, "[role=status]", bundle);
  const link = one(HTMLAnchorElement, "a", bundle);
  const target = link.getAttribute("href");
  const sheets = all(HTMLElement, ".tb-card--sheet").map((card) => ({
    card,
    choice: one(HTMLElement, ".tb-card__choose", card),
    box: one(HTMLInputElement, ".tb-card__choose input", card),
    phases: (card.dataset.phases ?? "").split(" "),
    fiches: (card.dataset.fiches ?? "").split(" "),
    kind: card.dataset.kind,
    minutes: Number(card.dataset.minutes ?? Infinity),
    fewest: Number(card.dataset.fewest ?? 1),
    most: Number(card.dataset.most ?? Infinity),
  }));

  /** @typedef {(typeof sheets)[number]} Sheet */

  // By the name that readers see in the address.
  const filters = [
    filter("fase", ({ phases }, value) => phases.includes(value)),
    filter("fiche", ({ fiches }, value) => fiches.includes(value)),
    filter("soort", ({ kind }, value) => kind === value),
    filter("duur", ({ minutes }, value) => minutes <= Number(value)),
    filter("groep", ({ fewest, most }, value) => fewest <= Number(value) && Number(value) <= most),
  ];

  /**
   * @param {string} name
   * @param {(sheet: Sheet, value: string) => boolean} fits
   */
  function filter(name, fits) {
    const control = form.elements.namedItem(name);
    if (control instanceof HTMLSelectElement || control instanceof HTMLInputElement) return { name, control, fits };
    throw new Error(`there is no filter ${name}`);
  }

  function show() {
    const wanted = filters.filter(({ control }) => control.value);
    for (const sheet of sheets) sheet.card.hidden = !wanted.every(({ control, fits }) => fits(sheet, control.value));
    const found = sheets.filter(({ card }) => !card.hidden).length;
    count.textContent = found === sheets.length ? `${found} werkbladen` : `${found} van de ${sheets.length} werkbladen`;

    const ids = sheets.filter(({ box }) => box.checked).map(({ box }) => box.value);
    bundle.hidden = ids.length === 0;
    chosenCount.textContent = `${ids.length} ${ids.length === 1 ? "werkblad" : "werkbladen"} gekozen`;
    link.setAttribute("href", `${target}?w=${ids.join(",")}`);

    // The search has its own part of the address.
    const address = new URL(location.href);
    for (const name of ["w", ...filters.map(({ name }) => name)]) address.searchParams.delete(name);
    for (const { name, control } of wanted) address.searchParams.set(name, control.value);
    if (ids.length) address.searchParams.set("w", ids.join(","));
    history.replaceState(null, "", address);
  }

  const query = new URLSearchParams(location.search);
  const picked = (query.get("w") ?? "").split(",");
  for (const { name, control } of filters) {
    control.value = query.get(name) ?? "";
    // A choice that is there no more filters nothing.
    if (control.value !== query.get(name)) control.value = "";
  }
  for (const { box, choice } of sheets) {
    // A saved address may have the former name of a worksheet.
    const names = [box.value, ...(box.dataset.former ?? "").split(" ")];
    box.checked = names.some((name) => name && picked.includes(name));
    box.addEventListener("change", show);
    choice.hidden = false;
  }
  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  show();
}
