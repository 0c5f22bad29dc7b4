// The page /admin/: it gives decap-cms our configuration, our files and our words, and starts it.
import { DUTCH, overlaid } from "./dutch.mjs";
import { fieldsFile, ficheFile, rowsFile } from "./files.mjs";

const PROXY = `http://${location.hostname}:8081/api/v1`;
const NO_MEDIA = { name: "none", init: () => ({ show() {}, hide() {}, enableStandalone: () => false }) };

start().catch((problem) => {
  say("failed");
  throw problem;
});

async function start() {
  const { local, ...config } = await (await fetch("config.json", { cache: "no-cache" })).json();
  if (!local && (await isOld())) return location.replace("../../latest/admin/");
  if (local && (await answers(PROXY))) {
    config.local_backend = { url: PROXY };
    // In files of your own there is nobody else to put a text in its place.
    for (const collection of config.collections) collection.publish = true;
  } else if (!config.backend.base_url) return say(local ? "local" : "later");
  window.CMS_MANUAL_INIT = true;
  await script("decap-cms.js");
  const { CMS } = window;
  CMS.registerLocale("nl", overlaid(CMS.getLocale("nl"), DUTCH));
  CMS.registerMediaLibrary(NO_MEDIA);
  for (const { name, format, extension, fields, files } of config.collections) {
    CMS.registerCustomFormat(format, extension ?? "yml", fileOf(name, fields, files));
  }
  document.getElementById("explained").remove();
  CMS.init({ config });
}

function fileOf(name, fields, files) {
  if (files) return rowsFile(files.map((file) => file.fields[0].fields));
  return name === "fiches" ? ficheFile(fields) : fieldsFile(fields);
}

/** Tell whether there is a newer version: its form knows the fields that there are now. */
async function isOld() {
  const answer = await fetch("../../versions.json");
  const versions = answer.ok ? await answer.json() : [];
  const own = versions.find(({ version }) => version === location.pathname.split("/").at(-3));
  return own !== undefined && !own.aliases.includes("latest") && !own.properties?.hidden;
}

/** Show the part of the page that tells what happened. */
function say(what) {
  for (const part of document.querySelectorAll("#explained > [data-when]")) {
    part.hidden = part.dataset.when !== what;
  }
}

async function answers(address) {
  const headers = { "Content-Type": "application/json" };
  const question = { method: "POST", headers, body: JSON.stringify({ action: "info" }) };
  return fetch(address, question).then(({ ok }) => ok, () => false);
}

function script(address) {
  return new Promise((done, failed) => {
    const element = Object.assign(document.createElement("script"), { src: address });
    element.addEventListener("load", done);
    element.addEventListener("error", failed);
    document.head.append(element);
  });
}
