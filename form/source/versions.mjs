// What others made of a text since it was opened: the form asks the repository before it saves.

/**
 * @typedef {import("../../types/form.js").Implementation} Implementation
 * @typedef {import("./store.mjs").Entry} Entry
 * @typedef {object} Version A text as somebody else left it, and the text it was before; undefined where the file is gone.
 * @property {string} base
 * @property {string | undefined} text
 * @typedef {object} Latest
 * @property {boolean} proposed Whether there is a proposal, to which a save has to go.
 * @property {Version[]} versions Each to be merged in turn; the last is the file that will be written over.
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
  const proposal = workflow ? await proposalOf(implementation, collection, slug) : undefined;
  const published = await textOf(implementation, path);
  const diff = proposal?.diffs.find((each) => each.path === path);
  if (!diff) return { proposed: proposal !== undefined, versions: [{ base: original, text: published }] };
  const text = await implementation.unpublishedEntryDataFile(collection, slug, path, diff.id);
  const versions = [{ base: original, text }];
  // A save puts the proposal on top of what is published, without a look at what changed there.
  const before = await textBefore(implementation, path, `cms/${collection}/${slug}`);
  if (before !== undefined && published !== undefined) versions.unshift({ base: before, text: published });
  return { proposed: true, versions };
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
 * Return what was published when a proposal began; undefined for a new file, and where decap-server merges with git itself.
 *
 * @param {Implementation} implementation
 * @param {string} path
 * @param {string} branch
 */
async function textBefore({ api }, path, branch) {
  if (!api) return undefined;
  const { merge_base_commit: commit } = await api.getDifferences(api.branch, await api.getHeadReference(branch));
  return ifThere(api.readFile(path, null, { branch: commit.sha, repoURL: api.originRepoURL }));
}

/**
 * @param {Promise<string>} read
 * @returns {Promise<string | undefined>}
 */
async function ifThere(read) {
  try {
    return await read;
  } catch (problem) {
    if (/** @type {{ status?: number }} */ (problem).status === 404) return undefined;
    throw problem;
  }
}
