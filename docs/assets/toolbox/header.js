"use strict";

// The header of every page: colour scheme, versions, and the search, which is loaded on demand.

{
  const { all, make, one } = toolboxPage;
  const place = one(HTMLDetailsElement, "[data-versions]");
  const base = new URL(place.dataset.versions ?? "", location.href);
  const inside = location.pathname.startsWith(base.pathname);
  const here = inside ? location.pathname.slice(base.pathname.length) : "";

  // Colours: those of the device, until the reader chooses.

  const COLOURS = "toolbox-kleuren";
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const button = one(HTMLButtonElement, "[data-colours]");
  /** What was chosen on this page, in a browser that stores nothing. */
  let unstored = "";

  function show() {
    const chosen = [unstored, toolboxStorage.readText(COLOURS)].find((it) => it === "dark" || it === "light");
    const isDark = chosen ? chosen === "dark" : dark.matches;
    document.documentElement.dataset.scheme = isDark ? "dark" : "light";
    button.setAttribute("aria-pressed", `${isDark}`);
  }

  button.addEventListener("click", () => {
    const wanted = document.documentElement.dataset.scheme === "dark" ? "light" : "dark";
    unstored = toolboxStorage.writeText(COLOURS, wanted) ? "" : wanted;
    show();
  });
  toolboxStorage.subscribe([COLOURS], show);
  dark.addEventListener("change", show);
  button.hidden = false;
  show();

  // Versions: mike publishes the list beside them. `versions.js` is fetched by who opens it, or reads an older one.

  /** @param {Version[]} versions */
  function showVersion(versions) {
    const name = base.pathname.split("/").at(-2) ?? "";
    const current = versions.find(({ version, aliases }) => version === name || aliases.includes(name));
    const latest = versions.find(({ aliases }) => aliases.includes("latest"));
    if (!current) return;
    one(HTMLElement, "[data-version]", place).textContent = current.title;
    place.hidden = false;

    /** @type {Promise<void> | undefined} */
    let shown;
    const showAll = () => {
      shown ??= toolboxPage
        .load(place.dataset.script ?? "")
        .then(() => toolboxVersions.show({ versions, current, latest, place, base, here }))
        .catch(() => {
          shown = undefined;
        });
    };

    for (const kind of ["pointerenter", "focusin", "toggle"]) place.addEventListener(kind, showAll);
    if (latest !== current || all(HTMLElement, "[data-goto]").length) showAll();
  }

  if (location.protocol !== "file:") {
    fetch(new URL("../versions.json", base))
      .then((answer) => (answer.ok ? answer.json() : []))
      .then(showVersion)
      .catch(() => {});
  }

  place.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !place.contains(relatedTarget)) place.open = false;
  });
  place.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    place.open = false;
    one(HTMLElement, "summary", place).focus();
  });

  // Search: its script and its index are fetched when it opens (decisions/0035).

  const search = one(HTMLDialogElement, "#search");
  const question = one(HTMLInputElement, "[role=combobox]", search);
  const opens = one(HTMLButtonElement, "[data-search-open]");
  const asked = new URLSearchParams(location.search);

  function fetchSearch() {
    toolboxPage.load(search.dataset.search ?? "").catch(() => {
      one(HTMLElement, "[role=status]", search).textContent =
        "De zoekfunctie kon niet starten. Probeer het opnieuw, of kijk hieronder.";
    });
  }

  function openSearch() {
    search.showModal();
    // `search.js` asks for the index as well; so both come at the same time.
    if (!toolboxPage.loads.has(search.dataset.search ?? ""))
      document.head.append(make("link", { rel: "preload", as: "script", href: search.dataset.index ?? "" }));
    fetchSearch();
    // Once the script is there, it listens to this.
    question.dispatchEvent(new Event("input"));
  }

  opens.addEventListener("click", openSearch);
  opens.addEventListener("pointerenter", fetchSearch);
  opens.hidden = false;
  one(HTMLButtonElement, "[data-search-close]", search).addEventListener("click", () => search.close());
  // Outside its box, a click is on the dialog itself.
  search.addEventListener("click", ({ target }) => target === search && search.close());

  if (asked.get("q")) {
    question.value = asked.get("q") ?? "";
    openSearch();
  } else if (asked.get("h")) fetchSearch();
}
