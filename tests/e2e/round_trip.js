// Answers go to a file and come back, many times: a function that a page runs, for tests/e2e/test_round_trip.py.
async ([kind, runs, seed]) => {
  const assets = new URL("assets/", new URL("..", location.href));
  for (const name of ["sheets", "zip", "office", "pdf", "word"]) await toolboxPage.load(new URL(`${name}.js`, assets).href);
  // Those that make a small PDF take them from a module.
  Object.assign(globalThis, toolboxPdfLibrary);
  const random = numbers(seed);
  const sheets = toolboxSheets.filter((it) => it.kind === kind);
  const [smallest] = sheets.toSorted((one, other) => sizeOf(one) - sizeOf(other));
  /** With a few rows more at most: that row is added is what matters. */
  const { added: rows } = smallest;
  const short = rows ? { ...smallest, added: { ...rows, most: rows.least + 2 } } : smallest;
  const shared = { toolboxSheetFields };
  const failures = [];

  function sizeOf({ fields, added }) {
    return fields.length + (added?.least ?? 0) * (added?.fields.length ?? 0);
  }
  /** @param {Map<string, object>} answers */
  const flat = (answers) => JSON.stringify([...answers].sort(([one], [other]) => (one < other ? -1 : 1)));
  const bytesOf = async (sheet, type) => {
    const answer = await fetch(new URL(`../${sheet.url}${sheet.id}.${type}`, location.href));
    if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
    return new Uint8Array(await answer.arrayBuffer());
  };
  const blanks = new Map();
  for (const sheet of sheets) {
    const word = await bytesOf(sheet, "docx");
    const plain = toolboxBlankWord.parts(sheet);
    blanks.set(sheet, {
      small: { docx: plain, pdf: await pdf(toolboxSheetFields.of(sheet).values(), sheet.id) },
      built: { docx: toolboxDocx.isOf(word, sheet.id) ? word : plain, pdf: await bytesOf(sheet, "pdf") },
    });
  }

  /** Each way out, and whether it has room for rows that were added. */
  const WAYS = {
    json: [true, (sheet, answers) => ({ bytes: toolboxSavedFile.write(sheet.id, [], answers), left: [] })],
    docx: [true, (sheet, answers, { docx }) => toolboxDocx.fill(docx, sheet, answers)],
    pdf: [false, (sheet, answers, { pdf }) => toolboxPdf.fill(pdf, sheet, answers)],
  };
  for (let run = 0; run < runs && failures.length < 3; run++) {
    // Most time goes to what stands around the fields in a file of the build: of 200 runs, one for each sheet has that.
    const isWhole = run % 200 < sheets.length;
    const sheet = isWhole ? sheets[run % 200] : smallest;
    const ways = Object.entries(WAYS);
    for (const [type, [added, fill]] of isWhole ? ways : [ways[run % ways.length]]) {
      const answers = answersTo(shared, isWhole ? sheet : short, random, { added });
      if (!answers.size) continue;
      const { bytes, left } = await fill(sheet, answers, blanks.get(sheet)[isWhole ? "built" : "small"]);
      const read = await toolboxReading.read(new File([bytes], `${sheet.id}.${type}`));
      const found = read.sheets?.get(sheet.id);
      const back = found ? flat(found.answers) : (read.problem ?? "");
      if (back !== flat(answers) || left.length || found.unread.length)
        failures.push({ run, file: read.name, back, answers: flat(answers), left, unread: found?.unread });
    }
  }
  return failures;
}
