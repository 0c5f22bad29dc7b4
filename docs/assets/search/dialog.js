"use strict";

// The search dialog: a combobox (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). `header.js` opens it and fetches
// this script; the index is fetched here.

{
  const { make, one } = toolboxPage;
  const { markPage, markable, option } = toolboxResults;

  const dialog = one(HTMLDialogElement, "#search");
  const field = one(HTMLInputElement, "[role=combobox]", dialog);
  const list = one(HTMLElement, "[role=listbox]", dialog);
  const count = one(HTMLElement, "[role=status]", dialog);
  const index = new URL(dialog.dataset.index ?? "", location.href);
  const base = new URL("..", index);

  document.head.append(make("link", { rel: "stylesheet", href: new URL("assets/search.css", base).href }));

  /** @type {HTMLAnchorElement[]} */
  let options = [];
  let active = -1;

  /** @typedef {(question: string) => Promise<HTMLAnchorElement[]>} Search */

  /** @type {Promise<Search> | undefined} */
  let searching;

  /** The entries of the index, in which each field is a column. */
  function readIndex() {
    const fields = /** @type {(keyof SearchEntry)[]} */ (Object.keys(toolboxIndex));
    return toolboxIndex.location.map((_, row) => {
      const entry = Object.fromEntries(fields.map((field) => [field, toolboxIndex[field][row]]));
      return /** @type {SearchEntry} */ (/** @type {unknown} */ (entry));
    });
  }

  /** @returns {Promise<Search>} */
  async function start() {
    count.textContent = "Even geduld, de zoekfunctie start";
    await new Promise((resolve, reject) => {
      document.body.append(make("script", { src: index.href, onload: resolve, onerror: reject }));
    });
    // The page and this dialog are painted first: an address with a question opens it at once.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const entries = readIndex();
    const search = await toolboxRanking.ranking(entries);
    const titles = new Map(entries.map(({ location, title }) => [location, title]));
    return async (question) => {
      const finds = await search(question);
      return finds.map((find, number) => {
        const [page = ""] = find.entry.location.split("#");
        const isOwn = find.entry.kind === "Begrip" || page === find.entry.location;
        return option(find, number, base, isOwn ? undefined : titles.get(page));
      });
    };
  }

  /** @param {number} number */
  function choose(number) {
    active = number;
    for (const [place, link] of options.entries()) link.ariaSelected = `${place === number}`;
    const chosen = options[number];
    if (chosen) field.setAttribute("aria-activedescendant", chosen.id);
    else field.removeAttribute("aria-activedescendant");
    chosen?.scrollIntoView({ block: "nearest" });
  }

  let pause = 0;

  /** Keep the question in the address, so that it can be shared and is there after going back from a find. */
  function keep() {
    clearTimeout(pause);
    const address = new URL(location.href);
    if (dialog.open && field.value.trim()) address.searchParams.set("q", field.value.trim());
    else address.searchParams.delete("q");
    if (address.href !== location.href) history.replaceState(history.state, "", address);
  }

  async function update() {
    // Safari takes no more than a hundred changes of the address in half a minute.
    clearTimeout(pause);
    pause = setTimeout(keep, 300);
    searching ??= start();
    const question = field.value;
    try {
      const search = await searching;
      const found = question.trim() && question === field.value ? await search(question) : [];
      // Something else was typed meanwhile.
      if (question !== field.value) return;
      options = found;
    } catch {
      searching = undefined;
      count.textContent = "De zoekfunctie kon niet starten. Probeer het opnieuw, of kijk hieronder.";
      return;
    }
    list.replaceChildren(...options);
    list.scrollTop = 0;
    field.setAttribute("aria-expanded", `${options.length > 0}`);
    choose(-1);
    if (!question.trim()) count.textContent = "Typ een of meer woorden";
    else if (!options.length) count.textContent = "Niets gevonden";
    else count.textContent = options.length === 1 ? "1 plaats gevonden" : `${options.length} plaatsen gevonden`;
  }

  field.addEventListener("input", update);
  field.addEventListener("keydown", (event) => {
    const last = options.length - 1;
    const places = /** @type {Record<string, number>} */ ({
      ArrowDown: active < last ? active + 1 : 0,
      ArrowUp: active > 0 ? active - 1 : last,
    });
    const place = places[event.key];
    if (place === undefined || last < 0) return;
    event.preventDefault();
    choose(place);
  });
  one(HTMLFormElement, "form", dialog).addEventListener("submit", (event) => {
    event.preventDefault();
    (options[active] ?? options[0])?.click();
  });
  for (const event of ["click", "close"]) dialog.addEventListener(event, keep);

  const found = markable((new URLSearchParams(location.search).get("h") ?? "").split(" "));
  if (found.size) {
    markPage(one(HTMLElement, "main"), found);
    document.querySelector(location.hash ? ":target" : "mark.tb-found")?.scrollIntoView({ block: "center" });
  }
  if (dialog.open) update();
}
