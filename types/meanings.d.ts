/** The meaning of each term, by its anchor in the glossary. */
declare const toolboxMeanings: Record<string, string>;
