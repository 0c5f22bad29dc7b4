// Which words of the toolbox a word of the reader can mean.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { toolboxExpansion } = load(
  ["libraries", "portions", "words", "typos", "compounds", "expansion"].map((name) => `search/${name}.js`),
);
const { NEAR, learn } = toolboxExpansion;

/** @param {string} terms What the toolbox says. */
const toolbox = (terms) => learn(terms.split(" "));

/**
 * @param {string} terms
 * @param {string} word
 */
const meant = async (terms, word) => Object.fromEntries((await toolbox(terms)).meant(word));

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
