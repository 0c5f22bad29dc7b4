"use strict";

// Reads the answers to a worksheet in a file that was saved from it, in a dossier, a Word file or a PDF.

const toolboxFileReading = (() => {
  const TEXT = toolboxTransferTexts;

  /**
   * @param {File} file
   * @param {Sheet} sheet
   * @returns {Promise<(SavedFile & { unread?: string[] }) | { problem: string, sheet?: string } | { told: string }>}
   */
  async function read(file, { id, ids, fields, rows }) {
    if (file.size > toolboxFileBytes.MOST) return { problem: "big" };
    const content = await file.arrayBuffer().catch(() => null);
    if (!content) return { problem: "unread" };
    const bytes = new Uint8Array(content);
    if (!toolboxFileBytes.isJson(bytes)) return readOther(file, id);
    const names = new Set([...fields.values()].flatMap(({ name, former }) => [name, ...former]));
    try {
      const saved = toolboxSavedFile.read(toolboxFileBytes.decode(bytes), ids, (it) => names.has(it) || rows.have(it));
      // A dossier holds several sheets.
      return "problem" in saved && saved.problem === "none" ? readOther(file, id) : saved;
    } catch {
      return { problem: "encoding" };
    }
  }

  /**
   * A dossier, a Word file or a PDF.
   *
   * @param {File} file
   * @param {string} id Of the worksheet.
   * @returns {Promise<(SavedFile & { unread: string[] }) | { told: string }>}
   */
  async function readOther(file, id) {
    try {
      await toolboxLoading.load("sheets", "office");
    } catch {
      return { told: toolboxMessages.notNow };
    }
    const found = await toolboxReading.read(file, id);
    if ("problem" in found) return { told: found.problem };
    const own = found.sheets.get(id);
    if (!own) {
      const [[other = ""] = []] = found.sheets;
      const title = toolboxSheetFields.sheetOf(other)?.title ?? other;
      return { told: TEXT.problems.other?.(file.name, title) ?? "" };
    }
    return { ...own, version1: false, refused: 0 };
  }

  return { read };
})();
