"use strict";

// The tables of a worksheet. On a narrow screen each row is a block (`table.css`): not every browser still says of one that
// it is a table, and its fields have the name of their column beside them, also when a reader typed that name.

const toolboxTables = (() => {
  /** @type {[string, string][]} */
  const ROLES = [
    ["table", "table"],
    ["thead, tbody, tfoot", "rowgroup"],
    ["tr", "row"],
    ["th[scope=col]", "columnheader"],
    ["th[scope=row]", "rowheader"],
    ["td", "cell"],
  ];

  /**
   * Say of each part what it is; of rows that were added too.
   *
   * @param {HTMLFormElement} form
   */
  function keepRoles(form) {
    for (const [selector, role] of ROLES) {
      for (const part of form.querySelectorAll(selector)) part.setAttribute("role", role);
    }
  }

  /**
   * Give the cells of a column whose name is typed that name.
   *
   * @param {HTMLFormElement} form
   */
  function nameColumns(form) {
    for (const head of /** @type {NodeListOf<HTMLTextAreaElement>} */ (form.querySelectorAll("thead textarea"))) {
      const { cellIndex } = /** @type {HTMLTableCellElement} */ (head.closest("th"));
      for (const row of /** @type {HTMLTableElement} */ (head.closest("table")).tBodies[0]?.rows ?? []) {
        const cell = row.cells[cellIndex];
        if (cell) cell.dataset.label = head.value.trim() || head.title;
      }
    }
  }

  /**
   * Let a tap beside the only thing to choose in a cell choose it.
   *
   * @param {HTMLFormElement} form
   */
  function widenTargets(form) {
    form.addEventListener("click", ({ target }) => {
      if (!(target instanceof HTMLTableCellElement)) return;
      /** @type {HTMLInputElement | null} */ (target.querySelector("input:is([type=checkbox], [type=radio])"))?.click();
    });
  }

  return { keepRoles, nameColumns, widenTargets };
})();
