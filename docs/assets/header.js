"use strict";

// What stands above every page: colours, versions, and the search, which is fetched when wanted.

{
  const place = document.querySelector("[data-versions]");
  const base = new URL(place.dataset.versions, location);
  const inside = location.pathname.startsWith(base.pathname);
  const here = inside ? location.pathname.slice(base.pathname.length) : "";

  // Colours: those of the device, until the reader chooses.

  const COLOURS = "toolbox-kleuren";
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const button = document.querySelector("[data-colours]");

  function chosen() {
    try {
      return localStorage.getItem(COLOURS);
    } catch {
      return null;
    }
  }

  function show() {
    const isDark = (chosen() || (dark.matches ? "dark" : "light")) === "dark";
    document.body.dataset.mdColorScheme = isDark ? "slate" : "default";
    button.setAttribute("aria-pressed", isDark);
  }

  button.addEventListener("click", () => {
    try {
      localStorage.setItem(COLOURS, document.body.dataset.mdColorScheme === "slate" ? "light" : "dark");
    } catch {
      // Nothing can be kept, so the colours of the device stay.
    }
    show();
  });
  dark.addEventListener("change", show);
  button.hidden = false;
  show();

  // Versions: mike keeps the list beside them.

  function link(version, text, place = here + location.hash) {
    const anchor = document.createElement("a");
    const root = new URL(`../${version}/`, base);
    anchor.href = new URL(place, root);
    anchor.textContent = text;
    // A page may be new, or gone.
    anchor.addEventListener("click", async (event) => {
      event.preventDefault();
      const found = await fetch(anchor.href, { method: "HEAD" }).catch(() => ({ ok: false }));
      location.assign(found.ok ? anchor.href : root);
    });
    return anchor;
  }

  function listVersions(versions) {
    const name = base.pathname.split("/").at(-2);
    const current = versions.find(({ version, aliases }) => version === name || aliases.includes(name));
    const latest = versions.find(({ aliases }) => aliases.includes("latest"));
    if (!current) return;
    const list = place.querySelector("ul");
    for (const { version, title, properties } of versions) {
      if (properties?.hidden && version !== current.version) continue;
      const row = list.appendChild(document.createElement("li"));
      const anchor = row.appendChild(link(version, title));
      if (version === current.version) anchor.ariaCurrent = "true";
    }
    place.querySelector("[data-version]").textContent = current.title;
    place.hidden = false;
    if (latest && latest !== current) {
      // The newest comes first, so whatever stands before `latest` was rolled back.
      warn(current, latest, versions.indexOf(current) < versions.indexOf(latest));
    }
    for (const about of document.querySelectorAll("[data-goto]")) {
      const { version, title } = versions.find(({ version }) => version === about.dataset.goto) ?? {};
      if (!version) continue;
      about.append(link(version, `Lees versie ${title}`, ""));
      about.hidden = false;
    }
  }

  async function warn(current, latest, withdrawn) {
    const robots = document.head.appendChild(document.createElement("meta"));
    robots.name = "robots";
    robots.content = "noindex";
    const banner = document.querySelector("[data-md-component=outdated]");
    banner.querySelector("[data-latest]").replaceWith(link("latest", `Ga naar versie ${latest.title}`));
    const about = banner.querySelector("[data-about]");
    if (withdrawn && about) about.textContent = `Versie ${current.title} werd teruggetrokken.`;
    else await tellSince(current, banner).catch(() => {});
    banner.hidden = false;
  }

  // What came out since: these files never change, so the latest version has to say.

  async function tellSince(current, banner) {
    const answer = await fetch(new URL("../latest/nieuw/wijzigingen.json", base));
    const { format, versions, moved } = await answer.json();
    if (format !== 1) return;
    const place = versions.findIndex(({ version }) => version === current.version);
    if (place < 1) return;
    const since = versions.slice(0, place);
    const count = since.length === 1 ? "verscheen 1 versie" : `verschenen ${since.length} versies`;
    banner.querySelector("[data-about]").textContent = `Je leest versie ${current.title}. Sindsdien ${count}.`;
    const more = banner.querySelector("[data-news]");
    const [{ version }] = since;
    more.append(link("latest", "Lees wat er nieuw is", `nieuw/#versie-${version.replace(".", "-")}`));
    more.hidden = false;
    const slug = (moved[here] ?? here).match(/^fiches\/([^/]+)\//)?.[1];
    if (slug) tellChanges(since.flatMap(({ changes }) => changes).filter(({ fiche }) => fiche === slug), banner);
  }

  function tellChanges(changes, banner) {
    const said = banner.querySelector("[data-since]");
    const [intro, list] = said.children;
    intro.textContent = changes.length ? "Op deze pagina wijzigde sindsdien:" : "Deze fiche wijzigde sindsdien niet.";
    const shown = changes.slice(0, 3).map(({ text }) => text);
    const left = changes.length - shown.length;
    if (left) shown.push(left === 1 ? "en nog 1 wijziging" : `en nog ${left} wijzigingen`);
    for (const text of shown) list.appendChild(document.createElement("li")).textContent = text;
    list.hidden = !shown.length;
    said.hidden = false;
  }

  if (location.protocol !== "file:") {
    fetch(new URL("../versions.json", base))
      .then((answer) => (answer.ok ? answer.json() : []))
      .then(listVersions)
      .catch(() => {});
  }

  place.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !place.contains(event.relatedTarget)) place.open = false;
  });
  place.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    place.open = false;
    place.querySelector("summary").focus();
  });

  // Search: the theme's, a third of the weight of a page. Who only reads does without.

  const search = document.querySelector("[data-search]");
  let wanted = false;

  function fetchSearch() {
    if (wanted) return;
    wanted = true;
    const script = document.createElement("script");
    script.src = search.dataset.search;
    // What was typed in the meantime still counts.
    script.addEventListener("load", () => {
      const field = document.querySelector(".md-search__input");
      if (field.value || document.activeElement === field) field.dispatchEvent(new Event("focus"));
      if (field.value) field.dispatchEvent(new KeyboardEvent("keyup"));
    });
    document.body.append(script);
  }

  for (const part of document.querySelectorAll(".md-search, [for=__search], [data-switch=__search]")) {
    for (const event of ["pointerenter", "focusin"]) part.addEventListener(event, fetchSearch);
  }
  const open = document.getElementById("__search");
  open.addEventListener("change", () => {
    fetchSearch();
    if (open.checked) document.querySelector(".md-search__input").focus();
  });
  // The theme holds the page still while the search is open, and a moment longer: the focus that
  // walks on in that moment would stay out of sight.
  new MutationObserver(() => {
    if (!document.body.hasAttribute("data-md-scrolllock")) document.activeElement.scrollIntoView({ block: "nearest" });
  }).observe(document.body, { attributeFilter: ["data-md-scrolllock"] });

  if (/[?&][qh]=/.test(location.search)) fetchSearch();
}
