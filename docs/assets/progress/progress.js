"use strict";

// Progress is stored in this browser under the key of a step, which a fiche and a route share (decisions/0033).

{
  const { all, make, one } = toolboxPage;
  const KEY = "toolbox-voortgang";
  const FULL = "Deze browser bewaart niets: je vinkje is weg als je de pagina sluit.";
  const items = all(HTMLElement, "[data-step]").flatMap((item) =>
    toolboxTicks.steps(item.dataset.step ?? "").map((step) => addTools(item, step)),
  );
  const cards = all(HTMLAnchorElement, "[data-keys]").map((card) => ({
    card,
    note: make("span", { className: "tb-card__progress", hidden: true }),
    fiche: "fiche" in card.dataset,
    steps: toolboxTicks.steps(card.dataset.keys ?? ""),
  }));
  const [box] = all(HTMLElement, "[data-progress]");
  let wiped = false;

  function load() {
    return toolboxTicks.read(toolboxStorage.readJson(KEY));
  }

  /** @param {Ticks} ticks */
  function save(ticks) {
    return toolboxStorage.writeJson(KEY, toolboxTicks.written(ticks));
  }

  function show() {
    const ticks = load();
    for (const { item, step, check } of items) {
      check.checked = toolboxTicks.isDone(ticks, step);
      item.classList.toggle("tb-done", check.checked);
    }
    for (const { card, note, steps } of cards) {
      const count = steps.filter((step) => toolboxTicks.isDone(ticks, step)).length;
      const bar = make("progress", { max: steps.length, value: count, ariaHidden: "true" });
      note.replaceChildren(bar, make("span", {}, `${count} van ${steps.length} klaar`));
      note.hidden = !count;
      // A card without progress reserves no space for it.
      if (count) card.append(note);
    }
    if (box) showBox(box, ticks);
  }

  /**
   * @param {HTMLElement} box
   * @param {Ticks} ticks
   */
  function showBox(box, ticks) {
    // On the home page stand routes too, which pass the same steps.
    const counted = cards.some(({ fiche }) => fiche) ? cards.filter(({ fiche }) => fiche) : cards;
    const onCards = new Map(counted.flatMap(({ steps }) => steps).map((step) => [step[0], step]));
    const steps = items.length ? items.map(({ step }) => step) : [...onCards.values()];
    const count = steps.filter((step) => toolboxTicks.isDone(ticks, step)).length;
    const [link] = all(HTMLAnchorElement, ".tb-progress__resume a", box);
    one(HTMLElement, ".tb-progress__count", box).textContent = wiped
      ? "Je voortgang is gewist."
      : `${count} van ${steps.length} ${box.dataset.progress} klaar`;
    box.hidden = !(items.length || count || (link && ticks.last) || wiped);
    if (!link) return;
    const next = items.length ? nextStop(ticks) : nextStep(ticks, counted);
    const resumes = next && (count || ticks.last) && !wiped;
    link.closest("p")?.toggleAttribute("hidden", !resumes);
    if (next) Object.assign(link, { href: next.href, textContent: next.text });
  }

  /** @param {Ticks} ticks */
  function nextStop(ticks) {
    const stop = items.find(({ step }) => !toolboxTicks.isDone(ticks, step));
    return stop && { href: one(HTMLAnchorElement, "a", stop.heading).href, text: `Ga verder: ${title(stop.heading)}` };
  }

  /**
   * @param {Ticks} ticks
   * @param {typeof cards} counted
   */
  function nextStep(ticks, counted) {
    const next = toolboxTicks.next(ticks, counted);
    if (!next) return undefined;
    const { card } = next.at;
    const name = one(HTMLElement, ".tb-card__title", card).textContent;
    const [key] = next.step;
    return {
      href: card.href + key.replace(/^[^#]*/, ""),
      text: `Ga verder waar je was: ${name}, stap ${next.number}`,
    };
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
    const said = make("span", { className: "tb-said", role: "status" });
    const check = make("input", { type: "checkbox" });
    check.addEventListener("change", () => {
      wiped = false;
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
  if (read) save({ ...load(), last: read.dataset.fiche ?? "" });

  if (box) {
    one(HTMLButtonElement, "[data-forget]", box).addEventListener("click", () => {
      if (!confirm("Al je vinkjes verdwijnen, in alle fiches en trajecten. Doorgaan?")) return;
      toolboxStorage.remove(KEY);
      wiped = true;
      show();
    });
  }

  toolboxStorage.subscribe([KEY], () => {
    wiped = false;
    show();
  });
  show();
}
