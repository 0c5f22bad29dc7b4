// What templates call, as `toolbox.pages.templates` and the view give it to them.

/** @typedef {Record<string, any>} Data */

const MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split(" ");

/** Writes a day as 2027-03-01: that of readers, wherever the editor is. */
const DAY = new Intl.DateTimeFormat("sv", { timeZone: "Europe/Brussels" });

/**
 * Return from when on readers get a fiche or a part of one, as `toolbox.pages.view.View.waiting` does; empty when they get it already.
 *
 * @param {Data} typed
 */
export function waiting({ status, publish_on: day }, now = new Date()) {
  if (status === "draft") return "Kladversie";
  return day > DAY.format(now) ? `Vanaf ${dutchDate(day)}` : "";
}

/**
 * Return the kind of a file to download, and its size where the site has it already.
 *
 * @param {Data} toolbox
 * @param {string} [file]
 */
export function fileFacts({ attachments, attachment_kinds: kinds }, file = "") {
  return attachments[`assets/${file}`] ?? kinds[file.slice(file.lastIndexOf(".")).toLowerCase()] ?? "";
}

/**
 * Return the host of a web address, without `www.`; empty while it is none yet.
 *
 * @param {string} address
 */
export function host(address) {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, "") : "";
}

/**
 * Return frequent questions with the group that they are in.
 *
 * @param {Data[]} faq
 */
export function grouped(faq) {
  /** @type {Map<string, Data[]>} */
  const groups = new Map();
  for (const each of faq) groups.set(each.group ?? "", [...(groups.get(each.group ?? "") ?? []), each]);
  return [...groups];
}

/**
 * Return a date such as `1 februari 2026`; empty while there is none yet.
 *
 * @param {string} [iso]
 */
export function dutchDate(iso) {
  if (!iso) return "";
  const [year, month, day] = iso.split("-").map(Number);
  return `${day} ${MONTHS[(month ?? 0) - 1] ?? ""} ${year}`;
}

/**
 * Return whole numbers, as `range` of Python does.
 *
 * @param {number[]} limits
 */
export function range(...limits) {
  const [first, end] = limits.length > 1 ? limits : [0, ...limits];
  return Array.from({ length: Math.max(0, (end ?? 0) - (first ?? 0)) }, (_, index) => (first ?? 0) + index);
}
