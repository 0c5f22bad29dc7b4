"use strict";

// What people typed on a worksheet, apart from any page: an answer belongs to the name of its field, knows the words of
// the question at that time, and outlives the field. Nothing here knows a form or a browser.

/** @typedef {string | true} Value What was typed, the id of an option, or `true` for a tick. */
/**
 * @typedef {object} Answer
 * @property {Value} value Empty for what was emptied, so that an older source does not bring it back.
 * @property {number} at When, in milliseconds; 0 where nobody wrote that down.
 * @property {string} label The words of the field at that time.
 * @property {string} group The words of its heading.
 * @property {string} [shown] The words of the option.
 */
/** @typedef {Map<string, Answer>} Answers By the name of the field. */
/**
 * @typedef {object} Field
 * @property {string} name
 * @property {"text" | "date" | "amount" | "tick" | "choice" | "score"} type
 * @property {string} label
 * @property {string} group
 * @property {Map<string, string>} options The words of each option, by id.
 * @property {string[]} former The names that it had before.
 */
/** @typedef {Map<string, Field>} Fields */
/** @typedef {{ id: string, stored: unknown, old: string | null }} Source What one id of a sheet has in this browser. */
/** @typedef {{ answers: Answers, version1: boolean, refused: number }} SavedFile */

const toolboxAnswers = (() => {
  const VERSION = 2;
  // More than any worksheet has; only so that a hostile file cannot keep a browser busy.
  const MOST = 5000;
  // How much two questions must be alike to be one: above what any two of the worksheets are (0.75 by their words, 0.85 by
  // their names), and more where it is not known which fields are new.
  const ENOUGH = 0.8;
  const SURE = 0.87;
  const LITTLE = new Set("de het een we wij ons onze je jij jou jouw jullie u uw er en".split(" "));
  const TURNING = new Set("niet geen nooit niemand niets nergens zonder".split(" "));

  /** @param {unknown} value */
  function entries(value) {
    return isObject(value) ? Object.entries(value) : [];
  }

  /**
   * @param {unknown} value
   * @returns {value is Record<string, unknown>}
   */
  function isObject(value) {
    return value !== null && typeof value === "object" && !Array.isArray(value);
  }

  /**
   * @param {unknown} value
   * @returns {value is Value}
   */
  function isValue(value) {
    return typeof value === "string" || value === true;
  }

  /** @param {unknown} value */
  function text(value) {
    return typeof value === "string" ? value : "";
  }

  /**
   * @param {unknown} record
   * @returns {Answer | null}
   */
  function parseAnswer(record) {
    if (!isObject(record) || !isValue(record.value)) return null;
    const { value, at, label, group, shown } = record;
    // A clock that was wrong once must not win for ever.
    const when = typeof at === "number" && at > 0 ? Math.min(at, Date.now()) : 0;
    return { value, at: when, label: text(label), group: text(group), ...(text(shown) && { shown: text(shown) }) };
  }

  /**
   * @param {unknown} stored
   * @returns {Answers}
   */
  function parse(stored) {
    /** @type {Answers} */
    const answers = new Map();
    for (const [name, record] of entries(isObject(stored) && stored.answers)) {
      const answer = parseAnswer(record);
      if (answer) answers.set(name, answer);
    }
    return answers;
  }

  /**
   * Whether nothing in it would be lost on writing.
   *
   * @param {unknown} stored
   */
  function isSound(stored) {
    return !isObject(stored) || (isObject(stored.answers) && parse(stored).size === entries(stored.answers).length);
  }

  /**
   * What to store: as it is now, with these changes. What a later version added stays.
   *
   * @param {unknown} stored
   * @param {Answers} changes
   * @param {{ known: string[], seen: Map<string, string> }} page
   */
  function update(stored, changes, { known, seen }) {
    const before = isObject(stored) ? stored : {};
    const version = Number.isInteger(before.version) ? Math.max(Number(before.version), VERSION) : VERSION;
    const records = version > VERSION ? entries(before.answers) : parse(stored);
    const answers = Object.fromEntries([...records, ...changes]);
    return { ...before, version, answers, known, seen: Object.fromEntries([...entries(before.seen), ...seen]) };
  }

  /**
   * The newest of every answer; where two are as new, the first.
   *
   * @param {readonly Answers[]} sources
   * @returns {Answers}
   */
  function merge(sources) {
    /** @type {Answers} */
    const merged = new Map();
    for (const [name, answer] of sources.flatMap((source) => [...source])) {
      const other = merged.get(name);
      if (!other || answer.at > other.at) merged.set(name, answer);
    }
    return merged;
  }

  /**
   * What this browser has of a sheet: its own first, then that of its former ids, then what version 1 wrote.
   *
   * `taken` is what must be stored now that version 1 is taken over, and `seen` what was taken over: an old version of
   * the toolbox goes on writing there.
   *
   * @param {readonly Source[]} sources
   * @param {Fields} fields
   */
  function combine(sources, fields) {
    const names = namesNow(fields);
    const answers = merge(sources.map(({ stored }) => renamed(parse(stored), names)));
    /** @type {Answers} */
    const taken = new Map();
    /** @type {Map<string, string>} */
    const seen = new Map();
    for (const { id, old } of sources) {
      const marks = sources
        .flatMap(({ stored }) => entries(isObject(stored) && stored.seen))
        .filter(([key]) => key === id);
      if (old === null || marks.some(([, mark]) => mark === old)) continue;
      const last = new Map(marks.flatMap(([, mark]) => [...parseVersion1(text(mark))]));
      for (const [written, value] of parseVersion1(old)) {
        if (value === last.get(written)) continue;
        const name = names.get(written) ?? written;
        const answer = fromVersion1(value, fields.get(name), marks.length ? Date.now() : 0);
        const target = asideOf(name, answer, answers);
        if (target === null) continue;
        taken.set(target, answer);
        answers.set(target, answer);
      }
      seen.set(id, old);
    }
    const known = sources.map(({ stored }) => isObject(stored) && stored.known).filter(Array.isArray);
    return { answers, taken, seen, known: known[0] ? new Set(known[0].map(String)) : null };
  }

  /**
   * @param {Fields} fields
   * @returns {Map<string, string>} The name of today by each former name that no field has today.
   */
  function namesNow(fields) {
    const pairs = [...fields.values()].flatMap(({ name, former }) =>
      former.map((old) => /** @type {const} */ ([old, name])),
    );
    return new Map(pairs.filter(([old]) => !fields.has(old)));
  }

  /**
   * @param {Answers} answers
   * @param {Map<string, string>} names
   * @returns {Answers} By the names of today; of two answers to one field, the newest.
   */
  function renamed(answers, names) {
    return merge([...answers].map(([name, answer]) => new Map([[names.get(name) ?? name, answer]])));
  }

  /**
   * Under which name an answer from elsewhere is kept, so that it is beside what was typed here, or `null` where it is
   * there already.
   *
   * @param {string} name
   * @param {Answer} answer
   * @param {Answers} answers
   */
  function asideOf(name, answer, answers) {
    for (let number = 1; ; number++) {
      const target = number === 1 ? name : `${name}~${number}`;
      const other = answers.get(target);
      if (other && sameAnswer(other, answer)) return null;
      // What was emptied here stays empty, unless it was typed anew.
      if (other?.value === "" && number === 1 && !answer.at) return null;
      if (!other?.value) return target;
    }
  }

  /**
   * @param {Answer} one
   * @param {Answer} other
   */
  function sameAnswer(one, other) {
    return one.value === other.value || Boolean(one.shown && one.shown === other.shown);
  }

  /** @param {string} raw */
  function parseVersion1(raw) {
    /** @type {Map<string, Value>} */
    const values = new Map();
    try {
      for (const [name, value] of entries(JSON.parse(raw))) if (isValue(value) && value) values.set(name, value);
    } catch {
      // Nobody can read it; it stays where it is.
    }
    return values;
  }

  /**
   * @param {Value} value
   * @param {Field | undefined} field
   * @param {number} at
   * @returns {Answer}
   */
  function fromVersion1(value, field, at) {
    const answer = { value, at, label: field?.label ?? "", group: field?.group ?? "" };
    if (!field || value === true) return answer;
    if (field.type === "amount") return { ...answer, value: toolboxAmounts.fromNumberField(value) };
    return field.options.size ? chosen(answer, field) : answer;
  }

  /**
   * An answer to a field with options, by the id of its option; by its old words where that is gone.
   *
   * @param {Answer} answer
   * @param {Field} field
   * @returns {Answer}
   */
  function chosen(answer, field) {
    const id = optionOf(field, answer);
    return { ...answer, value: id ?? answer.value, shown: field.options.get(id ?? "") ?? wordsOf(answer) };
  }

  /**
   * @param {Field} field
   * @param {Answer} answer
   * @returns {string | undefined} The option that was chosen, if it is still there: by its id, or by its words.
   */
  function optionOf(field, answer) {
    if (answer.value === true || !answer.value) return undefined;
    if (field.options.has(answer.value)) return answer.value;
    const words = plain(wordsOf(answer));
    return [...field.options].find(([, shown]) => plain(shown) === words)?.[0];
  }

  /**
   * @param {Answer} answer
   * @returns {string} What an answer says, for who reads it.
   */
  function wordsOf(answer) {
    return answer.value === true ? "Aangevinkt" : (answer.shown ?? answer.value);
  }

  /**
   * Whether a field can show an answer. A choice always can: what is gone from its options is added to them.
   *
   * @param {Field} field
   * @param {Answer} answer
   */
  function fits(field, answer) {
    const { value, shown } = answer;
    if (field.type === "tick") return value === true;
    if (value === true) return false;
    if (field.type === "choice") return true;
    if (field.type === "score") return optionOf(field, answer) !== undefined;
    if (shown !== undefined) return false;
    if (field.type === "date") return isDate(value);
    return field.type === "text" || !value.includes("\n");
  }

  /** @param {string} value */
  function isDate(value) {
    const time = /^\d{4,6}-\d\d-\d\d$/.test(value) ? Date.parse(`${value}T00:00Z`) : Number.NaN;
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
  }

  /**
   * The names of the answers that no field shows.
   *
   * @param {Answers} answers
   * @param {Fields} fields
   */
  function leftovers(answers, fields) {
    return [...answers.keys()].filter((name) => {
      const answer = /** @type {Answer} */ (answers.get(name));
      const field = fields.get(name);
      return answer.value !== "" && !(field && fits(field, answer));
    });
  }

  /**
   * The leftovers that a reworded question has an empty field for, as pairs of names. Only a field that is new, and only
   * where both point at each other: a wrong guess puts words in the mouth of their owner.
   *
   * @param {Answers} answers
   * @param {Fields} fields
   * @param {ReadonlySet<string> | null} known The fields that were there when something was last stored.
   * @returns {[string, string][]}
   */
  function moves(answers, fields, known) {
    const left = leftovers(answers, fields);
    const free = [...fields.values()].filter(({ name }) => !known?.has(name) && !answers.get(name)?.value);
    if (!left.length || !free.length) return [];
    const likeness = likenessIn([...fields.values()]);
    const pairs = left.flatMap((from) => {
      const answer = /** @type {Answer} */ (answers.get(from));
      return free
        .filter((field) => fits(field, answer) && (field.type !== "choice" || optionOf(field, answer) !== undefined))
        .map((field) => ({ from, to: field.name, score: likeness(from, answer, field) }))
        .filter(({ score }) => score >= (known ? ENOUGH : SURE));
    });
    const best = pairs.filter(
      (pair) =>
        !pairs.some(
          (other) => other !== pair && (other.from === pair.from || other.to === pair.to) && other.score >= pair.score,
        ),
    );
    return best.map(({ from, to }) => [from, to]);
  }

  /** @param {readonly Field[]} fields */
  function likenessIn(fields) {
    const [byLabel, byName] = [rarityOf(fields, ({ label }) => label), rarityOf(fields, ({ name }) => spoken(name))];
    return (/** @type {string} */ name, /** @type {Answer} */ answer, /** @type {Field} */ field) => {
      if (!answer.label) {
        // Version 1 kept no words, and a name has those of the heading too.
        const heading = new Set(words(field.group));
        const own = (/** @type {string} */ it) => words(spoken(it)).filter((word) => !heading.has(word));
        return alike(own(name), own(field.name), byName(field.group));
      }
      const sameGroup = plain(answer.group) === plain(field.group);
      // The same words under another heading: then only the heading was reworded.
      if (plain(answer.label) === plain(field.label)) return sameGroup ? 2 : 1;
      return sameGroup ? alike(words(answer.label), words(field.label), byLabel(field.group)) : 0;
    };
  }

  /**
   * How much two questions ask the same, up to 1: the share of their words that they have in common (Dice), where a word
   * that more fields of the group have counts less. Another number, or a "niet" more or less, makes another question, and
   * to have words instead of others counts heavier than to have some more.
   *
   * @param {readonly string[]} mine
   * @param {readonly string[]} theirs
   * @param {(word: string) => number} rarity
   */
  function alike(mine, theirs, rarity = () => 1) {
    const turning = (/** @type {readonly string[]} */ list) =>
      list.filter((word) => TURNING.has(word) || /\d/.test(word));
    if (!mine.length || turning(mine).join() !== turning(theirs).join()) return 0;
    const weigh = (/** @type {readonly string[]} */ list) => list.reduce((sum, word) => sum + rarity(word), 0);
    const added = [...theirs];
    const gone = mine.filter((word) => {
      const place = added.findIndex((candidate) => related(word, candidate));
      if (place >= 0) added.splice(place, 1);
      return place < 0;
    });
    const share = 1 - (weigh(gone) + weigh(added)) / (weigh(mine) + weigh(theirs));
    return gone.length && added.length ? share - 0.1 : share;
  }

  /**
   * How much a word counts in each group: the less, the more of its fields have it.
   *
   * @param {readonly Field[]} fields
   * @param {(field: Field) => string} textOf
   */
  function rarityOf(fields, textOf) {
    /** @type {Map<string, number>} */
    const counts = new Map();
    for (const field of fields) {
      for (const word of new Set(words(textOf(field)))) {
        const key = `${field.group} ${word}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
    return (/** @type {string} */ group) => (/** @type {string} */ word) => 1 / (counts.get(`${group} ${word}`) ?? 1);
  }

  /**
   * @param {string} one
   * @param {string} other
   */
  function related(one, other) {
    const length = Math.max(one.length, other.length);
    const stem = Math.max(4, Math.ceil(length * 0.7));
    return one === other || (length >= 4 && one.slice(0, stem) === other.slice(0, stem) && one.length >= stem);
  }

  /** @param {string} text */
  function words(text) {
    return plain(text)
      .split(" ")
      .filter((word) => word && !LITTLE.has(word));
  }

  /** @param {string} text */
  function plain(text) {
    return text
      .normalize("NFD")
      .replaceAll(/\p{M}/gu, "")
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean)
      .join(" ");
  }

  /**
   * @param {string} name
   * @returns {string} The name of a field as words.
   */
  function spoken(name) {
    return name.replaceAll(/[-~]+/g, " ").trim();
  }

  /**
   * The changes that put an answer in another field. What is there already stays, with the answer under it.
   *
   * @param {string} from
   * @param {Field} field
   * @param {Answers} answers
   * @returns {Answers}
   */
  function move(from, field, answers) {
    const answer = /** @type {Answer} */ (answers.get(from));
    const there = answers.get(field.name)?.value;
    const at = Date.now();
    const moved = { value: answer.value, at, label: field.label, group: field.group };
    if (field.type === "choice" || field.type === "score")
      Object.assign(moved, chosen({ ...answer, ...moved, shown: answer.shown }, field));
    else if (answer.value !== true) moved.value = there ? `${there}\n${wordsOf(answer)}` : wordsOf(answer);
    return new Map([
      [from, { ...answer, value: "", at }],
      [field.name, moved],
    ]);
  }

  /**
   * Whether the owner of a leftover can put it in this field.
   *
   * @param {Answer} answer
   * @param {Field} field
   * @param {Answers} answers
   */
  function canMove(answer, field, answers) {
    if (field.type === "text") return answer.value !== true;
    if (field.type === "choice" && optionOf(field, answer) === undefined) return false;
    return !answers.get(field.name)?.value && fits(field, answer);
  }

  /**
   * @param {string} sheet
   * @param {readonly string[]} former
   * @param {Answers} answers
   * @returns {string} The file in which the answers go to another device, or to an older version of the toolbox.
   */
  function write(sheet, former, answers) {
    const filled = [...answers].filter(([, { value }]) => value !== "");
    return JSON.stringify(
      {
        werkblad: sheet,
        ...(former.length && { voorheen: former }),
        versie: VERSION,
        antwoorden: Object.fromEntries(filled.map(([name, { value }]) => [name, value])),
        woorden: Object.fromEntries(filled.map(([name, { label, group, shown }]) => [name, { label, group, shown }])),
      },
      null,
      2,
    );
  }

  /**
   * @param {string} content
   * @param {readonly string[]} ids Of the sheet, and the former ones.
   * @param {(name: string) => boolean} isKnown Whether the sheet has a field of that name.
   * @returns {SavedFile | { problem: "none" | "other" | "empty" | "strange" | "many", sheet?: string }}
   */
  function read(content, ids, isKnown) {
    let file;
    try {
      file = JSON.parse(content);
    } catch {
      return { problem: "none" };
    }
    if (!isObject(file) || !text(file.werkblad)) return { problem: "none" };
    const former = Array.isArray(file.voorheen) ? file.voorheen : [];
    if (![file.werkblad, ...former].some((id) => ids.includes(id)))
      return { problem: "other", sheet: text(file.werkblad) };
    const values = entries(file.antwoorden).filter(([, value]) => value !== "");
    if (values.length > MOST) return { problem: "many" };
    const words = new Map(entries(file.woorden));
    /** @type {Answers} */
    const answers = new Map();
    for (const [name, value] of values) {
      const answer = parseAnswer({ ...Object(words.get(name)), value, at: 0 });
      if (answer) answers.set(name, answer);
    }
    if (!answers.size) return { problem: "empty" };
    if (![...answers].some(([name, { label }]) => label || isKnown(name))) return { problem: "strange" };
    return { answers, version1: !(Number(file.versie) >= VERSION), refused: values.length - answers.size };
  }

  /**
   * What opening a file changes: only what it holds, beside what is there.
   *
   * @param {SavedFile} file
   * @param {Answers} answers
   * @param {Fields} fields
   * @returns {{ changes: Answers, replaced: string[] }}
   */
  function difference({ answers: saved, version1 }, answers, fields) {
    /** @type {Answers} */
    const changes = new Map();
    /** @type {string[]} */
    const replaced = [];
    for (const [name, raw] of renamed(saved, namesNow(fields))) {
      const field = fields.get(name);
      let answer = version1 ? fromVersion1(raw.value, field, 0) : raw;
      if (field?.options.size && answer.value !== true) answer = chosen(answer, field);
      const unfit = field && !fits(field, answer);
      const target = unfit ? asideOf(`${name}~2`, answer, answers) : name;
      const there = target === null ? answer : answers.get(target);
      if (target === null || (there && sameAnswer(there, answer))) continue;
      if (there?.value) replaced.push(target);
      changes.set(target, { ...answer, at: Math.max(Date.now(), (there?.at ?? 0) + 1) });
    }
    return { changes, replaced };
  }

  return {
    parse,
    isSound,
    update,
    merge,
    combine,
    asideOf,
    optionOf,
    wordsOf,
    fits,
    leftovers,
    moves,
    move,
    canMove,
    alike,
    words,
    spoken,
    write,
    read,
    difference,
  };
})();
