// The script of a meeting and the planning: what an address says, and what follows from it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const {
  toolboxDates,
  toolboxCalendarFile,
  toolboxPeriods,
  toolboxPlanning,
  toolboxPlanningFiles,
  toolboxScript,
  toolboxScriptAddress,
  toolboxScriptFiles,
  toolboxWordFile,
} = load([
  "shared/days.js",
  "shared/dates.js",
  "shared/xml.js",
  "planner/periods.js",
  "planner/calendar-file.js",
  "planner/word-file.js",
  "planner/script.js",
  "planner/script-address.js",
  "planner/script-files.js",
  "planner/planning.js",
  "planner/planning-files.js",
]);

const TODAY = "2026-11-29";
const NOW = new Date("2026-11-29T11:28:39.123Z");

const SWOT = {
  id: "swot",
  former: ["oude-swot"],
  title: "SWOT-analyse",
  minutes: 45,
  steps: [
    { minutes: 10, text: "Wat is sterk?" },
    { minutes: 35, text: "Wat kan beter?" },
  ],
  min: 4,
  max: 12,
  materials: ["Stiften", "Een vel"],
  variations: { large_group: "Aan tafels.", half_time: "Twee vakken." },
};
const VISIE = { ...SWOT, id: "visie", former: [], title: "Visie", variations: { online: "Deel je scherm." } };
const MEETING = {
  id: "eerste",
  title: "Een eerste overleg",
  min: 8,
  max: 24,
  parts: [
    { id: "onthaal", title: "Onthaal", minutes: 20, online: 5, how: "Geef koffie.", who: "Wie mensen kent" },
    { id: "pauze", title: "Pauze", minutes: 10, online: 0, how: "Hou pauze." },
    { id: "praten", title: "Praten", minutes: 40, how: "Lees voor.", sheet: "swot" },
  ],
  materials: ["Koffie", "stiften"],
  variations: { large_group: "Tafels van zes.", online: "Zonder pauze." },
};
const CONTENT = { sheets: [SWOT, VISIE], meetings: [MEETING] };

/** @param {string} hash */
function script(hash) {
  const { choice, problems } = toolboxScriptAddress.read(hash, CONTENT, TODAY);
  return { choice, problems, ...toolboxScript.plan(choice, CONTENT) };
}

/**
 * @param {Record<string, unknown>[]} rows
 * @param {string[]} names
 */
function values(rows, ...names) {
  return rows.map((row) => names.map((name) => row[name]));
}

/** @param {{ rows: { title: string, at: number, minutes: number }[] }} plan */
function times({ rows }) {
  return rows.map(({ title, at, minutes }) => [title, toolboxDates.clock(at), minutes]);
}

// Days and clock times

test("months earlier is the same day, or the last one of a shorter month", () => {
  assert.equal(toolboxPeriods.monthsBefore("2029-04-01", 25), "2027-03-01");
  assert.equal(toolboxPeriods.monthsBefore("2029-03-31", 1), "2029-02-28");
  assert.equal(toolboxPeriods.monthsBefore("2028-03-31", 1), "2028-02-29");
  assert.equal(toolboxPeriods.monthsBefore("2029-01-15", 1), "2028-12-15");
});

test("months are named once, with their year", () => {
  assert.equal(toolboxPeriods.dutchMonths("2027-03-01", "2027-06-01"), "maart tot mei 2027");
  assert.equal(toolboxPeriods.dutchMonths("2028-11-01", "2029-01-01"), "november tot december 2028");
  assert.equal(toolboxPeriods.dutchMonths("2028-12-15", "2029-02-15"), "december 2028 tot februari 2029");
  assert.equal(toolboxPeriods.dutchMonths("2027-06-01", "2027-07-01"), "juni 2027");
});

test("a clock time is read with a colon or a point", () => {
  assert.equal(toolboxPeriods.minutesOf("14:05"), 845);
  assert.equal(toolboxPeriods.minutesOf("9.30"), 570);
  for (const text of ["24:00", "12:60", "12", "", "a:bc"]) assert.equal(toolboxPeriods.minutesOf(text), null, text);
});

// The script

test("without a choice, the first meeting stands ready", () => {
  const plan = script("");
  assert.deepEqual(times(plan), [
    ["Onthaal", "0.00", 20],
    ["Pauze", "0.20", 10],
    ["Praten", "0.30", 40],
  ]);
  assert.equal(plan.minutes, 70);
  assert.deepEqual(plan.problems, []);
  assert.deepEqual(plan.notes, []);
  assert.equal(plan.rows[0].hint, "Wie mensen kent");
});

test("sheets, breaks and parts follow each other in the order of the address", () => {
  const plan = script("#begin=14.00&deel=swot&deel=pauze-15&deel=eerste.onthaal~Mia+~+Tom");
  assert.deepEqual(times(plan), [
    ["SWOT-analyse", "0.00", 45],
    ["Pauze", "0.45", 15],
    ["Onthaal", "1.00", 20],
  ]);
  assert.deepEqual(values(plan.rows[0].steps, "at", "text"), [
    [0, "Wat is sterk?"],
    [10, "Wat kan beter?"],
  ]);
  assert.equal(plan.rows[2].who, "Mia ~ Tom");
  assert.equal(plan.choice.start, 840);
  assert.deepEqual(plan.problems, []);
});

test("materials are brought once, and a sheet is printed once", () => {
  const plan = script("#deel=eerste.praten&deel=swot&deel=visie&deel=swot");
  assert.deepEqual(plan.materials, ["Koffie", "stiften", "Een vel"]);
  assert.deepEqual(values(plan.sheets, "id"), [["swot"], ["visie"]]);
});

test("a group that is too large for a sheet, or has more than fifteen, gets the way for a large group", () => {
  const variation = (/** @type {number} */ people) => script(`#deel=swot&mensen=${people}`).rows[0].variation;
  assert.equal(variation(12), "");
  assert.equal(variation(13), "Aan tafels.");
  assert.deepEqual(script("#mensen=15").notes, []);
  assert.deepEqual(script("#mensen=16").notes, ["Tafels van zes."]);
});

test("online and in half the time, each part takes its own minutes, or falls away", () => {
  const online = script("#vorm=online");
  assert.deepEqual(times(online), [
    ["Onthaal", "0.00", 5],
    ["Pauze", "0.05", 0],
    ["Praten", "0.05", 40],
  ]);
  assert.deepEqual(online.notes, ["Zonder pauze."]);
  const half = script("#vorm=kort&deel=swot&deel=visie");
  assert.deepEqual(times(half), [
    ["SWOT-analyse", "0.00", 25],
    ["Visie", "0.25", 45],
  ]);
  assert.deepEqual(half.rows[0].steps, [], "its steps are not those of the whole time");
  assert.deepEqual(values(half.rows, "variation"), [["Twee vakken."], [""]]);
});

test("an address that is written is read as it was", () => {
  for (const hash of [
    "",
    "deel=",
    "dag=2027-06-10&begin=9.05&mensen=20&vorm=kort&deel=swot%7EMia+%26+Tom&deel=pauze-10&deel=swot",
    "vorm=online",
    "deel=eerste.onthaal%7EMia&deel=eerste.pauze&deel=eerste.praten",
  ]) {
    const { choice } = toolboxScriptAddress.read(hash, CONTENT, TODAY);
    assert.equal(toolboxScriptAddress.write(choice, CONTENT), hash);
  }
});

test("a sheet that got another name is still found", () => {
  const { choice, problems } = script("#deel=oude-swot");
  assert.deepEqual(choice.items, [{ token: "swot", who: "" }]);
  assert.deepEqual(problems, []);
});

test("a part that got another name, or moved to another meeting, is still found", () => {
  const [first, ...others] = MEETING.parts;
  const parts = [{ ...first, former: ["begin.koffie", "eerste.onthaal-oud"] }, ...others];
  const content = { ...CONTENT, meetings: [{ ...MEETING, parts }] };
  const { choice, problems } = toolboxScriptAddress.read("#deel=begin.koffie~An&deel=eerste.pauze", content, TODAY);
  assert.deepEqual(problems, []);
  assert.deepEqual(choice.items, [
    { token: "eerste.onthaal", who: "An" },
    { token: "eerste.pauze", who: "" },
  ]);
});

for (const [hash, problem] of /** @type {[string, RegExp][]} */ ([
  ["deel=weg&deel=swot", /‘weg’ vonden we niet/],
  ["deel=swot&deel=eerste.weg", /‘eerste.weg’ vonden we niet/],
  ["deel=swot&deel=pauze-0", /‘pauze-0’ vonden we niet/],
  ["deel=swot&deel=pauze-999", /‘pauze-999’ vonden we niet/],
  ["deel=swot&begin=99.99", /‘99.99’ is geen uur/],
  ["deel=swot&dag=2027-02-30", /‘2027-02-30’ is geen dag/],
  ["deel=swot&dag=2020-01-01", /1 januari 2020 is voorbij/],
  ["deel=swot&dag=2099-01-01", /pas over 72 jaar/],
  ["deel=swot&mensen=0", /Met ‘0’ mensen/],
  ["deel=swot&mensen=-3", /Met ‘-3’ mensen/],
  ["deel=swot&mensen=veel", /Met ‘veel’ mensen/],
  ["deel=swot&mensen=400", /^400 mensen zijn te veel/],
  ["deel=swot&mensen=2", /werkt het best vanaf 4 mensen/],
  ["deel=swot&mensen=20", /hoogstens 12 mensen/],
  ["deel=swot&vorm=dansend", /‘dansend’ kennen we niet/],
]))
  test(`what cannot be used in ‘${hash}’ is named, and the rest is used`, () => {
    const plan = script(`#${hash}`);
    assert.equal(plan.problems.length, 1);
    assert.match(plan.problems[0], problem);
    assert.deepEqual(times(plan), [["SWOT-analyse", "0.00", 45]]);
  });

test("a script of a hundred parts ends, and says so", () => {
  const plan = script(`#${"deel=swot&".repeat(100)}`);
  assert.equal(plan.rows.length, 40);
  assert.match(plan.problems[0], /hoogstens 40/);
});

test("where nothing stands ready, there is an empty script", () => {
  const empty = { sheets: [], meetings: [] };
  const { choice } = toolboxScriptAddress.read("", empty, TODAY);
  assert.deepEqual(toolboxScript.plan(choice, empty).rows, []);
});

// The planning

const FILING = ["2026-04-01", "2029-04-01"];

test("the planning counts back from the next day of filing", () => {
  const { choice, problems } = toolboxPlanning.read("", FILING, TODAY);
  assert.deepEqual([choice, problems], [{ day: "2029-04-01", own: [] }, []]);
  const { text, begin, isPast, isNow } = toolboxPlanning.period(choice.day, { from: 25, to: 22 }, TODAY);
  assert.deepEqual([text, begin, isPast, isNow], ["maart tot mei 2027", "2027-03-01", false, false]);
  assert.equal(toolboxPlanning.period(choice.day, { from: 25, to: 22 }, "2027-03-01").isNow, true);
  assert.equal(toolboxPlanning.period(choice.day, { from: 25, to: 22 }, "2027-06-01").isPast, true);
});

test("where no day of filing is known, there is none", () => {
  assert.deepEqual(toolboxPlanning.read("", ["2026-04-01"], TODAY).choice, { day: "", own: [] });
});

test("the dates of a reader are kept in the address", () => {
  const hash = "datum=2028-10-01&eigen=2028-03-01%7ERaad+%7E+deel+2&eigen=2028-04-01%7ERaad";
  const { choice, problems } = toolboxPlanning.read(hash, FILING, TODAY);
  assert.deepEqual(choice.own, [
    { day: "2028-03-01", title: "Raad ~ deel 2" },
    { day: "2028-04-01", title: "Raad" },
  ]);
  assert.deepEqual(problems, []);
  assert.equal(toolboxPlanning.write(choice, FILING, TODAY), hash);
  assert.equal(toolboxPlanning.write({ day: "2029-04-01", own: [] }, FILING, TODAY), "");
});

for (const [hash, day, problem] of /** @type {[string, string, RegExp][]} */ ([
  ["datum=morgen", "2029-04-01", /^‘morgen’ is geen datum\. Hieronder rekenen we met 1 april 2029\.$/],
  ["datum=2029-02-30", "2029-04-01", /geen datum/],
  ["datum=2020-01-01", "2029-04-01", /^1 januari 2020 is voorbij\. Hieronder rekenen we met 1 april 2029\.$/],
  ["datum=2099-04-01", "2099-04-01", /pas over 72 jaar/],
  ["eigen=onzin", "2029-04-01", /Met ‘onzin’ kunnen we niets/],
  ["eigen=2028-01-01~+", "2029-04-01", /kunnen we niets/],
  ["eigen=2030-01-01~Feest", "2029-04-01", /Na het indienen: ‘Feest’/],
]))
  test(`a planning with ‘${hash}’ says what is wrong and goes on`, () => {
    const { choice, problems } = toolboxPlanning.read(hash, FILING, TODAY);
    assert.equal(choice.day, day);
    assert.equal(problems.length, 1);
    assert.match(problems[0], problem);
  });

// The calendar file

test("a calendar file has an event with clock times, and one of a whole day", () => {
  const events = [
    { id: "a", title: "Overleg; één", text: "Koffie, thee\nen \\ meer", day: "2027-06-10", start: 1410, minutes: 60 },
    { id: "b", title: "Begin", text: "", day: "2028-02-29" },
  ];
  const about = { host: "toolbox.example", name: "Toolbox", now: NOW };
  assert.deepEqual(toolboxCalendarFile.write(events, about).split("\r\n"), [
    ...["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//publiq vzw//Toolbox//NL"],
    ...["BEGIN:VEVENT", "UID:a@toolbox.example", "DTSTAMP:20261129T112839Z"],
    ...["DTSTART:20270610T233000", "DTEND:20270611T003000"],
    ...["SUMMARY:Overleg\\; één", "DESCRIPTION:Koffie\\, thee\\nen \\\\ meer", "END:VEVENT"],
    ...["BEGIN:VEVENT", "UID:b@toolbox.example", "DTSTAMP:20261129T112839Z"],
    ...["DTSTART;VALUE=DATE:20280229", "DTEND;VALUE=DATE:20280301", "TRANSP:TRANSPARENT"],
    ...["SUMMARY:Begin", "DESCRIPTION:", "END:VEVENT", "END:VCALENDAR", ""],
  ]);
});

test("no line of it is longer than 75 bytes, and no character is cut", () => {
  const text = "één 👩‍🦽 ".repeat(60);
  const file = toolboxCalendarFile.write([{ id: "a", title: "A", text, day: "2027-06-10" }], {
    ...{ host: "", name: "Toolbox", now: NOW },
  });
  for (const line of file.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75, line);
  assert.ok(file.replaceAll("\r\n ", "").includes(`DESCRIPTION:${text}`));
  assert.ok(file.includes("UID:a@toolbox"));
});

for (const end of ["\n", "\r\n", "\r"])
  test(`no text ends a line of it: ${JSON.stringify(end)}`, () => {
    const text = `Koffie${end}ATTENDEE:mailto:iemand@voorbeeld.be`;
    const about = { host: "", name: "Toolbox", now: NOW };
    const file = toolboxCalendarFile.write([{ id: "a", title: text, text: "", day: "2027-06-10" }], about);
    assert.ok(file.split("\r\n").includes("SUMMARY:Koffie\\nATTENDEE:mailto:iemand@voorbeeld.be"));
  });

// The files of a script

const KEPT = "#dag=2027-06-10&begin=14.00&deel=eerste.pauze~An&deel=swot&deel=eerste.praten&vorm=online";

test("a script becomes a Word file: what falls away is left out, each part has its time and its worksheet", () => {
  const plan = script(KEPT);
  assert.deepEqual(toolboxScriptFiles.wordBlocks(plan, plan.choice), [
    { kind: "title", text: "Een eerste overleg" },
    { kind: "text", text: "10 juni 2027, van 14.00 tot 15.25 uur. Samen 85 minuten." },
    { kind: "text", text: "Zonder pauze." },
    {
      kind: "table",
      widths: [9, 9, 20, 42, 20],
      head: ["Uur", "Min.", "Wat", "Hoe", "Wie"],
      rows: [
        ["14.00", "45", "SWOT-analyse", "14.00 Wat is sterk?\n14.10 Wat kan beter?\nWerkblad: SWOT-analyse", ""],
        ["14.45", "40", "Praten", "Lees voor.\nWerkblad: SWOT-analyse", ""],
      ],
    },
    { kind: "heading", text: "Breng mee" },
    { kind: "bullet", text: "Koffie" },
    { kind: "bullet", text: "stiften" },
    { kind: "bullet", text: "Een vel" },
  ]);
});

test("in short, a script says when it is, with how many, and how long it takes", () => {
  const said = (/** @type {object} */ choice) =>
    toolboxScriptFiles.summary({ minutes: 85 }, { day: "", start: null, people: null, ...choice });
  assert.equal(
    said({ day: "2027-03-14", start: 14 * 60, people: 12 }),
    "14 maart 2027, van 14.00 tot 15.25 uur, met 12 mensen. Samen 85 minuten.",
  );
  assert.equal(said({ people: 1 }), "met 1 mens. Samen 85 minuten.");
  assert.equal(said({}), "Samen 85 minuten. Kies een beginuur om de uren te zien.");
});

test("a script becomes one event, once it has a day and an hour", () => {
  const plan = script(KEPT);
  assert.deepEqual(toolboxScriptFiles.calendarEvent(plan, plan.choice, "https://voorbeeld.be/"), {
    id: "draaiboek-2027-06-10-840",
    title: "Een eerste overleg",
    text: "14.00 SWOT-analyse\n14.45 Praten\n\nBreng mee:\n- Koffie\n- stiften\n- Een vel\n\nhttps://voorbeeld.be/",
    day: "2027-06-10",
    start: 840,
    minutes: 85,
  });
  for (const hash of ["#begin=14.00", "#dag=2027-06-10", "#dag=2027-06-10&begin=14.00&deel="]) {
    const without = script(hash);
    assert.equal(toolboxScriptFiles.calendarEvent(without, without.choice, ""), null, hash);
  }
});

test("a script without a meeting has no title of its own", () => {
  assert.equal(toolboxScriptFiles.title(script("#deel=swot")), "Draaiboek");
  assert.equal(toolboxScriptFiles.title(script("")), "Een eerste overleg");
});

// The Word file

/** @type {[string, { from: number, to: number }][]} */
const MONTHS = [
  ["beginnen", { from: 12, to: 9 }],
  ["schrijven", { from: 3, to: 1 }],
];
const STEPS = MONTHS.map(([id, months]) => ({ id, months, title: id, text: "Zo.", sheets: ["SWOT-analyse"] }));

test("a planning becomes events: what is over is left out, and what a reader added is in it", () => {
  const choice = { day: "2027-04-01", own: [{ day: "2027-03-14", title: "Raad & co" }] };
  const now = { address: "https://toolbox.example/planning/#", today: TODAY };
  assert.deepEqual(toolboxPlanningFiles.calendarEvents(choice, STEPS, "Een schatting.", now), [
    {
      id: "planning-schrijven",
      day: "2027-01-01",
      title: "Begin: schrijven",
      text: "schrijven: januari tot februari 2027.\nZo.\nWerkblad: SWOT-analyse\nEen schatting.",
    },
    {
      id: "planning-dag",
      day: "2027-04-01",
      title: "Laatste dag om in te dienen",
      text: "Dit is de laatste dag. Dien liever twee weken vroeger in.",
    },
    { id: "planning-eigen-2027-03-14-Raad%20%26%20co", day: "2027-03-14", title: "Raad & co", text: now.address },
  ]);
});

test("a planning is called after its day, where it has one", () => {
  const { title, wordBlocks } = toolboxPlanningFiles;
  assert.deepEqual([title("2027-04-01"), title("")], ["Planning naar 1 april 2027", "Planning"]);
  const [heading, estimate, table] = wordBlocks("", "Een schatting.", [["maart", "Raad", "", "", ""]]);
  assert.deepEqual([heading.text, estimate.text], ["Planning", "Een schatting."]);
  assert.deepEqual([table.head.length, table.rows], [5, [["maart", "Raad", "", "", ""]]]);
});

test("a Word file has a heading, a list and a table with a header row, in Dutch", () => {
  const parts = toolboxWordFile.parts("Draaiboek & meer", [
    { kind: "heading", text: "Breng <mee>" },
    { kind: "bullet", text: "Koffie\u0000" },
    { kind: "table", widths: [50, 50], head: ["Uur", "Wat"], rows: [["14.00", "Een\nTwee"]] },
  ]);
  const text = parts["word/document.xml"];
  assert.match(text, /<w:pStyle w:val="Heading1"\/><\/w:pPr><w:r><w:t xml:space="preserve">Breng &lt;mee&gt;</);
  assert.match(text, /<w:pStyle w:val="ListBullet"\/><\/w:pPr><w:r><w:t xml:space="preserve">Koffie</);
  assert.match(text, /<w:tblHeader\/>.*Uur.*Wat.*14\.00.*Een<\/w:t><w:br\/><w:t xml:space="preserve">Twee/);
  assert.match(parts["word/styles.xml"], /<w:lang w:val="nl-BE"\/>/);
  assert.match(parts["docProps/core.xml"], /<dc:title>Draaiboek &amp; meer<\/dc:title>/);
});

test("each file in it is named in its list of types, and each relation leads to one", () => {
  const parts = toolboxWordFile.parts("Draaiboek", []);
  const types = parts["[Content_Types].xml"];
  for (const path of Object.keys(parts)) {
    const isListed = path.endsWith(".rels") || path.startsWith("[") || types.includes(`PartName="/${path}"`);
    assert.ok(isListed, path);
  }
  const relations = { "_rels/.rels": "", "word/_rels/document.xml.rels": "word/" };
  for (const [from, base] of Object.entries(relations)) {
    for (const [, to] of parts[from].matchAll(/Target="([^"]+)"/g)) assert.ok(parts[base + to], to);
  }
});

/** @param {() => Promise<void>} fetch What fetching the library does. */
async function saveWith(fetch) {
  /** @type {unknown[][]} */
  const saved = [];
  const toolboxPage = { load: fetch, save: (/** @type {unknown[]} */ ...file) => saved.push(file) };
  const toolboxZip = { zipSync: (/** @type {object} */ files) => Object.keys(files).length };
  const { toolboxWordFile } = load(["shared/xml.js", "planner/word-file.js"], { toolboxPage, toolboxZip });
  return { said: await toolboxWordFile.save("a.docx", "A", [], "zip.js"), saved };
}

test("a Word file goes to the downloads, or it is said that it cannot be made", async () => {
  const { said, saved } = await saveWith(async () => {});
  assert.equal(said, "Het Word-bestand staat bij je downloads.");
  assert.deepEqual(
    saved.map(([name, size]) => [name, size]),
    [["a.docx", 7]],
  );
  const failed = await saveWith(() => Promise.reject(new Error("no connection")));
  assert.match(failed.said, /^Het Word-bestand maken lukt nu niet\./);
  assert.deepEqual(failed.saved, []);
});
