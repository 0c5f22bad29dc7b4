// What others made of a text since it was opened: the form asks the repository before it saves.
import { headsOf, ifThere } from "./heads.mjs";

/**
 * @typedef {import("../../types/form.js").Implementation} Implementation
 * @typedef {import("./store.mjs").Entry} Entry
 * @typedef {object} Version A text as somebody else left it, and the text it was before; undefined where the file is gone.
 * @property {"published" | "proposed"} where
 * @property {string | undefined} base Undefined where there was none either.
 * @property {string | undefined} text
 * @typedef {object} Latest
 * @property {boolean} proposed Whether there is a proposal, to which a save has to go.
 * @property {Version[]} versions Each to be merged in turn; the last is the file that will be written over.
 * @property {import("./heads.mjs").Heads | undefined} heads Where the branches stood on GitHub before.
 */

/**
 * Return what a text is by now.
 *
 * @param {Implementation} implementation How decap-cms talks to the repository.
 * @param {Entry} entry
 * @param {string} original The text that the form was filled in with.
 * @param {boolean} workflow Whether a save makes a proposal.
 * @returns {Promise<Latest>}
 */
export async function latest(implementation, { collection, slug, path }, original, workflow) {
  const { api } = implementation;
  const branch = `cms/${collection}/${slug}`;
  // Before the texts: what moves after this is seen when it is written.
  const heads = api && (await headsOf(api, branch));
  const proposal = workflow ? await proposalOf(implementation, collection, slug) : undefined;
  const published = await textOf(implementation, path);
  const diff = proposal?.diffs.find((each) => each.path === path);
  if (!diff) {
    return {
      proposed: proposal !== undefined,
      versions: [{ where: "published", base: original, text: published }],
      heads,
    };
  }
  const text = await implementation.unpublishedEntryDataFile(collection, slug, path, diff.id);
  /** @type {Version[]} */
  const versions = [{ where: "proposed", base: original, text }];
  // A save puts the proposal on top of what is published, without a look at what changed there; decap-server merges with git.
  if (api) versions.unshift({ where: "published", base: await textBefore(api, path, branch), text: published });
  return { proposed: true, versions, heads };
}

/**
 * @param {Implementation} implementation
 * @param {string} collection
 * @param {string} slug
 */
async function proposalOf(implementation, collection, slug) {
  try {
    return await implementation.unpublishedEntry({ collection, slug });
  } catch (problem) {
    if (/** @type {{ notUnderEditorialWorkflow?: boolean }} */ (problem).notUnderEditorialWorkflow) return undefined;
    throw problem;
  }
}

/**
 * Return what is published; undefined where no such file is.
 *
 * @param {Implementation} implementation
 * @param {string} path
 */
async function textOf(implementation, path) {
  const { api } = implementation;
  if (api) return ifThere(api.readFile(path, null, { repoURL: api.originRepoURL }));
  return (await implementation.getEntry(path)).data ?? undefined;
}

/**
 * Return what was published when a proposal began; undefined for a new file.
 *
 * @param {NonNullable<Implementation["api"]>} api
 * @param {string} path
 * @param {string} branch
 */
async function textBefore(api, path, branch) {
  const { merge_base_commit: commit } = await api.getDifferences(api.branch, await api.getHeadReference(branch));
  return ifThere(api.readFile(path, null, { branch: commit.sha, repoURL: api.originRepoURL }));
}
