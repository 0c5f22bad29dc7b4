// Answers go to Word and PDF files and come back; what cannot be read is told.
import assert from "node:assert/strict";
import { test } from "node:test";
import { PDFDocument } from "@cantoo/pdf-lib";
import { strToU8, unzipSync, zipSync } from "fflate";
import { answersTo } from "./any-answers.mjs";
import { numbers } from "./numbers.mjs";
import { flat, office, SHEETS, sheetOf } from "./office.mjs";
import { pdf as blankPdf } from "./office-pdf.mjs";

// A browser, which reads XML ten times as fast, does 500 of each with the real sheets: tests/e2e/test_round_trip.py.
const RUNS = 25;
const SHARED = office(SHEETS);
const { toolboxBlankWord, toolboxDocx, toolboxTypedDays, toolboxDocxSlots, toolboxPdf, toolboxReading } = SHARED;
const MAIN = "word/document.xml";
const TABLE = sheetOf("table");

const BLANKS = new Map(SHEETS.map((sheet) => [sheet, toolboxBlankWord.parts(sheet)]));
/** @param {any} sheet */
const blank = (sheet) => BLANKS.get(sheet);
/** @param {object} sheet @param {Map<string, object>} answers @param {(xml: string) => string} [edit] */
function word(sheet, answers, edit = (xml) => xml) {
  const { bytes } = toolboxDocx.fill(blank(sheet), sheet, answers);
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [MAIN]: strToU8(edit(new TextDecoder().decode(parts[MAIN]))) });
}
/** @param {any} sheet @param {Map<string, object>} answers @param {(xml: string) => string} edit */
const edited = (sheet, answers, edit) => toolboxDocx.read(word(sheet, answers, edit)).read;
/** @param {string} value */
const answer = (value) => ({ value, at: 0, label: "", group: "" });
/** @param {Uint8Array | string} content @param {string} [name] */
const file = (content, name = "blad.bin") => Object.assign(new Blob([/** @type {any} */ (content)]), { name });

/** @param {any} sheet */
const pdf = (sheet) => blankPdf(SHARED.toolboxSheetFields.of(sheet).values(), sheet.id);

const TOTALS = [
  { name: "totaal--hoeveel", label: "Totaal, Hoeveel (€)", sum: "1.250" },
  { name: "totaal--leeg", label: "Totaal, Leeg", sum: "" },
];

test("a Word file without formulas says what was added up", () => {
  const xml = new TextDecoder().decode(toolboxBlankWord.parts(TABLE, TOTALS)[MAIN]);
  assert.match(xml, /Totaal, Hoeveel \(€\): 1\.250</);
  assert.doesNotMatch(xml, /Totaal, Leeg/);
});

test("a total is the result of its formula, where there are as many formulas as totals", () => {
  const mark = (/** @type {string} */ type) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const order = "<w:r><w:instrText> =SUM(B2:C2) </w:instrText></w:r>";
  const formula = `<w:p>${mark("begin")}${order}${mark("separate")}${mark("end")}</w:p>`;
  const filled = (/** @type {string} */ formulas) => {
    const parts = { ...blank(TABLE) };
    const xml = new TextDecoder().decode(parts[MAIN]).replace("<w:body>", () => `<w:body>${formulas}`);
    const { bytes } = toolboxDocx.fill({ ...parts, [MAIN]: strToU8(xml) }, TABLE, new Map(), TOTALS);
    return new TextDecoder().decode(unzipSync(bytes)[MAIN]);
  };
  const result = `${mark("separate")}<w:r><w:t>1.250</w:t></w:r>${mark("end")}</w:p>`;
  const [first, second] = filled(formula + formula).split("</w:p>");
  assert.ok(`${first}</w:p>`.endsWith(result));
  assert.ok(second?.endsWith(mark("separate") + mark("end")));
  assert.doesNotMatch(filled(formula), /1\.250/);
});

test("a PDF has the totals, unless an amount has no place in it", async () => {
  const added = { name: "totaal--hoeveel", type: "text", options: new Map() };
  const empty = await blankPdf([...SHARED.toolboxSheetFields.of(TABLE).values(), added], TABLE.id);
  const total = async (/** @type {Map<string, object>} */ answers) => {
    const { bytes } = await toolboxPdf.fill(empty, TABLE, answers, TOTALS);
    return (await PDFDocument.load(bytes)).getForm().getTextField("totaal--hoeveel").getText();
  };
  assert.equal(await total(new Map([["rij--1--hoeveel", answer("1250")]])), "1.250");
  assert.equal(await total(new Map([["rij--9--hoeveel", answer("1250")]])), undefined);
});

for (const sheet of SHEETS) {
  test(`${RUNS} times: any answers on a ${sheet.kind} come back from a Word file`, () => {
    const random = numbers(14);
    for (let run = 0; run < RUNS; run++) {
      const answers = answersTo(SHARED, sheet, random);
      const { bytes, left } = toolboxDocx.fill(blank(sheet), sheet, answers);
      const { read, sheet: found } = toolboxDocx.read(bytes);
      assert.equal(found, sheet);
      assert.deepEqual([left, read.unread], [[], []]);
      assert.deepEqual(flat(read.answers), flat(answers), `run ${run}`);
    }
  });

  test(`${RUNS} times: any answers on a ${sheet.kind} come back from a PDF`, async () => {
    const random = numbers(41);
    const empty = await pdf(sheet);
    for (let run = 0; run < RUNS; run++) {
      const answers = answersTo(SHARED, sheet, random, { added: false });
      const { bytes, left } = await toolboxPdf.fill(empty, sheet, answers);
      const { read } = await toolboxPdf.read(bytes);
      assert.deepEqual([left, read.unread], [[], []]);
      assert.deepEqual(flat(read.answers), flat(answers), `run ${run}`);
    }
  });
}

test("a tag that is too long for Word is cut with a checksum, as the build does", () => {
  assert.equal(toolboxDocxSlots.tagOf("a".repeat(64)), "a".repeat(64));
  assert.equal(toolboxDocxSlots.tagOf("a".repeat(65)), `${"a".repeat(55)}~f33faf5d`);
});

test("a file knows of which sheet it is", () => {
  const bytes = word(TABLE, new Map());
  assert.deepEqual([toolboxDocx.isOf(bytes, TABLE.id), toolboxDocx.isOf(bytes, "blad-grid")], [true, false]);
});

test("a blank file holds no answers, and knows every field", () => {
  for (const sheet of SHEETS) {
    const { read } = toolboxDocx.read(word(sheet, new Map()));
    assert.deepEqual([read.answers.size, read.unread], [0, []], sheet.kind);
  }
});

// A Word file that somebody changed

/** @param {string} text */
const cell = (text) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
/** @param {string} xml */
const lastRow = (xml) => /** @type {string} */ (/** @type {string[]} */ (xml.match(/<w:tr>.*?<\/w:tr>/gs)).at(-1));
/** @param {{ answers: Map<string, { value: unknown }> }} read */
const values = ({ answers }) => Object.fromEntries([...answers].map(([name, { value }]) => [name, value]));
/** @param {string} xml @param {string} tag @param {(control: string) => string} edit */
const control = (xml, tag, edit) =>
  xml.replace(/<w:sdt\b(?:(?!<w:sdt\b).)*?<\/w:sdt>/gs, (found) =>
    found.includes(`w:val="${tag}"`) ? edit(found) : found,
  );

test("rows that were added in Word come along, by their columns", () => {
  const answers = new Map([["rij--1--wat", answer("een")]]);
  const row = `<w:tr>${["twee", "14 maart 2027", "3,5", "half & half".replace("&", "&amp;")].map(cell).join("")}</w:tr>`;
  const empty = `<w:tr>${["", "", "", ""].map(cell).join("")}</w:tr>`;
  const read = edited(TABLE, answers, (xml) => xml.replace(lastRow(xml), (it) => `${it}${empty}${row}`));
  assert.deepEqual(values(read), {
    "rij--1--wat": "een",
    "rij--4--wat": "twee",
    "rij--4--wanneer": "2027-03-14",
    "rij--4--hoeveel": "3,5",
    "rij--4--stand": "half",
  });
  assert.deepEqual(read.unread, []);
});

test("a row that was copied in Word is a row of its own", () => {
  const answers = new Map([["rij--3--wat", answer("drie")]]);
  const read = edited(TABLE, answers, (xml) => xml.replace(lastRow(xml), (it) => it + it.replace("drie", "vier")));
  assert.deepEqual(values(read), { "rij--3--wat": "drie", "rij--4--wat": "vier" });
});

test("more rows than there may be are told", () => {
  const row = `<w:tr>${["x", "", "", ""].map(cell).join("")}</w:tr>`;
  const read = edited(TABLE, new Map(), (xml) => xml.replace(lastRow(xml), (it) => it + row.repeat(11)));
  assert.deepEqual([read.answers.size, read.unread], [9, ["Rij 13", "Rij 14"]]);
});

test("a row that was deleted is no problem", () => {
  const read = edited(TABLE, new Map([["rij--1--wat", answer("een")]]), (xml) => xml.replace(lastRow(xml), ""));
  assert.deepEqual([values(read), read.unread], [{ "rij--1--wat": "een" }, []]);
});

test("without its control, a cell counts by its place in the table", () => {
  const notes = new Map([["plek--notitie", answer("ver")]]);
  const read = edited(sheetOf("scan"), notes, (xml) =>
    control(xml, "prijs--notitie", () => "<w:r><w:t>duur</w:t></w:r>"),
  );
  assert.deepEqual([values(read), read.unread], [{ "prijs--notitie": "duur", "plek--notitie": "ver" }, []]);
});

test("without its control, the head counts by the words beside it, and a question by those of its table", () => {
  const read = edited(sheetOf("questions"), new Map(), (xml) =>
    control(
      control(xml, "blad--netwerk", () => "<w:r><w:t>Wij</w:t></w:r>"),
      toolboxDocxSlots.tagOf(sheetOf("questions").fields[4].name),
      () => "<w:r><w:t>Veel</w:t></w:r>",
    ),
  );
  assert.deepEqual(Object.values(values(read)), ["Wij", "Veel"]);
});

test("where nothing says what a text belongs to, its field is told", () => {
  const read = edited(sheetOf("grid"), new Map([["zwak", answer("y")]]), (xml) =>
    control(xml, "sterk", () => "<w:r><w:t>x</w:t></w:r>"),
  );
  assert.deepEqual([values(read), read.unread], [{ zwak: "y" }, ["Wat is sterk?"]]);
});

for (const sheet of SHEETS)
  test(`a control that is taken away in a ${sheet.kind} costs no answer that is not told by name`, () => {
    const all = answersTo(SHARED, sheet, () => 1, { added: false });
    for (const [name, told] of all) {
      const { type, options } = SHARED.toolboxSheetFields.of(sheet).get(name);
      const tag = toolboxDocxSlots.tagOf(type === "score" ? `${name}=${[...options.keys()][1]}` : name);
      const read = edited(sheet, all, (xml) => {
        const without = control(xml, tag, (it) => it.replace(/^.*<w:sdtContent>|<\/w:sdtContent>.*$/gs, ""));
        assert.notEqual(without, xml);
        return without;
      });
      if (!read.unread.includes(told.label)) assert.deepEqual(read.answers.get(name), told, name);
      assert.ok(read.answers.size >= all.size - 1, `${name}: the others stay`);
    }
  });

test("a program that loses tags leaves titles and places", () => {
  const random = numbers(3);
  for (const sheet of SHEETS) {
    const answers = answersTo(SHARED, sheet, random, { added: false });
    const read = edited(sheet, answers, (xml) =>
      xml.replace(/<w:tag [^>]*>/g, "").replace(/<w:alias [^>]*>(?=(?:<w:showingPlcHdr[^>]*>)?<w:dropDownList)/g, ""),
    );
    assert.deepEqual([values(read), read.unread], [values({ answers }), []], sheet.kind);
  }
});

test("what was typed beside a control counts with it, and a prompt does not", () => {
  const typed = edited(sheetOf("grid"), new Map([["zwak", answer("een")]]), (xml) =>
    control(
      control(xml, "zwak", (it) => `${it}<w:r><w:t> twee</w:t></w:r>`),
      "kans",
      (it) => it.replace(/<w:t .*?<\/w:t>/s, "<w:t>Klik of tik om tekst in te voeren.</w:t>"),
    ),
  );
  assert.deepEqual(values(typed), { zwak: "een twee" });
});

test("a field that was emptied in Word, where its grey prompt comes back, is no answer", () => {
  const prompt =
    '<w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t>Klik of tik om tekst in te voeren.</w:t></w:r>';
  const answers = new Map([
    ["sterk", answer("weg")],
    ["zwak", answer("blijft")],
  ]);
  const read = edited(sheetOf("grid"), answers, (xml) =>
    control(xml, "sterk", (it) =>
      it
        .replace("</w:sdtPr>", "<w:showingPlcHdr/></w:sdtPr>")
        .replace(/<w:sdtContent>.*<\/w:sdtContent>/s, `<w:sdtContent>${prompt}</w:sdtContent>`),
    ),
  );
  assert.deepEqual([values(read), read.unread], [{ zwak: "blijft" }, []]);
});

test("two options of one score say nothing, and are told", () => {
  const scores = new Map([["prijs--score", { ...answer("ja"), shown: "Ja" }]]);
  const read = edited(sheetOf("scan"), scores, (xml) =>
    control(xml, "prijs--score=nee", (it) => it.replace('w14:checked w14:val="0"', 'w14:checked w14:val="1"')),
  );
  assert.deepEqual([values(read), read.unread], [{}, ["Prijs"]]);
});

test("what was deleted or moved away while changes were tracked does not count", () => {
  const read = edited(sheetOf("grid"), new Map([["zwak", answer("nieuw")]]), (xml) =>
    control(xml, "zwak", (it) =>
      it.replace("<w:sdtContent>", "<w:sdtContent><w:del><w:r><w:delText>oud</w:delText></w:r></w:del>"),
    ),
  );
  assert.deepEqual(values(read), { zwak: "nieuw" });
});

test("a day is read as people write it in Dutch", () => {
  for (const text of ["14 maart 2027", "14/3/2027", "14-03-2027", "14.3.2027", "zondag 14 maart 2027", "2027-03-14"])
    assert.equal(toolboxTypedDays.dayIn(text), "2027-03-14", text);
  for (const text of ["", "31/2/2027", "3/14/2027", "volgende week", "2027"])
    assert.equal(toolboxTypedDays.dayIn(text), null, text);
});

// A file as a reader hands it in

test("a file says of which sheet it is, and who filled it in", async () => {
  const sheet = sheetOf("grid");
  const answers = new Map([
    ["blad--ingevuld-door", answer("An & Bo ")],
    ["zwak", answer('<img src=x onerror="alert(1)">')],
  ]);
  const found = await toolboxReading.read(file(word(sheet, answers), "an.docx"));
  assert.deepEqual([found.name, found.by, [...found.sheets.keys()]], ["an.docx", "An & Bo", [sheet.id]]);
  assert.equal(found.sheets.get(sheet.id).answers.get("zwak").value, '<img src=x onerror="alert(1)">');
});

test("without the id of its sheet, the names of its fields say which one it is", async () => {
  const sheet = sheetOf("scan");
  const parts = unzipSync(word(sheet, new Map([["prijs--notitie", answer("x")]])));
  const { "docProps/custom.xml": _, ...others } = parts;
  const found = await toolboxReading.read(file(zipSync(others)));
  assert.deepEqual([...found.sheets.keys()], [sheet.id]);
  const document = await PDFDocument.load(
    (await toolboxPdf.fill(await pdf(sheet), sheet, new Map([["plek--notitie", answer("x")]]))).bytes,
  );
  document.setKeywords([]);
  assert.deepEqual([...(await toolboxReading.read(file(await document.save()))).sheets.keys()], [sheet.id]);
});

// Three sheets with places for cards, and one with nothing but what stands above each.
const CARDS = ["Eén", "Twee", "Drie"].map((title, at) => ({ ...sheetOf("cards"), id: `kaarten-${at}`, title }));
const BARE = { ...sheetOf("grid"), id: "kaal", title: "Kaal", fields: sheetOf("grid").fields.slice(0, 3) };
const ALIKE = office([...CARDS, BARE]);
/** @param {any} sheet @param {string} title @param {string} [here] */
async function withoutId(sheet, title, here) {
  const document = await PDFDocument.load(await blankPdf(ALIKE.toolboxSheetFields.of(sheet).values()));
  document.setTitle(title);
  const empty = await document.save({ updateFieldAppearances: false });
  const { bytes } = await ALIKE.toolboxPdf.fill(empty, sheet, new Map([["blad--netwerk", answer("Wij")]]));
  const { sheets, problem } = await ALIKE.toolboxReading.read(file(bytes, "oud.pdf"), here);
  return problem ?? [...sheets.keys()];
}

test("of sheets with the same fields, the title of an old PDF says which one it is", async () => {
  assert.deepEqual(await withoutId(CARDS[1], "Twee – Toolbox"), ["kaarten-1"]);
  assert.deepEqual(await withoutId(BARE, "Kaal"), ["kaal"]);
});

test("where its title tells nothing either, it is of the sheet that it is opened on, or the reader is told where", async () => {
  assert.deepEqual(await withoutId(CARDS[1], "Een vorige titel", "kaarten-1"), ["kaarten-1"]);
  assert.equal(
    await withoutId(CARDS[1], "Een vorige titel", "kaal"),
    "oud.pdf past bij meer dan één werkblad: ‘Eén’, ‘Twee’, ‘Drie’. Ga naar het werkblad dat je invulde, en kies daar ‘Open een bestand’.",
  );
});

const SAVED = {
  werkblad: "blad-grid",
  versie: 2,
  antwoorden: { zwak: "x" },
  woorden: { zwak: { label: "Wat is zwak?" } },
};

test("a saved sheet and a dossier are read, with the time of each answer", async () => {
  const one = await toolboxReading.read(file(JSON.stringify(SAVED)));
  assert.equal(one.sheets.get("blad-grid").answers.get("zwak").at, 0);
  const other = { werkblad: "blad-cards", versie: 2, antwoorden: { "plaats--1": "y", "blad--ingevuld-door": "Bo" } };
  const dossier = {
    dossier: "Ons",
    versie: 2,
    werkbladen: [{ ...SAVED, tijden: { zwak: 7 } }, other, { werkblad: "weg" }, 7],
  };
  const all = await toolboxReading.read(file(JSON.stringify(dossier)));
  assert.deepEqual([all.by, [...all.sheets.keys()]], ["Bo", ["blad-grid", "blad-cards"]]);
  assert.equal(all.sheets.get("blad-grid").answers.get("zwak").at, 7);
});

test("of one sheet under two names both are read, and what is no answer is told", async () => {
  const sheet = { versie: 2, werkblad: "blad-grid", woorden: SAVED.woorden };
  const twice = [
    { ...sheet, antwoorden: { zwak: "x", sterk: { geen: "antwoord" } }, tijden: { zwak: 7 } },
    { ...sheet, antwoorden: { kans: "y" } },
  ];
  const { sheets } = await toolboxReading.read(file(JSON.stringify({ dossier: "Ons", versie: 2, werkbladen: twice })));
  const { answers, unread } = sheets.get("blad-grid");
  assert.deepEqual([...answers.keys()].sort(), ["kans", "zwak"]);
  assert.equal(unread.length, 1);
});

/** @param {Record<string, string>} parts */
const zip = (parts) => zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
const documentOf = (/** @type {string} */ body) =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;

/** @type {[string, () => unknown][]} */
const REFUSED = [
  ["is groter dan 10 MB", () => new Uint8Array(10 * 1024 * 1024 + 1)],
  ["is geen bestand van een werkblad", () => "een foto"],
  ["is geen bestand van een werkblad", () => ""],
  ["is geen bestand van een werkblad", () => "[1, 2"],
  ["is niet in UTF-8 bewaard", () => new Uint8Array([0x7b, 0x22, 0xe9, 0x22])],
  ["hoort bij geen enkel werkblad", () => JSON.stringify({ werkblad: "weg", antwoorden: { a: "x" } })],
  ["staan geen antwoorden", () => JSON.stringify({ dossier: "Ons", versie: 2, werkbladen: [] })],
  ["is beveiligd met een wachtwoord, of het is een oud", () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1])],
  ["is beschadigd", () => word(sheetOf("grid"), new Map()).slice(0, 900)],
  ["is beschadigd", () => zip({ [MAIN]: "<w:document>" })],
  ["is beschadigd", () => zip({ [MAIN]: `<!DOCTYPE w:document [<!ENTITY a "b">]>${documentOf("")}` })],
  ["is geen Word-bestand van een werkblad", () => zip({ "xl/workbook.xml": "<workbook/>" })],
  ["is geen Word-bestand van een werkblad", () => zip({ [MAIN]: documentOf("<w:p/>") })],
  ["staan geen antwoorden", () => word(sheetOf("grid"), new Map())],
  ["zijn de invulvelden weg", () => word(sheetOf("grid"), new Map(), () => documentOf("<w:p/>"))],
  ["wordt bij het uitpakken veel te groot", () => zip({ [MAIN]: " ".repeat(21 * 1024 * 1024) })],
  ["is beschadigd", () => "%PDF-1.7 en verder niets"],
  ["is geen PDF van een werkblad", async () => (await PDFDocument.create()).save()],
];
for (const [sentence, content] of REFUSED)
  test(`a file is refused: ${sentence}`, async () => {
    const { problem, name } = await toolboxReading.read(file(/** @type {any} */ (await content()), "van-an"));
    assert.ok(problem?.startsWith("van-an ") || problem?.startsWith("In van-an "), problem);
    assert.ok(problem.includes(sentence), problem);
    assert.equal(name, "van-an");
  });

test("a PDF with a password, flattened, or filled in where we cannot see it, says what to do", async () => {
  const sheet = sheetOf("grid");
  const { bytes } = await toolboxPdf.fill(await pdf(sheet), sheet, new Map([["zwak", answer("x")]]));
  const told = async (/** @type {PDFDocument} */ document) =>
    (await toolboxReading.read(file(await document.save({ useObjectStreams: false })))).problem;
  const locked = await PDFDocument.load(bytes);
  locked.encrypt({ userPassword: "geheim", ownerPassword: "geheim" });
  assert.match(await told(locked), /is beveiligd met een wachtwoord\. Bewaar/);
  const flat = await PDFDocument.load(bytes);
  flat.getForm().flatten();
  assert.match(await told(flat), /zijn geen invulvelden meer/);
});

test("a row that a PDF does not have is told by name", async () => {
  const answers = new Map([["rij--9--wat", answer("x")]]);
  assert.deepEqual((await toolboxPdf.fill(await pdf(TABLE), TABLE, answers)).left, ["rij--9--wat"]);
});
