// What a reader types, and what the toolbox understands by it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { toolboxExpansion, toolboxPortions, toolboxWords } = load([
  "search/libraries.js",
  "search/portions.js",
  "search/words.js",
  "search/expansion.js",
]);
const { NEAR, learn } = toolboxExpansion;
const { carriesMeaning, hyphenated, tokenize } = toolboxWords;

/**
 * @param {string} terms What the toolbox says.
 * @param {string[]} whole What of it is written with a hyphen.
 */
const toolbox = (terms, whole = []) => learn([...terms.split(" "), ...whole], new Set(whole));

/**
 * @param {string} terms
 * @param {string} word
 */
const meant = async (terms, word) => Object.fromEntries((await toolbox(terms)).meant(word));

test("letters and digits make words, every other sign separates them", () => {
  for (const sign of "*#_{}%/\"+-^~:@|<>\\`$=()[].,;!?&'…–—·•«»“”„‚€°×→✓™\u00a0\u2011\u3000＊🙂") {
    assert.deepEqual(tokenize(`${sign}swot${sign}pdca${sign}`), ["swot", "pdca"], `with ${sign}`);
  }
  assert.deepEqual(tokenize("2026/1 co² 15de"), ["2026", "1", "co2", "15de"]);
});

test("all signs of the common blocks of Unicode separate, no letter does", () => {
  const blocks = [
    [0, 0x2af],
    [0x2000, 0x206f],
    [0x20a0, 0x20cf],
    [0x2190, 0x2bff],
    [0xff00, 0xff65],
  ];
  for (const [first = 0, last = 0] of blocks) {
    for (let code = first; code <= last; code += 1) {
      const sign = String.fromCodePoint(code);
      const inWord = tokenize(`a${sign}b`).length === 1;
      const name = `U+${code.toString(16).padStart(4, "0")}`;
      if (/[\p{L}\p{Nd}\p{Cf}]/u.test(sign)) assert.ok(inWord, name);
      if (/[\p{P}\p{S}\p{Z}\p{Cc}]/u.test(sign)) assert.ok(!inWord, name);
    }
  }
});

test("the look of a word makes no difference", () => {
  for (const word of ["SWOT", "ｓｗｏｔ", "sw\u00adot", "swot\u200b", "\ufeffswot", "s\u2060wot"]) {
    assert.deepEqual(tokenize(word), ["swot"]);
  }
  for (const word of ["coördinator", "coo\u0308rdinator", "COÖRDINATOR", "coordinator"]) {
    assert.deepEqual(tokenize(word), ["coordinator"]);
  }
});

test("an apostrophe is an apostrophe, whatever the keyboard makes of it", () => {
  for (const sign of "'’‘ʼ´`′‛＇") {
    assert.deepEqual(tokenize(`IGS${sign}en`), ["igs", "en"], sign);
    assert.deepEqual(tokenize(`OCMW${sign}s`), ["ocmw"], sign);
    assert.deepEqual(tokenize(`zo${sign}n`), ["zo", "n"], sign);
  }
  assert.deepEqual(tokenize("OCMW'steun"), ["ocmw", "steun"], "only a whole s is left out");
});

test("words that hold others together say nothing", () => {
  assert.deepEqual(tokenize("Hoe begin ik met een netwerk?").filter(carriesMeaning), ["begin", "netwerk"]);
  assert.deepEqual(tokenize("wanneer indienen wij").filter(carriesMeaning), ["indienen"]);
});

test("another form of a word means it, nearly as much as the word itself", async () => {
  assert.deepEqual(await meant("visie netwerk", "visies"), { visie: NEAR.form });
  assert.deepEqual(await meant("huis", "huizen"), { huis: NEAR.form });
  assert.deepEqual(await meant("brief", "brieven"), { brief: NEAR.form });
  assert.deepEqual(await meant("betalen", "betaalt"), { betalen: NEAR.form });
  assert.deepEqual(await meant("vraag vragen", "vraag"), { vraag: NEAR.same, vragen: NEAR.form });
  assert.deepEqual(await meant("coördinator", "coordinator"), { coördinator: NEAR.same });
});

test("the start of a word means it, more the more of it there is", async () => {
  const { kracht = 0, krachtenveld = 0 } = await meant("kracht krachtenveld netwerk", "krach");
  assert.ok(NEAR.start > kracht && kracht > krachtenveld && krachtenveld > 0);
});

test("a part of a compound means it, where the rest is made of words too", async () => {
  assert.deepEqual(await meant("omgeving omgevingsanalyse", "analyse"), { omgevingsanalyse: NEAR.part });
  assert.deepEqual(await meant("kans tarief kansentarief", "kans"), {
    kans: NEAR.same,
    kansentarief: NEAR.part,
  });
  assert.deepEqual(await meant("paniek", "niek"), {}, "pa is no word here");
});

test("a typo counts where nothing else fits", async () => {
  assert.deepEqual(await meant("stakeholders", "stakholders"), { stakeholders: NEAR.typo });
  assert.deepEqual(await meant("netwerk", "netwrek"), { netwerk: NEAR.typo }, "two letters that changed places");
  assert.deepEqual(await meant("netwerken", "nettwrken"), { netwerken: NEAR.typo }, "two typos in a long word");
  assert.deepEqual(await meant("netwerk", "nettwrk"), {}, "two typos in a short one");
  assert.deepEqual(await meant("geld", "gedl"), {}, "a short word may be another");
  assert.deepEqual(await meant("begroting", "vegroting"), {}, "the first letter is right");
  assert.deepEqual(await meant("partner pardners", "partners"), { partner: NEAR.form }, "something else fits");
});

test("a compound that the toolbox does not know says what its halves say", async () => {
  const { decompounded } = await toolbox("netwerk vergadering sport");
  assert.deepEqual(decompounded("netwerkvergadering"), ["netwerk", "vergadering"]);
  assert.deepEqual(decompounded("sportsvergadering"), ["sports", "vergadering"], "with the letter that links them");
  assert.deepEqual(decompounded("vergadering"), ["vergadering"]);
  assert.deepEqual(decompounded("xylofoon"), ["xylofoon"]);
});

test("two words in a row may be one", async () => {
  const { joined } = await toolbox("omgevingsanalyse referentieregio");
  assert.deepEqual(joined(["omgeving", "analyse"], 0), [["omgevingsanalyse", NEAR.form]]);
  assert.deepEqual(joined(["de", "referentie", "regio"], 1), [["referentieregio", NEAR.form]]);
  assert.deepEqual(joined(["referentie", "regio"], 1), [], "there is no word after the last");
  assert.deepEqual(joined(["referentie", "regio"], -1), [], "nor before the first");
});

test("a hyphen in a question may be one too many", async () => {
  const { read } = await toolbox("uitpas netwerk analyse", ["email", "checkin"]);
  assert.deepEqual(read("UiT-pas"), ["uitpas"]);
  assert.deepEqual(read("een e-mail"), ["een", "email"]);
  assert.deepEqual(read("e‑mails"), ["emails"], "with a hyphen that keeps a line together");
  assert.deepEqual(read("netwerk-analyse"), ["netwerk", "analyse"], "no word of the toolbox");
  assert.deepEqual(read("swot -analyse"), ["swot", "analyse"], "no hyphen but a sign");
});

test("a space in a question may stand for a hyphen, where a part says nothing alone", async () => {
  const { read } = await toolbox("check swot analyse", ["email", "checkin", "swotanalyse"]);
  assert.deepEqual(read("check in"), ["checkin"]);
  assert.deepEqual(read("e mail"), ["email"]);
  assert.deepEqual(read("swot analyse"), ["swot", "analyse"]);
});

test("letters in a row are the word that they spell", async () => {
  const { read } = await toolbox("ocmw een");
  assert.deepEqual(read("een O.C.M.W."), ["een", "ocmw"]);
  assert.deepEqual(read("o c m w"), ["ocmw"]);
  assert.deepEqual(read("a.b. ocmw"), ["a", "b", "ocmw"], "no word of the toolbox");
});

test("a word with a hyphen is one word, and its parts", () => {
  assert.deepEqual(hyphenated("Check de check-in. Mail of e‑mail ons, in de SWOT-analyse-fase."), [
    ["checkin", ["check", "in"]],
    ["email", ["e", "mail"]],
    ["swotanalysefase", ["swot", "analyse", "fase"]],
  ]);
  assert.deepEqual(hyphenated("Coördinator-rol"), [["coordinatorrol", ["coordinator", "rol"]]]);
  assert.deepEqual(hyphenated("2026 - 2027, swot -analyse, in- en uitgaven"), [], "a sign is no hyphen");
});

test("a long list is done in portions, in its order, and the browser comes in between", async () => {
  /** @type {number[]} */
  const done = [];
  let between = 0;
  const beat = setInterval(() => (between += 1));
  await toolboxPortions.inPortions([1, 2, 3, 4], (/** @type {number} */ number) => {
    const until = performance.now() + 12;
    while (performance.now() < until);
    done.push(number);
  });
  clearInterval(beat);
  assert.deepEqual(done, [1, 2, 3, 4]);
  assert.ok(between > 0, "something else ran");
  await toolboxPortions.inPortions([], () => assert.fail("there is nothing to do"));
});
