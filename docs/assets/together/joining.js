"use strict";

// Puts the joint version of a sheet in the dossier, and asks first where that replaces something.

const toolboxJoining = (() => {
  const TEXT = toolboxTogetherTexts;
  const { make } = toolboxPage;

  /**
   * @param {HTMLElement} page Where the question is asked.
   * @param {SheetEntry} sheet
   * @param {readonly Brought[]} people
   * @param {{ named: boolean, hands: Hands }} given
   * @returns {Promise<{ text: string, takeBack?: () => void } | null>} What to say, and what undoes it; `null` where nobody agreed.
   */
  async function join(page, sheet, people, given) {
    const dossier = toolboxDossiers.active().name;
    let isStored = true;
    const ids = [sheet.id, ...(sheet.former ?? [])];
    const there = ids.map((id) => toolboxRecords.parse(toolboxStorage.readJson(toolboxDossiers.answersKey(id))));
    const fields = toolboxSheetFields.of(sheet, new Set(there.flatMap((answers) => [...answers.keys()])));
    const stored = toolboxStored.of(ids, fields, (it) => {
      isStored = it;
    });
    stored.takeOver();
    const joint = toolboxJoint.of(sheet, people, { ...given, there: stored.answers });
    if (!joint.answers.size) return { text: TEXT.nothingJoint };
    const { changes, replaced } = toolboxJoint.difference(joint, stored.answers);
    if (!changes.size) return { text: TEXT.same(sheet.title, dossier) };
    // So that the sheet knows its new rows too.
    for (const [name, field] of toolboxSheetFields.of(sheet, [...fields.keys(), ...changes.keys()]))
      fields.set(name, field);
    if (replaced.length && !(await agrees(page, TEXT.replaces(dossier, sheet.title, replaced)))) return null;
    const takeBack = stored.apply(new Map([...changes].map(([name, it]) => [name, stored.renewed(name, it)])));
    const words = [TEXT.put(sheet.title, dossier)];
    if (joint.unclear.length) words.push(TEXT.unclear(joint.unclear));
    if (joint.left) words.push(TEXT.tooMany(joint.left));
    if (!isStored) words.push(TEXT.full);
    return { text: words.join(" "), takeBack };
  }

  /**
   * @param {HTMLElement} page
   * @param {string} text
   * @returns {Promise<boolean>}
   */
  function agrees(page, text) {
    const yes = make("button", { type: "button", className: "tb-button" }, TEXT.ask.yes);
    const no = make("button", { type: "button" }, TEXT.ask.no);
    const words = make("p", { id: "samen-vraag" }, text);
    const dialog = make("dialog", { className: "tb-together__ask" }, words, make("p", {}, yes, " ", no));
    dialog.setAttribute("aria-labelledby", words.id);
    yes.addEventListener("click", () => dialog.close("yes"));
    no.addEventListener("click", () => dialog.close());
    page.append(dialog);
    dialog.showModal();
    return new Promise((resolve) => {
      dialog.addEventListener("close", () => {
        dialog.remove();
        resolve(dialog.returnValue === "yes");
      });
    });
  }

  return { join };
})();
