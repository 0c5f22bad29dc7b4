// The words of a question, where a reader joins or parts them otherwise than the toolbox does.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { toolboxExpansion, toolboxQuestion } = load(
  ["libraries", "portions", "words", "typos", "compounds", "expansion", "question"].map((name) => `search/${name}.js`),
);
const { NEAR, learn } = toolboxExpansion;

/**
 * @param {string} terms What the toolbox says.
 * @param {string[]} whole What of it is written with a hyphen.
 */
const toolbox = async (terms, whole = []) =>
  toolboxQuestion.reading(await learn([...terms.split(" "), ...whole]), new Set(whole));

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
