// What the search worker uses of lunr 2.3 and of the Dutch of lunr-languages, as Material loads them.

/** Where a term stands: by field, by entry. */
type LunrPosting = Record<string, Record<string, { position: number[] }>>;

interface LunrIndex {
  invertedIndex: Record<string, LunrPosting>;
  search(query: string): LunrFind[];
}

interface LunrFind {
  ref: string;
  score: number;
  matchData: { metadata: Record<string, Record<string, { position: number[] }>> };
}

declare const lunr: {
  tokenizer: { separator: RegExp };
  nl: {
    stemmer(word: string): string;
    stopWordFilter(word: string): string | undefined;
  };
  Builder: { prototype: { build(): LunrIndex } };
  Index: { prototype: LunrIndex };
};
