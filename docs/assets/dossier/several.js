"use strict";

// The part of the page with the dossiers beside each other.

const toolboxSeveral = (() => {
  const TEXT = toolboxDossierTexts;
  const { all, make, one } = toolboxPage;

  /**
   * @param {HTMLElement} part
   * @param {() => void} changed Called when another dossier is shown, or has another name.
   */
  function of(part, changed) {
    const list = one(HTMLElement, "[data-list]", part);
    const form = one(HTMLFormElement, "form", part);
    const field = one(HTMLInputElement, "input", form);
    const problem = one(HTMLElement, "[role=alert]", form);
    const said = one(HTMLElement, "[role=status]", part);
    /** @type {Map<Dossier, () => boolean>} What was removed on this page, with what brings it back. */
    const removed = new Map();
    /** @type {{ id: string, form: HTMLElement } | null} The dossier that gets another name. */
    let renaming = null;

    /** @param {string} text */
    function say(text) {
      said.textContent = text;
      changed();
      show();
    }

    function show() {
      const focused = document.activeElement;
      const active = toolboxDossierList.active();
      const rows = toolboxDossierList.all().map((it) => row(it, it.id === active.id));
      const gone = [...removed].map(([it, putBack]) => goneRow(it, putBack));
      list.replaceChildren(...rows, ...gone);
      // A form that stays loses the focus while it moves.
      if (focused instanceof HTMLElement && list.contains(focused)) focused.focus();
    }

    /**
     * @param {Dossier} dossier
     * @param {boolean} isActive
     */
    function row(dossier, isActive) {
      const { id, name } = dossier;
      // The same one, with what is typed in it: another tab may have changed the list.
      if (renaming?.id === id) return make("li", {}, renaming.form);
      const item = make("li", {}, make("strong", {}, name));
      if (isActive) item.append(" ", make("span", { className: "tb-dossier__now" }, TEXT.isActive));
      const actions = make("span", { className: "tb-dossier__actions" });
      if (!isActive) {
        actions.append(
          button(TEXT.activate, name, () => {
            say(toolboxDossierList.activate(dossier) ? TEXT.current(name) : TEXT.unstored);
            focusSaid();
          }),
        );
      }
      actions.append(
        button(TEXT.rename, name, () => {
          renaming = { id, form: renamer(dossier) };
          show();
          one(HTMLInputElement, "input", list).select();
        }),
      );
      if (id) actions.append(button(TEXT.remove, name, () => remove(dossier)));
      item.append(" ", actions);
      return item;
    }

    /** @param {Dossier} dossier */
    function remove(dossier) {
      if (!confirm(TEXT.ask(dossier.name))) return;
      const putBack = toolboxDossierList.remove(dossier);
      if (!putBack) {
        say(TEXT.unstored);
        return focusSaid();
      }
      removed.set(dossier, putBack);
      say(TEXT.removed(dossier.name));
      one(HTMLButtonElement, "li:last-child button", list).focus();
    }

    /**
     * @param {Dossier} dossier
     * @param {() => boolean} putBack
     */
    function goneRow(dossier, putBack) {
      const { name } = dossier;
      const back = button(TEXT.putBack, name, () => {
        const isBack = putBack();
        if (isBack) removed.delete(dossier);
        say(isBack ? TEXT.isPutBack(name) : TEXT.unstored);
        focusSaid();
      });
      return make("li", { className: "tb-dossier__gone" }, make("s", {}, name), " ", back);
    }

    /** @param {Dossier} dossier */
    function renamer({ id, name }) {
      const input = make("input", { type: "text", value: name, ariaLabel: TEXT.newName });
      const alert = make("span", { className: "tb-dossier__wrong", role: "alert" });
      const stop = () => {
        const place = all(HTMLElement, "li", list).findIndex((it) => it.contains(form));
        renaming = null;
        show();
        const buttons = all(HTMLButtonElement, `li:nth-child(${place + 1}) button`, list);
        buttons.find((it) => it.textContent === TEXT.rename)?.focus();
      };
      const keep = make("button", { type: "submit" }, TEXT.keepName);
      const leave = make("button", { type: "button" }, TEXT.cancel);
      const form = make("form", {}, input, " ", keep, " ", leave, alert);
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        if (refuses(input, alert, id)) return;
        renaming = null;
        const isStored = toolboxDossierList.rename({ id, name }, input.value);
        say(isStored ? TEXT.renamed(toolboxDossierNames.clean(input.value)) : TEXT.unstored);
        focusSaid();
      });
      leave.addEventListener("click", stop);
      return form;
    }

    /**
     * Say what is wrong with a name, beside it.
     *
     * @param {HTMLInputElement} input
     * @param {HTMLElement} alert
     * @param {string} [id]
     */
    function refuses(input, alert, id) {
      const found = toolboxDossierList.problemWith(input.value, id);
      alert.textContent = found && TEXT.names[found](toolboxDossierNames.clean(input.value));
      input.setAttribute("aria-invalid", `${Boolean(found)}`);
      if (found) input.focus();
      return found;
    }

    /** What had the focus is no more. */
    function focusSaid() {
      said.tabIndex = -1;
      said.focus();
    }

    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (refuses(field, problem)) return;
      const made = toolboxDossierList.make(field.value);
      if (made) field.value = "";
      say(made ? TEXT.made(made.name) : TEXT.unstored);
    });
    addEventListener("pagehide", () => {
      // Somebody else may come and sit at this computer, and go back.
      removed.clear();
      show();
    });

    return { show, say };
  }

  /**
   * @param {string} words
   * @param {string} name
   * @param {() => void} press
   */
  function button(words, name, press) {
    const made = make("button", { type: "button", ariaLabel: `${words}: ${name}` }, words);
    made.addEventListener("click", press);
    return made;
  }

  return { of };
})();
