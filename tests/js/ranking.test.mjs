// Which entries answer a question, and in which order.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { toolboxRanking } = load(
  ["libraries", "portions", "words", "typos", "compounds", "expansion", "question", "ranking"].map(
    (name) => `search/${name}.js`,
  ),
);

/**
 * @param {string} location
 * @param {string} title
 * @param {string} [text]
 * @param {Record<string, unknown>} [more]
 */
const entry = (location, title, text = "", more = {}) => ({
  ...{ location, title, text, kind: "Pagina", boost: 1, words: [] },
  ...more,
});

/** @param {ReturnType<typeof entry>[]} entries */
async function asking(...entries) {
  /** @type {(question: string) => Promise<{ entry: { location: string }, score: number, terms: Set<string> }[]>} */
  const search = await toolboxRanking.ranking(entries);
  return {
    search,
    /** @param {string} question */
    places: async (question) => (await search(question)).map((find) => find.entry.location),
  };
}

const OTHERS = [
  entry("geld/", "Begroting", "Wat het netwerk kost, en wie dat betaalt."),
  entry("over/", "Over deze website", "Wie haar maakt, en hoe je ons bereikt."),
  entry("termijnen/", "Termijnen", "Wanneer je wat indient."),
];

test("a word is found where it stands, in the title before the text", async () => {
  const { places } = await asking(
    ...OTHERS,
    entry("tekst/", "Samen schrijven", "Een visie op vrije tijd."),
    entry("titel/", "Onze visie", "Waar je voor staat."),
  );
  assert.deepEqual(await places("visie"), ["titel/", "tekst/"]);
  assert.deepEqual(await places("Visie?"), ["titel/", "tekst/"], "with capitals and signs");
  assert.deepEqual(await places("xylofoon"), []);
  assert.deepEqual(await places(""), []);
  assert.deepEqual(await places("de het een"), [], "words that say nothing");
});

test("a word that only its search terms say finds an entry too", async () => {
  const { places } = await asking(...OTHERS, entry("titel/", "Visie", "", { words: ["droom", "waar we voor staan"] }));
  assert.deepEqual(await places("dromen"), ["titel/"]);
});

test("the word itself goes before another form, and a form before a part of a compound", async () => {
  const { places } = await asking(
    ...OTHERS,
    entry("deel/", "Omgevingsanalyse maken", "De omgeving bekijken."),
    entry("vorm/", "Analyses lezen"),
    entry("zelf/", "Analyse lezen"),
  );
  assert.deepEqual(await places("analyse"), ["zelf/", "vorm/", "deel/"]);
});

test("a compound that nobody wrote finds what its halves say", async () => {
  const { places } = await asking(...OTHERS, entry("overleg/", "Vergadering van het netwerk"));
  assert.equal((await places("netwerkvergadering"))[0], "overleg/");
});

test("two words find the compound that they make", async () => {
  const { places } = await asking(...OTHERS, entry("deel/", "Omgevingsanalyse"));
  assert.deepEqual(await places("omgeving analyse"), ["deel/"]);
});

test("a typo finds what was meant, after what has the word", async () => {
  const { places } = await asking(...OTHERS, entry("wie/", "Stakeholders", "Wie meedoet."));
  assert.deepEqual(await places("stakholders"), ["wie/"]);
  assert.deepEqual(await places("begrotnig"), ["geld/"]);
});

test("a hyphen may be there or not, or be a space", async () => {
  const { places } = await asking(
    ...OTHERS,
    entry("begin/", "Check-in", "Hoe iedereen erbij zit."),
    entry("mail/", "Schrijf ons", "Stuur een e-mail."),
    entry("swot/", "SWOT-analyse"),
  );
  for (const question of ["check-in", "checkin", "check in", "Check‑in"]) {
    assert.deepEqual(await places(question), ["begin/"], question);
  }
  for (const question of ["e-mail", "email", "e mail"]) assert.deepEqual(await places(question), ["mail/"], question);
  for (const question of ["swot-analyse", "swotanalyse", "swot analyse"]) {
    assert.deepEqual(await places(question), ["swot/"], question);
  }
});

test("what is called just so comes first, however often others say it", async () => {
  const text = "Een visie is een visie. ".repeat(9);
  const { places } = await asking(
    ...OTHERS,
    entry("vaak/", "De visie van het netwerk", text),
    entry("langer/", "Visie uitschrijven", text),
    entry("zo/", "Visie", "Waar je voor staat."),
  );
  assert.deepEqual(await places("visie"), ["zo/", "langer/", "vaak/"]);
  assert.equal((await places("wat is een visie"))[0], "zo/", "asked in a sentence");
  assert.equal((await places("de visie"))[0], "zo/", "with an article");
});

test("a term in its title and between brackets is called so too", async () => {
  const { places } = await asking(
    ...OTHERS,
    entry("igs/", "Samenwerkingsverband (IGS)", "Gemeenten die samenwerken.", { kind: "Begrip" }),
    entry("tekst/", "Een samenwerkingsverband kiezen", "Met een IGS."),
    entry("vaak/", "IGS en gemeente", "Een IGS, nog een IGS."),
  );
  assert.equal((await places("samenwerkingsverband"))[0], "igs/");
  assert.equal((await places("wat is een samenwerkingsverband"))[0], "igs/");
  assert.equal((await places("wat betekent IGS"))[0], "igs/");
});

test("what answers more of the question comes first", async () => {
  const { places } = await asking(
    ...OTHERS,
    entry("half/", "Partners", "Partners, partners en nog eens partners."),
    entry("heel/", "Samen starten", "Hoe je partners zoekt voor een overleg."),
  );
  assert.equal((await places("partners zoeken voor het overleg"))[0], "heel/");
});

test("an entry that matters more comes first", async () => {
  const same = "Wie doet mee?";
  const { places } = await asking(
    ...OTHERS,
    entry("minder/", "Deelnemers zoeken", same),
    entry("meer/", "Deelnemers zoeken", same, { boost: 2 }),
  );
  assert.deepEqual(await places("deelnemers"), ["meer/", "minder/"]);
});

test("a find tells which words to mark: those that stand there", async () => {
  const { search } = await asking(
    ...OTHERS,
    entry("begin/", "Check-in", "Een check vooraf."),
    entry("deel/", "Omgevingsanalyse", "Je omgeving."),
  );
  assert.deepEqual([...((await search("checkin"))[0]?.terms ?? [])], ["check", "in"]);
  assert.deepEqual([...((await search("analyse"))[0]?.terms ?? [])], ["omgevingsanalyse"]);
});

test("no more than forty are found", async () => {
  const many = Array.from({ length: 120 }, (_, number) => entry(`${number}/`, `Netwerk ${number}`, "Een netwerk."));
  const { places } = await asking(...many);
  assert.equal((await places("netwerk")).length, 40);
});
