// What a Word file made in the browser takes from elsewhere; `make search` packs it into docs/assets/zip.js.
export { unzipSync, zipSync } from "fflate";
