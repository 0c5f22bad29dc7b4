"use strict";

// The page ‘Leg samen’: opens what people sent, counts hands, shows both together, and hands it on.

for (const page of toolboxPage.all(HTMLElement, "[data-together]")) {
  const TEXT = toolboxTogetherTexts;
  const { all, make, one, save } = toolboxPage;

  const files = one(HTMLInputElement, "[data-files]", page);
  const said = one(HTMLElement, "[data-said]", page);
  const notes = one(HTMLElement, "[data-notes]", page);
  const toResult = one(HTMLElement, "[data-to-result]", page);
  const result = one(HTMLElement, "[data-result]", page);
  const choice = one(HTMLSelectElement, "[data-sheet]", result);
  const names = one(HTMLInputElement, "[data-names]", result);
  const people = one(HTMLDetailsElement, "[data-people]", result);
  const blocks = one(HTMLElement, "[data-blocks]", result);
  const done = one(HTMLElement, "[data-done]", result);
  const undo = one(HTMLButtonElement, "[data-undo]", result);

  const brought = toolboxBrought.create();
  const hands = toolboxHands.read();
  const sheets = new Map(toolboxSheets.map((sheet) => [sheet.id, sheet]));
  let shown = [...hands.keys()].find((id) => sheets.has(id)) ?? "";
  /** @type {(() => void) | null} */
  let undoLast = null;

  // Without a script it would hide what it says.
  people.open = false;
  // Another script may ask for what this page has already.
  for (const { src } of document.scripts) toolboxPage.loads.set(src, Promise.resolve());

  const countingPart = toolboxCountingPart.of(page, hands, shown, {
    starts: (id) => {
      shown = id;
      show();
    },
    changed: (id) => {
      if (id === shown) showBlocks();
    },
    wiped: () => {
      show();
      tell(TEXT.countWiped);
    },
  });

  /** Everything that there is of the sheet that is shown. */
  function now() {
    const sheet = sheets.get(shown);
    const those = brought.of(shown);
    const counting = those.filter((it) => it.counted);
    const raised = hands.get(shown) ?? toolboxCombinedAnswers.NO_HANDS;
    return { sheet, those, counting, raised, named: names.checked };
  }

  function show() {
    const ids = toolboxSheets.map(({ id }) => id).filter((id) => hands.has(id) || brought.of(id).length);
    if (!ids.includes(shown)) shown = ids[0] ?? "";
    result.hidden = !shown;
    choice.replaceChildren(
      ...ids.map((id) => make("option", { value: id, selected: id === shown }, sheets.get(id)?.title ?? "")),
    );
    one(HTMLElement, "[data-choice]", result).hidden = ids.length < 2;
    countingPart.show();
    showPeople();
    showBlocks();
  }

  function showBlocks() {
    const { sheet, counting, raised, named } = now();
    if (!sheet) return;
    one(HTMLElement, "[data-title]", result).textContent = sheet.title;
    const summary = [TEXT.ofPeople(counting.length)];
    if (hands.has(shown)) summary.push("handen in de zaal");
    const words = `Samengelegd: ${TEXT.list(summary)}.`;
    const place = one(HTMLElement, "[data-summary]", result);
    // It is a status: what it says already is not told again with each hand that is counted.
    if (place.textContent !== words) place.textContent = words;
    const combined = toolboxCombined.of(sheet, counting, named, raised);
    blocks.replaceChildren(...toolboxTogetherView.draw(combined));
    if (!combined.length) blocks.append(make("p", {}, TEXT.noCards));
  }

  function showPeople() {
    const { those, counting, named } = now();
    const count = (/** @type {number} */ number) => `Wie telt mee: ${number} van ${those.length}`;
    people.hidden = !those.length;
    one(HTMLElement, "summary", people).textContent = count(counting.length);
    const items = toolboxPeopleList.draw(those, named, {
      changed: () => {
        one(HTMLElement, "summary", people).textContent = count(now().counting.length);
        showBlocks();
      },
      remove: (it, who, place) => {
        brought.remove(it);
        show();
        if (result.hidden) tell(TEXT.removed(who));
        else say(TEXT.removed(who));
        const next = all(HTMLButtonElement, "button", people);
        (next[Math.min(place, next.length - 1)] ?? files).focus();
      },
    });
    one(HTMLElement, "ul", people).replaceChildren(...items);
    if (those.some((it) => !it.counted)) people.open = true;
  }

  /**
   * @param {string} text
   * @param {readonly string[]} [more] What has to be known of what was opened.
   */
  function tell(text, more = []) {
    said.textContent = text;
    notes.replaceChildren(...more.map((line) => make("p", {}, line)));
    notes.hidden = !more.length;
    toResult.hidden = result.hidden;
  }

  files.addEventListener("change", async () => {
    const chosen = [...(files.files ?? [])];
    // The same files can be chosen again.
    files.value = "";
    /** @type {string[]} */
    const lines = [];
    let first = "";
    let number = 0;
    let read = 0;
    for (const file of chosen) {
      const found = await toolboxTogetherReading.read(file, page.dataset.reading ?? "");
      lines.push(...found.notes);
      if (found.sheets.size) read++;
      for (const [id, { answers }] of found.sheets) {
        lines.push(...brought.add(id, file.name, answers, found.by));
        first ||= id;
        number++;
      }
    }
    if (!brought.of(shown).length) shown = first;
    show();
    tell(TEXT.opened(read, number), lines);
  });

  choice.addEventListener("change", () => {
    shown = choice.value;
    say("");
    show();
  });
  names.addEventListener("change", () => {
    if (!names.checked) {
      notes.hidden = true;
      say("", undoLast ?? undefined);
    }
    showPeople();
    showBlocks();
  });

  // Out of the page

  one(HTMLButtonElement, "[data-csv]", result).addEventListener("click", () => {
    const { sheet, counting, raised, named } = now();
    if (!sheet) return;
    const name = `samen-${sheet.id}.csv`;
    save(name, toolboxCsv.write(toolboxCombined.of(sheet, counting, named, raised), named), "text/csv");
    say(TEXT.saved(name));
  });

  one(HTMLButtonElement, "[data-joint]", result).addEventListener("click", async () => {
    const { sheet, counting, raised, named } = now();
    const joined = sheet && (await toolboxJoining.join(page, sheet, counting, { named, hands: raised }));
    if (joined) say(joined.text, joined.takeBack);
  });

  /**
   * @param {string} text
   * @param {() => void} [howToUndo]
   */
  function say(text, howToUndo) {
    done.textContent = text;
    undoLast = howToUndo ?? null;
    undo.hidden = !undoLast;
  }

  undo.addEventListener("click", () => {
    undoLast?.();
    say(TEXT.undone);
    done.focus();
  });

  addEventListener("pagehide", () => {
    // Somebody else may come and sit at this computer, and go back.
    undoLast = null;
    undo.hidden = true;
  });

  show();
}
