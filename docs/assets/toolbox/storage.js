"use strict";

// localStorage, safely. A browser may store nothing at all, may be full, and may hold what another program wrote: nothing
// here throws, and stored values are only deleted on purpose.

const toolboxStorage = (() => {
  /**
   * @param {string} key
   * @returns {string | null} `null` where there is nothing, or where this browser stores nothing.
   */
  function readText(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  }

  /**
   * @param {string} key
   * @param {string} text
   * @returns {boolean} Whether it is stored.
   */
  function writeText(key, text) {
    try {
      localStorage.setItem(key, text);
      return true;
    } catch {
      return false;
    }
  }

  /**
   * @param {string} key
   * @returns {Record<string, unknown> | null} All that the toolbox stores as JSON is an object; anything else counts as nothing.
   */
  function readJson(key) {
    return parse(readText(key));
  }

  /**
   * @param {string} key
   * @param {object} value
   * @returns {boolean} Whether it is stored.
   */
  function writeJson(key, value) {
    const text = readText(key);
    if (text !== null && !parse(text) && !setAside(key)) return false;
    try {
      return writeText(key, JSON.stringify(value));
    } catch {
      return false;
    }
  }

  /**
   * Back up an unreadable value, once, so that the backup is not overwritten in its turn.
   *
   * @param {string} key
   * @returns {boolean} Whether there is one.
   */
  function setAside(key) {
    const text = readText(key);
    return text === null || readText(corrupt(key)) !== null || writeText(corrupt(key), text);
  }

  /**
   * @param {string} key
   * @returns {boolean} Whether nothing of it is left.
   */
  function remove(key) {
    try {
      localStorage.removeItem(key);
      localStorage.removeItem(corrupt(key));
      return true;
    } catch {
      return false;
    }
  }

  /**
   * Call back when another tab changed one of these, and when this page is restored from the back/forward cache, where it
   * received no events.
   *
   * @param {readonly string[]} keys
   * @param {(event: StorageEvent | PageTransitionEvent) => void} callback
   */
  function subscribe(keys, callback) {
    addEventListener("storage", (event) => {
      // Without a key, everything was cleared.
      if (event.key === null || keys.includes(event.key)) callback(event);
    });
    addEventListener("pageshow", callback);
  }

  /**
   * @param {string} key
   * @returns {string} Where what could not be read is kept beside it.
   */
  function corrupt(key) {
    return `${key}:corrupt`;
  }

  /**
   * @param {string | null} text
   * @returns {Record<string, unknown> | null}
   */
  function parse(text) {
    try {
      const value = JSON.parse(text ?? "null");
      return value !== null && typeof value === "object" && !Array.isArray(value) ? value : null;
    } catch {
      return null;
    }
  }

  return { readText, writeText, readJson, writeJson, setAside, corrupt, remove, subscribe };
})();
