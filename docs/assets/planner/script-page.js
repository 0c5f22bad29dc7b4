"use strict";

// The page of a script: its form, its minute plan, and its files. All of the choice is in the address.

for (const form of toolboxPage.all(HTMLFormElement, "[data-script]")) {
  const { all, make, one, save } = toolboxPage;
  const { clock, today } = toolboxDates;

  /** @type {ScriptContent} */
  const content = JSON.parse(form.dataset.script ?? "");
  const name = document.title;
  const output = one(HTMLElement, "[data-plan]");
  const problems = one(HTMLElement, "[data-problems]", output);
  const said = one(HTMLElement, "[data-said]", output);
  const summary = one(HTMLElement, "[data-summary]", output);
  const table = one(HTMLTableElement, "table", output);
  const body = one(HTMLTableSectionElement, "tbody", table);
  const notes = one(HTMLElement, "[data-notes]", output);
  const materials = one(HTMLElement, "[data-materials]", output);
  const sheets = one(HTMLElement, "[data-sheets]", output);
  const bundle = one(HTMLAnchorElement, "[data-bundle]", sheets);
  // In the offline copy it names a file.
  const allSheets = bundle.getAttribute("href") ?? "";
  const choices = one(HTMLSelectElement, "[name=nieuw]", form);
  const fields = { day: field("dag"), start: field("begin"), people: field("mensen") };
  const way = one(HTMLSelectElement, "[name=vorm]", form);

  let { choice } = read();

  /** @param {string} of */
  function field(of) {
    return one(HTMLInputElement, `[name=${of}]`, form);
  }

  function read() {
    return toolboxScriptAddress.read(location.hash, content, today(new Date()));
  }

  /**
   * Put the choice in the address and show what follows from it.
   *
   * @param {Partial<ScriptChoice>} changes
   */
  function change(changes) {
    keep(changes);
    show();
  }

  /** @param {Partial<ScriptChoice>} changes */
  function keep(changes) {
    choice = { ...choice, ...changes };
    const query = new URLSearchParams(toolboxScriptAddress.write(choice, content));
    // Also a number that cannot be used, so that the page says why.
    const people = fields.people.value.trim();
    if (people) query.set("mensen", people);
    toolboxAddress.push(query.toString());
  }

  function show() {
    const now = read();
    choice = now.choice;
    fields.day.value = choice.day;
    fields.start.value = choice.start === null ? "" : clock(choice.start).replace(".", ":").padStart(5, "0");
    fields.people.value = new URLSearchParams(location.hash.slice(1)).get("mensen")?.replace(/\D/g, "") ?? "";
    way.value = choice.way && (choice.way === "online" ? "online" : "kort");
    const lines = [...now.problems, ...toolboxAddress.problems()];
    problems.replaceChildren(...lines.map((text) => make("p", {}, text)));
    problems.hidden = !lines.length;

    const plan = toolboxScript.plan(choice, content);
    const chosen = new Set(plan.meetings.map(({ id }) => id));
    for (const part of all(HTMLElement, "[data-meeting]")) part.hidden = !chosen.has(part.dataset.meeting ?? "");
    summary.textContent = plan.rows.length
      ? toolboxScriptFiles.summary(plan, choice)
      : "Er staat nog niets in dit draaiboek. Kies wat jullie doen.";
    table.hidden = !plan.rows.length;
    body.replaceChildren(...plan.rows.map((row, place) => drawn(row, place, plan.rows.length)));
    notes.replaceChildren(...plan.notes.map((text) => make("p", { className: "tb-plan__variation" }, text)));
    list(
      materials,
      plan.materials.map((text) => make("li", {}, text)),
    );
    list(
      sheets,
      plan.sheets.map((sheet) => make("li", {}, link(sheet))),
    );
    bundle.setAttribute("href", `${allSheets}?w=${plan.sheets.map(({ id }) => id).join(",")}`);
  }

  /**
   * @param {HTMLElement} section
   * @param {HTMLLIElement[]} items
   */
  function list(section, items) {
    one(HTMLElement, "ul", section).replaceChildren(...items);
    section.hidden = !items.length;
  }

  /**
   * @param {ScriptSheet} sheet
   * @param {number} [minutes] What there is for it, where it is led on a screen.
   */
  function link({ id, title, minutes: usual }, minutes = usual) {
    const led = minutes === usual ? "" : `?minuten=${minutes}`;
    return make("a", { href: allSheets.replace("/bundel/", `/${id}/${led}`) }, title);
  }

  /**
   * @param {ScriptRow} row
   * @param {number} place
   * @param {number} count
   */
  function drawn(row, place, count) {
    return toolboxScriptRow.draw(row, choice.start ?? 0, row.sheet && link(row.sheet, row.minutes), {
      // Nothing is drawn again, so that the next field gets the focus that it was on its way to.
      name: (who) => keep({ items: choice.items.map((item, at) => (at === place ? { ...item, who } : item)) }),
      raise: place > 0 ? () => move(place, place - 1) : null,
      lower: place < count - 1 ? () => move(place, place + 1) : null,
      remove: () => remove(place, row.title),
    });
  }

  /**
   * @param {number} from
   * @param {number} to
   */
  function move(from, to) {
    const items = [...choice.items];
    items.splice(to, 0, ...items.splice(from, 1));
    change({ items });
    const row = body.rows[to];
    if (!row) return;
    const [up, down] = all(HTMLButtonElement, "button", row);
    const same = to < from ? up : down;
    (same?.disabled ? [up, down].find((it) => !it?.disabled) : same)?.focus();
    said.textContent = `${one(HTMLElement, "th", row).textContent}: plaats ${to + 1} van ${items.length}.`;
  }

  /**
   * @param {number} place
   * @param {string} title
   */
  function remove(place, title) {
    change({ items: choice.items.filter((_, at) => at !== place) });
    said.textContent = `${title} is weg. Met de knop ‘vorige’ van je browser komt het terug.`;
    const row = body.rows[Math.min(place, body.rows.length - 1)];
    (row ? all(HTMLButtonElement, "button", row).at(-1) : choices)?.focus();
  }

  one(HTMLButtonElement, "[data-add]", form).addEventListener("click", () => {
    change({ items: [...choice.items, { token: choices.value, who: "" }] });
    said.textContent = `${choices.selectedOptions[0]?.textContent?.trim()} staat onderaan in het draaiboek.`;
  });
  one(HTMLButtonElement, "[data-empty]", form).addEventListener("click", () => change({ items: [] }));
  for (const start of all(HTMLButtonElement, "[data-start]", form)) {
    const meeting = content.meetings.find(({ id }) => id === start.dataset.start);
    start.addEventListener("click", () => meeting && change({ items: toolboxScript.itemsOf(meeting) }));
  }
  for (const control of [...Object.values(fields), way]) {
    control.addEventListener("change", () =>
      change({
        day: fields.day.value,
        start: toolboxPeriods.minutesOf(fields.start.value),
        people: Number(fields.people.value) || null,
        way: way.value && (way.value === "online" ? "online" : "half_time"),
      }),
    );
  }
  form.addEventListener("submit", (event) => event.preventDefault());
  toolboxAddress.follow(show);

  // The files.

  one(HTMLButtonElement, "[data-word]", output).addEventListener("click", async () => {
    const plan = toolboxScript.plan(choice, content);
    const letters = all(HTMLElement, "[data-meeting]:not([hidden]) [data-letter]").flatMap(toolboxWordFile.read);
    const blocks = [...toolboxScriptFiles.wordBlocks(plan, choice), ...letters];
    const title = toolboxScriptFiles.title(plan);
    said.textContent = await toolboxWordFile.save("draaiboek.docx", title, blocks, output.dataset.zip ?? "");
  });

  one(HTMLButtonElement, "[data-calendar]", output).addEventListener("click", () => {
    const plan = toolboxScript.plan(choice, content);
    const event = toolboxScriptFiles.calendarEvent(plan, choice, location.href);
    if (!event) {
      said.textContent = "Kies eerst een dag, een beginuur en wat jullie doen. Dan weet je agenda wanneer het is.";
      (choice.day ? fields.start : fields.day).focus();
      return;
    }
    const about = { host: location.hostname, name, now: new Date() };
    save("draaiboek.ics", toolboxCalendarFile.write([event], about), "text/calendar");
    said.textContent = "Het bestand voor je agenda staat bij je downloads. Open het om het overleg toe te voegen.";
  });

  show();
}
