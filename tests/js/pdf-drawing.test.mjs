// A PDF shows what was filled in, in every viewer and on paper: each field is drawn, in the font that the PDF has for it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { decodePDFRawStream, PDFDict, PDFDocument, PDFName, PDFRawStream } from "@cantoo/pdf-lib";
import { office, sheetOf } from "./office.mjs";
import { glyphOf, pdf } from "./office-pdf.mjs";

const TABLE = sheetOf("table");
const { toolboxPdf, toolboxSheetFields } = office([TABLE]);
const FIELDS = toolboxSheetFields.of(TABLE);
const WHAT = "rij--1--wat";

/** @param {string} text */
const glyphs = (text) => [...text].map(glyphOf).join("");
/** @param {string} value @param {object} [more] */
const answer = (value, more = {}) => ({ value, at: 0, label: "", group: "", ...more });
/** @param {PDFDict} from @param {...string} names */
const inside = (from, ...names) =>
  names.reduce((/** @type {any} */ at, name) => at?.lookup(PDFName.of(name)), from) ?? null;

/**
 * @param {string} value Of the first field.
 * @param {{ width: number, height: number, multiline: boolean }} [size] In points.
 */
async function drawn(value, size = { width: 104, height: 52, multiline: true }, field = WHAT) {
  const { bytes, cut, left } = await toolboxPdf.fill(
    await pdf(FIELDS.values(), TABLE.id, size),
    TABLE,
    new Map([[field, answer(value)]]),
  );
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const form = document.catalog.lookup(PDFName.of("AcroForm"), PDFDict);
  const own = document.getForm().getField(field).acroField.dict;
  const appearance = inside(own, "AP", "N");
  const content =
    appearance instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(appearance).decode()).toString("latin1") : "";
  return {
    cut,
    left,
    content,
    lines: [...content.matchAll(/([\d.]+) Tf 0 g [\d.]+ ([\d.]+) Td <(\w+)> Tj/g)].map(([, ...parts]) => parts),
    pictures: [...content.matchAll(/\/(P\d+) Do/g)].map(([, id]) => id),
    resources: appearance && inside(appearance.dict, "Resources"),
    style: String(inside(own, "DA")),
    flags: inside(own, "Ff")?.asNumber() ?? 0,
    needsAppearances: form.has(PDFName.of("NeedAppearances")),
  };
}

test("what is filled in is drawn in the font of the field, so that no viewer has to", async () => {
  const { lines, content, resources, cut, left, needsAppearances } = await drawn("é € ’");
  assert.deepEqual(lines, [["9", "41.45", glyphs("é € ’")]]);
  assert.match(content, /^\/Tx BMC q 0 0 104 52 re W n .* Q EMC$/);
  assert.ok(inside(resources, "Font", "Ours"));
  assert.deepEqual([cut, left, needsAppearances], [[], [], false]);
});

test("lines stay lines, and a long one goes on in the next", async () => {
  const { lines } = await drawn("een\n\nvijfentwintig letters hier");
  assert.deepEqual(
    lines.map(([, , text]) => text),
    [glyphs("een"), glyphs("vijfentwintig letters"), glyphs("hier")],
  );
});

test("a word that is longer than the field goes on in the next line", async () => {
  const { lines } = await drawn("x".repeat(30));
  assert.deepEqual(
    lines.map(([, , text]) => text),
    [glyphs("x".repeat(22)), glyphs("x".repeat(8))],
  );
});

test("a text for which there is no room gets smaller, also when somebody goes on typing in it", async () => {
  const { lines, style, cut } = await drawn("woord ".repeat(18).trim());
  assert.deepEqual([lines.length, lines[0]?.[0], style, cut], [5, "8", "(/Ours 8 Tf 0 g)", []]);
});

test("what stays too long is told by name", async () => {
  const { lines, cut, style } = await drawn("woord ".repeat(100));
  assert.deepEqual([lines[0]?.[0], cut, style], ["6", [WHAT], "(/Ours 6 Tf 0 g)"]);
});

test("in a field of one line, lines stand beside each other", async () => {
  const { lines, flags } = await drawn("een\ntwee", { width: 104, height: 16, multiline: false });
  assert.deepEqual([lines, flags], [[["9", "4.85", glyphs("een twee")]], 0]);
});

test("a field of one line that has room for two small ones takes them, and lets somebody type two", async () => {
  const { lines, flags, cut } = await drawn("woord ".repeat(8).trim(), { width: 104, height: 16, multiline: false });
  assert.deepEqual([lines.map(([size]) => size), flags, cut], [["6.5", "6.5"], 1 << 12, []]);
});

test("what the font does not have is a picture, once for all places", async () => {
  const { lines, pictures, resources } = await drawn("op 🎉 en 👩‍💻🎉\n🎉");
  assert.deepEqual(
    lines.map(([, , text]) => text),
    [glyphs("op "), glyphs(" en ")],
  );
  assert.deepEqual(pictures, ["P0", "P1", "P2"]);
  const [first, second, third] = pictures.map((id) => inside(resources, "XObject", id ?? ""));
  assert.equal(first, third);
  assert.notEqual(first, second);
  assert.equal(String(inside(first.dict, "Width")), "40");
  assert.equal(String(inside(first.dict, "SMask").dict.get(PDFName.of("ColorSpace"))), "/DeviceGray");
});

test("a hyphen that does not break, or a space of another width, is drawn as the one that the font has", async () => {
  const { lines, pictures } = await drawn("e\u2011mail\u00ad");
  assert.deepEqual([lines[0]?.[2], pictures], [glyphs("e-mail"), []]);
});

test("of a choice, its words are drawn", async () => {
  const { lines } = await drawn("half", { width: 104, height: 20, multiline: false }, "rij--1--stand");
  assert.deepEqual(
    lines.map(([, , text]) => text),
    [glyphs("Half & half")],
  );
});

test("a day is written as people do", async () => {
  const { lines } = await drawn("2027-03-14", { width: 104, height: 20, multiline: false }, "rij--1--wanneer");
  assert.deepEqual(
    lines.map(([, , text]) => text),
    [glyphs("14 maart 2027")],
  );
});

test("a PDF whose font does not say what is in it leaves the drawing to the viewer", async () => {
  const document = await PDFDocument.load(await pdf(FIELDS.values(), TABLE.id));
  const form = document.catalog.lookup(PDFName.of("AcroForm"), PDFDict);
  form.delete(PDFName.of("DR"));
  const { bytes } = await toolboxPdf.fill(await document.save(), TABLE, new Map([[WHAT, answer("x")]]));
  const filled = (await PDFDocument.load(bytes)).catalog.lookup(PDFName.of("AcroForm"), PDFDict);
  assert.equal(String(filled.get(PDFName.of("NeedAppearances"))), "true");
});
