import assert from "node:assert/strict";
import { test } from "node:test";
import { headsOf, Moved, writeOn } from "../../form/source/heads.mjs";

const BRANCH = "cms/fiches/visie";
const REFUSED = { exists: "Reference already exists", stale: "Update is not a fast forward" };

/**
 * The API of decap-cms over branches of our own; `writes` is what GitHub was asked to change.
 *
 * @param {Record<string, string>} branches
 */
function gitHub(branches) {
  /** @type {unknown[][]} */
  const writes = [];
  /** @param {string} name */
  const branch = async (name) => {
    if (!branches[name]) throw Object.assign(new Error("Not Found"), { status: 404 });
    return { commit: { sha: branches[name] } };
  };
  const api = /** @type {import("../../form/source/heads.mjs").Api} */ ({
    getDefaultBranch: () => branch("main"),
    getBranch: branch,
    rebaseBranch: async () => ({ sha: "head" }),
    createRef: async (...asked) => writes.push(["ref", ...asked]),
    createBranch: async (...asked) => writes.push(["over", ...asked]),
    patchBranch: async (...asked) => writes.push(["patch", ...asked]),
  });
  return { api, branches, writes };
}

/** @param {ReturnType<typeof gitHub>} gitHub What decap-cms does to save again. */
const again =
  ({ api }) =>
  async () => {
    await api.rebaseBranch(BRANCH);
    await api.patchBranch(BRANCH, "mine", { force: true });
  };

test("a save on what was looked at is not forced, so GitHub refuses it where somebody was before", async () => {
  const github = gitHub({ main: "main", [BRANCH]: "head" });
  const { patchBranch } = github.api;
  await writeOn(github.api, await headsOf(github.api, BRANCH), again(github));
  assert.deepEqual(github.writes, [["patch", BRANCH, "mine", { force: false }]]);
  assert.equal(github.api.patchBranch, patchBranch);

  github.api.patchBranch = () => Promise.reject(new Error(REFUSED.stale));
  await assert.rejects(writeOn(github.api, await headsOf(github.api, BRANCH), again(github)), Moved);
});

test("a save on what is published by now has to be forced", async () => {
  const github = gitHub({ main: "main", [BRANCH]: "older" });
  await writeOn(github.api, await headsOf(github.api, BRANCH), again(github));
  assert.deepEqual(github.writes, [["patch", BRANCH, "mine", { force: true }]]);
});

for (const moved of ["main", BRANCH]) {
  test(`nothing is written where ${moved} moved since it was looked at`, async () => {
    const github = gitHub({ main: "main", [BRANCH]: "head" });
    const heads = await headsOf(github.api, BRANCH);
    github.branches[moved] = "theirs";
    await assert.rejects(writeOn(github.api, heads, again(github)), Moved);
    assert.deepEqual(github.writes, []);
  });
}

test("a first proposal takes the place of none that somebody began meanwhile", async () => {
  const github = gitHub({ main: "main" });
  const heads = await headsOf(github.api, BRANCH);
  const first = async () => void (await github.api.createBranch(BRANCH, "mine"));
  await writeOn(github.api, heads, first);
  assert.deepEqual(github.writes, [["ref", "heads", BRANCH, "mine"]]);

  github.api.createRef = () => Promise.reject(new Error(REFUSED.exists));
  await assert.rejects(writeOn(github.api, heads, first), Moved);
});

test("what a closed proposal left is for decap-cms to put aside", async () => {
  const github = gitHub({ main: "main", [BRANCH]: "closed" });
  await writeOn(github.api, await headsOf(github.api, BRANCH), async () => {
    await github.api.createBranch(BRANCH, "mine");
  });
  assert.deepEqual(github.writes, [["over", BRANCH, "mine"]]);
});

test("anything else that goes wrong is told as it is", async () => {
  const github = gitHub({ main: "main", [BRANCH]: "head" });
  github.api.patchBranch = () => Promise.reject(new Error("Bad credentials"));
  await assert.rejects(writeOn(github.api, await headsOf(github.api, BRANCH), again(github)), /Bad credentials/);
});
