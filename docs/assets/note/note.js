"use strict";

// The agreement note as a Word file: the template that the build made, with every answer in its place. It needs the
// worksheets (`toolboxSheets`), the template (`toolboxNoteTemplate`) and the library for zip files (`toolboxZip`).

/**
 * @typedef {object} NoteOrder
 * @property {Dossier} dossier
 * @property {Map<string, Answers>} answers By the id of the worksheet.
 * @property {number | null} since When the former note was made: what is newer is marked.
 * @property {boolean} withSources Whether a comment says of each piece where it comes from.
 */

const toolboxNote = (() => {
  const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  const BEGIN = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const COMMENTS = {
    path: "word/comments.xml",
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml",
    relation: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments",
  };

  /**
   * @param {NoteOrder} order
   * @returns {Promise<Uint8Array<ArrayBuffer>>} The Word file.
   */
  async function make({ dossier, answers, since, withSources }) {
    const files = toolboxZip.unzipSync(bytesOf(toolboxNoteTemplate.file));
    const sheets = new Map(toolboxSheets.map((sheet) => [sheet.id, sheet]));
    const places = toolboxNoteTemplate.places.map((place) => ({
      ...place,
      pieces: piecesOf(place, sheets, answers, since),
    }));
    const document = textOf(files, "word/document.xml");
    const { xml, sources } = toolboxNoteSkeleton.fill(document, places, {
      network: toolboxNotePieces.networkOf([...answers.values()]) || (dossier.id && dossier.name),
      mark: since === null ? "" : `nieuw sinds ${toolboxNotePieces.momentOf(since)}`,
      withSources,
    });
    files["word/document.xml"] = new TextEncoder().encode(xml);
    if (sources.length) addComments(files, sources);
    return toolboxZip.zipSync(files);
  }

  /**
   * @param {NotePlace} place
   * @param {Map<string, SheetEntry>} sheets
   * @param {Map<string, Answers>} answers
   * @param {number | null} since
   */
  function piecesOf(place, sheets, answers, since) {
    return place.feeds.flatMap((feed) => {
      const sheet = sheets.get(feed.sheet);
      const piece = sheet && toolboxNotePieces.of(feed, sheet, answers.get(feed.sheet) ?? new Map(), since);
      return piece ? [piece] : [];
    });
  }

  /**
   * @param {Record<string, Uint8Array>} files
   * @param {string[]} sources
   */
  function addComments(files, sources) {
    const { paragraph, run } = toolboxNoteWord;
    const comments = sources.map((source, at) => {
      const about = `w:id="${at}" w:author="Toolbox vrijetijdsparticipatie" w:initials="T"`;
      return `<w:comment ${about}>${paragraph("", run(source))}</w:comment>`;
    });
    const encode = (/** @type {string} */ text) => new TextEncoder().encode(text);
    files[COMMENTS.path] = encode(`${BEGIN}<w:comments xmlns:w="${MAIN}">${comments.join("")}</w:comments>`);
    const types = "[Content_Types].xml";
    const part = `<Override PartName="/${COMMENTS.path}" ContentType="${COMMENTS.type}"/>`;
    files[types] = encode(textOf(files, types).replace("</Types>", `${part}</Types>`));
    const relations = "word/_rels/document.xml.rels";
    const relation = `<Relationship Id="rIdComments" Type="${COMMENTS.relation}" Target="comments.xml"/>`;
    files[relations] = encode(textOf(files, relations).replace("</Relationships>", `${relation}</Relationships>`));
  }

  /**
   * @param {Record<string, Uint8Array>} files
   * @param {string} path
   */
  function textOf(files, path) {
    return new TextDecoder().decode(files[path]);
  }

  /** @param {string} base64 */
  function bytesOf(base64) {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  }

  return { TYPE, make };
})();
