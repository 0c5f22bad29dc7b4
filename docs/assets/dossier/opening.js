"use strict";

// Opens a file that somebody chose: a saved file here; Word and PDF with a script that is fetched when it is needed.

const toolboxOpening = (() => {
  const { problems } = toolboxDossierTexts;

  /**
   * @param {File} file
   * @param {string} office The address of the script that reads Word and PDF files.
   * @returns {Promise<OpenedFile>} It never rejects.
   */
  async function read(file, office) {
    const { name } = file;
    const refused = (/** @type {string} */ problem) => ({ name, problem: problems[problem]?.(name) ?? "" });
    if (file.size > toolboxFileBytes.MOST) return refused("big");
    const content = await file.arrayBuffer().catch(() => null);
    if (!content) return refused("unread");
    const bytes = new Uint8Array(content);
    if (toolboxFileBytes.isOffice(bytes)) {
      try {
        await toolboxPage.load(office);
      } catch {
        return refused("notNow");
      }
      return toolboxReading.read(file);
    }
    try {
      return toolboxDossierFile.read(name, toolboxFileBytes.decode(bytes));
    } catch {
      return refused(toolboxFileBytes.isJson(bytes) ? "encoding" : "none");
    }
  }

  return { read };
})();
