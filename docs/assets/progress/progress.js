"use strict";

// How far a reader is: on the cards of fiches and routes, and in the box that counts them.

{
  const { all, make, one } = toolboxPage;
  const { items } = toolboxSteps;
  const cards = all(HTMLAnchorElement, "[data-keys]").map((card) => ({
    card,
    note: make("span", { className: "tb-card__progress", hidden: true }),
    fiche: "fiche" in card.dataset,
    steps: toolboxTicks.steps(card.dataset.keys ?? ""),
  }));
  const [box] = all(HTMLElement, "[data-progress]");

  /** @param {Ticks} ticks */
  function showCards(ticks) {
    for (const { card, note, steps } of cards) {
      const count = steps.filter((step) => toolboxTicks.isDone(ticks, step)).length;
      const bar = make("progress", { max: steps.length, value: count, ariaHidden: "true" });
      note.replaceChildren(bar, make("span", {}, `${count} van ${steps.length} klaar`));
      note.hidden = !count;
      // A card without progress reserves no space for it.
      if (count) card.append(note);
    }
  }

  /**
   * @param {HTMLElement} box
   * @param {Ticks} ticks
   * @param {boolean} wiped
   */
  function showBox(box, ticks, wiped) {
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
    const { title } = toolboxSteps;
    return stop && { href: one(HTMLAnchorElement, "a", stop.heading).href, text: `Ga verder: ${title(stop.heading)}` };
  }

  /**
   * @param {Ticks} ticks
   * @param {typeof cards} counted
   */
  function nextStep(ticks, counted) {
    const next = toolboxResume.next(ticks, counted);
    if (!next) return undefined;
    const { card } = next.at;
    const name = one(HTMLElement, ".tb-card__title", card).textContent;
    const [key] = next.step;
    return {
      href: card.href + key.replace(/^[^#]*/, ""),
      text: `Ga verder waar je was: ${name}, stap ${next.number}`,
    };
  }

  if (box) {
    one(HTMLButtonElement, "[data-forget]", box).addEventListener("click", () => {
      if (confirm("Al je vinkjes verdwijnen, in alle fiches en trajecten. Doorgaan?")) toolboxSteps.wipe();
    });
  }

  toolboxSteps.follow((ticks, wiped) => {
    showCards(ticks);
    if (box) showBox(box, ticks, wiped);
  });
}
