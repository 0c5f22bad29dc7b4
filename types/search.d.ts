// What the search uses of its libraries (docs/assets/search/libraries.js), and the index that the build writes.

/** An entry of the index, as `toolbox.search.index` writes it. */
interface SearchEntry {
  location: string;
  title: string;
  text: string;
  kind: string;
  boost: number;
  words: string[];
}

interface MiniSearchOptions {
  idField: string;
  fields: string[];
  extractField: (entry: SearchEntry, field: keyof SearchEntry) => string;
  tokenize: (text: string) => string[];
  processTerm: (term: string) => string | null;
}

interface MiniSearch {
  add(entry: SearchEntry): void;
  search(term: string, options: object): { id: string; score: number }[];
}

declare const toolboxLibraries: {
  MiniSearch: new (options: MiniSearchOptions) => MiniSearch;
  stemmer(word: string): string;
};

declare const toolboxIndex: { [Field in keyof SearchEntry]: SearchEntry[Field][] };
