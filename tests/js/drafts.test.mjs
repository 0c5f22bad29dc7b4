import assert from "node:assert/strict";
import { test } from "node:test";
import { Drafts } from "../../form/source/drafts.mjs";
import { storage } from "./storage-double.mjs";

/** A browser, with windows at a form in it. */
function browser() {
  const { localStorage, map, state } = storage({ "toolbox-kleuren": "donker" });
  let now = 0;
  const window = () => new Drafts(localStorage, () => ++now);
  return { window, keys: () => [...map.keys()].slice(1), state };
}

/** @param {object} [data] */
const fiche = (data = {}) => ({
  collection: "fiches",
  slug: "visie",
  path: "fiches/visie.md",
  data: { title: "Visie", _original: "…", ...data },
});
const saved = fiche();
const fresh = { ...fiche(), slug: "", newRecord: true };

test("what was typed is offered on return, with what it was read from", () => {
  const { window } = browser();
  window().keep(fiche({ title: "Vis" }));
  const back = window();
  back.open(saved);
  const [draft] = back.others(saved);
  assert.deepEqual(draft?.data, { title: "Vis", _original: "…" });
  assert.equal(draft?.title, "Vis");
});

test("what was saved is not offered", () => {
  const { window, keys } = browser();
  const here = window();
  here.keep(fiche({ title: "Vis" }));
  here.clear();
  assert.deepEqual(keys(), []);
});

test("two windows with one fiche keep a text each, and saving one leaves the other", () => {
  const { window } = browser();
  const [one, two] = [window(), window()];
  for (const each of [one, two]) each.open(saved);
  one.keep(fiche({ title: "Van een" }));
  two.keep(fiche({ title: "Van twee" }));
  one.keep(fiche({ title: "Van een, nog eens" }));
  one.clear();
  const back = window();
  back.open(saved);
  assert.deepEqual(
    back.others(saved).map(({ title }) => title),
    ["Van twee"],
  );
});

test("who goes on with a text keeps it under its own key", () => {
  const { window, keys } = browser();
  window().keep(fiche({ title: "Vis" }));
  const back = window();
  back.open(saved);
  const [draft] = back.others(saved);
  assert.ok(draft);
  back.take(draft);
  back.keep(fiche({ title: "Visi" }));
  assert.equal(keys().length, 1);
  back.clear();
  assert.deepEqual(keys(), []);
});

test("a text of another fiche, or of a new one, is not offered here", () => {
  const { window } = browser();
  window().keep({ ...fiche({ title: "Anders" }), slug: "visie-en-meer" });
  window().keep({ ...fresh, data: { title: "Nieuw" } });
  const back = window();
  back.open(saved);
  assert.deepEqual(back.others(saved), []);
  back.open(fresh);
  assert.deepEqual(
    back.others(fresh).map(({ title }) => title),
    ["Nieuw"],
  );
});

test("what was typed in a fiche is offered under the name that it got since", () => {
  const { window, keys } = browser();
  window().keep(fiche({ title: "Vis" }));
  window().keep({ ...fiche({ title: "Anders" }), slug: "visie-en-meer" });
  const renamed = { ...fiche({ aliases: ["visie"] }), slug: "toekomst" };
  const back = window();
  back.open(renamed);
  const [draft, ...more] = back.others(renamed);
  assert.deepEqual([draft?.title, more], ["Vis", []]);
  assert.ok(draft);
  back.take(draft);
  back.clear();
  assert.equal(keys().length, 1);
});

test("who leaves a text and comes back is offered what was typed, also in the same window", () => {
  const here = browser().window();
  here.open(saved);
  here.keep(fiche({ title: "Vis" }));
  here.open(saved);
  assert.equal(here.others(saved).length, 1);
});

test("what is no different from what was saved is thrown away", () => {
  const { window, keys } = browser();
  window().keep(fiche({ tips: [""], _original: "oud" }));
  const back = window();
  back.open(saved);
  assert.deepEqual([back.others(saved), keys()], [[], []]);
});

test("it tells when the browser has no room", () => {
  const { window, state } = browser();
  const here = window();
  assert.equal(here.keep(saved), true);
  state.full = true;
  assert.equal(here.keep(saved), false);
});
