"use strict";

// A calendar file (RFC 5545), as `toolbox.calendar` writes them for the deadlines. Clock times are those of where the reader
// is: they name no time zone.

/**
 * @typedef {object} CalendarEvent
 * @property {string} id A calendar replaces the event that has the same.
 * @property {string} title
 * @property {string} text
 * @property {string} day
 * @property {number} [start] Minutes since midnight; without it, the event takes the whole day, and its reader stays free.
 * @property {number} [minutes]
 */

const toolboxCalendarFile = (() => {
  const MOST_BYTES = 75;
  const encoder = new TextEncoder();

  /** @param {string} text */
  function escaped(text) {
    return text.replace(/[\\;,]/g, "\\$&").replace(/\r\n?|\n/g, "\\n");
  }

  /**
   * Fold a line of more than 75 bytes, never inside a character.
   *
   * @param {string} line
   */
  function folded(line) {
    let [text, bytes] = ["", 0];
    for (const character of line) {
      const more = encoder.encode(character).length;
      if (bytes + more > MOST_BYTES) [text, bytes] = [`${text}\r\n `, 1];
      text += character;
      bytes += more;
    }
    return text;
  }

  /** @param {string} day */
  function compact(day) {
    return day.replaceAll("-", "");
  }

  /**
   * @param {string} day
   * @param {number} minutes Since the midnight before it; they may pass the next one.
   */
  function moment(day, minutes) {
    const { addDays } = toolboxPeriods;
    const [hours, rest] = [Math.floor(minutes / 60) % 24, minutes % 60];
    const clock = [hours, rest, 0].map((number) => String(number).padStart(2, "0")).join("");
    return `${compact(addDays(day, Math.floor(minutes / 1440)))}T${clock}`;
  }

  /** @param {CalendarEvent} event */
  function times({ day, start, minutes = 0 }) {
    if (start === undefined) {
      const next = toolboxPeriods.addDays(day, 1);
      return [`DTSTART;VALUE=DATE:${compact(day)}`, `DTEND;VALUE=DATE:${compact(next)}`, "TRANSP:TRANSPARENT"];
    }
    return [`DTSTART:${moment(day, start)}`, `DTEND:${moment(day, start + minutes)}`];
  }

  /**
   * @param {readonly CalendarEvent[]} events
   * @param {{ host: string, name: string, now: Date }} about
   * @returns {string}
   */
  function write(events, { host, name, now }) {
    const stamp = `${now.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
    const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", `PRODID:-//publiq vzw//${escaped(name)}//NL`];
    for (const event of events) {
      lines.push("BEGIN:VEVENT", `UID:${event.id}@${host || "toolbox"}`, `DTSTAMP:${stamp}`, ...times(event));
      lines.push(`SUMMARY:${escaped(event.title)}`, `DESCRIPTION:${escaped(event.text)}`, "END:VEVENT");
    }
    return [...lines, "END:VCALENDAR"].map((line) => `${folded(line)}\r\n`).join("");
  }

  return { write };
})();
