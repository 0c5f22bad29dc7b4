"use strict";

// What a planning becomes in a Word file and in a calendar.

/**
 * @typedef {object} PlanningStep
 * @property {string} id
 * @property {{ from: number, to: number }} months
 * @property {string} title
 * @property {string} text
 * @property {string[]} sheets Their titles.
 */

const toolboxPlanningFiles = (() => {
  const { dutch } = toolboxDates;

  /** @param {string} day Of filing, or "". */
  function title(day) {
    return day ? `Planning naar ${dutch(day)}` : "Planning";
  }

  /**
   * @param {string} day
   * @param {string} estimate What must be known of the months.
   * @param {string[][]} rows
   * @returns {WordBlock[]}
   */
  function wordBlocks(day, estimate, rows) {
    return [
      { kind: "title", text: title(day) },
      { kind: "text", text: estimate },
      { kind: "table", widths: [17, 18, 30, 23, 12], head: ["Wanneer", "Wat", "Hoe", "Werkbladen", "Wie"], rows },
    ];
  }

  /**
   * @param {PlanningChoice} choice With a day.
   * @param {readonly PlanningStep[]} steps
   * @param {string} estimate
   * @param {{ address: string, today: string }} now The address is that of the planning.
   * @returns {CalendarEvent[]}
   */
  function calendarEvents({ day, own }, steps, estimate, { address, today }) {
    const events = steps.flatMap(({ id, title, text, sheets, months }) => {
      const { begin, text: when, isPast } = toolboxPlanning.period(day, months, today);
      // What is over is of no use in a calendar.
      if (isPast) return [];
      const lines = [`${title}: ${when}.`, text, ...sheets.map((sheet) => `Werkblad: ${sheet}`), estimate];
      return [{ id: `planning-${id}`, day: begin, title: `Begin: ${title}`, text: lines.join("\n") }];
    });
    events.push({
      id: "planning-dag",
      day,
      title: "Laatste dag om in te dienen",
      text: "Dit is de laatste dag. Dien liever twee weken vroeger in.",
    });
    for (const it of own) {
      events.push({ id: `planning-eigen-${it.day}-${encodeURIComponent(it.title)}`, text: address, ...it });
    }
    return events;
  }

  return { title, wordBlocks, calendarEvents };
})();
