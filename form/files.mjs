// Reads and writes files as the form does, for the tests: a list of questions in, of answers out.
// { path, text, fields } asks what the form shows; with `data`, what it makes of the text.
import { readFileSync } from "node:fs";
import { ficheFile, fieldsFile, rowsFile } from "./source/files.mjs";

/** @typedef {import("./source/values.mjs").Field} Field */

/** @type {{ path: string, text: string, data?: Record<string, unknown>, fields: Field[] }[]} */
const questions = JSON.parse(readFileSync(0, "utf8"));
const answers = questions.map(({ path, text, data, fields }) => {
  const file = fileAt(path, fields);
  const shown = file.fromFile(text);
  return data ? file.toFile({ ...shown, ...data }) : shown;
});
process.stdout.write(JSON.stringify(answers));

/**
 * @param {string} path
 * @param {Field[]} fields
 */
function fileAt(path, fields) {
  if (path.startsWith("fiches/")) return ficheFile(fields);
  return path.startsWith("data/worksheets/") ? fieldsFile(fields) : rowsFile([fields]);
}
