// The build puts this, after words.js, before Material's search worker in the same file. Material
// keeps the index, the teasers and the dialog; which entries answer a question is decided here.
(() => {
  const WEIGHTS = { title: 6, words: 4, text: 1 };
  const DEFINES = /^wat (?:is|zijn|betekent|betekenen) /;
  const ARTICLE = /^(?:de|het|een) /;
  const MOST = 40;
  const MOST_MARKED = 6;

  let docs;
  let index;
  let known;
  let question = "";
  let found = new Map();

  const phrase = (text) => ` ${split(text).join(" ").replace(DEFINES, "").replace(ARTICLE, "")} `;

  function learn(from) {
    index = from;
    known = learnWords(Object.keys(index.invertedIndex));
    for (const doc of docs.values()) {
      doc.phrases = [doc.title.replace(/ \(.*\)$/, ""), ...doc.words].map(phrase);
      doc.breadth = 1 + 0.12 * split(doc.title).filter(says).length;
    }
  }

  // How well each entry answers one word: by field, more for a near word, less in a long text.
  function answers(terms) {
    const scores = new Map();
    for (const [term, near] of terms) {
      for (const [field, weight] of Object.entries(WEIGHTS)) {
        for (const [ref, { position }] of Object.entries(index.invertedIndex[term][field] || {})) {
          const doc = docs.get(ref);
          const often = field === "text" ? position.length / (position.length + doc.pace) : 1;
          const score = scores.get(ref) || { fields: {}, near: 0, terms: [] };
          const value = near * weight * often / (field === "title" ? doc.breadth : 1);
          score.fields[field] = Math.max(score.fields[field] || 0, value);
          score.near = Math.max(score.near, near);
          score.terms.push(term);
          scores.set(ref, score);
        }
      }
    }
    return scores;
  }

  // What a text is worth that says just what was asked: a title (the first text) or a search term.
  function echo(text, asked, at) {
    if (text === asked) return at ? 3 : 7;
    if (!at && text.startsWith(asked)) return 5;
    return asked.trim().includes(" ") && text.includes(asked.trimEnd()) ? 2 : 0;
  }

  function rank() {
    const words = split(question);
    const asked = phrase(question);
    const saying = words.filter(says).flatMap(known.spelled);
    const parts = saying.map((word, at) => {
      const pairs = [...known.joined(saying, at - 1), ...known.joined(saying, at)];
      const scores = answers(new Map([...known.meant(word), ...pairs]));
      const close = [...scores.values()].filter(({ near }) => near >= NEAR.part).length;
      return { scores, rare: Math.log(1 + docs.size / (1 + close)) };
    });
    const all = parts.reduce((sum, { rare }) => sum + rare, 0);
    const ranked = [];
    for (const [ref, doc] of docs) {
      let [sum, covered] = [0, 0];
      const terms = new Set();
      for (const { scores, rare } of parts) {
        const score = scores.get(ref);
        if (!score) continue;
        sum += rare * Object.values(score.fields).reduce((a, b) => a + b);
        covered += rare * (score.near > NEAR.typo ? 1 : NEAR.typo);
        for (const term of score.terms) terms.add(term);
      }
      const literal = Math.max(...doc.phrases.map((text, at) => echo(text, asked, at)));
      if (literal) [sum, covered] = [sum + literal * Math.max(all, 3), all];
      const share = all ? Math.min(1, covered / all) : 1;
      const defined = doc.kind === "Begrip" && DEFINES.test(words.join(" ")) ? 2 : 1;
      const score = sum * share * share * defined * doc.boost;
      if (score > 0) ranked.push({ ref, score, terms: [...terms] });
    }
    ranked.sort((a, b) => b.score - a.score);
    return ranked.slice(0, MOST).filter(({ score }) => score > ranked[0].score / 20);
  }

  // In place of lunr's own search: what Material needs to cut out a teaser and mark the words.
  function search() {
    found = new Map(rank().map((one) => [one.ref, one]));
    return [...found.values()].map(({ ref, score, terms }) => {
      const metadata = {};
      for (const term of terms) {
        metadata[term] = {};
        for (const field of Object.keys(WEIGHTS)) {
          const place = (index.invertedIndex[term][field] || {})[ref];
          if (place) metadata[term][field] = place;
        }
      }
      return { ref, score, matchData: { metadata } };
    });
  }

  // Material shows a section below its page, and its page first. A reader who asks for a step wants
  // the step, so each find stands by itself, and says what it is and where.
  function shown(doc) {
    const { score, terms } = found.get(doc.location);
    const span = (part, html) => (html ? `<span class="tb-found__${part}">${html}</span> ` : "");
    const place = doc.kind !== "Begrip" && doc.parent && doc.parent.title;
    const title = `${span("kind", doc.kind)}${doc.title} ${span("place", place)}`;
    const said = terms.slice(0, MOST_MARKED).map((term) => [term, true]);
    return [{
      location: doc.location,
      title: title + span("text", doc.text),
      text: "",
      score,
      terms: Object.fromEntries(said),
    }];
  }

  const measured = (doc, mean) => ({
    boost: doc.boost,
    kind: doc.kind,
    pace: 0.4 + (0.8 * doc.text.length) / mean,
    title: doc.title,
    words: doc.words || [],
  });

  const post = self.postMessage.bind(self);
  self.postMessage = (message) => {
    if (message.type !== 3) return post(message);
    const finds = message.data.items.flat().filter((doc) => found.has(doc.location));
    finds.sort((a, b) => found.get(b.location).score - found.get(a.location).score);
    return post({ ...message, data: { items: finds.map(shown) } });
  };

  addEventListener("message", ({ data: { type, data } }) => {
    if (type === 0) {
      const lengths = data.docs.map(({ text }) => text.length);
      const mean = lengths.reduce((a, b) => a + b, 0) / lengths.length;
      docs = new Map(data.docs.map((doc) => [doc.location, measured(doc, mean)]));
      const build = lunr.Builder.prototype.build;
      lunr.Builder.prototype.build = function learned() {
        learn(build.call(this));
        return index;
      };
      lunr.Index.prototype.search = search;
    } else if (type === 2) question = data;
  });
})();
