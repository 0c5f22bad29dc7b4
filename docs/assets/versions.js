"use strict";

// The versions in the header, and what a page of an older one says. `header.js` fetches this when a reader needs it.

/**
 * @typedef {{ version: string, title: string, aliases: string[], properties?: { hidden?: boolean } | null }} Version
 *
 * @typedef {object} Versions
 * @property {Version[]} versions The newest comes first.
 * @property {Version} current
 * @property {Version | undefined} latest
 * @property {HTMLElement} place Where their list is.
 * @property {URL} base The root of this version.
 * @property {string} here The address of the page in it.
 *
 * @typedef {{ fiche: string, text: string }} Change
 */

const toolboxVersions = (() => {
  const { all, make, one } = toolboxPage;

  /** @param {Versions} page */
  function show(page) {
    const { versions, current, latest, place } = page;
    const list = one(HTMLElement, "ul", place);
    for (const { version, title, properties } of versions) {
      if (properties?.hidden && version !== current.version) continue;
      const anchor = link(page, version, title);
      if (version === current.version) anchor.ariaCurrent = "true";
      list.append(make("li", {}, anchor));
    }
    if (latest && latest !== current) {
      // So whatever stands before `latest` was rolled back.
      warn(page, latest, versions.indexOf(current) < versions.indexOf(latest));
    }
    for (const about of all(HTMLElement, "[data-goto]")) {
      const named = versions.find(({ version }) => version === about.dataset.goto);
      if (!named) continue;
      about.append(link(page, named.version, `Lees versie ${named.title}`, ""));
      about.hidden = false;
    }
  }

  /**
   * @param {Versions} page
   * @param {string} version
   * @param {string} text
   * @param {string} [place]
   */
  function link({ base, here }, version, text, place = here + location.hash) {
    const root = new URL(`../${version}/`, base).href;
    // Below it, whatever stands in the address: "//" would be another host.
    const anchor = make("a", { href: new URL(`./${place.replace(/^\/+/, "")}`, root).href }, text);
    // A page may be new, or gone.
    anchor.addEventListener("click", async (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const found = await fetch(anchor.href, { method: "HEAD" }).catch(() => ({ ok: false }));
      location.assign(found.ok ? anchor.href : root);
    });
    return anchor;
  }

  /**
   * @param {Versions} page
   * @param {Version} latest
   * @param {boolean} withdrawn
   */
  async function warn(page, latest, withdrawn) {
    const { current, place } = page;
    const style = make("link", { rel: "stylesheet", href: new URL("assets/versions.css", page.base).href });
    const styled = new Promise((resolve) => {
      style.addEventListener("load", resolve);
      style.addEventListener("error", resolve);
    });
    document.head.append(make("meta", { name: "robots", content: "noindex" }), style);
    // All that is known, as long as the latest version has not answered; a preview says so by itself.
    const about = make("span", {}, place.dataset.preview ?? "Je leest een oudere versie van de toolbox.");
    const parts = make("div", { className: "tb-grid" }, about, " ");
    if (withdrawn && !place.dataset.preview) about.textContent = `Versie ${current.title} werd teruggetrokken.`;
    else await showSince(page, about).catch(() => {});
    parts.append(link(page, "latest", `Ga naar versie ${latest.title}`));
    await styled;
    one(HTMLElement, ".tb-header").before(make("aside", { className: "tb-outdated" }, parts));
  }

  // What was released since: the files of a version never change, so the latest version has it (decisions/0050).

  /**
   * @param {Versions} page
   * @param {HTMLElement} about
   */
  async function showSince(page, about) {
    const { current, base, here } = page;
    const answer = await fetch(new URL("../latest/nieuw/wijzigingen.json", base));
    const news = await answer.json();
    if (news.format !== 1) return;
    /** @type {{ versions: { version: string, changes: Change[] }[], moved: Record<string, string> }} */
    const { versions, moved } = news;
    const place = versions.findIndex((it) => it.version === current.version);
    const since = versions.slice(0, Math.max(place, 0));
    const [newest] = since;
    if (!newest) return;
    const count = since.length === 1 ? "verscheen 1 versie" : `verschenen ${since.length} versies`;
    about.textContent = `Je leest versie ${current.title}. Sindsdien ${count}.`;
    about.after(
      ...changesOf((moved[here] ?? here).match(/^fiches\/([^/]+)\//)?.[1], since),
      " ",
      link(page, "latest", "Lees wat er nieuw is", `nieuw/#versie-${newest.version.replace(".", "-")}`),
    );
  }

  /**
   * @param {string | undefined} slug That of the fiche on this page.
   * @param {{ changes: Change[] }[]} since
   */
  function changesOf(slug, since) {
    if (!slug) return [];
    const changes = since.flatMap(({ changes }) => changes).filter(({ fiche }) => fiche === slug);
    const shown = changes.slice(0, 3).map(({ text }) => text);
    const left = changes.length - shown.length;
    if (left) shown.push(left === 1 ? "en nog 1 wijziging" : `en nog ${left} wijzigingen`);
    const said = make("p", {}, changes.length ? "Sindsdien veranderde:" : "Sindsdien veranderde hier niets.");
    const list = make("ul", { hidden: !shown.length }, ...shown.map((text) => make("li", {}, text)));
    return [make("div", { className: "tb-since" }, said, list)];
  }

  return { show };
})();
