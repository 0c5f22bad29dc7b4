"use strict";

// Finds and makes elements, for every script. A missing element that has to exist is a bug in a template: it throws.

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
   * @template {keyof HTMLElementTagNameMap} K
   * @param {K} tag
   * @param {Partial<HTMLElementTagNameMap[K]>} [properties]
   * @param {...(Node | string)} inside
   * @returns {HTMLElementTagNameMap[K]}
   */
  make(tag, properties = {}, ...inside) {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...inside);
    return element;
  },
};
