// What was typed and not saved, kept in the browser at every change: each text under a key of its own, so that two windows
// with the same fiche do not undo each other. It goes when it is saved, or thrown away on purpose.
import { same, visible } from "./values.mjs";

/**
 * @typedef {import("./store.mjs").Entry} Entry
 * @typedef {object} Draft What was typed in a text, with what it was read from in `data`.
 * @property {string} key
 * @property {number} at When it was last changed, in milliseconds since 1970.
 * @property {string} title
 * @property {Entry["data"]} data
 */

const PREFIX = "toolbox-formulier/";

/** The drafts that a storage of the browser holds. */
export class Drafts {
  /**
   * @param {Pick<Storage, "length" | "key" | "getItem" | "setItem" | "removeItem">} storage
   * @param {() => number} now In milliseconds since 1970.
   */
  constructor(storage, now) {
    this.storage = storage;
    this.now = now;
    this.own = "";
    this.place = "";
  }

  /**
   * Keep what was typed in a text, under the key of this visit to it.
   *
   * @param {Entry} entry
   * @returns {boolean} Whether the browser could keep it.
   */
  keep(entry) {
    if (placeOf(entry) !== this.place) this.open(entry);
    this.own ||= `${this.place}/${this.now().toString(36)}`;
    const draft = { at: this.now(), title: titleOf(entry), data: entry.data };
    try {
      this.storage.setItem(this.own, JSON.stringify(draft));
      return true;
    } catch {
      return false;
    }
  }

  /**
   * Begin a visit to a text; what an earlier one kept is offered again.
   *
   * @param {Entry} entry
   */
  open(entry) {
    this.place = placeOf(entry);
    this.own = "";
  }

  /** Forget what this visit kept: it was saved. */
  clear() {
    if (this.own) this.storage.removeItem(this.own);
    this.own = "";
  }

  /**
   * Return what other visits kept of the text that is open, also under its former names, newest first; what is no different
   * from it is thrown away.
   *
   * @param {Entry} entry
   * @returns {Draft[]}
   */
  others({ collection, data }) {
    const former = Array.isArray(data.aliases) ? data.aliases : [];
    const places = [this.place, ...former.map((name) => `${PREFIX}${collection}/${name}`)];
    const keys = Array.from({ length: this.storage.length }, (_, place) => this.storage.key(place) ?? "");
    const kept = keys.filter((key) => key !== this.own && places.some((place) => key.startsWith(`${place}/`)));
    const drafts = kept.map((key) => this.read(key)).filter((draft) => draft !== undefined);
    const now = visible(data);
    for (const draft of drafts) if (same(visible(draft.data), now)) this.remove(draft);
    return drafts.filter((draft) => !same(visible(draft.data), now)).sort((one, other) => other.at - one.at);
  }

  /**
   * Go on with what another visit kept.
   *
   * @param {Draft} draft
   */
  take({ key }) {
    this.clear();
    this.own = key;
  }

  /**
   * Throw away what another visit kept.
   *
   * @param {Draft} draft
   */
  remove({ key }) {
    this.storage.removeItem(key);
  }

  /**
   * @param {string} key
   * @returns {Draft | undefined}
   */
  read(key) {
    try {
      return { ...JSON.parse(this.storage.getItem(key) ?? ""), key };
    } catch {
      return undefined;
    }
  }
}

/** @param {Entry} entry */
function placeOf({ collection, slug, newRecord }) {
  return `${PREFIX}${collection}/${newRecord ? "" : slug}`;
}

/** @param {Entry} entry */
function titleOf({ data, slug }) {
  return String(data.title ?? slug ?? "");
}
