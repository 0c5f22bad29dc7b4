"use strict";

// Shows how a file differs from what is here, sheet by sheet, and lets the reader choose. It writes nothing.

const toolboxChoosing = (() => {
  const TEXT = toolboxDossierTexts;
  const { make } = toolboxPage;
  let asked = 0;

  /**
   * @param {HTMLElement} place
   * @param {Opened} file
   * @param {SheetStore[]} stores The sheets that differ.
   * @param {{ mine: string, theirs: string | null }} dossiers The name of this dossier, and that of the file where it is another.
   * @returns {Promise<Map<SheetStore, Choice> | "other" | null>} `other`: put it in the other dossier; `null`: do nothing.
   */
  function ask(place, file, stores, { mine, theirs }) {
    const heading = make("h3", { tabIndex: -1 }, TEXT.choose(file.name));
    const parts = stores.map((store) => ({ store, ...part(store, file.sheets.get(store.sheet.id)?.unread ?? []) }));
    const take = make("button", { type: "button", className: "tb-button" }, TEXT.take);
    const cancel = make("button", { type: "button" }, TEXT.cancel);
    const goTo = make("button", { type: "button" }, TEXT.goTo(theirs ?? ""));
    const warning = make("div", { className: "tb-dossier__alert" });
    if (theirs !== null) warning.append(make("p", {}, TEXT.otherDossier(theirs, mine)), make("p", {}, goTo));
    if (file.unknown) warning.append(make("p", {}, TEXT.unknown(file.unknown)));
    const content = [
      heading,
      ...(warning.hasChildNodes() ? [warning] : []),
      make("p", {}, TEXT.chooseWhy),
      ...(parts.length > 1 ? [forAll(parts)] : []),
      ...parts.map(({ element }) => element),
      make("p", { className: "tb-dossier__actions" }, take, cancel),
    ];
    place.replaceChildren(...content);
    place.hidden = false;
    heading.focus();
    return new Promise((resolve) => {
      /** @param {Map<SheetStore, Choice> | "other" | null} choice */
      const close = (choice) => {
        place.hidden = true;
        place.replaceChildren();
        resolve(choice);
      };
      take.addEventListener("click", () => close(new Map(parts.map(({ store, chosen }) => [store, chosen()]))));
      cancel.addEventListener("click", () => close(null));
      goTo.addEventListener("click", () => close("other"));
    });
  }

  /**
   * @param {readonly { choose: (choice: Choice) => void }[]} parts
   * @returns {HTMLElement} What makes the same choice for each sheet.
   */
  function forAll(parts) {
    /** @type {[Choice, string][]} */
    const choices = [
      ["both", TEXT.allBoth],
      ["theirs", TEXT.allTheirs],
      ["mine", TEXT.allMine],
    ];
    const buttons = choices.map(([choice, words]) => {
      const button = make("button", { type: "button" }, words);
      button.addEventListener("click", () => {
        for (const { choose } of parts) choose(choice);
        said.textContent = TEXT.chosenForAll(words);
      });
      return button;
    });
    // The choices that change are further down, perhaps out of sight.
    const said = make("p", { className: "tb-dossier__chosen", role: "status" });
    const actions = make("div", { className: "tb-dossier__actions" }, ...buttons);
    return make("div", { role: "group", ariaLabel: TEXT.forAll }, actions, said);
  }

  /**
   * @param {SheetStore} store
   * @param {readonly string[]} unread
   */
  function part(store, unread) {
    const { added, differing } = store.difference();
    const name = `keuze-${++asked}`;
    /** @type {[Choice, string][]} */
    const choices = differing.size
      ? [
          ["both", TEXT.both],
          ["theirs", TEXT.theirs],
          ["mine", TEXT.mine],
        ]
      : [
          ["theirs", TEXT.add],
          ["mine", TEXT.leave],
        ];
    // First what loses nothing.
    const radios = choices.map(([value], place) => make("input", { type: "radio", name, value, checked: place === 0 }));
    const element = make(
      "fieldset",
      {},
      make("legend", {}, store.sheet.title),
      make("p", {}, TEXT.differs(added.size, differing.size)),
      ...(unread.length ? [make("p", {}, TEXT.unread(store.sheet.title, unread))] : []),
      ...(differing.size ? [comparison(store, differing)] : []),
      ...choices.map(([, words], place) => make("label", {}, radios[place] ?? "", ` ${words}`)),
    );
    const chosen = () => /** @type {Choice} */ (radios.find(({ checked }) => checked)?.value ?? "mine");
    /** @param {Choice} choice Where nothing differs, what is in the file comes beside what is here. */
    const choose = (choice) => {
      const value = choice === "both" && !differing.size ? "theirs" : choice;
      for (const radio of radios) radio.checked = radio.value === value;
    };
    return { element, chosen, choose };
  }

  /**
   * @param {SheetStore} store
   * @param {Answers} differing
   */
  function comparison({ sheet, fields, stored }, differing) {
    const rows = [...differing].map(([name, answer]) => {
      const label = fields.get(name)?.label || toolboxMoving.labelOf(name, differing);
      const here = stored.answers.get(name);
      return make(
        "div",
        {},
        make("dt", {}, label),
        make("dd", {}, make("b", {}, `${TEXT.here}: `), here ? toolboxAnswers.wordsOf(here) : ""),
        make("dd", {}, make("b", {}, `${TEXT.inFile}: `), toolboxAnswers.wordsOf(answer)),
      );
    });
    const about = make("span", { className: "tb-hidden" }, TEXT.of(sheet.title));
    return make("details", {}, make("summary", {}, TEXT.show, about), make("dl", {}, ...rows));
  }

  return { ask };
})();
