"use strict";

// What a reader sees of a result, and the words of the question in it and on the page that it leads to.

const toolboxResults = (() => {
  const { make } = toolboxPage;
  const { fold } = toolboxWords;

  const WORD = /[\p{L}\p{M}\p{N}\p{Cf}]+/gu;
  const SHORTEST_MARKED = 3;
  const MOST_MARKED = 6;
  /** How many characters of a text are shown, and how many of them before the first marked word. */
  const SHOWN = 170;
  const BEFORE = 50;

  /**
   * A text as nodes, with the given words marked.
   *
   * @param {string} text
   * @param {Set<string>} words
   * @param {string} [className]
   */
  function marked(text, words, className = "") {
    /** @type {(string | Node)[]} */
    const nodes = [];
    let end = 0;
    for (const { 0: word, index = 0 } of text.matchAll(WORD)) {
      if (!words.has(fold(word))) continue;
      nodes.push(text.slice(end, index), make("mark", className ? { className } : {}, word));
      end = index + word.length;
    }
    return [...nodes, text.slice(end)];
  }

  /**
   * The part of a text in which the first of the words stands.
   *
   * @param {string} text
   * @param {Set<string>} words
   */
  function teaser(text, words) {
    if (text.length <= SHOWN) return text;
    const first = [...text.matchAll(WORD)].find(([word]) => words.has(fold(word)))?.index ?? 0;
    const start = first > BEFORE ? text.indexOf(" ", first - BEFORE) + 1 : 0;
    const rest = text.slice(start);
    const end = rest.length > SHOWN ? rest.lastIndexOf(" ", SHOWN) : rest.length;
    return `${start ? "… " : ""}${rest.slice(0, end)}${end < rest.length ? " …" : ""}`;
  }

  /**
   * The words to mark: a single letter would be marked everywhere.
   *
   * @param {Iterable<string>} terms
   */
  const markable = (terms) =>
    new Set([...terms].filter((term) => term.length >= SHORTEST_MARKED).slice(0, MOST_MARKED));

  /**
   * A result as an option of the list.
   *
   * @param {Find} find
   * @param {number} number
   * @param {URL} base
   * @param {string | undefined} place The title of the page on which it stands.
   */
  function option({ entry, terms }, number, base, place) {
    const words = markable(terms);
    const target = new URL(entry.location, base);
    if (words.size) target.searchParams.set("h", [...words].join(" "));
    const link = make(
      "a",
      { href: target.href, id: `search-result-${number}`, role: "option", ariaSelected: "false", tabIndex: -1 },
      make("span", { className: "tb-search__kind" }, entry.kind),
      " ",
      make("span", { className: "tb-search__title" }, ...marked(entry.title, words)),
    );
    if (place) link.append(" ", make("span", { className: "tb-search__place" }, place));
    if (entry.text)
      link.append(" ", make("span", { className: "tb-search__text" }, ...marked(teaser(entry.text, words), words)));
    return link;
  }

  /**
   * Mark words on the page itself.
   *
   * @param {Node} page
   * @param {Set<string>} words
   */
  function markPage(page, words) {
    const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement?.closest("script, style, textarea, select, option, button, .headerlink, .tb-toc")
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
    );
    /** @type {Text[]} */
    const texts = [];
    while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
    for (const text of texts) {
      const nodes = marked(text.data, words, "tb-found");
      if (nodes.length > 1) text.replaceWith(...nodes);
    }
  }

  return { markPage, markable, option };
})();
