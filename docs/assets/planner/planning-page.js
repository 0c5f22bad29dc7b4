"use strict";

// The page of the planning: the months of each step back from a day of filing, the dates that a reader adds, and the files
// made from them. All of the choice is in the address.

for (const form of toolboxPage.all(HTMLFormElement, "[data-planning]")) {
  const { all, make, one, save } = toolboxPage;
  const { dutch, today } = toolboxDates;

  const filing = (form.dataset.planning ?? "").split(" ").filter(Boolean);
  const name = document.title;
  const date = one(HTMLInputElement, "[name=datum]", form);
  const ownDate = one(HTMLInputElement, "[name=eigen-datum]", form);
  const ownTitle = one(HTMLInputElement, "[name=eigen-titel]", form);
  const output = one(HTMLElement, "[data-months]");
  const problems = one(HTMLElement, "[data-problems]", output);
  const said = one(HTMLElement, "[data-said]", output);
  const goal = one(HTMLElement, "[data-goal]", output);
  const body = one(HTMLTableSectionElement, "tbody", output);
  const estimate = one(HTMLElement, "[data-estimate]", output).textContent?.trim() ?? "";
  const tools = one(HTMLElement, "[data-files]", output);
  const steps = all(HTMLTableRowElement, "tr", body).map((row) => ({
    row,
    id: row.id,
    months: { from: Number(row.dataset.from), to: Number(row.dataset.to) },
    when: one(HTMLElement, ".tb-months__when", row),
    mark: one(HTMLElement, ".tb-months__mark", row),
    title: one(HTMLElement, "th", row).textContent?.trim() ?? "",
    text: one(HTMLElement, ".tb-months__text", row).textContent?.replace(/\s+/g, " ").trim() ?? "",
    sheets: all(HTMLElement, ".tb-sheetlinks a", row).map((link) => link.textContent ?? ""),
  }));

  let { choice } = read();

  function read() {
    return toolboxPlanning.read(location.hash, filing, today(new Date()));
  }

  /** @param {Partial<PlanningChoice>} changes */
  function change(changes) {
    toolboxAddress.push(toolboxPlanning.write({ ...choice, ...changes }, filing, today(new Date())));
    show();
  }

  function show() {
    const now = read();
    choice = now.choice;
    const { day, own } = choice;
    date.value = day;
    goal.textContent = day ? `Indienen: ${dutch(day)}` : "Kies hierboven een dag. Dan zie je de maanden.";
    for (const row of all(HTMLTableRowElement, "[data-own]", body)) row.remove();
    const late = day ? steps.filter((step) => drawn(step, day)).length : 0;
    const lines = [...now.problems, ...toolboxAddress.problems()];
    if (late) lines.push(lateness(late));
    problems.replaceChildren(...lines.map((text) => make("p", {}, text)));
    problems.hidden = !lines.length;
    for (const [place, it] of own.entries()) insert(place, it);
  }

  /** @param {number} late */
  function lateness(late) {
    const which = late === 1 ? "1 stap valt" : `${late} stappen vallen`;
    return `${which} voor vandaag. Doe wat nog kan tegelijk, en vraag de besturen eerst hun data.`;
  }

  /**
   * @param {(typeof steps)[number]} step
   * @param {string} day
   * @returns {boolean} Whether its months are over.
   */
  function drawn({ when, mark, months, row }, day) {
    const { text, begin, isPast, isNow } = toolboxPlanning.period(day, months, today(new Date()));
    when.textContent = text;
    row.dataset.begin = begin;
    mark.textContent = isPast ? "Voorbij" : "Nu";
    mark.hidden = !isPast && !isNow;
    return isPast;
  }

  /**
   * Put a date of the reader before the first step that begins after it.
   *
   * @param {number} place
   * @param {OwnDate} own
   */
  function insert(place, { day, title }) {
    const remove = make("button", { type: "button" }, "Weg", make("span", { className: "tb-hidden" }, `: ${title}`));
    remove.addEventListener("click", () => {
      change({ own: choice.own.filter((_, at) => at !== place) });
      said.textContent = `‘${title}’ is weg. Met de knop ‘vorige’ van je browser komt het terug.`;
      ownDate.focus();
    });
    const row = make(
      "tr",
      {},
      make("td", {}, make("span", { className: "tb-months__when" }, dutch(day))),
      make("th", { scope: "row" }, title),
      make("td", { colSpan: 2 }, "Eigen datum ", remove),
    );
    row.dataset.own = "";
    row.dataset.begin = day;
    const next = all(HTMLTableRowElement, "tr", body).find((it) => (it.dataset.begin ?? "") > day);
    body.insertBefore(row, next ?? null);
  }

  date.addEventListener("change", () => date.value && change({ day: date.value }));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const own = { day: ownDate.value, title: ownTitle.value.trim() };
    if (!own.day || !own.title) {
      said.textContent = "Vul een datum in, en wat er dan is.";
      (own.day ? ownTitle : ownDate).focus();
      return;
    }
    change({ own: [...choice.own, own].sort((one, other) => (one.day < other.day ? -1 : 1)) });
    said.textContent = `${own.title}, ${dutch(own.day)}, staat in de planning.`;
    ownDate.value = ownTitle.value = "";
    ownDate.focus();
  });
  toolboxAddress.follow(show);

  // The files.

  one(HTMLButtonElement, "[data-word]", tools).addEventListener("click", async () => {
    const rows = all(HTMLTableRowElement, "tr", body).map((row) => {
      const step = steps.find((it) => it.row === row);
      const when = one(HTMLElement, ".tb-months__when", row).textContent ?? "";
      return [when, one(HTMLElement, "th", row).textContent ?? "", step?.text ?? "", step?.sheets.join("\n") ?? "", ""];
    });
    const title = toolboxPlanningFiles.title(choice.day);
    const blocks = toolboxPlanningFiles.wordBlocks(choice.day, estimate, rows);
    said.textContent = await toolboxWordFile.save("planning.docx", title, blocks, output.dataset.zip ?? "");
  });

  one(HTMLButtonElement, "[data-calendar]", tools).addEventListener("click", () => {
    if (!choice.day) {
      said.textContent = "Kies eerst de dag waarop jullie indienen.";
      date.focus();
      return;
    }
    const now = { address: location.href, today: today(new Date()) };
    const events = toolboxPlanningFiles.calendarEvents(choice, steps, estimate, now);
    const about = { host: location.hostname, name, now: new Date() };
    save("planning.ics", toolboxCalendarFile.write(events, about), "text/calendar");
    said.textContent = "Het bestand voor je agenda staat bij je downloads. Open het om de data toe te voegen.";
  });

  show();
}
