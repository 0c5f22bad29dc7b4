"use strict";

// The page of the dossier: what is filled in, what the note still misses, and files in and out.

for (const part of toolboxPage.all(HTMLElement, "[data-dossier]")) {
  const TEXT = toolboxDossierTexts;
  const { all, make, one, save } = toolboxPage;
  const { clock, dutch, today } = toolboxDates;

  const current = one(HTMLElement, "[data-current]", part);
  const body = one(HTMLTableSectionElement, "tbody", part);
  const table = one(HTMLElement, "table", part);
  const none = one(HTMLElement, "[data-none]", part);
  const said = one(HTMLElement, "[data-said]", part);
  const input = one(HTMLInputElement, "[type=file]", part);
  const bundle = one(HTMLAnchorElement, "[data-bundle]", part);
  const wipeButton = one(HTMLButtonElement, "[data-wipe]", part);
  const saveButton = one(HTMLButtonElement, "[data-save]", part);
  const allSheets = bundle.getAttribute("href") ?? "";
  const others = one(HTMLElement, "[data-several]");
  const undo = toolboxNotices.undo(show);
  const several = toolboxSeveral.of(others, show);
  const { importFile } = toolboxImporting.of(one(HTMLElement, "[data-choice]", part), () => {
    several.show();
    show();
  });
  /** @type {File[]} */
  const waiting = [];
  let isOpening = false;

  /** @param {string} id */
  function addressOf(id) {
    return allSheets.replace("/bundel/", `/${id}/`);
  }

  function show() {
    const found = toolboxDossierAnswers.all();
    const filled = new Map(
      toolboxSheets.flatMap((sheet) => {
        const answers = found.get(sheet.id);
        return answers ? [[sheet, toolboxFilled.of(sheet, answers)]] : [];
      }),
    );
    current.textContent = TEXT.current(toolboxDossierList.active().name);
    current.hidden = toolboxDossierList.all().length === 1;
    body.replaceChildren(...[...filled].map(([sheet, it]) => row(sheet, it)));
    table.hidden = !filled.size;
    none.hidden = Boolean(filled.size);
    for (const it of [saveButton, wipeButton]) it.hidden = !filled.size;
    bundle.hidden = !filled.size;
    bundle.setAttribute("href", `${allSheets}?w=${[...found.keys()].join(",")}`);
    showParts(new Map([...filled].map(([{ id }, it]) => [id, it])));
    part.dispatchEvent(new CustomEvent("dossier:shown", { bubbles: true }));
  }

  /**
   * @param {SheetEntry} sheet
   * @param {Filled} filled
   */
  function row({ id, title }, filled) {
    return make(
      "tr",
      {},
      make("th", { scope: "row" }, make("a", { href: addressOf(id) }, title)),
      make("td", {}, TEXT.filled(filled)),
      make("td", {}, make("span", { className: "tb-dossier__head" }, "Laatst gewijzigd: "), timeOf(filled.last)),
    );
  }

  /** @param {number} last */
  function timeOf(last) {
    if (!last) return TEXT.unknownTime;
    const [then, now] = [new Date(last), new Date()];
    if (today(then) !== today(now)) return dutch(today(then));
    return TEXT.today(clock(then.getHours() * 60 + then.getMinutes()));
  }

  /** @param {Map<string, Filled>} filled */
  function showParts(filled) {
    for (const about of all(HTMLElement, "[data-agreement]")) {
      const sheets = all(HTMLElement, "[data-sheet]", about);
      for (const it of sheets) {
        const there = filled.get(it.dataset.sheet ?? "");
        it.textContent = there ? TEXT.filled(there) : filled.size ? TEXT.empty : "";
        it.classList.toggle("tb-dossier__begun", Boolean(there));
      }
      const begun = sheets.filter((it) => filled.has(it.dataset.sheet ?? "")).length;
      const summary = one(HTMLElement, "[data-begun]", about);
      summary.textContent = TEXT.part(begun, sheets.length);
      summary.hidden = !sheets.length || !filled.size;
    }
  }

  function saveAll() {
    const found = toolboxDossierAnswers.all();
    if (!found.size) return undo.say(said, TEXT.nothing);
    const { name } = toolboxDossierList.active();
    const file = `${toolboxDossierNames.fileName(name)} ${today(new Date())}.json`;
    save(file, toolboxDossierFile.write(name, found), "application/json");
    undo.say(said, TEXT.saved(file));
  }

  function wipe() {
    const dossier = toolboxDossierList.active();
    if (!confirm(TEXT.wipe(dossier.name))) return;
    const filled = toolboxDossierAnswers.all();
    const stores = toolboxSheets.filter(({ id }) => filled.has(id)).map((sheet) => toolboxSheetStore.of(sheet));
    const steps = [...stores.map(({ stored }) => stored.wipe()), toolboxClearing.clear(dossier)];
    show();
    undo.say(said, TEXT.wiped(dossier.name), () => {
      for (const step of steps) step();
    });
    undo.focus();
  }

  /** Open the files that wait, one after the other: what one brings, the next is compared with. */
  async function open() {
    if (isOpening) return;
    isOpening = true;
    /** @type {string[]} */
    const lines = [];
    /** @type {(() => void)[]} */
    const steps = [];
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      const opened = await toolboxOpening.read(file, part.dataset.office ?? "");
      if ("problem" in opened) lines.push(opened.problem);
      else lines.push(...(await importFile(opened, steps)));
      show();
    }
    isOpening = false;
    const takeBack = () => {
      for (const step of steps.toReversed()) step();
    };
    undo.say(said, lines.join(" "), steps.length ? takeBack : undefined);
    said.tabIndex = -1;
    said.focus();
  }

  /** Whether this browser stores anything at all. */
  function stores() {
    const probe = "toolbox-proef";
    const isStored = toolboxStorage.writeText(probe, "");
    toolboxStorage.remove(probe);
    return isStored;
  }

  saveButton.addEventListener("click", saveAll);
  wipeButton.addEventListener("click", wipe);
  input.addEventListener("change", () => {
    waiting.push(...(input.files ?? []));
    // Else the same file could not be opened twice.
    input.value = "";
    open();
  });
  // What another tab types, makes, or works in.
  addEventListener("storage", () => {
    show();
    several.show();
  });
  addEventListener("pageshow", show);

  if (!stores()) undo.say(said, TEXT.notStoring);
  show();
  several.show();
  part.classList.remove("tb-dossier--waits");
  others.hidden = false;
}
