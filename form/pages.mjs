// Draws fiches and worksheets as the preview of the form does, for the tests: { preview, texts: [{ path, text }] } in, a list
// of HTML out.
import { readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import { FicheView } from "./source/fiche-view.mjs";
import { ficheFile, fieldsFile } from "./source/files.mjs";
import { sheetPage } from "./source/sheet-view.mjs";
import { visible } from "./source/values.mjs";

/** @type {{ preview: import("./source/fiche-view.mjs").Preview, texts: { path: string, text: string }[] }} */
const { preview, texts } = JSON.parse(readFileSync(0, "utf8"));
const view = new FicheView(preview);
const drawn = texts.map(({ path, text }) => {
  const isFiche = path.startsWith("fiches/");
  const typed = (isFiche ? ficheFile([]) : fieldsFile([])).fromFile(text);
  const data = /** @type {Record<string, unknown>} */ (visible(typed));
  const id = basename(path, extname(path));
  return isFiche ? view.page(data, id) : sheetPage(view, data, id);
});
process.stdout.write(JSON.stringify(drawn));
