"use strict";

// The form of a worksheet: it shows what this browser keeps, and keeps what is typed, field by field. Other tabs, other
// versions of the toolbox and the page behind the back button do the same with the same answers at the same time.

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */
/** @typedef {Field & { controls: Control[] }} Shown A field with what it is on the page: a score is several radios. */

{
  /**
   * @param {number} number
   * @param {string} [one]
   * @param {string} [more]
   */
  const count = (number, one = "antwoord", more = "antwoorden") => `${number} ${number === 1 ? one : more}`;
  /** @param {readonly string[]} labels */
  const list = (labels) =>
    labels
      .slice(0, 4)
      .map((label) => `‘${label}’`)
      .join(", ") + (labels.length > 4 ? " …" : "");

  const TEXT = {
    full: "Let op: deze browser bewaart niet wat je typt.",
    fullWithFile: "Let op: deze browser bewaart niet wat je typt. Kies ‘Bewaar als bestand’ voor je de pagina sluit.",
    /** @param {string} typed */
    noAmount: (typed) => `‘${typed}’ is geen bedrag, dus het telt niet mee. Typ bijvoorbeeld 12.500 of 12.500,50.`,
    /** @param {number} number */
    ignored: (number) => (number === 1 ? "1 vak telt niet mee" : `${number} vakken tellen niet mee`),
    /** @param {number} most */
    mostRows: (most) => `Dit blad heeft hoogstens ${most} rijen.`,
    wipe: "Alles wat je op dit werkblad typte, verdwijnt. Doorgaan?",
    wiped: "Het werkblad is leeg.",
    nothing: "Er staat nog niets op dit werkblad om te bewaren.",
    /** @param {string} file */
    saved: (file) => `Bewaard als ${file}.`,
    undo: "Maak ongedaan",
    undone: "Dat is ongedaan gemaakt.",
    /** @param {string} words */
    formerOption: (words) => `${words} (uit een vorige versie)`,
    /** @param {string} label */
    moved: (label) => `Dit antwoord stond bij ‘${label}’. De vraag kreeg andere woorden.`,
    /** @param {string[]} labels */
    allMoved: (labels) =>
      labels.length === 1
        ? `1 antwoord staat nu bij een vraag met andere woorden: ${list(labels)}.`
        : `${labels.length} antwoorden staan nu bij een vraag met andere woorden: ${list(labels)}.`,
    leftovers: "Antwoorden uit een vorige versie van dit blad",
    why: "Dit blad is veranderd, en deze antwoorden hebben er geen plaats meer. Ze blijven bewaard, ook op een afdruk en in je bestand, tot je ze weggooit.",
    choose: "Kies een veld",
    /** @param {string} label */
    fieldFor: (label) => `Veld voor ‘${label}’`,
    put: "Zet bij een ander veld",
    throwAway: "Gooi weg",
    /** @param {string} label @param {string} to */
    isPut: (label, to) => `‘${label}’ staat nu bij ‘${to}’.`,
    /** @param {string} label */
    thrown: (label) => `‘${label}’ is weggegooid.`,
    open: "Open het bestand",
    cancel: "Laat alles zoals het is",
    /** @param {number} all @param {string[]} replaced */
    ask: (all, replaced) =>
      `In dit bestand ${all === 1 ? "staat" : "staan"} ${count(all)}. ${
        replaced.length === 1 ? "1 vervangt" : `${replaced.length} vervangen`
      } wat hier nu staat: ${list(replaced)}. De rest van het blad blijft zoals het is.`,
    /** @param {string} file @param {number} all */
    opened: (file, all) => `${file} is geopend: ${count(all)}.`,
    /** @param {number} number */
    placeless: (number) =>
      number === 1
        ? "1 antwoord heeft hier geen plaats: het staat onderaan."
        : `${number} antwoorden hebben hier geen plaats: ze staan onderaan.`,
    /** @param {number} number */
    refused: (number) =>
      `${count(number, "waarde is", "waarden zijn")} geen tekst en geen vinkje, en ${number === 1 ? "werd" : "werden"} weggelaten.`,
    /** @type {Record<string, (file: string, sheet: string) => string>} */
    problems: {
      big: (file) =>
        `${file} is groter dan 5 MB. Zo groot is geen enkel werkblad. Kies een bestand dat je hier bewaarde.`,
      unread: (file) => `${file} kan niet gelezen worden. Staat het bestand er nog?`,
      encoding: (file) =>
        `${file} is niet in UTF-8 bewaard, dus letters zouden fout staan. Bewaar het opnieuw in UTF-8.`,
      none: (file) => `${file} is geen bestand van een werkblad, of het is beschadigd.`,
      other: (file, sheet) => `${file} hoort bij een ander werkblad: ‘${sheet}’.`,
      empty: (file) => `In ${file} staan geen antwoorden.`,
      strange: (file) => `In ${file} staat geen enkel antwoord dat bij dit werkblad past.`,
      many: (file) => `${file} bevat meer antwoorden dan een werkblad kan hebben.`,
    },
  };

  const MOST_BYTES = 5 * 1024 * 1024;
  const RETRY = 3000;
  const growsByItself = CSS.supports("field-sizing", "content");
  let askedToPersist = false;
  let notes = 0;

  /**
   * @template {keyof HTMLElementTagNameMap} T
   * @param {T} tag
   * @param {Partial<HTMLElementTagNameMap[T]>} properties
   * @param {(Node | string)[]} inside
   * @returns {HTMLElementTagNameMap[T]}
   */
  function make(tag, properties, ...inside) {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...inside);
    return element;
  }

  // A browser may clear what it keeps for a site that is seldom visited; some leave it be when they are asked.
  function askToPersist() {
    if (askedToPersist) return;
    askedToPersist = true;
    navigator.storage?.persist?.().catch(() => {});
  }

  /** @param {HTMLFormElement} form */
  function setUp(form) {
    // A field may have the name of a property of the form, which then is that field.
    const sheet = form.getAttribute("data-sheet") ?? "";
    const former = (form.getAttribute("data-former") ?? "").split(" ").filter(Boolean);
    const ids = [sheet, ...former];
    const key = (/** @type {string} */ id) => `toolbox-antwoorden:${id}`;
    const oldKey = (/** @type {string} */ id) => `toolbox-werkblad:${id}`;
    const keys = ids.flatMap((id) => [key(id), oldKey(id)]);

    /** @type {HTMLTableSectionElement | null} */
    const rows = form.querySelector("tbody[data-rows]");
    /** @type {HTMLTemplateElement | null} */
    const rowTemplate = form.querySelector("template[data-row]");
    const fewestRows = Number(rows?.dataset.rows);
    const mostRows = Number(rows?.dataset.rowsMax) || fewestRows;

    /** @type {Map<string, Shown>} */
    let fields = new Map();
    /** @type {Answers} */
    let answers = new Map();
    /** @type {Answers} What could not be stored. */
    const pending = new Map();
    /** @type {Map<string, string>} */
    let seen = new Map();
    /** @type {ReadonlySet<string> | null} */
    let known = null;

    // Fields

    function collectFields() {
      fields = new Map();
      for (const control of /** @type {NodeListOf<Control>} */ (form.querySelectorAll("[name]"))) {
        if (control.hasAttribute("data-total")) continue;
        const score = control.type === "radio";
        const { name, title, dataset } = control;
        /** @type {Shown} */
        const field = fields.get(name) ?? {
          name,
          type: typeOf(control),
          label: (score && dataset.label) || title,
          group: control.closest("[data-group]")?.getAttribute("data-group") ?? "",
          options: new Map(),
          former: (dataset.former ?? "").split(" ").filter(Boolean),
          controls: [],
        };
        field.controls.push(control);
        if (score) field.options.set(control.value, dataset.option ?? title);
        if (control instanceof HTMLSelectElement) {
          for (const option of control.options) {
            if (option.value && !isFormer(option)) field.options.set(option.value, option.text);
          }
        }
        fields.set(name, field);
      }
    }

    /**
     * @param {Control} control
     * @returns {Field["type"]}
     */
    function typeOf(control) {
      if (control instanceof HTMLSelectElement) return "choice";
      if (control.hasAttribute("data-amount")) return "amount";
      /** @type {Record<string, Field["type"]>} */
      const types = { radio: "score", checkbox: "tick", date: "date" };
      return types[control.type] ?? "text";
    }

    /** @param {Shown} field */
    function typedIn({ type, controls }) {
      const [control] = controls;
      if (!control) return "";
      if (type !== "tick" && type !== "score") return control.value;
      const checked = controls.find((it) => it instanceof HTMLInputElement && it.checked);
      return type === "tick" ? Boolean(checked) || "" : (checked?.value ?? "");
    }

    /** @param {Shown} field */
    function show(field) {
      const answer = answers.get(field.name);
      const fits = answer && toolboxAnswers.fits(field, answer);
      const value = fits ? answer.value : "";
      const option = fits ? toolboxAnswers.optionOf(field, answer) : undefined;
      for (const control of field.controls) {
        if (control instanceof HTMLSelectElement) showChoice(control, option ?? String(value), answer);
        else if (control.type === "checkbox") /** @type {HTMLInputElement} */ (control).checked = value === true;
        else if (control.type === "radio") /** @type {HTMLInputElement} */ (control).checked = option === control.value;
        // To set what stands there already would move the cursor.
        else if (control.value !== value) control.value = String(value);
      }
    }

    /**
     * @param {HTMLSelectElement} select
     * @param {string} value
     * @param {Answer | undefined} answer
     */
    function showChoice(select, value, answer) {
      for (const option of [...select.options]) if (isFormer(option) && option.value !== value) option.remove();
      if (answer && value && ![...select.options].some((option) => option.value === value)) {
        const option = make("option", { value, text: TEXT.formerOption(toolboxAnswers.wordsOf(answer)) });
        option.dataset.former = "";
        select.add(option);
      }
      select.value = value;
    }

    /** @param {HTMLOptionElement} option */
    function isFormer(option) {
      return option.dataset.former !== undefined;
    }

    // Rows

    /** @param {number} number */
    function makeRow(number) {
      const row = /** @type {DocumentFragment} */ (rowTemplate?.content.cloneNode(true));
      for (const control of row.querySelectorAll("[name]")) {
        for (const attribute of control.attributes) attribute.value = attribute.value.replaceAll("{n}", String(number));
      }
      return row;
    }

    /** @param {number} number */
    function rowNames(number) {
      const controls = /** @type {NodeListOf<Control>} */ (makeRow(number).querySelectorAll("[name]"));
      return [...controls].flatMap(({ name, dataset }) => [name, ...(dataset.former ?? "").split(" ").filter(Boolean)]);
    }

    /**
     * Make room for every row that has an answer.
     *
     * @param {(name: string) => boolean} isFilled
     */
    function addRows(isFilled) {
      if (!rows || !rowTemplate) return;
      let needed = rows.rows.length;
      for (let number = needed + 1; number <= mostRows; number++) if (rowNames(number).some(isFilled)) needed = number;
      while (rows.rows.length < needed) rows.append(makeRow(rows.rows.length + 1));
      collectFields();
    }

    function removeRows() {
      while (rows && rowTemplate && rows.rows.length > fewestRows) rows.deleteRow(-1);
      collectFields();
    }

    // Storage

    function readAnswers() {
      const sources = ids.map((id) => ({
        id,
        stored: toolboxStorage.readJson(key(id)),
        old: toolboxStorage.readText(oldKey(id)),
      }));
      const found = toolboxSources.combine(sources, fields);
      answers = toolboxAnswers.merge([pending, found.answers]);
      ({ seen, known } = found);
      return found.taken;
    }

    /** Show what is stored now, whoever stored it. */
    function refresh() {
      readAnswers();
      addRows((name) => Boolean(answers.get(name)?.value));
      // Version 1 says nothing of the types of its values: only now every field is known.
      const taken = readAnswers();
      if (taken.size) keep(taken);
      showAll();
    }

    function showAll() {
      for (const field of fields.values()) show(field);
      showLeftovers();
      checkAmounts();
      addTotals();
      grow();
    }

    /**
     * Store these answers, and nothing else of what stands on the page: another tab may have something newer.
     *
     * @param {Answers} changes
     */
    function keep(changes) {
      for (const [name, answer] of changes) {
        answers.set(name, answer);
        pending.set(name, answer);
      }
      return flush();
    }

    function flush() {
      const stored = toolboxStorage.readJson(key(sheet));
      for (const [name, { at }] of toolboxRecords.parse(stored)) {
        if (at > (pending.get(name)?.at ?? at)) pending.delete(name);
      }
      const next = toolboxRecords.update(stored, pending, { known: [...fields.keys()], seen });
      const sound = toolboxRecords.isSound(stored) || toolboxStorage.setAside(key(sheet));
      const kept = sound && toolboxStorage.writeJson(key(sheet), next);
      if (kept) pending.clear();
      tellWhetherKept();
      return kept;
    }

    /**
     * @param {string} name
     * @param {Answer} answer
     * @returns {Answer} Newer than what is there.
     */
    function renewed(name, answer) {
      return { ...answer, at: Math.max(Date.now(), (answers.get(name)?.at ?? 0) + 1) };
    }

    // What cannot be kept

    const fullNote = make("p", { className: "sheet__note sheet__note--alert", role: "alert" });
    /** @type {Element | undefined} */
    let touchedControl;
    /** @type {Element | undefined} */
    let notedPlace;
    let retry = 0;

    function tellWhetherKept() {
      clearTimeout(retry);
      if (!pending.size) {
        fullNote.remove();
        removeEventListener("beforeunload", warn);
        return;
      }
      // Only while there is something to lose: a page that listens to this may be kept from the back button.
      addEventListener("beforeunload", warn);
      retry = setTimeout(flush, RETRY);
      const place = touchedControl ? placeAfter(touchedControl) : status;
      if (!place || (place === notedPlace && fullNote.isConnected)) return;
      notedPlace = place;
      fullNote.textContent = tools ? TEXT.fullWithFile : TEXT.full;
      place.after(fullNote);
    }

    /** @param {BeforeUnloadEvent} event */
    function warn(event) {
      event.preventDefault();
    }

    /** @param {Element} control */
    function placeAfter(control) {
      return control.closest(".sheet__write, label") ?? control;
    }

    // Typing

    /** @param {Event} event */
    function touch(event) {
      if (!(event.target instanceof Element)) return;
      const field = fields.get(event.target.getAttribute("name") ?? "");
      if (!field) return;
      const value = typedIn(field);
      const { name, type, label, group } = field;
      const before = answers.get(name);
      /** @type {Answers} */
      const changes = new Map();
      if (before?.value && !toolboxAnswers.fits(field, before) && type !== "score") {
        // The field has another type now: what it held goes on beside it.
        const aside = toolboxAnswers.asideOf(`${name}~2`, before, answers);
        if (aside) changes.set(aside, before);
      } else if ((before?.value ?? "") === value) return;
      const words = value === before?.value ? before.shown : value !== true && field.options.get(value);
      const answer = { value, at: 0, label, group, ...(words && { shown: words }) };
      changes.set(name, renewed(name, answer));
      touchedControl = event.target;
      if (keep(changes)) askToPersist();
      movedNotes.get(name)?.remove();
      showLeftovers();
      if (type === "amount") {
        checkAmounts(field);
        addTotals();
      }
      grow();
    }

    // Amounts

    /** @type {Map<Control, HTMLElement>} */
    const amountNotes = new Map();

    /**
     * Say beside each field what is no amount; while somebody types, only that it is one now.
     *
     * @param {Field} [typing]
     */
    function checkAmounts(typing) {
      for (const field of fields.values()) {
        const [control] = field.controls;
        if (field.type !== "amount" || !control || (typing && (field !== typing || !amountNotes.has(control))))
          continue;
        const typed = control.value.trim();
        const wrong = typed !== "" && toolboxAmounts.parse(typed) === null;
        describe(control, wrong ? TEXT.noAmount(typed) : "");
        if (wrong) control.setAttribute("aria-invalid", "true");
        else control.removeAttribute("aria-invalid");
      }
    }

    /**
     * @param {Control} control
     * @param {string} text
     */
    function describe(control, text) {
      const note = amountNotes.get(control) ?? make("p", { className: "sheet__note", id: `${sheet}--note-${++notes}` });
      if (note.textContent !== text) note.textContent = text;
      if (text) {
        amountNotes.set(control, note);
        if (control.nextElementSibling !== note) control.after(note);
        control.setAttribute("aria-describedby", note.id);
      } else {
        note.remove();
        amountNotes.delete(control);
        control.removeAttribute("aria-describedby");
      }
    }

    function addTotals() {
      const amounts = [...form.querySelectorAll("tbody [data-amount]")].map((control) => ({
        cell: /** @type {HTMLTableCellElement} */ (control.closest("td")),
        text: /** @type {HTMLInputElement} */ (control).value,
      }));
      for (const total of /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll("[data-total]"))) {
        const { cellIndex, parentElement } = /** @type {HTMLTableCellElement} */ (total.closest("td"));
        const mine = amounts.filter(({ cell }) => {
          if (total.dataset.total === "row") return cell.parentElement === parentElement;
          return total.dataset.total === "all" || cell.cellIndex === cellIndex;
        });
        const { sum, ignored } = toolboxAmounts.add(mine.map(({ text }) => text));
        total.value = sum;
        describe(total, ignored ? TEXT.ignored(ignored) : "");
      }
    }

    // Text boxes in browsers that do not know `field-sizing`: what does not fit would not be read.

    function grow() {
      if (growsByItself) return;
      for (const area of form.querySelectorAll("textarea")) {
        area.style.height = "auto";
        area.style.height = `${area.scrollHeight + 2}px`;
      }
    }

    // Undoing

    /** @type {HTMLElement | null} */
    const tools = form.querySelector(".sheet__tools");
    /** @type {HTMLElement | null} */
    const status = form.querySelector(".sheet__status");
    const undoButton = make("button", { type: "button", className: "sheet__undo", hidden: true }, TEXT.undo);
    /** @type {(() => void) | null} */
    let undo = null;

    /**
     * @param {HTMLElement | null} place
     * @param {string} text
     * @param {() => void} [howToUndo]
     */
    function say(place, text, howToUndo) {
      undo = howToUndo ?? null;
      undoButton.hidden = !undo;
      if (!place) return;
      place.textContent = text;
      if (undo) place.after(undoButton);
    }

    /**
     * @param {Answers} changes
     * @returns {() => void} What brings back what these changes replaced, except where something was typed since.
     */
    function apply(changes) {
      const before = new Map([...changes.keys()].map((name) => [name, answers.get(name)]));
      keep(changes);
      return () => {
        readAnswers();
        /** @type {Answers} */
        const restored = new Map();
        for (const [name, { value, label, group }] of changes) {
          const answer = before.get(name) ?? { value: "", at: 0, label, group };
          if ((answers.get(name)?.value ?? "") === value) restored.set(name, renewed(name, answer));
        }
        keep(restored);
      };
    }

    undoButton.addEventListener("click", () => {
      const place = /** @type {HTMLElement} */ (undoButton.previousElementSibling);
      undo?.();
      refresh();
      say(place, TEXT.undone);
      place.tabIndex = -1;
      place.focus();
    });

    // Answers without a field of their own

    const level = Number(form.querySelector(".sheet__title")?.tagName.slice(1) ?? 1) + 1;
    const heading = document.createElement(`h${level}`);
    heading.textContent = TEXT.leftovers;
    const leftoverList = make("ul", {});
    const leftoverStatus = make("p", { className: "sheet__done", role: "status" });
    const leftoverPart = make(
      "section",
      { className: "sheet__leftovers", hidden: true },
      heading,
      make("p", { className: "sheet__why" }, TEXT.why),
      leftoverList,
      leftoverStatus,
    );
    form.querySelector(".sheet__body")?.after(leftoverPart);
    let shownLeftovers = "";

    function showLeftovers() {
      const names = toolboxAnswers.leftovers(answers, fields);
      const shown = JSON.stringify(names.map((name) => [name, answers.get(name)]));
      leftoverPart.hidden = !names.length && !leftoverStatus.textContent;
      leftoverPart.classList.toggle("sheet__leftovers--none", !names.length);
      if (shown === shownLeftovers) return;
      shownLeftovers = shown;
      leftoverList.replaceChildren(...names.map(showLeftover));
    }

    /** @param {string} name */
    function labelOf(name) {
      const label = answers.get(name)?.label || toolboxAnswers.spoken(name);
      return label.charAt(0).toUpperCase() + label.slice(1);
    }

    /** @param {string} name */
    function showLeftover(name) {
      const answer = /** @type {Answer} */ (answers.get(name));
      const label = labelOf(name);
      const select = make("select", { ariaLabel: TEXT.fieldFor(label) }, new Option(TEXT.choose, ""));
      /** @type {Map<string, HTMLOptGroupElement>} */
      const groups = new Map();
      for (const field of fields.values()) {
        if (!toolboxAnswers.canMove(answer, field, answers)) continue;
        const group = groups.get(field.group) ?? make("optgroup", { label: field.group });
        groups.set(field.group, group);
        group.append(new Option(field.label, field.name));
      }
      select.append(...groups.values());
      const put = make("button", { type: "button" }, TEXT.put);
      put.addEventListener("click", () => {
        const field = fields.get(select.value);
        // What is empty when the list is made may be filled in by now.
        if (!field || !toolboxAnswers.canMove(answer, field, answers)) return select.focus();
        dealWith(toolboxAnswers.move(name, field, answers), TEXT.isPut(label, field.label));
      });
      const away = make("button", { type: "button", ariaLabel: `${TEXT.throwAway}: ${label}` }, TEXT.throwAway);
      away.addEventListener("click", () => {
        dealWith(new Map([[name, renewed(name, { ...answer, value: "" })]]), TEXT.thrown(label));
      });
      const was = make("p", { className: "sheet__was" }, make("span", {}, answer.group), make("strong", {}, label));
      const kept = make("p", { className: "sheet__kept" }, toolboxAnswers.wordsOf(answer));
      const actions = make("p", { className: "sheet__actions" }, away);
      if (groups.size) actions.prepend(select, put);
      return make("li", {}, was, kept, actions);
    }

    /**
     * @param {Answers} changes
     * @param {string} text
     */
    function dealWith(changes, text) {
      const howToUndo = apply(changes);
      say(leftoverStatus, text, howToUndo);
      showAll();
      undoButton.focus();
    }

    // Answers that go along with a reworded question

    /** @type {Map<string, HTMLElement>} */
    const movedNotes = new Map();

    /**
     * @param {ReadonlySet<string> | null} before The fields that there were, if that is known.
     * @returns {{ labels: string[], undo: () => void }} The questions that got an answer.
     */
    function moveReworded(before) {
      /** @type {(() => void)[]} */
      const undos = [];
      const labels = [];
      for (const [from, to] of toolboxLikeness.moves(answers, fields, before)) {
        const field = /** @type {Shown} */ (fields.get(to));
        const was = labelOf(from);
        const takeBack = apply(toolboxAnswers.move(from, field, answers));
        const button = make("button", { type: "button" }, TEXT.undo);
        const note = make("p", { className: "sheet__note sheet__note--moved" }, `${TEXT.moved(was)} `, button);
        const undo = () => {
          takeBack();
          note.remove();
        };
        button.addEventListener("click", () => {
          undo();
          refresh();
          say(leftoverStatus, TEXT.undone);
          heading.tabIndex = -1;
          heading.focus();
        });
        labels.push(field.label);
        undos.push(undo);
        movedNotes.get(to)?.remove();
        movedNotes.set(to, note);
        if (field.controls[0]) placeAfter(field.controls[0]).after(note);
      }
      return { labels, undo: () => undos.forEach((undo) => void undo()) };
    }

    // Buttons

    function wipe() {
      if (!confirm(TEXT.wipe)) return;
      const texts = keys.map((it) => /** @type {const} */ ([it, toolboxStorage.readText(it)]));
      const before = new Map(answers);
      for (const it of keys) toolboxStorage.remove(it);
      forget();
      say(status, TEXT.wiped, () => {
        // An older version of the toolbox gets back what was its own.
        for (const [it, text] of texts) {
          if (text !== null && toolboxStorage.readText(it) === null) toolboxStorage.writeText(it, text);
        }
        readAnswers();
        keep(new Map([...before].filter(([name]) => !answers.get(name)?.value)));
      });
    }

    /** What was wiped, here or in another tab, does not come back from this one. */
    function forget() {
      pending.clear();
      tellWhetherKept();
      for (const note of movedNotes.values()) note.remove();
      leftoverStatus.textContent = "";
      removeRows();
      refresh();
    }

    function save() {
      readAnswers();
      if (![...answers.values()].some(({ value }) => value !== "")) return say(status, TEXT.nothing);
      const file = new Blob([toolboxSavedFile.write(sheet, former, answers)], { type: "application/json" });
      const link = make("a", { href: URL.createObjectURL(file), download: `${sheet}.json` });
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), RETRY);
      say(status, TEXT.saved(link.download));
    }

    /** @param {File} file */
    async function open(file) {
      const read = await readFile(file);
      if ("problem" in read) {
        const told = TEXT.problems[read.problem];
        return say(status, told?.(file.name, toolboxAnswers.spoken(read.sheet ?? "")) ?? "");
      }
      readAnswers();
      const { replaced } = toolboxSavedFile.difference(read, answers, fields);
      if (replaced.length && !(await agrees(TEXT.ask(read.answers.size, replaced.map(labelOf))))) return;
      readAnswers();
      addRows((name) => read.answers.has(name));
      const { changes } = toolboxSavedFile.difference(read, answers, fields);
      const howToUndo = apply(changes);
      // The file does not say which fields it knew.
      const reworded = moveReworded(null);
      showAll();
      const placeless = toolboxAnswers
        .leftovers(answers, fields)
        .filter((name) => changes.has(name) || read.answers.has(name)).length;
      const told = [TEXT.opened(file.name, read.answers.size)];
      if (reworded.labels.length) told.push(TEXT.allMoved(reworded.labels));
      if (placeless) told.push(TEXT.placeless(placeless));
      if (placeless && rows?.rows.length === mostRows) told.push(TEXT.mostRows(mostRows));
      if (read.refused) told.push(TEXT.refused(read.refused));
      say(status, told.join(" "), () => {
        reworded.undo();
        howToUndo();
      });
    }

    /**
     * @param {File} file
     * @returns {Promise<SavedFile | { problem: string, sheet?: string }>}
     */
    async function readFile(file) {
      if (file.size > MOST_BYTES) return { problem: "big" };
      const bytes = await file.arrayBuffer().catch(() => null);
      if (!bytes) return { problem: "unread" };
      try {
        return toolboxSavedFile.read(new TextDecoder("utf-8", { fatal: true }).decode(bytes), ids, isKnown);
      } catch {
        return { problem: "encoding" };
      }
    }

    /** @param {string} name */
    function isKnown(name) {
      if (fields.has(name) || [...fields.values()].some((field) => field.former.includes(name))) return true;
      for (let number = 1; rowTemplate && number <= mostRows; number++)
        if (rowNames(number).includes(name)) return true;
      return false;
    }

    /** @param {string} text */
    function agrees(text) {
      const yes = make("button", { type: "button" }, TEXT.open);
      const no = make("button", { type: "button" }, TEXT.cancel);
      const words = make("p", { id: `${sheet}--ask` }, text);
      const dialog = make(
        "dialog",
        { className: "sheet__ask" },
        words,
        make("p", { className: "sheet__actions" }, yes, no),
      );
      dialog.setAttribute("aria-labelledby", words.id);
      yes.addEventListener("click", () => dialog.close("yes"));
      no.addEventListener("click", () => dialog.close());
      form.parentElement?.append(dialog);
      dialog.showModal();
      return new Promise((resolve) => {
        dialog.addEventListener("close", () => {
          dialog.remove();
          resolve(dialog.returnValue === "yes");
        });
      });
    }

    form.addEventListener("input", touch);
    form.addEventListener("change", (event) => {
      touch(event);
      checkAmounts();
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    toolboxStorage.subscribe(keys, (event) => {
      const wiped =
        event instanceof StorageEvent && (event.key === null || (event.key === keys[0] && event.newValue === null));
      if (wiped) forget();
      else refresh();
      if (pending.size) flush();
    });
    addEventListener("pagehide", () => {
      // Somebody else may come and sit at this computer, and go back.
      undo = null;
      undoButton.hidden = true;
    });
    if (!growsByItself) addEventListener("resize", grow);

    if (tools) {
      form.querySelector("[data-wipe]")?.addEventListener("click", wipe);
      form.querySelector("[data-save]")?.addEventListener("click", save);
      form.querySelector("[data-open]")?.addEventListener("change", (event) => {
        const input = /** @type {HTMLInputElement} */ (event.target);
        const file = input.files?.[0];
        // Else the same file could not be opened twice.
        input.value = "";
        if (file) open(file);
      });
      tools.hidden = false;
    }

    const adder = form.querySelector("[data-add-row]");
    if (adder instanceof HTMLElement && adder.parentElement && rows) {
      adder.parentElement.hidden = false;
      adder.addEventListener("click", () => {
        const number = rows.rows.length + 1;
        if (number > mostRows) {
          adder.parentElement?.replaceChildren(TEXT.mostRows(mostRows));
          return;
        }
        rows.append(makeRow(number));
        collectFields();
        const [name] = rowNames(number);
        fields.get(name ?? "")?.controls[0]?.focus();
      });
    }

    collectFields();
    refresh();
    const { labels } = moveReworded(known);
    if (labels.length) showAll();
    const placeless = toolboxAnswers.leftovers(answers, fields).length;
    const told = [labels.length ? TEXT.allMoved(labels) : "", placeless ? TEXT.placeless(placeless) : ""];
    if (told.some(Boolean)) say(status, told.filter(Boolean).join(" "));
  }

  for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll("form[data-sheet]")))
    setUp(form);
}
