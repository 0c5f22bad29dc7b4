"use strict";

// Opens a file that somebody chose: a saved file here; Word and PDF with a script that is fetched when it is needed.

const toolboxOpening = (() => {
  const MOST_BYTES = 10_000_000;
  const { problems } = toolboxDossierTexts;

  /**
   * @param {File} file
   * @param {string} office The address of the script that reads Word and PDF files.
   * @returns {Promise<OpenedFile>} It never rejects.
   */
  async function read(file, office) {
    const { name } = file;
    const refused = (/** @type {string} */ problem) => ({ name, problem: problems[problem]?.(name) ?? "" });
    if (file.size > MOST_BYTES) return refused("big");
    const bytes = await file.arrayBuffer().catch(() => null);
    if (!bytes) return refused("unread");
    if (isOffice(bytes)) {
      try {
        await toolboxPage.load(office);
      } catch {
        return refused("notNow");
      }
      return toolboxReading.read(file);
    }
    try {
      return toolboxDossierFile.read(name, new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    } catch {
      return refused(beginsAsJson(bytes) ? "encoding" : "none");
    }
  }

  /**
   * @param {ArrayBuffer} bytes
   * @returns {boolean} Whether it is a Word file, which is a zip, an old one, or a PDF: whatever its name is.
   */
  function isOffice(bytes) {
    const begin = String.fromCharCode(...new Uint8Array(bytes, 0, Math.min(1024, bytes.byteLength)));
    return /^PK|^ÐÏ|%PDF-/.test(begin);
  }

  /**
   * Whether it begins with a brace, in whatever encoding.
   *
   * @param {ArrayBuffer} bytes
   */
  function beginsAsJson(bytes) {
    return new Uint8Array(bytes).find((byte) => byte > 0x20 && byte < 0xfe) === 0x7b;
  }

  return { read };
})();
