"use strict";

// What the address says of the script of a meeting. The choice stands behind the #, which browsers keep to themselves.

const toolboxScriptAddress = (() => {
  const MOST_ITEMS = 40;
  const HUGE = 99;
  const WAYS = /** @type {const} */ ({ online: "online", kort: "half_time" });
  const { find, itemsOf, nameOf } = toolboxScript;

  /**
   * Read what the address says. What cannot be used is named, and left out.
   *
   * @param {string} hash
   * @param {ScriptContent} content
   * @param {string} today
   * @returns {{ choice: ScriptChoice, problems: string[] }}
   */
  function read(hash, content, today) {
    const query = new URLSearchParams(hash.replace(/^#/, ""));
    /** @type {string[]} */
    const problems = [];
    const [first] = content.meetings;

    const [day, start, people, way] = ["dag", "begin", "mensen", "vorm"].map((name) => query.get(name) ?? "");
    const minutes = toolboxPeriods.minutesOf(start ?? "");
    const count = /^\d{1,6}$/.test(people ?? "") ? Number(people) : 0;
    const isDay = toolboxDays.isDay(day ?? "");
    if (day && !isDay) problems.push(`‘${day}’ is geen dag. Kies er zelf een.`);
    if (start && minutes === null) problems.push(`‘${start}’ is geen uur. Kies een beginuur, bijvoorbeeld 14.00.`);
    if (people && !count) problems.push(`Met ‘${people}’ mensen kunnen we niet rekenen. Typ een getal vanaf 1.`);
    const known = way === "online" || way === "kort" ? WAYS[way] : "";
    if (way && !known) problems.push(`‘${way}’ kennen we niet. We gaan uit van een overleg in één ruimte.`);

    const named = query.getAll("deel").filter(Boolean);
    const items = [];
    for (const text of named.slice(0, MOST_ITEMS)) {
      const [token = "", ...who] = text.split("~");
      const found = find(token, content);
      if (found) items.push({ token: nameOf(found) ?? token, who: who.join("~") });
      else problems.push(`‘${token}’ vonden we niet. Misschien heet het nu anders: voeg het hieronder opnieuw toe.`);
    }
    if (named.length > MOST_ITEMS)
      problems.push(`Een draaiboek heeft hoogstens ${MOST_ITEMS} delen. De rest valt weg.`);

    /** @type {ScriptChoice} */
    const choice = {
      items: query.has("deel") || !first ? items : itemsOf(first),
      day: isDay ? (day ?? "") : "",
      start: minutes,
      people: count || null,
      way: known,
    };
    return { choice, problems: [...problems, ...doubts(choice, content, today)] };
  }

  /**
   * What can be used, but may not be meant.
   *
   * @param {ScriptChoice} choice
   * @param {ScriptContent} content
   * @param {string} today
   */
  function doubts({ items, day, people }, content, today) {
    const found = [];
    if (day && day < today) found.push(`${toolboxDates.dutch(day)} is voorbij. Kies een andere dag.`);
    const years = day ? Math.floor(toolboxPeriods.daysBetween(today, day) / 365) : 0;
    if (years > 1) found.push(`Dat is pas over ${years} jaar. Kijk het jaar na.`);
    if (!people) return found;
    if (people > HUGE) {
      found.push(`${people} mensen zijn te veel voor één overleg. Deel de groep op en plan voor elke groep apart.`);
    }
    for (const { title, min, max } of measured(items, content)) {
      if (people < min) found.push(`‘${title}’ werkt het best vanaf ${min} mensen.`);
      else if (people > max && people <= HUGE) {
        found.push(`‘${title}’ is gemaakt voor hoogstens ${max} mensen. Lees hoe je het met een grote groep doet.`);
      }
    }
    return found;
  }

  /**
   * @param {readonly ScriptItem[]} items
   * @param {ScriptContent} content
   * @returns {{ title: string, min: number, max: number }[]} What says for how many people it is.
   */
  function measured(items, content) {
    const found = items.map(({ token }) => find(token, content));
    const things = new Set(found.map((it) => it?.meeting ?? it?.sheet));
    return [...things].flatMap((it) => (it?.min && it.max ? [{ title: it.title, min: it.min, max: it.max }] : []));
  }

  /**
   * @param {ScriptChoice} choice
   * @param {ScriptContent} content
   * @returns {string} What stands behind the # of the address, or "" for what a reader gets anyway.
   */
  function write({ items, day, start, people, way }, { meetings: [first] }) {
    const query = new URLSearchParams();
    if (day) query.set("dag", day);
    if (start !== null) query.set("begin", toolboxDates.clock(start));
    if (people) query.set("mensen", `${people}`);
    if (way) query.set("vorm", way === "online" ? "online" : "kort");
    const texts = items.map(({ token, who }) => (who ? `${token}~${who}` : token));
    const usual = first ? itemsOf(first).map(({ token }) => token) : [];
    if (!items.length) query.set("deel", "");
    else if (texts.join() !== usual.join()) for (const text of texts) query.append("deel", text);
    return query.toString();
  }

  return { read, write };
})();
