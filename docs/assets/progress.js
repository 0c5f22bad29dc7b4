"use strict";

// What is done stays in this browser under the name of the step, which a fiche and a route share.
// In a block: the theme has names of its own in the scripts that all share.

{
  const KEY = "toolbox-voortgang";
  const FULL = "Deze browser bewaart niets: je vinkje is weg als je de pagina sluit.";
  const steps = [...document.querySelectorAll("[data-step]")];
  const cards = [...document.querySelectorAll("[data-keys]")].map((card) => ({ card, keys: card.dataset.keys.split(" ") }));
  const box = document.querySelector("[data-progress]");
  let wiped = false;

  function load() {
    try {
      const { klaar, laatste } = JSON.parse(localStorage.getItem(KEY)) || {};
      return { klaar: Array.isArray(klaar) ? klaar : [], laatste };
    } catch {
      return { klaar: [] };
    }
  }

  function save(state) {
    try {
      localStorage.setItem(KEY, JSON.stringify(state));
      return true;
    } catch {
      return false;
    }
  }

  function make(tag, properties, ...inside) {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...inside);
    return element;
  }

  function heading(step) {
    return step.querySelector("h3, .tb-stop__title");
  }

  // Without the mark that links to the heading itself.
  function title(step) {
    return [...heading(step).childNodes].filter((node) => node.className !== "headerlink").map((node) => node.textContent).join("").trim();
  }

  function tick(step, ticked) {
    step.querySelector(".tb-tick input").checked = ticked;
    step.classList.toggle("tb-done", ticked);
  }

  function show() {
    const { klaar, laatste } = load();
    const done = new Set(klaar);
    for (const step of steps) tick(step, done.has(step.dataset.step));
    for (const { card, keys } of cards) {
      const count = keys.filter((key) => done.has(key)).length;
      let note = card.querySelector(".tb-card__progress");
      if (count && !note) {
        const bar = make("progress", { max: keys.length, ariaHidden: "true" });
        note = make("span", { className: "tb-card__progress" }, bar, make("span"));
        card.append(note);
      }
      if (!note) continue;
      note.hidden = !count;
      note.firstChild.value = count;
      note.lastChild.textContent = `${count} van ${keys.length} klaar`;
    }
    if (box) showBox(done, laatste);
  }

  function showBox(done, last) {
    const names = steps.length ? steps.map((step) => step.dataset.step) : [...new Set(cards.flatMap(({ keys }) => keys))];
    const count = names.filter((name) => done.has(name)).length;
        box.querySelector(".tb-progress__count").textContent = wiped ? "Je voortgang is gewist." : `${count} van ${names.length} ${box.dataset.progress} klaar`;
    const link = box.querySelector(".tb-button");
    box.hidden = !(steps.length || count || (link && last) || wiped);
    if (!link) return;
    const next = steps.length ? nextStop(done) : nextStep(done, last);
    link.parentElement.hidden = !next || !(count || last) || wiped;
    if (!next) return;
    link.href = next.href;
    link.textContent = next.text;
  }

  function nextStop(done) {
    const stop = steps.find((step) => !done.has(step.dataset.step));
    return stop && { href: heading(stop).querySelector("a").href, text: `Ga verder: ${title(stop)}` };
  }

  // In the fiche that was read last, else in the next one that is not done yet.
  function nextStep(done, last) {
    const at = cards.findIndex(({ card }) => card.dataset.fiche === last);
    const order = [...cards.slice(Math.max(at, 0)), ...cards.slice(0, Math.max(at, 0))];
    const next = order.find(({ keys }) => keys.some((key) => !done.has(key)));
    if (!next) return undefined;
    const number = next.keys.findIndex((key) => !done.has(key));
    const name = next.card.querySelector(".tb-card__title").textContent;
    return { href: next.card.href + next.keys[number].replace(/^[^#]*/, ""), text: `Ga verder waar je was: ${name}, stap ${number + 1}` };
  }

  function addTools(step) {
    const name = title(step);
    const said = make("span", { className: "tb-said", role: "status" });
    const check = make("input", { type: "checkbox" });
    check.addEventListener("change", () => {
      const state = load();
      const key = step.dataset.step;
      state.klaar = state.klaar.filter((other) => other !== key);
      if (check.checked) state.klaar.push(key);
      wiped = false;
      if (save(state)) show();
      else said.textContent = FULL;
    });
    const tools = [make("label", { className: "tb-tick" }, check, " Klaar", make("span", { className: "tb-hidden" }, `: ${name}`))];
    const id = step.querySelector("h3")?.id;
    if (id) {
      const copy = make("button", { type: "button", className: "tb-copy" }, "Kopieer link", make("span", { className: "tb-hidden" }, `: ${name}`));
      copy.addEventListener("click", async () => {
        const address = `${location.origin}${location.pathname}#${id}`;
        try {
          await navigator.clipboard.writeText(address);
          said.textContent = "Link gekopieerd";
        } catch {
          location.hash = id;
          said.textContent = "Kopiëren lukte niet. De link staat nu in je adresbalk.";
        }
        setTimeout(() => { said.textContent = ""; }, 6000);
      });
      tools.push(copy);
    }
    step.querySelector("[data-tools]").append(make("span", { className: "tb-tools" }, ...tools, said));
  }

  for (const step of steps) addTools(step);
  for (const note of document.querySelectorAll("[data-note]")) note.hidden = false;

  const read = document.querySelector(".tb-head[data-fiche]");
  if (read) save({ ...load(), laatste: read.dataset.fiche });

  box?.querySelector("[data-forget]").addEventListener("click", () => {
    if (!confirm("Al je vinkjes verdwijnen, in alle fiches en trajecten. Doorgaan?")) return;
    try {
      localStorage.removeItem(KEY);
    } catch {
      // Nothing was stored, so nothing is left.
    }
    wiped = true;
    show();
  });

  // Another tab may have changed it, also while this page waited behind the back button.
  addEventListener("storage", show);
  addEventListener("pageshow", show);
  show();
}
