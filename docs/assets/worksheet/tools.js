"use strict";

// The tools of a worksheet: buttons that wipe it, save it, and open what was saved.

const toolboxTools = (() => {
  const TEXT = toolboxMessages;

  /**
   * @param {Sheet} sheet
   * @param {HTMLElement} tools
   * @param {(use: (transfer: Transfer) => void) => void} useTransfer Fetches its script first.
   * @param {() => void} forget Leaves nothing on the page of what was wiped.
   */
  function offer({ form, status, stored, undo }, tools, useTransfer, forget) {
    function wipe() {
      if (!confirm(TEXT.wipe)) return;
      const wasEmpty = ![...stored.answers.values()].some(({ value }) => value !== "");
      const bringBack = stored.wipe();
      forget();
      // Who wipes twice can still bring back what was there.
      if (wasEmpty && status?.textContent === TEXT.wiped) return;
      undo.say(status, TEXT.wiped, bringBack);
    }

    form.querySelector("[data-wipe]")?.addEventListener("click", wipe);
    form.querySelector("[data-save]")?.addEventListener("click", () => useTransfer((it) => it.save()));
    for (const button of toolboxPage.all(HTMLElement, "[data-save-as]", form)) {
      const kind = /** @type {"docx" | "pdf"} */ (button.dataset.saveAs);
      // From file:// no script may read the PDF to fill in.
      button.hidden = kind === "pdf" && location.protocol === "file:";
      button.addEventListener("click", () => useTransfer((it) => it.saveAs(kind)));
    }
    form.querySelector("[data-open]")?.addEventListener("change", (event) => {
      const input = /** @type {HTMLInputElement} */ (event.target);
      const file = input.files?.[0];
      // Else the same file could not be opened twice.
      input.value = "";
      if (file) useTransfer((it) => it.open(file));
    });
    const { active, all } = toolboxDossiers;
    if (all().length > 1) tools.before(toolboxPage.make("p", {}, TEXT.dossier(active().name)));
    tools.hidden = false;
  }

  return { offer };
})();
