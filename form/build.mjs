// Makes what the site serves below /admin/: our own scripts, and decap-cms as its makers pack it.
// `node build.mjs --check` writes nothing and fails where `dist/` holds something else.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const IN_OUR_SCRIPT = [
  "yaml/LICENSE",
  "markdown-it/LICENSE",
  "markdown-it/node_modules/mdurl/LICENSE",
  "markdown-it/node_modules/entities/LICENSE",
  "linkify-it/LICENSE",
  "uc.micro/LICENSE.txt",
  "punycode.js/LICENSE-MIT.txt",
];
const FROM_DECAP = {
  "decap-cms.js": "package/dist/decap-cms.js",
  "decap-cms.js.LICENSE.txt": "package/dist/decap-cms.js.LICENSE.txt",
};

/** Return our scripts with the libraries for YAML and Markdown in them. */
function ownScripts() {
  return { "form.js": packed("source/page.mjs"), "preview.js": packed("source/preview.mjs", "toolboxPreview") };
}

/**
 * Return one script of a module and all that it imports; `globalName` is what it exports on the page.
 *
 * @param {string} module
 * @param {string} [globalName]
 */
function packed(module, globalName) {
  const { outputFiles } = buildSync({
    absWorkingDir: here,
    entryPoints: [module],
    bundle: true,
    minify: true,
    format: "iife",
    ...(globalName ? { globalName } : {}),
    target: "es2023",
    charset: "utf8",
    legalComments: "none",
    banner: { js: "/*! For license information please see form.js.LICENSE.txt */" },
    write: false,
  });
  return Buffer.concat(outputFiles.map(({ contents }) => contents));
}

/** Return the files of the package that package-lock.json names; throws where it is another one. */
function decap() {
  const lock = JSON.parse(readFileSync(join(here, "package-lock.json"), "utf8"));
  const { version, integrity } = lock.packages["node_modules/decap-cms"];
  const folder = mkdtempSync(join(tmpdir(), "decap-"));
  try {
    const pack = ["pack", `decap-cms@${version}`, "--silent", "--pack-destination", folder];
    const name = execFileSync("npm", pack, { cwd: here, encoding: "utf8" }).trim().split("\n").at(-1) ?? "";
    const packed = join(folder, name);
    const found = createHash("sha512").update(readFileSync(packed)).digest("base64");
    if (integrity !== `sha512-${found}`) throw new Error(`decap-cms ${version} is not what the lock names`);
    /** @param {string} path */
    const read = (path) => execFileSync("tar", ["-xzOf", packed, path], { maxBuffer: 1e8 });
    return Object.fromEntries(Object.entries(FROM_DECAP).map(([file, path]) => [file, read(path)]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Return the licences of those libraries. */
function licences() {
  const texts = IN_OUR_SCRIPT.map((path) => {
    const text = readFileSync(join(here, "node_modules", path), "utf8").trim();
    return `${path.split("/").at(-2)}\n\n${text}\n`;
  });
  return { "form.js.LICENSE.txt": Buffer.from(texts.join("\n---\n\n")) };
}

const made = { ...ownScripts(), ...licences(), ...decap() };
for (const [name, content] of Object.entries(made)) {
  const path = join(here, "dist", name);
  if (!process.argv.includes("--check")) writeFileSync(path, content);
  else if (!existsSync(path) || !readFileSync(path).equals(content)) {
    console.error(`form/dist/${name} is not what form/ makes: run make form`);
    process.exitCode = 1;
  }
}
