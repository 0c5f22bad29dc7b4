"use strict";

// The fields of a worksheet on its page: what they are, what was typed in them, and how an answer is shown in them.

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */
/** @typedef {Field & { controls: Control[] }} Shown A field with what it is on the page: a score is several radios. */
/** @typedef {Map<string, Shown>} ShownFields */

const toolboxFields = (() => {
  const growsByThemselves = CSS.supports("field-sizing", "content");

  /**
   * Put the fields that a form has now in `fields`, instead of those that it had.
   *
   * @param {HTMLFormElement} form
   * @param {ShownFields} fields
   */
  function collect(form, fields) {
    fields.clear();
    for (const control of /** @type {NodeListOf<Control>} */ (form.querySelectorAll("[name]"))) {
      // For who rests a mouse on it.
      control.title ||= control.getAttribute("aria-label") ?? "";
      if (control.hasAttribute("data-total")) continue;
      const score = control.type === "radio";
      const { name, title, dataset } = control;
      /** @type {Shown} */
      const field = fields.get(name) ?? {
        name,
        type: typeOf(control),
        label: (score && dataset.label) || title,
        group: control.closest("[data-group]")?.getAttribute("data-group") ?? "",
        options: new Map(),
        former: formerNames(control),
        controls: [],
      };
      field.controls.push(control);
      if (score) field.options.set(control.value, dataset.option ?? title);
      if (control instanceof HTMLSelectElement) {
        for (const option of control.options) {
          if (option.value && !isFormer(option)) field.options.set(option.value, option.text);
        }
      }
      fields.set(name, field);
    }
  }

  /**
   * @param {Control} control
   * @returns {Field["type"]}
   */
  function typeOf(control) {
    if (control instanceof HTMLSelectElement) return "choice";
    if (control.hasAttribute("data-amount")) return "amount";
    /** @type {Record<string, Field["type"]>} */
    const types = { radio: "score", checkbox: "tick", date: "date" };
    return types[control.type] ?? "text";
  }

  /** @param {HTMLElement} element A form, or what is typed in: what had another name before. */
  function formerNames(element) {
    return (element.getAttribute("data-former") ?? "").split(" ").filter(Boolean);
  }

  /**
   * @param {Shown} field
   * @returns {Value}
   */
  function typedIn({ type, controls }) {
    const [control] = controls;
    if (!control) return "";
    if (type !== "tick" && type !== "score") return control.value;
    const checked = controls.find((it) => it instanceof HTMLInputElement && it.checked);
    return type === "tick" ? Boolean(checked) || "" : (checked?.value ?? "");
  }

  /**
   * @param {Shown} field
   * @param {Answer | undefined} answer
   */
  function show(field, answer) {
    const fits = answer && toolboxAnswers.fits(field, answer);
    const value = fits ? answer.value : "";
    const option = fits ? toolboxAnswers.optionOf(field, answer) : undefined;
    for (const control of field.controls) {
      if (control instanceof HTMLSelectElement) showChoice(control, option ?? String(value), answer);
      else if (control.type === "checkbox") /** @type {HTMLInputElement} */ (control).checked = value === true;
      else if (control.type === "radio") /** @type {HTMLInputElement} */ (control).checked = option === control.value;
      // To set what stands there already would move the cursor.
      else if (control.value !== value) control.value = String(value);
    }
  }

  /**
   * @param {HTMLSelectElement} select
   * @param {string} value
   * @param {Answer | undefined} answer
   */
  function showChoice(select, value, answer) {
    for (const option of [...select.options]) if (isFormer(option) && option.value !== value) option.remove();
    if (answer && value && ![...select.options].some((option) => option.value === value)) {
      const text = toolboxMessages.formerOption(toolboxAnswers.wordsOf(answer));
      const option = toolboxPage.make("option", { value, text });
      option.dataset.former = "";
      select.add(option);
    }
    select.value = value;
  }

  /** @param {HTMLOptionElement} option */
  function isFormer(option) {
    return option.dataset.former !== undefined;
  }

  /**
   * @param {Element} control
   * @returns {Element} What a note about it comes after.
   */
  function placeOf(control) {
    return control.closest(".sheet__write, label") ?? control;
  }

  /**
   * Make text boxes as high as their text in browsers that do not know `field-sizing`: what does not fit would not be read.
   *
   * @param {HTMLFormElement} form
   */
  function grow(form) {
    if (growsByThemselves) return;
    for (const area of form.querySelectorAll("textarea")) {
      area.style.height = "auto";
      area.style.height = `${area.scrollHeight + 2}px`;
    }
  }

  return { collect, formerNames, typedIn, show, placeOf, grow };
})();
