"use strict";

// What every script uses: finds and makes elements, saves files, loads other scripts. A missing element that has to exist is
// a bug in a template: it throws.

const toolboxPage = {
  /**
   * @template {Element} T
   * @param {new () => T} kind
   * @param {string} selector
   * @param {ParentNode} [inside]
   * @returns {T}
   */
  one(kind, selector, inside = document) {
    const [found] = toolboxPage.all(kind, selector, inside);
    if (!found) throw new Error(`there is no ${selector} here`);
    return found;
  },

  /**
   * @template {Element} T
   * @param {new () => T} kind
   * @param {string} selector
   * @param {ParentNode} [inside]
   * @returns {T[]}
   */
  all(kind, selector, inside = document) {
    /** @type {T[]} */
    const found = [];
    for (const element of inside.querySelectorAll(selector)) if (element instanceof kind) found.push(element);
    return found;
  },

  /**
   * Hand a file to the reader, who finds it with the downloads.
   *
   * @param {string} name
   * @param {BlobPart} content
   * @param {string} type The media type.
   */
  save(name, content, type) {
    const address = URL.createObjectURL(new Blob([content], { type }));
    toolboxPage.make("a", { href: address, download: name }).click();
    // Some browsers read it only after this.
    setTimeout(() => URL.revokeObjectURL(address), 3000);
  },

  /**
   * @template {keyof HTMLElementTagNameMap} K
   * @param {K} tag
   * @param {Partial<HTMLElementTagNameMap[K]>} [properties]
   * @param {...(Node | string)} inside
   * @returns {HTMLElementTagNameMap[K]}
   */
  make(tag, properties = {}, ...inside) {
    const element = Object.assign(document.createElement(tag), properties);
    // Firefox knows these as properties only since version 119.
    for (const [name, value] of Object.entries(properties)) {
      if (/^(role|aria[A-Z].*)$/.test(name))
        element.setAttribute(name.replace("aria", "aria-").toLowerCase(), `${value}`);
    }
    element.append(...inside);
    return element;
  },

  /** @type {Map<string, Promise<unknown>>} Scripts that were asked for, by full address. */
  loads: new Map(),

  /**
   * Load a script that only some readers need: once, also where the page itself has it, and again after it failed.
   *
   * @param {string} src
   * @returns {Promise<unknown>} Rejected where it cannot be fetched.
   */
  load(src) {
    const { loads, make } = toolboxPage;
    const script = make("script", { src });
    const known = loads.get(script.src);
    if (known) return known;
    if ([...document.scripts].some((other) => other.src === script.src)) return Promise.resolve();
    const load = new Promise((resolve, reject) => {
      script.addEventListener("load", resolve);
      script.addEventListener("error", reject);
    });
    load.catch(() => {
      loads.delete(script.src);
      script.remove();
    });
    loads.set(script.src, load);
    document.head.append(script);
    return load;
  },
};
