// The template of the agreement note as `toolbox.word.note_template` writes it (assets/note-template.js).

/** What a worksheet brings into the note, as `toolbox.model.feeds` writes it. */
interface NoteFeed {
  sheet: string;
  as: "text" | "list" | "table";
  /** The heading above it. */
  title?: string;
  /** The names of fields; a sheet with rows and columns has `columns` instead: their numbers, from 0. */
  fields?: string[];
  columns?: number[];
  /** What stands above the titles of fixed rows. */
  head?: string;
  /** The relative widths of those titles, where there are, and of the columns. */
  widths?: number[];
  /** Which of `columns` are added up, and whether each row is too. */
  totals?: number[];
  across?: boolean;
}

interface NotePlace {
  /** As in the tag of its content control, after `deel:`. */
  id: string;
  /** What is there to fill in, in order; the table of a worksheet has its id. */
  tables: { caption: string; sheet?: string }[];
  feeds: NoteFeed[];
}

declare const toolboxNoteTemplate: {
  /** The Word file, in base64. */
  file: string;
  places: NotePlace[];
};
