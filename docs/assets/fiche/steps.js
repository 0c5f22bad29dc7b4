"use strict";

// A box to tick and a link to copy at each step, on the page of a fiche or of a route. Ticks are stored in this browser
// under the key of a step, which a fiche and a route share (decisions/0033).

const toolboxSteps = (() => {
  const { all, make, one } = toolboxPage;
  const KEY = "toolbox-voortgang";
  const FULL = "Deze browser bewaart niets: je vinkje is weg als je de pagina sluit.";
  /** @type {(ticks: Ticks, wiped: boolean) => void} What else on the page shows the ticks. */
  let showElsewhere = () => {};
  const items = all(HTMLElement, "[data-step]").flatMap((item) =>
    toolboxTicks.steps(item.dataset.step ?? "").map((step) => addTools(item, step)),
  );

  function load() {
    return toolboxTicks.read(toolboxStorage.readJson(KEY));
  }

  /** @param {Ticks} ticks */
  function save(ticks) {
    return toolboxStorage.writeJson(KEY, toolboxTicks.written(ticks));
  }

  /** @param {boolean} [wiped] Whether the reader just wiped them. */
  function show(wiped = false) {
    const ticks = load();
    for (const { item, step, check } of items) {
      check.checked = toolboxTicks.isDone(ticks, step);
      item.classList.toggle("tb-done", check.checked);
    }
    showElsewhere(ticks, wiped);
  }

  function wipe() {
    toolboxStorage.remove(KEY);
    show(true);
  }

  /** @param {typeof showElsewhere} show */
  function follow(show) {
    showElsewhere = show;
    show(load(), false);
  }

  /**
   * Without the mark that links to the heading itself.
   *
   * @param {HTMLElement} heading
   */
  function title(heading) {
    return [...heading.childNodes]
      .filter((node) => !(node instanceof Element && node.matches(".headerlink")))
      .map((node) => node.textContent)
      .join("")
      .trim();
  }

  /**
   * @param {HTMLElement} item
   * @param {Step} step
   */
  function addTools(item, step) {
    const heading = one(HTMLElement, "h3, .tb-stop__title", item);
    const name = make("span", { className: "tb-hidden" }, `: ${title(heading)}`);
    // An empty status bar would be read out at each step.
    const said = make("span", { className: "tb-said", ariaLive: "polite" });
    const check = make("input", { type: "checkbox" });
    check.addEventListener("change", () => {
      if (save(toolboxTicks.ticked(load(), step, check.checked))) show();
      else said.textContent = FULL;
    });
    const tools = make(
      "span",
      { className: "tb-tools" },
      make("label", { className: "tb-tick" }, check, " Klaar", name),
    );
    if (heading.id) tools.append(copyButton(heading.id, name, said));
    tools.append(said);
    one(HTMLElement, "[data-tools]", item).append(tools);
    return { item, heading, step, check };
  }

  /**
   * @param {string} id
   * @param {HTMLElement} name
   * @param {HTMLElement} said
   */
  function copyButton(id, name, said) {
    const button = make("button", { type: "button", className: "tb-copy" }, "Kopieer link", name.cloneNode(true));
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(`${location.origin}${location.pathname}#${id}`);
        said.textContent = "Link gekopieerd";
      } catch {
        location.hash = id;
        said.textContent = "Kopiëren lukte niet. De link staat nu in je adresbalk.";
      }
      setTimeout(() => {
        said.textContent = "";
      }, 6000);
    });
    return button;
  }

  for (const note of all(HTMLElement, "[data-note]")) note.hidden = false;

  const [read] = all(HTMLElement, ".tb-head[data-fiche]");
  const ticks = load();
  // Written only where it is another one: what another tab writes at this moment is not read here yet.
  if (read && ticks.last !== read.dataset.fiche) save({ ...ticks, last: read.dataset.fiche ?? "" });

  toolboxStorage.subscribe([KEY], () => show());
  show();

  return { items, title, follow, wipe };
})();
