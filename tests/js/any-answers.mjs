// Any answers to the fields of a worksheet. Nothing is imported, so that a browser runs it too (tests/e2e/test_round_trip.py).

const PIECES = [
  "é",
  "€",
  "’",
  "x",
  "hallo",
  "<b>",
  "&amp;",
  '"',
  "=1+1",
  "\n",
  "\t",
  " ",
  "🎉",
  "{n}",
  "$&",
  "Kies",
  "☒",
];

/**
 * @param {Record<string, any>} shared
 * @param {any} sheet
 * @param {(end: number) => number} random
 * @param {{ added?: boolean }} [options] Whether there are rows that were added.
 */
export function answersTo({ toolboxSheetFields }, { added, ...sheet }, random, options = {}) {
  const rows = added && (options.added ?? true) ? random(added.most) + 1 : 0;
  const names = rows ? added.fields.map((/** @type {any} */ it) => it.name.replace("{n}", rows)) : [];
  const answers = new Map();
  for (const [name, { label, group, options, type }] of toolboxSheetFields.of({ ...sheet, added }, names)) {
    if (!random(3)) continue;
    const about = { at: 0, label, group };
    const ids = [...options.keys()];
    const id = ids[random(ids.length || 1)];
    const text = Array.from({ length: 1 + random(6) }, () => PIECES[random(PIECES.length)]).join("") || "x";
    if (type === "tick") answers.set(name, { value: true, ...about });
    else if (id) answers.set(name, { value: id, ...about, shown: options.get(id) });
    else if (type === "date") answers.set(name, { value: `202${random(9)}-0${1 + random(9)}-1${random(9)}`, ...about });
    else answers.set(name, { value: `a${type === "amount" ? text.replaceAll("\n", " ") : text}`, ...about });
  }
  return answers;
}
