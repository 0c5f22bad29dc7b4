"use strict";

// One print job: the worksheets named in the address, in that order, behind a cover.

const wanted = (new URLSearchParams(location.search).get("w") || "").split(",").filter(Boolean);
const holder = document.querySelector(".bundle__sheets");
const sheets = new Map([...holder.children].map((sheet) => [sheet.id, sheet]));
const chosen = wanted.map((id) => sheets.get(id)).filter(Boolean);

if (wanted.length) {
  holder.replaceChildren(...chosen);
  const list = document.querySelector(".bundle__list");
  const rows = new Map([...list.children].map((row) => [row.dataset.sheet, row]));
  list.replaceChildren(...chosen.map((sheet) => rows.get(sheet.id)));
}
const missing = wanted.filter((id) => !sheets.has(id));
const count = holder.children.length;
document.querySelector("[role=status]").textContent = count === 0
  ? "Geen van deze werkbladen bestaat. Ga terug en kies opnieuw."
  : `${count} ${count === 1 ? "werkblad" : "werkbladen"}${missing.length ? `. Niet gevonden: ${missing.join(", ")}.` : ""}`;

const button = document.querySelector("[data-print]");
button.parentElement.hidden = false;
button.addEventListener("click", () => print());
