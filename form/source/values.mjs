// Values as the form and the files have them: texts, lists and fields.

/** @typedef {string | Value[] | Fields} Value */
/** @typedef {{ [name: string]: Value }} Fields */
/**
 * @typedef {{ name: string, fields?: Field[], field?: object, words?: string }} Field A field of the form, with those inside
 *   it: `fields` of a row or a part, or the one `field` of a list of texts. `words` is the field that a row can be typed as.
 */

/**
 * Return a value without what is empty and without space around texts; undefined if all is.
 *
 * @param {unknown} value
 * @returns {Value | undefined}
 */
export function pruned(value) {
  if (Array.isArray(value)) {
    const items = value.map(pruned).filter((item) => item !== undefined);
    return items.length ? items : undefined;
  }
  if (isFields(value)) {
    const entries = Object.entries(value).map(([key, item]) => [key, pruned(item)]);
    const kept = entries.filter(([, item]) => item !== undefined);
    return kept.length ? Object.fromEntries(kept) : undefined;
  }
  const text = String(value ?? "")
    .replace(/\r\n?/g, "\n")
    .trim();
  return text === "" ? undefined : text;
}

/**
 * Return what somebody fills in: not the fields of our own, whose names begin with `_`, nor what is empty.
 *
 * @param {{ [name: string]: unknown }} data
 * @returns {Value}
 */
export function visible(data) {
  return pruned(Object.fromEntries(Object.entries(data).filter(([name]) => !name.startsWith("_")))) ?? {};
}

/**
 * Return a value as the form shows it: where it asks for a list of texts, what has an id goes by its words; where it asks
 * for rows, a text alone is a row with nothing but its words.
 *
 * @param {unknown} value
 * @param {readonly Field[]} fields
 * @returns {unknown}
 */
export function inWords(value, fields) {
  if (!isFields(value)) return value;
  const shown = { ...value };
  for (const { name, field, words, fields: inside = [] } of fields) {
    const own = shown[name];
    if (Array.isArray(own)) {
      shown[name] = own.map((item) => {
        if (field) return wordsOf(item) ?? item;
        return words && isText(item) ? { [words]: item } : inWords(item, inside);
      });
    } else if (own !== undefined) shown[name] = inWords(own, inside);
  }
  return shown;
}

/**
 * Return a value as a file has it: a row with nothing but its words is a text, where it may be one.
 *
 * @param {Value | undefined} value
 * @param {readonly Field[]} fields
 * @returns {Value | undefined}
 */
export function inShort(value, fields) {
  if (!isFields(value)) return value;
  /** @type {Fields} */
  const short = { ...value };
  for (const { name, words, fields: inside = [] } of fields) {
    const own = short[name];
    if (Array.isArray(own)) {
      short[name] = own.map((item) => {
        const alone = words && isFields(item) && Object.keys(item).length === 1 ? item[words] : undefined;
        return alone ?? inShort(item, inside) ?? item;
      });
    } else if (own !== undefined) short[name] = inShort(own, inside) ?? own;
  }
  return short;
}

/**
 * Return the words of something with an id; undefined for anything else.
 *
 * @param {unknown} value
 */
export function wordsOf(value) {
  if (!isFields(value)) return undefined;
  const [words, ...others] = Object.keys(value).filter((name) => name !== "id");
  return words !== undefined && others.length === 0 ? value[words] : undefined;
}

/**
 * Return whether two values are equal.
 *
 * @param {unknown} one
 * @param {unknown} other
 * @returns {boolean}
 */
export function same(one, other) {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => same(item, other[index]));
  }
  if (!isFields(one) || !isFields(other)) return false;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => same(one[key], other[key]));
}

/**
 * @param {unknown} value
 * @returns {value is string}
 */
export function isText(value) {
  return typeof value === "string";
}

/**
 * @param {unknown} value
 * @returns {value is { [name: string]: unknown }}
 */
export function isFields(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
