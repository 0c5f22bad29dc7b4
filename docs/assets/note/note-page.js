"use strict";

// Making the agreement note on the page of the dossier: the button, what was made before, and what stays empty.

for (const part of toolboxPage.all(HTMLElement, "[data-note]")) {
  const { load, make, one, save } = toolboxPage;

  /** @type {{ title: string, feeds: NoteFeed[] }[]} */
  const parts = JSON.parse(part.dataset.note ?? "[]");
  const button = one(HTMLButtonElement, "[data-make]", part);
  const withSources = one(HTMLInputElement, "[type=checkbox]", part);
  const before = one(HTMLElement, "[data-before]", part);
  const said = one(HTMLElement, "[data-said]", part);
  const complete = one(HTMLElement, "[data-complete]", part);
  const missing = one(HTMLElement, "[data-missing]", part);
  const sheets = new Map(toolboxSheets.map((sheet) => [sheet.id, sheet]));
  let isBusy = false;

  /** @returns {string} Under which this browser knows when the note of this dossier was made last. */
  function key() {
    return `toolbox-nota:${toolboxDossiers.active().id}`;
  }

  function lastMade() {
    const at = toolboxStorage.readJson(key())?.at;
    return typeof at === "number" && at > 0 ? at : null;
  }

  /**
   * @param {NoteFeed} feed
   * @param {Map<string, Answers>} answers
   */
  function isFilled(feed, answers) {
    const sheet = sheets.get(feed.sheet);
    const found = answers.get(feed.sheet);
    return Boolean(sheet && found && toolboxNotePieces.of(feed, sheet, found, null));
  }

  function show() {
    const answers = toolboxDossierAnswers.all();
    const since = lastMade();
    before.textContent = since === null ? "" : formerly(since);
    before.hidden = since === null;
    const lines = parts.flatMap(({ title, feeds }) => {
      const ids = new Set(feeds.filter((feed) => !isFilled(feed, answers)).map(({ sheet }) => sheet));
      return ids.size ? [line(title, [...ids], ids.size === new Set(feeds.map(({ sheet }) => sheet)).size)] : [];
    });
    missing.replaceChildren(...lines);
    missing.hidden = !lines.length;
    complete.hidden = Boolean(lines.length);
  }

  /** @param {number} since */
  function formerly(since) {
    const when = toolboxNotePieces.momentOf(since);
    return `Jullie maakten de nota al op ${when}. Je krijgt nu een nieuw bestand: wat jullie in het vorige schreven in Word, staat er niet in. Wat sindsdien nieuw of anders is op de werkbladen, krijgt een teken.`;
  }

  /**
   * @param {string} title
   * @param {string[]} ids
   * @param {boolean} isEmpty Whether nothing of the part is filled in.
   */
  function line(title, ids, isEmpty) {
    const links = ids.flatMap((id, at) => [
      at ? ", " : "",
      make("a", { href: addressOf(id) }, sheets.get(id)?.title ?? ""),
    ]);
    const words = isEmpty ? ": nog helemaal leeg. Dit komt uit " : ": nog niets uit ";
    return make("li", {}, make("strong", {}, title), words, ...links, ".");
  }

  /** @param {string} id */
  function addressOf(id) {
    return (part.dataset.address ?? "").replace("/bundel/", `/${id}/`);
  }

  async function makeNote() {
    if (isBusy) return;
    const answers = toolboxDossierAnswers.all();
    if (!parts.some(({ feeds }) => feeds.some((feed) => isFilled(feed, answers)))) {
      said.textContent = "Er staat nog niets in dit dossier dat in de nota komt. Vul eerst een van deze werkbladen in.";
      return;
    }
    isBusy = true;
    said.textContent = "Even geduld, de nota komt eraan.";
    try {
      said.textContent = await made(answers);
    } catch (problem) {
      said.textContent = "De nota maken lukte niet. Meld het ons onderaan deze pagina. Je antwoorden blijven staan.";
      throw problem;
    } finally {
      isBusy = false;
    }
  }

  /**
   * @param {Map<string, Answers>} answers
   * @returns {Promise<string>} What to say.
   */
  async function made(answers) {
    const { template = "", zip = "" } = part.dataset;
    try {
      await Promise.all([load(template), load(zip)]);
    } catch {
      return "De nota maken lukt nu niet. Kijk of je internet hebt en probeer het nog eens.";
    }
    const dossier = toolboxDossiers.active();
    const now = Date.now();
    const file = await toolboxNote.make({ dossier, answers, since: lastMade(), withSources: withSources.checked });
    const name = toolboxDossierNames.fileName(dossier.name);
    save(`Afsprakennota ${name} ${toolboxDates.today(new Date(now))}.docx`, file, toolboxNote.TYPE);
    const isKnown = toolboxStorage.writeJson(key(), { at: now });
    show();
    const next = isKnown ? "" : " Deze browser onthoudt niet dat je ze maakte.";
    return `De nota staat bij je downloads. Klik in Word op de inhoudsopgave en druk op F9 voor de bladzijden.${next}`;
  }

  button.addEventListener("click", makeNote);
  document.addEventListener("dossier:shown", show);
  show();
  part.hidden = false;
}
