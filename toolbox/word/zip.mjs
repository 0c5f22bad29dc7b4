// What Word files in a browser take from elsewhere; `make search` packs it into docs/assets/zip.js.
export { unzipSync, zipSync } from "fflate";
