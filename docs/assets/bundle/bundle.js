"use strict";

// One print job: the worksheets named in the address, in that order, behind a cover.

{
  const { all, one } = toolboxPage;
  const holder = one(HTMLElement, ".bundle__sheets");
  const list = one(HTMLElement, ".bundle__list");
  const sheets = new Map(all(HTMLElement, ":scope > .sheet", holder).map((sheet) => [sheet.id, sheet]));
  // A saved address may have the former name of a worksheet.
  const now = new Map(
    all(HTMLFormElement, "form[data-former]", holder).flatMap(({ dataset: { sheet = "", former = "" } }) =>
      former.split(" ").map((old) => [old, sheet]),
    ),
  );
  const rows = new Map(all(HTMLElement, "[data-sheet]", list).map((row) => [row.dataset.sheet, row]));
  const wanted = (new URLSearchParams(location.search).get("w") ?? "")
    .split(",")
    .filter(Boolean)
    .map((id) => now.get(id) ?? id);
  const chosen = wanted.filter((id) => sheets.has(id));
  const missing = wanted.filter((id) => !sheets.has(id));

  if (wanted.length) {
    holder.replaceChildren(...chosen.flatMap((id) => sheets.get(id) ?? []));
    list.replaceChildren(...chosen.flatMap((id) => rows.get(id) ?? []));
  }
  const count = holder.children.length;
  const said = [`${count} ${count === 1 ? "werkblad" : "werkbladen"}`];
  if (missing.length) said.push(` Niet gevonden: ${missing.join(", ")}.`);
  one(HTMLElement, "[role=status]").textContent =
    count === 0 ? "Geen van deze werkbladen bestaat. Ga terug en kies opnieuw." : said.join(".");

  const button = one(HTMLButtonElement, "[data-print]");
  button.addEventListener("click", () => print());
  button.closest("[hidden]")?.removeAttribute("hidden");
}
