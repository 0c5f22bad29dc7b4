// The words of a text, as the index and a question have them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { toolboxPortions, toolboxWords } = load(["search/portions.js", "search/words.js"]);
const { carriesMeaning, hyphenated, tokenize } = toolboxWords;

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
