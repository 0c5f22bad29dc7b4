// Lets GitHub refuse a save where somebody else was in between the look and the write: decap-cms forces its commits.

/**
 * @typedef {"createBranch" | "createRef" | "getBranch" | "getDefaultBranch" | "patchBranch" | "rebaseBranch"} OfBranches
 * @typedef {Pick<import("../../types/form.js").Api, OfBranches>} Api
 * @typedef {object} Heads The commits that the branches stood at before their texts were looked at.
 * @property {string} published
 * @property {string | undefined} proposed Undefined where there is no such branch.
 */

const NOT_FOUND = 404;
/** What GitHub answers where a branch stands elsewhere by now. */
const REFUSALS = ["Reference already exists", "Update is not a fast forward"];

/** Somebody else changed a branch since it was looked at. */
export class Moved extends Error {}

/**
 * Return where the branches stand.
 *
 * @param {Api} api
 * @param {string} branch That of the proposal.
 * @returns {Promise<Heads>}
 */
export async function headsOf(api, branch) {
  const [published, proposed] = await Promise.all([api.getDefaultBranch(), ifThere(api.getBranch(branch))]);
  return { published: published.commit.sha, proposed: proposed?.commit.sha };
}

/**
 * Let decap-cms write a proposal; throws `Moved`, with nothing written, where the branches stand elsewhere by now.
 *
 * @param {Api} api
 * @param {Heads} heads
 * @param {() => Promise<void>} write
 */
export async function writeOn(api, heads, write) {
  const { createBranch, patchBranch, rebaseBranch } = api;
  const original = { createBranch, patchBranch, rebaseBranch };
  let force = false;
  api.rebaseBranch = async (branch) => {
    const head = await rebaseBranch.call(api, branch);
    // Only what stands on another commit than before has to be forced.
    force = head.sha !== heads.proposed;
    return head;
  };
  api.patchBranch = async (branch, sha) => {
    await expectUnmoved(branch);
    return moved(patchBranch.call(api, branch, sha, { force }));
  };
  api.createBranch = async (branch, sha) => {
    await expectUnmoved(branch);
    if (heads.proposed === undefined) return moved(api.createRef("heads", branch, sha));
    // It was left by a proposal that is closed: decap-cms keeps a copy of it.
    Object.assign(api, original);
    return api.createBranch(branch, sha);
  };
  try {
    await write();
  } finally {
    Object.assign(api, original);
  }

  /** @param {string} branch */
  async function expectUnmoved(branch) {
    const now = await headsOf(api, branch);
    if (now.published !== heads.published || now.proposed !== heads.proposed) throw new Moved();
  }
}

/**
 * @template Answer
 * @param {Promise<Answer>} answer
 */
async function moved(answer) {
  try {
    return await answer;
  } catch (problem) {
    if (!REFUSALS.includes(/** @type {Error} */ (problem).message)) throw problem;
    throw new Moved();
  }
}

/**
 * Return what was asked for; undefined where there is no such thing.
 *
 * @template Answer
 * @param {Promise<Answer>} answer
 * @returns {Promise<Answer | undefined>}
 */
export async function ifThere(answer) {
  try {
    return await answer;
  } catch (problem) {
    if (/** @type {{ status?: number }} */ (problem).status === NOT_FOUND) return undefined;
    throw problem;
  }
}
