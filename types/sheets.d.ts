// The worksheets as `toolbox.pages.sheet_index` writes them (assets/sheets.js).

interface SheetField {
  /** In a row that can be added, with `{n}` for its number. */
  name: string;
  type: "text" | "date" | "amount" | "tick" | "choice" | "score";
  label: string;
  /** Group, row and column, from 0; negative for the head of the sheet (-1, row, 0), a header row, and an added row. */
  place: [group: number, row: number, column: number];
  group?: string;
  options?: [id: string, words: string][];
  former?: string[];
}

interface SheetEntry {
  id: string;
  title: string;
  kind: "questions" | "checklist" | "scan" | "matrix" | "cards" | "table" | "grid";
  /** From the root of the site. */
  url: string;
  /** The heads of columns and of fixed rows, where it has them. */
  columns: string[];
  rows: string[];
  fields: SheetField[];
  former?: string[];
  /** A table to which rows can be added has none of its rows in `fields`. */
  added?: { least: number; most: number; fields: SheetField[] };
}

declare const toolboxSheets: SheetEntry[];
