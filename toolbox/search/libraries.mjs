// What the search takes from elsewhere; `make search` packs it into docs/assets/search/libraries.js.
export { stemmer } from "@orama/stemmers/dutch";
export { default as MiniSearch } from "minisearch";
