// Saving, with a look at what others did meanwhile: nobody undoes a colleague without knowing it.

import { askAboutChanges, askAboutGone } from "./change-questions.mjs";
import { Moved, writeOn } from "./heads.mjs";
import { merge } from "./merge.mjs";
import { visible } from "./values.mjs";
import { latest } from "./versions.mjs";

/**
 * @typedef {import("../../types/form.js").Implementation} Implementation
 * @typedef {import("./store.mjs").Entry} Entry
 * @typedef {import("./values.mjs").Value} Value
 * @typedef {import("./reading.mjs").Field} Field
 * @typedef {{ format: import("./files.mjs").Format, fields: Field[] }} Shape How the files of a collection are read.
 * @typedef {object} Saved What was written: its text, and its fields where others' are in it.
 * @property {string} text
 * @property {Entry["data"] | undefined} merged
 */

const TRIES = 5;
const BACKENDS = ["github", "proxy"];
const EXPIRED = 401;
const FAILED = 500;
const ON_THIS_COMPUTER = "Proxy";
const BAD_CREDENTIALS = "Bad credentials";

/** Why a save stops; decap-cms shows it as it stands. */
class Stopped extends Error {
  name = "";
}

/**
 * Let every save look first at what the repository has by now; call this before decap-cms starts.
 *
 * @param {(collection: string, slug: string) => Shape} shapeOf
 * @returns {() => Saved} What was written last.
 */
export function saveSafely(shapeOf) {
  /** @type {Implementation} */
  let implementation;
  let workflow = false;
  /** @type {Entry} */
  let draft;
  /** @type {Saved} */
  let saved = { text: "", merged: undefined };

  for (const name of BACKENDS) {
    const backend = CMS.getBackend(name);
    const { init } = backend;
    backend.init = (config, options) => {
      implementation = init(config, options);
      workflow = options.useWorkflow;
      const { getEntry, persistEntry } = implementation;
      implementation.getEntry = async (path) => {
        const { api } = implementation;
        // decap-cms takes whatever goes wrong here for an empty file.
        if (!api) return getEntry.call(implementation, path);
        return { file: { path, id: null }, data: await api.readFile(path, null, { repoURL: api.originRepoURL }) };
      };
      implementation.persistEntry = async (files, saving) => {
        /** @param {Partial<typeof saving>} [where] */
        const write = (where) => persistEntry.call(implementation, files, { ...saving, ...where });
        const [file] = files.dataFiles;
        /** @type {Promise<Saved["merged"]>} */
        const merged = saving.newEntry ? write().then(() => undefined) : onTopOfOthers(file, write);
        saved = { merged: await explained(merged), text: file.raw };
      };
      return implementation;
    };
  }
  CMS.registerEventListener({
    name: "preSave",
    handler: async ({ entry }) => {
      draft = /** @type {Entry} */ (entry.toJS());
    },
  });
  return () => saved;

  /**
   * Save a text, merged with what others made of it; looks and merges anew until nobody was in between.
   *
   * @param {{ raw: string }} file
   * @param {(where: { unpublished: boolean }) => Promise<void>} write
   * @returns {Promise<Entry["data"] | undefined>} Its fields where others' are in it.
   */
  async function onTopOfOthers(file, write) {
    const { api } = implementation;
    const shape = shapeOf(draft.collection, draft.slug);
    const original = String(draft.data._original ?? "");
    /** @type {Map<string, string | undefined>} */
    const known = new Map();
    let { data } = draft;
    for (let tries = 0; tries < TRIES; tries++) {
      const { heads, proposed, versions } = await latest(implementation, draft, original, workflow);
      const since = versions.map((each) => (known.has(each.where) ? { ...each, base: known.get(each.where) } : each));
      for (const { where, text } of versions) known.set(where, text);
      const merged = await withOthers(data, since, shape, draft.collection === "fiches");
      if (merged !== data) {
        // Others may have gone on while somebody was choosing.
        data = merged;
        file.raw = shape.format.toFile(merged);
        continue;
      }
      try {
        const save = () => write({ unpublished: proposed });
        await (api && heads ? writeOn(api, heads, save) : save());
        return data === draft.data ? undefined : data;
      } catch (problem) {
        if (!(problem instanceof Moved)) throw problem;
      }
    }
    throw new Stopped("anderen veranderen deze tekst nu ook. Probeer het zo meteen opnieuw");
  }
}

/**
 * Return the fields of a text with what others changed; the same where nobody changed anything. Throws where the save stops.
 *
 * @param {Entry["data"]} data
 * @param {import("./versions.mjs").Version[]} versions
 * @param {Shape} shape
 * @param {boolean} isFiche
 */
async function withOthers(data, versions, { format, fields }, isFiche) {
  let merged = data;
  for (const { base, text } of versions) {
    if (text === base) continue;
    if (text === undefined) {
      if (!(await askAboutGone(isFiche))) throw new Stopped("je stopte met bewaren");
      continue;
    }
    const before = base === undefined ? {} : format.fromFile(base);
    const [was, mine, theirs] = [before, merged, format.fromFile(text)].map(visible);
    const found = merge(was, mine, theirs, fields);
    const choose = await askAboutChanges(found);
    if (!choose) throw new Stopped("je stopte met bewaren");
    merged = /** @type {Entry["data"]} */ (found.settle(choose));
    // The last of them is the file that is written over.
    merged = { ...hidden(format.fromFile(text)), ...merged };
  }
  return merged;
}

/** @param {Entry["data"]} data */
function hidden(data) {
  return Object.fromEntries(Object.entries(data).filter(([name]) => name.startsWith("_")));
}

/**
 * Say in Dutch what an expired sign-in does, and a server that is down or refuses; anything else is thrown as it is.
 *
 * @template Answer
 * @param {Promise<Answer>} answer
 */
async function explained(answer) {
  try {
    return await answer;
  } catch (problem) {
    // Where decap-cms asks for a list, it throws the answer of GitHub itself.
    const {
      status = 0,
      message = "",
      api,
    } = /** @type {{ status?: number, message?: string, api?: string }} */ (problem);
    if (status === EXPIRED || message === BAD_CREDENTIALS) {
      throw new Stopped("je bent niet meer aangemeld. Meld je af en opnieuw aan; je tekst blijft in deze browser");
    }
    // decap-server answers, and keeps to its own window why it could not.
    if (api === ON_THIS_COMPUTER && status >= FAILED)
      throw new Stopped(
        "dit lukte niet op je computer. In het venster van make formserver staat waarom. Je tekst blijft in deze browser",
      );
    // A text is the page of a gate; of a server that it does not reach, a browser throws this kind of error.
    const isDown = status >= FAILED || typeof problem === "string" || problem instanceof TypeError;
    if (isDown)
      throw new Stopped("de server antwoordt nu niet. Je tekst blijft in deze browser; probeer het zo meteen opnieuw");
    if (!status) throw problem;
    throw new Stopped(`de server weigert dit en zegt ‘${message}’. Je tekst blijft in deze browser`);
  }
}
