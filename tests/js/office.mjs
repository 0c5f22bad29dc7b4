// The scripts that read and write Word files and PDFs, with a tree of XML in the place of a browser's.
import { DOMParser, XMLSerializer } from "@xmldom/xmldom";
import { load } from "./load.mjs";

export const SCRIPTS = [
  "worksheet/messages.js",
  "worksheet/answers.js",
  "worksheet/records.js",
  "worksheet/sources.js",
  "transfer/saved-file.js",
  "dossier/sheet-fields.js",
  "zip.js",
  "pdf.js",
  "office/texts.js",
  "office/docx-fields.js",
  "office/sheets.js",
  "office/docx.js",
  "office/pdf.js",
  "office/reading.js",
];

/** @param {object[]} toolboxSheets */
export function office(toolboxSheets) {
  return load(SCRIPTS, {
    toolboxSheets,
    DOMParser,
    XMLSerializer,
    document: { currentScript: null },
    HTMLScriptElement: class {},
    toolboxPage: { load: () => Promise.resolve() },
    URL: class {
      href = "";
    },
  });
}
