// Where an editor renames, merges or removes what is open in the form: that changes many files, and the form saves one.

/** @typedef {import("./preview.mjs").Shown} Shown */

/**
 * Return what makes the line that says where; there is none above a text that is new.
 *
 * @param {string} address The page on GitHub; empty where the form writes in files of one's own.
 * @returns {(shown: Shown) => unknown}
 */
export function whereToMove(address) {
  return ({ collection, entry }) => {
    const name = String(entry.get("slug") ?? "");
    if (!name || entry.get("newRecord")) return null;
    const isFiche = collection === "fiches";
    const what = isFiche ? "Naam wijzigen, samenvoegen of verwijderen" : "Naam wijzigen of verwijderen";
    const command = `python -m toolbox rename ${isFiche ? "fiche" : "werkblad"} ${name} nieuwe-naam`;
    const where = address
      ? [
          h("a", { href: address, target: "_blank", rel: "noopener" }, what),
          ` doe je op GitHub, met de naam ‘${name}’.`,
        ]
      : [`${what} doe je met een opdracht, zoals `, h("code", {}, command)];
    return h("p", { className: "tb-moving" }, ...where);
  };
}
