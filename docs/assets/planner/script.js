"use strict";

// The script of a meeting, without its page: what it can be made of, and the minute plan that follows from a choice.

/**
 * @typedef {{ large_group?: string, online?: string, half_time?: string }} Variations
 * @typedef {object} ScriptSheet
 * @property {string} id
 * @property {string[]} former Its former ids, which a kept address may have.
 * @property {string} title
 * @property {number} minutes
 * @property {{ minutes: number, text: string }[]} steps
 * @property {number} [min]
 * @property {number} [max]
 * @property {string[]} materials
 * @property {Variations} variations
 *
 * @typedef {object} ScriptPart
 * @property {string} id
 * @property {string[]} [former] What a kept address may name it, with its meeting.
 * @property {string} title
 * @property {number} minutes
 * @property {number} [online] Its minutes there, if other; 0 where it is left out.
 * @property {number} [half_time]
 * @property {string} how
 * @property {string} [who]
 * @property {string} [sheet]
 *
 * @typedef {object} ScriptMeeting
 * @property {string} id
 * @property {string} title
 * @property {number} min
 * @property {number} max
 * @property {ScriptPart[]} parts
 * @property {string[]} materials
 * @property {Variations} variations
 *
 * @typedef {{ sheets: ScriptSheet[], meetings: ScriptMeeting[] }} ScriptContent
 *
 * @typedef {{ token: string, who: string }} ScriptItem What happens, as the address names it, and who does it.
 * @typedef {object} ScriptChoice
 * @property {ScriptItem[]} items
 * @property {string} day
 * @property {number | null} start Minutes since midnight.
 * @property {number | null} people
 * @property {"" | "online" | "half_time"} way
 *
 * @typedef {object} ScriptRow
 * @property {string} token
 * @property {string} title
 * @property {number} at Minutes since the start.
 * @property {number} minutes
 * @property {string} how
 * @property {string} who
 * @property {string} hint Who does this best.
 * @property {{ at: number, minutes: number, text: string }[]} steps
 * @property {string} variation
 * @property {ScriptSheet | undefined} sheet
 */

const toolboxScript = (() => {
  const LARGE = 15;
  const LONGEST_BREAK = 180;
  const BREAK = /^pauze-(\d{1,3})$/;

  /**
   * @param {ScriptMeeting} meeting
   * @param {ScriptPart} part
   */
  function tokenOf(meeting, part) {
    return `${meeting.id}.${part.id}`;
  }

  /** @param {ScriptMeeting} meeting */
  function itemsOf(meeting) {
    return meeting.parts.map((part) => ({ token: tokenOf(meeting, part), who: "" }));
  }

  /**
   * @param {string} token
   * @param {ScriptContent} content
   * @returns {{ sheet?: ScriptSheet, meeting?: ScriptMeeting, part?: ScriptPart, pause?: number } | null}
   */
  function find(token, { sheets, meetings }) {
    const sheet = sheets.find(({ id, former }) => id === token || former.includes(token));
    if (sheet) return { sheet };
    const pause = Number(BREAK.exec(token)?.[1] ?? 0);
    if (pause >= 1 && pause <= LONGEST_BREAK) return { pause };
    for (const meeting of meetings) {
      const part = meeting.parts.find((it) => tokenOf(meeting, it) === token || it.former?.includes(token));
      if (part) return { meeting, part, sheet: sheets.find(({ id }) => id === part.sheet) };
    }
    return null;
  }

  /**
   * @param {{ sheet?: ScriptSheet, meeting?: ScriptMeeting, part?: ScriptPart }} found
   * @returns {string | undefined} What the address names it now, unless it is a break.
   */
  function nameOf({ sheet, meeting, part }) {
    return meeting && part ? tokenOf(meeting, part) : sheet?.id;
  }

  /**
   * Make the minute plan: what happens when, what to bring, and what is done in another way. What falls away online or in
   * less time keeps its row, with no minutes, so that a reader can still move or remove it.
   *
   * @param {ScriptChoice} choice
   * @param {ScriptContent} content
   */
  function plan({ items, people, way }, content) {
    let at = 0;
    /** @type {ScriptRow[]} */
    const rows = [];
    const found = items.map(({ token, who }) => ({ token, who, ...find(token, content) }));
    for (const { token, who, sheet, part, pause } of found) {
      const of = part ?? sheet;
      const minutes = pause ?? (part ? partMinutes(part, way) : sheetMinutes(sheet, way));
      const own = part ? undefined : sheet;
      const inOrder = own && minutes === own.minutes ? own.steps : [];
      let next = at;
      const steps = inOrder.map((step) => {
        next += step.minutes;
        return { ...step, at: next - step.minutes };
      });
      rows.push({
        ...{ token, who, at, minutes, steps, sheet },
        title: of?.title ?? "Pauze",
        how: part?.how ?? "",
        hint: part?.who ?? "",
        variation: own ? variationOf(own, people, way) : "",
      });
      at += minutes;
    }
    const meetings = [...new Set(found.flatMap(({ meeting }) => meeting ?? []))];
    const sheets = [...new Set(found.flatMap(({ sheet }) => sheet ?? []))];
    const materials = [...meetings, ...found.flatMap(({ sheet, part }) => (sheet && !part ? sheet : []))].flatMap(
      (it) => it.materials,
    );
    return {
      rows,
      minutes: at,
      meetings,
      sheets,
      notes: meetings.map((it) => variationOf(it, people, way)).filter(Boolean),
      materials: materials.filter(
        (text, place) => materials.findIndex((it) => it.toLowerCase() === text.toLowerCase()) === place,
      ),
    };
  }

  /**
   * @param {ScriptPart} part
   * @param {ScriptChoice["way"]} way
   */
  function partMinutes(part, way) {
    return (way ? part[way] : undefined) ?? part.minutes;
  }

  /**
   * A sheet says how it is done in half the time; one that does not, keeps all of it.
   *
   * @param {ScriptSheet | undefined} sheet
   * @param {ScriptChoice["way"]} way
   */
  function sheetMinutes(sheet, way) {
    const minutes = sheet?.minutes ?? 0;
    return way === "half_time" && sheet?.variations.half_time ? Math.ceil(minutes / 10) * 5 : minutes;
  }

  /**
   * @param {{ variations: Variations, max?: number }} of
   * @param {number | null} people
   * @param {ScriptChoice["way"]} way
   */
  function variationOf({ variations, max = LARGE }, people, way) {
    if (way && variations[way]) return variations[way];
    return (people && people > Math.min(LARGE, max) && variations.large_group) || "";
  }

  return { find, itemsOf, nameOf, plan };
})();
