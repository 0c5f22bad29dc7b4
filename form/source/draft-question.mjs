// The question that decap-cms does not ask about what was typed and not saved.
import { button, element, question } from "./dialogs.mjs";

/** @typedef {import("./drafts.mjs").Draft} Draft */

const DAY = new Intl.DateTimeFormat("nl-BE", { dateStyle: "full", timeStyle: "short" });

/**
 * Offer what was typed and not saved. Whoever closes the question throws nothing away.
 *
 * @param {Draft[]} drafts Newest first.
 * @param {(draft: Draft) => void} remove
 * @returns {Promise<Draft | undefined>} The one to go on with.
 */
export function askAboutDrafts(drafts, remove) {
  const { dialog, asked } = question("Je browser hield een tekst bij die je niet bewaarde");
  const list = element("ul", { className: "tb-drafts" });
  for (const draft of drafts) {
    const row = element("li", {}, element("p", {}, element("strong", {}, draft.title || "Zonder titel")));
    row.append(element("p", {}, `Getypt op ${DAY.format(draft.at)}`));
    const throwAway = button("Gooi weg", () => {
      if (!confirm("Wil je deze tekst weggooien? Je krijgt hem niet terug.")) return;
      remove(draft);
      row.remove();
      if (!list.children.length) dialog.close();
    });
    row.append(
      button("Ga ermee verder", () => dialog.close(draft.key), "tb-main"),
      throwAway,
    );
    list.append(row);
  }
  const later = button("Laat het nog staan", () => dialog.close());
  dialog.append(element("p", {}, "Wil je daarmee verder? Wat je niet weggooit, blijft in deze browser."), list, later);
  return asked().then((key) => drafts.find((draft) => draft.key === key));
}
