// PDFs with the fields of a worksheet, as the build makes them: with one embedded font, and no appearance of what is typed.
import { PDFDocument, PDFName, PDFString } from "@cantoo/pdf-lib";

const LETTERS = " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz{}éëÉ€’‘–☒";
/** Of each glyph, in thousandths of an em. */
export const WIDTH = 500;

/** @param {string} letter @returns {string} The number of its glyph. */
export const glyphOf = (letter) => (LETTERS.indexOf(letter) + 1).toString(16).padStart(4, "0");

/** @param {PDFDocument} document */
function font({ context }) {
  const entries = [...LETTERS].map(
    (letter) => `<${glyphOf(letter)}> <${letter.charCodeAt(0).toString(16).padStart(4, "0")}>`,
  );
  const map = context.flateStream(`100 beginbfchar\n${entries.join("\n")}\nendbfchar`);
  const widths = [0, [WIDTH], 1, LETTERS.length, WIDTH];
  return context.obj({
    Type: "Font",
    Subtype: "Type0",
    BaseFont: "Ours",
    Encoding: "Identity-H",
    ToUnicode: context.register(map),
    DescendantFonts: [{ Type: "Font", Subtype: "CIDFontType2", BaseFont: "Ours", W: widths }],
  });
}

/**
 * @param {Iterable<{ name: string, type: string, options: Map<string, string> }>} fields
 * @param {string} [id] Of the sheet, where the file says it.
 * @param {{ width: number, height: number, multiline: boolean }} [size]
 */
export async function pdf(fields, id, { width, height, multiline } = { width: 200, height: 50, multiline: true }) {
  const document = await PDFDocument.create();
  const page = document.addPage();
  const form = document.getForm();
  const place = { x: 0, y: 0, width, height, borderWidth: 0 };
  for (const field of fields) {
    if (field.type === "tick") form.createCheckBox(field.name).addToPage(page);
    else if (field.type === "score") {
      const group = form.createRadioGroup(field.name);
      for (const option of field.options.keys()) group.addOptionToPage(option, page);
    } else {
      const made = field.type === "choice" ? form.createDropdown(field.name) : form.createTextField(field.name);
      if ("addOptions" in made) made.addOptions([...field.options.keys()]);
      else if (multiline) made.enableMultiline();
      made.addToPage(page, place);
      // The build has a field and its place on the page in one.
      const { dict } = made.acroField;
      const [widget] = made.acroField.getWidgets();
      for (const key of ["Rect", "Subtype", "P"])
        dict.set(PDFName.of(key), /** @type {any} */ (widget?.dict.get(PDFName.of(key))));
      dict.delete(PDFName.of("Kids"));
      dict.set(PDFName.of("DA"), PDFString.of("/Ours 9 Tf 0 g"));
    }
  }
  form.acroForm.dict.set(
    PDFName.of("DR"),
    document.context.obj({ Font: { Ours: document.context.register(font(document)) } }),
  );
  form.acroForm.dict.set(PDFName.of("NeedAppearances"), document.context.obj(true));
  if (id) document.setKeywords([`werkblad:${id}`]);
  return document.save({ useObjectStreams: false, updateFieldAppearances: false });
}
