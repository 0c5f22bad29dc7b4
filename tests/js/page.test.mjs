// What every script uses to make elements.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

test("a role and a label reach a browser that has no properties for them", () => {
  /** @type {Record<string, string>} */
  const attributes = {};
  const document = {
    /** @param {string} tag */
    createElement: (tag) => ({
      tag,
      /** @param {string} name @param {string} value */
      setAttribute: (name, value) => {
        attributes[name] = value;
      },
      append() {},
    }),
  };
  const { make } = load("toolbox/page.js", { document }).toolboxPage;
  const option = make("a", { href: "#", role: "option", ariaSelected: "false", ariaLabel: "Visie" });
  assert.equal(option.href, "#");
  assert.deepEqual(attributes, { role: "option", "aria-selected": "false", "aria-label": "Visie" });
});
