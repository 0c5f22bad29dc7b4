// What the words of a reader can mean, in the words that the toolbox uses: other forms, halves of
// compounds, slips of the keyboard. It knows no dictionary, only the terms of the index.

const NEAR = { same: 1, form: 0.9, start: 0.75, part: 0.6, typo: 0.4 };
const LINKS = ["s", "en", "e", "n"];
const ASKING = new Set("waar waarom wanneer welk welke hoeveel we wij jullie onze".split(" "));

const fold = (text) => text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
const split = (text) =>
  fold(text).replace(/['’]s(?!\p{L})/gu, "").split(lunr.tokenizer.separator).filter(Boolean);
const says = (word) => lunr.nl.stopWordFilter(word) !== undefined && !ASKING.has(word);

// The distance of Damerau and Levenshtein, for as far as `most`.
function isTypo(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return false;
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    rows.push([i]);
    for (let j = 1; j <= b.length; j += 1) {
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      rows[i].push(Math.min(
        rows[i - 1][j] + 1,
        rows[i][j - 1] + 1,
        rows[i - 1][j - 1] + (a[i - 1] !== b[j - 1]),
        swap ? rows[i - 2][j - 2] + 1 : Infinity,
      ));
    }
    if (Math.min(...rows[i]) > most) return false;
  }
  return rows[a.length][b.length] <= most;
}


function learnWords(terms) {
  const [byWord, byStem, stemOf, whole, meanings] = [1, 2, 3, 4, 5].map(() => new Map());

  // Snowball leaves huis and huiz, brief and briev.
  function stem(word) {
    if (!stemOf.has(word)) {
      const cut = lunr.nl.stemmer(word);
      stemOf.set(word, cut.replace(/z$/, "s").replace(/v$/, "f"));
    }
    return stemOf.get(word);
  }

  // It keeps the t of betaalt and the s of visies too.
  const stems = (word) =>
    [word, ...(/[^aeiou]t$|[aeiou]s$/.test(word) ? [word.slice(0, -1)] : [])].map(stem);

  const known = (word) => word.length > 2 && byStem.has(stem(word));

  // What is left of a compound beside one of its parts: words, with the letters that link them.
  function composed(rest) {
    if (!whole.has(rest)) {
      whole.set(rest, false);
      whole.set(rest, isComposed(rest));
    }
    return whole.get(rest);
  }

  function isComposed(rest) {
    if (known(rest)) return true;
    const unlinked = LINKS.filter((link) => rest.endsWith(link));
    if (unlinked.some((link) => known(rest.slice(0, -link.length)))) return true;
    return halves(rest).length > 0;
  }

  function halves(word) {
    const found = [];
    for (let at = 4; at <= word.length - 4; at += 1) {
      const [left, right] = [word.slice(0, at), word.slice(at)];
      if (known(right) && composed(left)) found.push([left, right]);
    }
    return found;
  }

  function isPart(part, term) {
    const at = term.indexOf(part);
    if (part.length < 4 || at < 0 || part.length === term.length) return false;
    const [before, after] = [term.slice(0, at), term.slice(at + part.length)];
    const behind = [after, after.replace(/^(?:s|en|e|n)/, "")];
    return (!before || composed(before)) && (!after || behind.some(composed));
  }

  // The terms of the index that a word of the reader can mean, each with how near it is.
  function meant(word) {
    if (!meanings.has(word)) meanings.set(word, meaning(word));
    return meanings.get(word);
  }

  function meaning(word) {
    const near = new Map();
    const add = (term, weight) => near.set(term, Math.max(weight, near.get(term) || 0));
    const forms = new Set([word]);
    for (const one of stems(word)) {
      for (const term of byStem.get(one) || []) {
        add(term, NEAR.form);
        forms.add(fold(term));
      }
    }
    // Half a word is enough inside a compound too.
    if (word.length > 3) {
      for (const term of byWord.keys()) if (term.startsWith(word)) forms.add(term);
    }
    for (const [folded, terms] of byWord) {
      let weight = 0;
      if (folded === word) weight = NEAR.same;
      else if (folded.startsWith(word)) {
        weight = NEAR.start * Math.sqrt(word.length / folded.length);
      }
      if (weight < NEAR.part && [...forms].some((form) => isPart(form, folded))) {
        weight = NEAR.part;
      }
      if (weight) for (const term of terms) add(term, weight);
    }
    if (near.size || word.length < 6) return near;
    const most = word.length < 9 ? 1 : 2;
    for (const [folded, terms] of byWord) {
      if (folded[0] !== word[0] || !isTypo(word, folded, most)) continue;
      for (const term of terms) add(term, NEAR.typo);
    }
    return near;
  }

  // A compound that no entry has says what its halves say.
  function spelled(word) {
    if (byWord.has(word) || meant(word).size) return [word];
    const [pair] = halves(word);
    return pair || [word];
  }

  // Two words in a row may be one in the toolbox, as in omgeving analyse.
  function joined(words, at) {
    const [left, right] = [words[at], words[at + 1]];
    if (!left || !right) return [];
    return ["", ...LINKS]
      .flatMap((link) => byWord.get(left + link + right) || [])
      .map((term) => [term, NEAR.form]);
  }

  const put = (map, key, term) => map.set(key, [...(map.get(key) || []), term]);
  for (const term of terms) {
    put(byWord, fold(term), term);
    if (!/\d/.test(term)) put(byStem, stem(fold(term)), term);
  }
  return { meant, spelled, joined };
}
