// The page /admin/: it gives decap-cms our configuration, our files and our words, and starts it.
import { showPages } from "./beside.mjs";
import { DUTCH, overlaid } from "./dutch.mjs";
import { ficheFile, fieldsFile, rowsFile } from "./files.mjs";
import { whereToMove } from "./moving.mjs";
import { nameControls } from "./names.mjs";
import { pasteAsMarkdown } from "./pasting.mjs";
import { moveRowsByKeys } from "./rows.mjs";
import { saveSafely } from "./saving.mjs";
import { keepWhatIsTyped } from "./typing.mjs";
import { nameUploads } from "./uploads.mjs";

/**
 * @typedef {import("./reading.mjs").Field} Field
 * @typedef {{ name: string, fields: [Field & { fields: Field[] }] }} RowsFile
 * @typedef {object} Collection
 * @property {string} name
 * @property {string} format
 * @property {string} [extension]
 * @property {Field[]} [fields]
 * @property {RowsFile[]} [files]
 * @property {boolean} [publish]
 * @typedef {object} Config
 * @property {{ base_url?: string }} backend
 * @property {{ url: string }} [local_backend]
 * @property {Collection[]} collections
 */

const PROXY = `http://${location.hostname}:8081/api/v1`;

start().catch((problem) => {
  say("failed");
  throw problem;
});

async function start() {
  /** @type {Config & { local: boolean, moving: string }} */
  const { local, moving, ...config } = await (await fetch("config.json", { cache: "no-cache" })).json();
  if (!local && (await isOld())) return location.replace("../../latest/admin/");
  if (local && (await answers(PROXY))) {
    config.local_backend = { url: PROXY };
    // In your own files there is no review, so the form may publish.
    for (const collection of config.collections) collection.publish = true;
  } else if (!config.backend.base_url) return say(local ? "local" : "later");
  window.CMS_MANUAL_INIT = true;
  keepWhatIsTyped(() => saved());
  await script("decap-cms.js");
  const saved = saveSafely(shapesOf(config.collections));
  CMS.registerLocale("nl", overlaid(CMS.getLocale("nl"), DUTCH));
  for (const collection of config.collections) {
    CMS.registerCustomFormat(collection.format, collection.extension ?? "yml", fileOf(collection));
  }
  const drawn = config.collections.filter(({ files }) => !files).map(({ name }) => name);
  const above = whereToMove(config.local_backend ? "" : moving);
  showPages(drawn, above, async () => {
    const [file] = await Promise.all([fetch("preview.json", { cache: "no-cache" }), script("preview.js")]);
    return toolboxPreview.pagesOf(await file.json());
  });
  pasteAsMarkdown();
  nameControls();
  moveRowsByKeys();
  nameUploads();
  document.getElementById("explained")?.remove();
  CMS.init({ config });
}

/** @param {Collection} collection */
function fileOf({ name, fields = [], files }) {
  if (files) return rowsFile(files.map((file) => file.fields[0].fields));
  return name === "fiches" ? ficheFile(fields) : fieldsFile(fields);
}

/**
 * Return how the file of each text is read.
 *
 * @param {Collection[]} collections
 * @returns {(collection: string, slug: string) => import("./saving.mjs").Shape}
 */
function shapesOf(collections) {
  return (name, slug) => {
    const collection = collections.find((each) => each.name === name);
    if (!collection) throw new Error(`no collection ${name}`);
    const fields = collection.files?.find((file) => file.name === slug)?.fields ?? collection.fields ?? [];
    return { format: fileOf(collection), fields };
  };
}

/** Return whether there is a newer version: only its form knows today's fields. */
async function isOld() {
  const answer = await fetch("../../versions.json");
  /** @type {{ version: string, aliases: string[], properties?: { hidden?: boolean } }[]} */
  const versions = answer.ok ? await answer.json() : [];
  const own = versions.find(({ version }) => version === location.pathname.split("/").at(-3));
  return own !== undefined && !own.aliases.includes("latest") && !own.properties?.hidden;
}

/**
 * Show the part of the page that says what happened.
 *
 * @param {string} what
 */
function say(what) {
  for (const part of document.querySelectorAll("#explained > [data-when]")) {
    part.toggleAttribute("hidden", part.getAttribute("data-when") !== what);
  }
}

/** @param {string} address */
async function answers(address) {
  const headers = { "Content-Type": "application/json" };
  const question = { method: "POST", headers, body: JSON.stringify({ action: "info" }) };
  return fetch(address, question).then(
    ({ ok }) => ok,
    () => false,
  );
}

/**
 * @param {string} address
 * @returns {Promise<Event>}
 */
function script(address) {
  return new Promise((done, failed) => {
    const element = Object.assign(document.createElement("script"), { src: address });
    element.addEventListener("load", done);
    element.addEventListener("error", failed);
    document.head.append(element);
  });
}
