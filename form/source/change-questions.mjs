// The questions that decap-cms does not ask about what a colleague changed.
import { button, element, question } from "./dialogs.mjs";
import { shown } from "./reading.mjs";

/**
 * @typedef {import("./conflicts.mjs").Change} Change
 * @typedef {import("./merge.mjs").Merged} Merged
 * @typedef {import("./values.mjs").Value} Value
 */

const EMPTY = "(leeg)";
const GONE = "(weggehaald)";
const OWN = "own";

/** The widgets in which somebody types what they want. */
const OF_TEXT = ["string", "text"];
const LINES = { least: 2, most: 12 };

/**
 * Show what somebody else changed since a text was opened, and ask what to do with what both changed.
 *
 * @param {Merged} merged
 * @returns {Promise<((conflict: Change) => Value | undefined) | undefined>} What was chosen; undefined to save nothing yet.
 */
export async function askAboutChanges({ taken, conflicts }) {
  if (!taken.length && !conflicts.length) return () => undefined;
  const { dialog, asked } = question("Iemand veranderde deze tekst terwijl jij schreef");
  const form = element("form", { method: "dialog" });
  if (taken.length) {
    form.append(
      element("h3", {}, "Alleen de ander veranderde dit"),
      element("p", {}, "Dat komt vanzelf bij jouw tekst."),
      ...taken.map(({ place, field, mine, theirs }) =>
        element(
          "details",
          {},
          element("summary", {}, place.join(" › ")),
          version("Eerst", shown(mine, field) || EMPTY),
          version("Nu", shown(theirs, field) || GONE),
        ),
      ),
    );
  }
  if (conflicts.length) {
    form.append(
      element("h3", {}, "Dit veranderden jullie allebei"),
      element("p", {}, "Kies per veld wat er moet staan. Wat eerst stond, zie je onderaan elk veld."),
      ...conflicts.map(asChoice),
    );
  }
  form.append(
    element("button", { value: "save", className: "tb-main" }, "Bewaar zo"),
    button("Nog niet bewaren", () => dialog.close()),
  );
  dialog.append(form);
  if ((await asked()) !== "save") return undefined;
  const chosen = new FormData(form);
  return (conflict) => {
    const index = conflicts.indexOf(conflict);
    const choice = chosen.get(`choice-${index}`);
    if (choice === OWN) return String(chosen.get(`own-${index}`)).trim() || undefined;
    return choice === "theirs" ? conflict.theirs : conflict.mine;
  };
}

/**
 * Ask whether a text that somebody removed has to come back.
 *
 * @param {boolean} isFiche A fiche with another name knows the one that it had.
 * @returns {Promise<boolean>}
 */
export async function askAboutGone(isFiche) {
  const { dialog, asked } = question("Iemand haalde deze tekst weg terwijl jij schreef");
  const where = isFiche ? "Open hem onder die naam: daar krijg je terug wat jij typte." : "Zoek hem dan in de lijst.";
  dialog.append(
    element("p", {}, "Bewaar je, dan staat hij er weer, met wat jij typte."),
    element("p", {}, `Kreeg hij een andere naam? ${where}`),
    button("Bewaar toch", () => dialog.close("save"), "tb-main"),
    button("Nog niet bewaren", () => dialog.close()),
  );
  return (await asked()) === "save";
}

/**
 * @param {Change} conflict
 * @param {number} index
 */
function asChoice({ place, field, base, mine, theirs }, index) {
  const name = `choice-${index}`;
  const label = place.join(" › ");
  const group = element("fieldset", {}, element("legend", {}, label));
  group.append(
    element(
      "div",
      { className: "tb-sides" },
      side("mine", "Wat jij typte", mine),
      side("theirs", "Wat de ander schreef", theirs),
    ),
  );
  if (field && OF_TEXT.includes(field.widget ?? "")) group.append(...own(field));
  const before = shown(base, field) || EMPTY;
  group.append(element("details", {}, element("summary", {}, "Wat er eerst stond"), element("pre", {}, before)));
  return group;

  /**
   * @param {string} value
   * @param {string} label
   * @param {Value | undefined} content
   */
  function side(value, label, content) {
    const nothing = base === undefined ? EMPTY : GONE;
    return element("div", {}, radio(value, label), element("pre", {}, shown(content, field) || nothing));
  }

  /**
   * Return where somebody types what neither of them wrote; it has to be what the form takes for this field.
   *
   * @param {import("./reading.mjs").Field} field
   */
  function own({ pattern: [pattern, wanted] = ["", ""], required = true }) {
    const value = shown(mine, field);
    const rows = Math.min(Math.max(value.split("\n").length + 1, LINES.least), LINES.most);
    const text = element("textarea", { name: `own-${index}`, rows, value });
    text.setAttribute("aria-label", `${label}: je eigen tekst`);
    const choice = radio(OWN, "Iets anders, namelijk:");
    const judge = () => {
      const isChosen = choice.querySelector("input")?.checked === true;
      text.required = isChosen && required;
      const isWrong = isChosen && text.value.trim() !== "" && !new RegExp(pattern).test(text.value.trim());
      text.setCustomValidity(isWrong ? `${wanted[0]?.toUpperCase()}${wanted.slice(1)}.` : "");
    };
    group.addEventListener("change", judge);
    text.addEventListener("input", () => {
      choice.querySelector("input")?.click();
      judge();
    });
    return [choice, text];
  }

  /**
   * @param {string} value
   * @param {string} label
   */
  function radio(value, label) {
    return element("label", {}, element("input", { type: "radio", name, value, required: true }), ` ${label}`);
  }
}

/**
 * @param {string} label
 * @param {string} text
 */
function version(label, text) {
  return element("div", {}, element("p", {}, `${label}:`), element("pre", {}, text));
}
