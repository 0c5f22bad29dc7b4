import assert from "node:assert/strict";
import { test } from "node:test";
import { inWords, pruned } from "../../form/source/values.mjs";
import { read, write } from "../../form/source/yaml.mjs";
import { numbers } from "./numbers.mjs";

const FIELDS = [{ name: "id" }, { name: "text" }];
const ROWS = `# Boven alles.

- id: een
  text: 'Met aanhalingstekens' # bij een
# Vanaf hier nieuw.
- id: twee
  text: >-
    Een lange tekst
    op twee regels.
- id: drie
  text: gewoon
`;

/** @param {string} text */
const rows = (text) => /** @type {{ id: string, text: string }[]} */ (read(text));

test("what did not change is put back to the letter", () => {
  assert.equal(write(ROWS, rows(ROWS), FIELDS), ROWS);
});

test("a row that changed leaves the others as they stood", () => {
  const value = rows(ROWS).map((row) => (row.id === "drie" ? { ...row, text: "anders" } : row));
  assert.equal(write(ROWS, value, FIELDS), ROWS.replace("gewoon", "anders"));
});

test("a row that came in between takes its place, with its fields in the order of the form", () => {
  const [first, ...others] = rows(ROWS);
  const written = write(ROWS, [first, { text: "Nieuw", id: "nieuw" }, ...others], FIELDS);
  assert.equal(written, ROWS.replace("# Vanaf", "- id: nieuw\n  text: Nieuw\n# Vanaf"));
});

test("a row that went leaves its comment to those below it", () => {
  const written = write(
    ROWS,
    rows(ROWS).filter(({ id }) => id !== "twee"),
    FIELDS,
  );
  assert.equal(written, ROWS.replace(/- id: twee[^-]*-\n[^-]*/, ""));
});

test("rows that changed places are all there", () => {
  const value = rows(ROWS).reverse();
  const written = write(ROWS, value, FIELDS);
  assert.deepEqual(read(written), value);
  assert.match(written, /^# Boven alles\./);
});

test("a row that moved keeps its comments, its quotes and its lines", () => {
  const [one, two, three] = rows(ROWS);
  const written = write(ROWS, [two, three, one], FIELDS);
  const own = "- id: een\n  text: 'Met aanhalingstekens' # bij een\n";
  assert.equal(written, ROWS.replace(own, "") + own);
});

test("a point that moved keeps its id, under which readers have their answers", () => {
  const fields = [{ name: "questions", field: {} }];
  const points = "questions:\n  - id: wie\n    text: Wie?\n  - Waar?\n  - Wanneer?\n";
  assert.equal(
    write(points, { questions: ["Waar?", "Wanneer?", "Wie?"] }, fields),
    "questions:\n  - Waar?\n  - Wanneer?\n  - id: wie\n    text: Wie?\n",
  );
});

test("a name of every object is no field that was filled in", () => {
  assert.equal(write("id: een\ntoString: weg\n", { id: "een" }, FIELDS), "id: een\n");
});

test("whatever happens to the rows, what is read is what was written, and the head of the file stays", () => {
  const next = numbers(11);
  for (let round = 0; round < 300; round++) {
    const value = rows(ROWS).filter(() => next(4));
    for (let change = next(3); change > 0; change--) {
      const row = value[next(value.length)];
      if (row && next(2)) row.text = ["kort", "twee\nregels", "lang ".repeat(40), "- # : '"][next(4)] ?? "";
      else value.splice(next(value.length + 1), 0, { id: `nieuw ${next(100)}`, text: "x" });
    }
    const written = write(ROWS, value, FIELDS);
    assert.deepEqual(pruned(read(written)), pruned(value), written);
    assert.match(written, /# Boven alles\./);
  }
});

const SHEET = `groups:
  - title: Kijk terug
    questions:
      - Wie doet mee?
      - id: terugblik # hier hangen antwoorden aan
        question: Wat ging goed?
`;
const SHEET_FIELDS = [
  { name: "groups", fields: [{ name: "title" }, { name: "questions", field: { widget: "text" } }] },
];

/** @param {string[]} questions */
const asking = (...questions) => ({ groups: [{ title: "Kijk terug", questions }] });

test("what has an id is shown by its words", () => {
  assert.deepEqual(inWords(read(SHEET), SHEET_FIELDS), asking("Wie doet mee?", "Wat ging goed?"));
});

test("a file with ids in which nothing changed keeps its bytes", () => {
  assert.equal(write(SHEET, asking("Wie doet mee?", "Wat ging goed?"), SHEET_FIELDS), SHEET);
});

test("what has an id keeps it when its words change, and when a row comes before it", () => {
  const written = write(SHEET, asking("Wie doet mee?", "Wat ging vlot?"), SHEET_FIELDS);
  assert.equal(written, SHEET.replace("goed", "vlot"));
  const longer = write(SHEET, asking("Nieuw?", "Wie doet mee?", "Wat ging goed?"), SHEET_FIELDS);
  assert.equal(longer, SHEET.replace("      - Wie", "      - Nieuw?\n      - Wie"));
});

const LED = `instructions:
  - Zet de stoelen klaar.
  - text: Lees voor.
    minutes: 10 # kort
  - {text: Stem.}
`;
const LED_FIELDS = [{ name: "instructions", words: "text", fields: [{ name: "text" }, { name: "minutes" }] }];

/** @param {object[]} instructions */
const leading = (...instructions) => ({ instructions });
const CHAIRS = { text: "Zet de stoelen klaar." };
const VOTE = { text: "Stem." };

test("where a row can be typed as a text, the form shows a row", () => {
  assert.deepEqual(inWords(read(LED), LED_FIELDS), leading(CHAIRS, { text: "Lees voor.", minutes: "10" }, VOTE));
});

test("a file with rows that are texts keeps its bytes where nothing changed", () => {
  assert.equal(write(LED, leading(CHAIRS, { text: "Lees voor.", minutes: 10 }, VOTE), LED_FIELDS), LED);
});

test("a text becomes a row where it gets another field, and a row with nothing else a text", () => {
  const written = write(LED, leading({ ...CHAIRS, minutes: 5 }, { text: "Lees voor.", minutes: "" }, VOTE), LED_FIELDS);
  const expected = "  - text: Zet de stoelen klaar.\n    minutes: 5\n  - Lees voor.\n  - {text: Stem.}\n";
  assert.equal(written, `instructions:\n${expected}`);
  const changed = write(LED, leading({ text: "Zet koffie." }, { text: "Lees voor.", minutes: 12 }, VOTE), LED_FIELDS);
  assert.equal(changed, LED.replace("de stoelen klaar", "koffie").replace("10", "12"));
});
