// Dialogs that ask something, and the elements in them.

/**
 * Make a dialog with a question; `asked` shows it, and resolves to what it was closed with once it is.
 *
 * @param {string} title
 */
export function question(title) {
  const dialog = element("dialog", { className: "tb-question" }, element("h2", { id: "tb-question" }, title));
  dialog.setAttribute("aria-labelledby", "tb-question");
  const asked = () => {
    document.body.append(dialog);
    dialog.showModal();
    return new Promise((/** @type {(answer: string) => void} */ answer) => {
      dialog.addEventListener("close", () => {
        dialog.remove();
        answer(dialog.returnValue);
      });
    });
  };
  return { dialog, asked };
}

/**
 * @param {string} text
 * @param {() => void} press
 */
export function button(text, press, className = "") {
  const made = element("button", { type: "button", className }, text);
  made.addEventListener("click", press);
  return made;
}

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Partial<HTMLElementTagNameMap[Name]>} properties
 * @param {(Node | string)[]} content
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function element(name, properties, ...content) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...content);
  return made;
}
