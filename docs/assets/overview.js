"use strict";

// The overview of worksheets: filters, and a choice to print at once. Both live in the address.
// In a block: the theme has names of its own in the scripts that all share.

{
  const filter = document.querySelector("[data-filter]");
  const bundle = document.querySelector("[data-bundle]");
  const cards = [...document.querySelectorAll(".tb-card--sheet")];
  const count = filter.querySelector("[role=status]");
  const link = bundle.querySelector("a");
  const target = link.getAttribute("href");

  const rules = {
    fase: (card, value) => (card.dataset.fase || "").split(" ").includes(value),
    fiche: (card, value) => (card.dataset.fiche || "").split(" ").includes(value),
    soort: (card, value) => card.dataset.soort === value,
    duur: (card, value) => Number(card.dataset.duur) <= Number(value),
    groep: (card, value) => {
      const [min, max] = (card.dataset.groep || "1-999").split("-").map(Number);
      return min <= Number(value) && Number(value) <= max;
    },
  };

  function chosen() {
    return cards.map((card) => card.querySelector(".tb-card__choose input")).filter((box) => box.checked).map((box) => box.value);
  }

  function show() {
    const wanted = Object.keys(rules).map((name) => [name, filter.elements[name].value]).filter(([, value]) => value);
    for (const card of cards) card.hidden = !wanted.every(([name, value]) => rules[name](card, value));
    const found = cards.filter((card) => !card.hidden).length;
    count.textContent = found === cards.length ? `${found} werkbladen` : `${found} van de ${cards.length} werkbladen`;

    const ids = chosen();
    bundle.hidden = ids.length === 0;
    bundle.querySelector("[role=status]").textContent = `${ids.length} ${ids.length === 1 ? "werkblad" : "werkbladen"} gekozen`;
    link.setAttribute("href", `${target}?w=${ids.join(",")}`);

    const query = new URLSearchParams(wanted);
    if (ids.length) query.set("w", ids.join(","));
    history.replaceState(null, "", query.size ? `?${query}` : location.pathname);
  }

  const query = new URLSearchParams(location.search);
  const picked = (query.get("w") || "").split(",");
  for (const name of Object.keys(rules)) filter.elements[name].value = query.get(name) || "";
  for (const card of cards) {
    const choice = card.querySelector(".tb-card__choose");
    choice.hidden = false;
    choice.querySelector("input").checked = picked.includes(choice.querySelector("input").value);
    choice.addEventListener("change", show);
  }
  filter.addEventListener("input", show);
  filter.addEventListener("submit", (event) => event.preventDefault());
  filter.hidden = false;
  show();
}
