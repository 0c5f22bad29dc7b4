// A small worksheet and answers to it, as the scripts have them.

/** @param {...[string, string, object?]} all Name, label, and what else there is to a field. */
export function fieldsOf(...all) {
  return new Map(
    all.map(([name, label, more]) => [
      name,
      { name, label, type: "text", group: "Kijk terug", options: new Map(), former: [], ...more },
    ]),
  );
}

/** @param {string | true} value @param {object} [more] */
export const answer = (value, more = {}) => ({ value, at: 1, label: "", group: "Kijk terug", ...more });
/** @param {object} answers @param {object} [more] */
export const stored = (answers, more = {}) => ({ version: 2, answers, ...more });
export const text = (/** @type {object} */ value) => JSON.stringify(value);
/** @param {Map<string, { value: unknown }>} answers */
export const values = (answers) => Object.fromEntries([...answers].map(([name, { value }]) => [name, value]));
export const SHEET = fieldsOf(["goed", "Wat ging goed?"], ["beter", "Wat kan beter?"]);
export const RATING = { type: "choice", options: new Map([["nog-niet", "Nog niet"]]) };
