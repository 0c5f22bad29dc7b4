"use strict";

// What a script says of itself in short, and what it becomes in a Word file and in a calendar.

/** @typedef {ReturnType<typeof toolboxScript.plan>} ScriptPlan */

const toolboxScriptFiles = (() => {
  const { clock, dutch } = toolboxDates;

  /** @param {ScriptPlan} plan */
  function title({ meetings: [only, ...others] }) {
    return only && !others.length ? only.title : "Draaiboek";
  }

  /**
   * @param {ScriptPlan} plan
   * @param {ScriptChoice} choice
   * @returns {string} When it is, with how many people, and how long it takes.
   */
  function summary({ minutes }, { day, start, people }) {
    const when = [];
    if (day) when.push(dutch(day));
    if (start !== null) when.push(`van ${clock(start)} tot ${clock(start + minutes)} uur`);
    if (people) when.push(people === 1 ? "met 1 mens" : `met ${people} mensen`);
    const length = `${minutes} minuten`;
    return when.length
      ? `${when.join(", ")}. Samen ${length}.`
      : `Samen ${length}. Kies een beginuur om de uren te zien.`;
  }

  /**
   * @param {ScriptPlan} plan
   * @param {ScriptChoice} choice
   * @returns {WordBlock[]}
   */
  function wordBlocks(plan, choice) {
    const begin = choice.start ?? 0;
    return [
      { kind: "title", text: title(plan) },
      { kind: "text", text: summary(plan, choice) },
      ...plan.notes.map((text) => /** @type {WordBlock} */ ({ kind: "text", text })),
      {
        kind: "table",
        widths: [9, 9, 20, 42, 20],
        head: ["Uur", "Min.", "Wat", "Hoe", "Wie"],
        rows: plan.rows
          .filter(({ minutes }) => minutes)
          .map((row) => [clock(begin + row.at), `${row.minutes}`, row.title, how(row, begin), row.who || row.hint]),
      },
      ...listed("Breng mee", plan.materials),
    ];
  }

  /**
   * @param {ScriptRow} row
   * @param {number} begin
   */
  function how({ how, steps, variation, sheet }, begin) {
    const inOrder = steps.map((step) => `${clock(begin + step.at)} ${step.text}`);
    return [how, ...inOrder, variation, sheet && `Werkblad: ${sheet.title}`].filter(Boolean).join("\n");
  }

  /**
   * @param {string} heading
   * @param {readonly string[]} items
   * @returns {WordBlock[]}
   */
  function listed(heading, items) {
    if (!items.length) return [];
    return [
      { kind: "heading", text: heading },
      ...items.map((text) => /** @type {WordBlock} */ ({ kind: "bullet", text })),
    ];
  }

  /**
   * @param {ScriptPlan} plan
   * @param {ScriptChoice} choice
   * @param {string} address Of the script.
   * @returns {CalendarEvent | null} `null` without a day, a clock time, or anything to do.
   */
  function calendarEvent(plan, { day, start }, address) {
    if (!day || start === null || !plan.minutes) return null;
    const rows = plan.rows.filter(({ minutes }) => minutes);
    const text = [
      ...rows.map((row) => [clock(start + row.at), row.title, ...(row.who ? [`(${row.who})`] : [])].join(" ")),
      ...(plan.materials.length ? ["", "Breng mee:", ...plan.materials.map((it) => `- ${it}`)] : []),
      ...["", address],
    ].join("\n");
    // Two meetings on one day are two events.
    return { id: `draaiboek-${day}-${start}`, title: title(plan), text, day, start, minutes: plan.minutes };
  }

  return { title, summary, wordBlocks, calendarEvent };
})();
