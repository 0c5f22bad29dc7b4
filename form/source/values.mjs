// Values as the form and the files have them: texts, lists and fields.

/** Return a value without what is empty and without space around texts; undefined if all is. */
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
  const text = String(value ?? "").replace(/\r\n?/g, "\n").trim();
  return text === "" ? undefined : text;
}

/** Return the longest run of pairs of places at which two lists hold alike things, in order. */
export function common(old, wanted) {
  const longest = Array.from({ length: old.length + 1 }, () => Array(wanted.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = wanted.length - 1; j >= 0; j--) {
      longest[i][j] = alike(old[i], wanted[j])
        ? longest[i + 1][j + 1] + 1
        : Math.max(longest[i + 1][j], longest[i][j + 1]);
    }
  }
  const pairs = [];
  for (let i = 0, j = 0; i < old.length && j < wanted.length; ) {
    if (alike(old[i], wanted[j])) pairs.push([i++, j++]);
    else if (longest[i + 1][j] >= longest[i][j + 1]) i++;
    else j++;
  }
  return pairs;
}

/** Tell whether two values are the same, or rows with the same name: their first field. */
function alike(one, other) {
  if (!isFields(one) || !isFields(other)) return same(one, other);
  const [name] = Object.keys(one);
  return one[name] === other[name];
}

/** Tell whether two values are the same. */
export function same(one, other) {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => same(item, other[index]));
  }
  if (!isFields(one) || !isFields(other)) return false;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => same(one[key], other[key]));
}

export function isText(value) {
  return typeof value === "string";
}

export function isFields(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
