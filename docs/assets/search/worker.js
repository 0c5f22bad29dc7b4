// The build puts this, after words.js, before Material's search worker in the same file. Material
// provides the index, the teasers and the dialog; ranking is done here (decisions/0040).

/**
 * An entry of the index, as `toolbox.search.entries` writes it; Material adds its page as `parent`.
 *
 * @typedef {object} Entry
 * @property {string} location
 * @property {string} title
 * @property {string} text
 * @property {string} kind
 * @property {number} boost
 * @property {string[]} [words]
 * @property {{ title: string }} [parent]
 */

/**
 * What ranking knows of an entry.
 *
 * @typedef {object} Measured
 * @property {number} boost
 * @property {number} breadth How many words its title has.
 * @property {string} kind
 * @property {number} pace Saturation: how often a word occurs in its text before that counts for half.
 * @property {string[]} phrases What it is called: its title, and the words that lead to it.
 */

/** @typedef {{ fields: Record<string, number>, near: number, terms: string[] }} Answer */
/** @typedef {{ ref: string, score: number, terms: string[] }} Find */

{
  const { NEAR, learn, says, split, weld } = toolboxWords;

  const WEIGHTS = { title: 6, words: 4, text: 1 };
  const FIELDS = Object.keys(WEIGHTS);
  const DEFINES = /^wat (?:is|zijn|betekent|betekenen) /;
  const ARTICLE = /^(?:de|het|een) /;
  const MOST = 40;
  const MOST_MARKED = 6;
  // Material marks a term wherever its letters stand, also in the middle of a word.
  const SHORTEST_MARKED = 3;
  const MESSAGE = { index: 0, question: 2, finds: 3 };

  /** @type {Map<string, Measured>} */
  let docs = new Map();
  /** @type {LunrIndex["invertedIndex"]} */
  let postings = {};
  /** @type {Map<string, string[]>} */
  let welded = new Map();
  let known = learn([], welded);
  let question = "";
  /** @type {Map<string, Find>} */
  let found = new Map();

  /** @param {string} text */
  const phrase = (text) => ` ${split(text).join(" ").replace(DEFINES, "").replace(ARTICLE, "")} `;

  /** @param {number[]} numbers */
  const sum = (numbers) => numbers.reduce((before, number) => before + number, 0);

  /**
   * @param {Entry[]} entries
   * @param {LunrIndex} index What Material made of them.
   */
  function prepare(entries, index) {
    const mean = sum(entries.map(({ text }) => text.length)) / entries.length;
    docs = new Map(
      entries.map(({ location, boost, kind, text, title, words = [] }) => [
        location,
        {
          boost,
          breadth: 1 + 0.12 * split(title).filter(says).length,
          kind,
          pace: 0.4 + (0.8 * text.length) / mean,
          phrases: [title.replace(/ \(.*\)$/, ""), ...words].map(phrase),
        },
      ]),
    );
    const texts = entries.flatMap(({ location: ref, text, title, words = [] }) => [
      { ref, field: "title", text: title },
      { ref, field: "text", text },
      ...words.map((word) => ({ ref, field: "words", text: word })),
    ]);
    postings = index.invertedIndex;
    welded = weld(postings, texts);
    known = learn(Object.keys(postings), welded);
  }

  /**
   * How well each entry answers one word: by field, more for a near word, less in a long text.
   *
   * @param {Map<string, number>} terms
   */
  function answers(terms) {
    /** @type {Map<string, Answer>} */
    const scores = new Map();
    for (const [term, near] of terms) {
      for (const [field, weight] of Object.entries(WEIGHTS)) {
        for (const [ref, { position }] of Object.entries(postings[term]?.[field] ?? {})) {
          const doc = docs.get(ref);
          if (!doc) continue;
          const often = field === "text" ? position.length / (position.length + doc.pace) : 1;
          const score = scores.get(ref) ?? { fields: {}, near: 0, terms: [] };
          const value = (near * weight * often) / (field === "title" ? doc.breadth : 1);
          score.fields[field] = Math.max(score.fields[field] ?? 0, value);
          score.near = Math.max(score.near, near);
          score.terms.push(term);
          scores.set(ref, score);
        }
      }
    }
    return scores;
  }

  /**
   * What a text is worth that says just what was asked: a title (the first text) or a search term.
   *
   * @param {string} text
   * @param {string} asked
   * @param {number} place
   */
  function echo(text, asked, place) {
    if (text === asked) return place ? 3 : 7;
    if (!place && text.startsWith(asked)) return 5;
    return asked.trim().includes(" ") && text.includes(asked.trimEnd()) ? 2 : 0;
  }

  function rank() {
    const words = known.read(question);
    const asked = [phrase(question), phrase(words.join(" "))];
    const spelled = words.flatMap((word) => (says(word) ? known.spelled(word) : [word]));
    const parts = spelled.flatMap((word, place) => {
      if (!says(word)) return [];
      const pairs = [...known.joined(spelled, place - 1), ...known.joined(spelled, place)];
      const scores = answers(new Map([...known.meant(word), ...pairs]));
      const close = [...scores.values()].filter(({ near }) => near >= NEAR.part).length;
      return [{ scores, rare: Math.log(1 + docs.size / (1 + close)) }];
    });
    const all = sum(parts.map(({ rare }) => rare));
    /** @type {Find[]} */
    const ranked = [];
    for (const [ref, doc] of docs) {
      let worth = 0;
      let covered = 0;
      /** @type {Set<string>} */
      const terms = new Set();
      for (const { scores, rare } of parts) {
        const score = scores.get(ref);
        if (!score) continue;
        worth += rare * sum(Object.values(score.fields));
        covered += rare * (score.near > NEAR.typo ? 1 : NEAR.typo);
        for (const term of score.terms) terms.add(term);
      }
      const literal = Math.max(...doc.phrases.flatMap((text, place) => asked.map((one) => echo(text, one, place))));
      if (literal) {
        worth += literal * Math.max(all, 3);
        covered = all;
      }
      const share = all ? Math.min(1, covered / all) : 1;
      const defined = doc.kind === "Begrip" && DEFINES.test(words.join(" ")) ? 2 : 1;
      const score = worth * share * share * defined * doc.boost;
      if (score > 0) ranked.push({ ref, score, terms: [...terms] });
    }
    ranked.sort((a, b) => b.score - a.score);
    const least = (ranked[0]?.score ?? 0) / 20;
    return ranked.slice(0, MOST).filter(({ score }) => score > least);
  }

  /**
   * In place of lunr's own search: what Material needs to cut out a teaser and mark the words.
   *
   * @returns {LunrFind[]}
   */
  function search() {
    found = new Map(rank().map((one) => [one.ref, one]));
    return [...found.values()].map(({ ref, score, terms }) => {
      /** @type {Record<string, { position: number[] }>} */
      const places = {};
      for (const field of FIELDS) {
        // A place that two terms share would be marked twice, one mark inside the other.
        const position = new Set(terms.flatMap((term) => postings[term]?.[field]?.[ref]?.position ?? []));
        if (position.size) places[field] = { position: [...position] };
      }
      return { ref, score, matchData: { metadata: { [question]: places } } };
    });
  }

  /**
   * Material shows a section below its page, and its page first. A reader who asks for a step wants
   * the step, so each result is shown by itself, with what it is and where.
   *
   * @param {Entry} doc
   * @param {Find} find
   */
  function shown(doc, { score, terms }) {
    /** @type {(part: string, html?: string) => string} */
    const span = (part, html) => (html ? `<span class="tb-found__${part}">${html}</span> ` : "");
    const place = doc.kind === "Begrip" ? undefined : doc.parent?.title;
    const title = `${span("kind", doc.kind)}${doc.title} ${span("place", place)}`;
    const marked = terms
      .flatMap((term) => welded.get(term) ?? [term])
      .filter((term) => term.length >= SHORTEST_MARKED)
      .slice(0, MOST_MARKED);
    return [
      {
        location: doc.location,
        title: title + span("text", doc.text),
        text: "",
        score,
        terms: Object.fromEntries(marked.map((term) => [term, true])),
      },
    ];
  }

  const post = self.postMessage.bind(self);
  /** @param {{ type: number, data: { items: Entry[][] } }} message */
  self.postMessage = (message) => {
    if (message.type !== MESSAGE.finds) return post(message);
    const finds = message.data.items.flat().flatMap((doc) => {
      const find = found.get(doc.location);
      return find ? [{ doc, find }] : [];
    });
    finds.sort((a, b) => b.find.score - a.find.score);
    return post({ ...message, data: { items: finds.map(({ doc, find }) => shown(doc, find)) } });
  };

  addEventListener("message", ({ data: message }) => {
    if (message.type === MESSAGE.index) {
      // Only now Material fetches the Dutch of lunr and reads the separator: with the index both are there.
      const build = lunr.Builder.prototype.build;
      lunr.Builder.prototype.build = function () {
        const index = build.call(this);
        prepare(message.data.docs, index);
        return index;
      };
      lunr.Index.prototype.search = search;
    } else if (message.type === MESSAGE.question) {
      question = message.data;
      // Material reads signs as operators, and answers nothing where they make no sense: it gets the words.
      message.data = split(question).join(" ");
    }
  });
}
