"use strict";

// What a page of an older version says of what was released since. `header.js` fetches this there.

/**
 * @typedef {object} Outdated
 * @property {string} version
 * @property {string} title Of that version.
 * @property {HTMLElement} banner
 * @property {URL} base The root of this version.
 * @property {string} here The address of the page in it.
 * @property {(version: string, text: string, place: string) => HTMLElement} link
 */

const toolboxOutdated = (() => {
  /** @typedef {{ fiche: string, text: string }} Change */

  const { make, one } = toolboxPage;

  // What was released since: the files of a version never change, so the latest version has it (decisions/0050).

  /** @param {Outdated} page */
  async function showSince({ version, title, banner, base, here, link }) {
    const answer = await fetch(new URL("../latest/nieuw/wijzigingen.json", base));
    const news = await answer.json();
    if (news.format !== 1) return;
    /** @type {{ versions: { version: string, changes: Change[] }[], moved: Record<string, string> }} */
    const { versions, moved } = news;
    const place = versions.findIndex((it) => it.version === version);
    const since = versions.slice(0, Math.max(place, 0));
    const [newest] = since;
    if (!newest) return;
    const count = since.length === 1 ? "verscheen 1 versie" : `verschenen ${since.length} versies`;
    one(HTMLElement, "[data-about]", banner).textContent = `Je leest versie ${title}. Sindsdien ${count}.`;
    const more = one(HTMLElement, "[data-news]", banner);
    more.append(link("latest", "Lees wat er nieuw is", `nieuw/#versie-${newest.version.replace(".", "-")}`));
    more.hidden = false;
    const slug = (moved[here] ?? here).match(/^fiches\/([^/]+)\//)?.[1];
    if (slug)
      showChanges(
        since.flatMap(({ changes }) => changes).filter(({ fiche }) => fiche === slug),
        banner,
      );
  }

  /**
   * @param {Change[]} changes
   * @param {HTMLElement} banner
   */
  function showChanges(changes, banner) {
    const said = one(HTMLElement, "[data-since]", banner);
    const list = one(HTMLElement, "ul", said);
    one(HTMLElement, "p", said).textContent = changes.length
      ? "Sindsdien veranderde:"
      : "Sindsdien veranderde hier niets.";
    const shown = changes.slice(0, 3).map(({ text }) => text);
    const left = changes.length - shown.length;
    if (left) shown.push(left === 1 ? "en nog 1 wijziging" : `en nog ${left} wijzigingen`);
    list.append(...shown.map((text) => make("li", {}, text)));
    list.hidden = !shown.length;
    said.hidden = false;
  }

  return { showSince };
})();
