"use strict";

// What this browser stores of one worksheet. Other tabs, and other versions of the toolbox, read and write the same at the
// same time: only what was touched here is written, and what could not be written is tried again.

/** @typedef {ReturnType<typeof toolboxStored.of>} Stored */

const toolboxStored = (() => {
  const RETRY = 3000;
  let askedToPersist = false;

  /**
   * @param {readonly string[]} ids Of the sheet, and its former ones.
   * @param {Fields} fields Those of the page, also when they change.
   * @param {(isStored: boolean) => void} tried Called whenever it was tried to store something.
   * @param {() => Iterable<string>} [knows] The fields that who stores something knows: all that there are.
   */
  function of(ids, fields, tried, knows = () => fields.keys()) {
    const dossier = toolboxDossiers.active();
    const key = (/** @type {string} */ id) => toolboxDossiers.answersKey(id, dossier);
    const oldKey = (/** @type {string} */ id) => toolboxDossiers.version1Key(id, dossier);
    const keys = ids.flatMap((id) => [key(id), oldKey(id)]);
    const own = keys[0] ?? "";
    /** @type {Answers} What was there when it was last read, with what was touched here since. */
    let answers = new Map();
    /** @type {Answers} What could not be stored. */
    const pending = new Map();
    /** @type {Map<string, string>} */
    let seen = new Map();
    /** @type {ReadonlySet<string> | null} The fields that there were when something was last stored, if that is known. */
    let known = null;
    let retry = 0;

    function read() {
      const sources = ids.map((id) => ({
        id,
        stored: toolboxStorage.readJson(key(id)),
        old: toolboxStorage.readText(oldKey(id)),
      }));
      const found = toolboxSources.combine(sources, fields);
      answers = toolboxAnswers.merge([pending, found.answers]);
      ({ seen, known } = found);
      return found.taken;
    }

    /** Read, and store what version 1 wrote. */
    function takeOver() {
      const taken = read();
      if (taken.size) keep(taken);
    }

    /**
     * @param {Answers} changes
     * @returns {boolean} Whether they are stored.
     */
    function keep(changes) {
      for (const [name, answer] of changes) {
        answers.set(name, answer);
        pending.set(name, answer);
      }
      return flush();
    }

    function flush() {
      const stored = toolboxStorage.readJson(own);
      const now = Date.now();
      for (const [name, { at }] of toolboxRecords.parse(stored)) {
        // What claims to be of now or later was written while the clock was wrong.
        if (at > (pending.get(name)?.at ?? at) && at < now) pending.delete(name);
      }
      const next = toolboxRecords.update(stored, pending, { known: [...knows()], seen });
      const sound = toolboxRecords.isSound(stored) || toolboxStorage.setAside(own);
      const isStored = sound && toolboxStorage.writeJson(own, next);
      if (isStored) pending.clear();
      report();
      return isStored;
    }

    function report() {
      clearTimeout(retry);
      if (pending.size) retry = setTimeout(flush, RETRY);
      tried(!pending.size);
    }

    /**
     * @param {string} name
     * @param {Answer} answer
     * @returns {Answer} Newer than what is there.
     */
    function renewed(name, answer) {
      return { ...answer, at: Math.max(Date.now(), (answers.get(name)?.at ?? 0) + 1) };
    }

    /**
     * @param {Answers} changes
     * @returns {() => void} What brings back what these changes replaced, except where something was typed since.
     */
    function apply(changes) {
      const before = new Map([...changes.keys()].map((name) => [name, answers.get(name)]));
      if (changes.size) keep(changes);
      return () => {
        read();
        /** @type {Answers} */
        const restored = new Map();
        for (const [name, { value, label, group }] of changes) {
          const answer = before.get(name) ?? { value: "", at: 0, label, group };
          if ((answers.get(name)?.value ?? "") === value) restored.set(name, renewed(name, answer));
        }
        keep(restored);
      };
    }

    /** @returns {() => void} What brings all of it back. */
    function wipe() {
      const texts = keys
        .flatMap((it) => [it, toolboxStorage.corrupt(it)])
        .map((it) => /** @type {const} */ ([it, toolboxStorage.readText(it)]));
      const before = new Map(answers);
      for (const it of keys) toolboxStorage.remove(it);
      return () => {
        // An older version of the toolbox gets back what was its own, and what could not be read is there again.
        for (const [it, text] of texts) {
          if (text !== null && toolboxStorage.readText(it) === null) toolboxStorage.writeText(it, text);
        }
        takeOver();
        keep(new Map([...before].filter(([name]) => !answers.get(name)?.value)));
      };
    }

    /** Give up what could not be stored. */
    function forget() {
      pending.clear();
      report();
    }

    /**
     * @param {() => void} changed
     * @param {() => void} wiped
     */
    function subscribe(changed, wiped) {
      toolboxStorage.subscribe(keys, (event) => {
        const isWiped =
          event instanceof StorageEvent && (event.key === null || (event.key === own && event.newValue === null));
        if (isWiped) wiped();
        else changed();
        if (pending.size) flush();
      });
    }

    return {
      get answers() {
        return answers;
      },
      get known() {
        return known;
      },
      ...{ read, takeOver, keep, renewed, apply, wipe, forget, subscribe },
    };
  }

  // A browser may evict the storage of a site that is seldom visited; some do not, when they are asked.
  function askToPersist() {
    if (askedToPersist) return;
    askedToPersist = true;
    navigator.storage?.persist?.().catch(() => {});
  }

  return { of, askToPersist };
})();
