"use strict";

// The meeting screen of a worksheet: one instruction at a time, large, on a projector or a tablet. What participants see is
// the question of that instruction; what the facilitator does stands on paper. The place is kept in the address and the
// start of the step in this tab, so that a reload changes nothing. `toolboxPage.load` fetches it when somebody asks for it.

/**
 * @typedef {object} Instruction
 * @property {string} text What participants see.
 * @property {number} minutes How long it takes, or 0 where the worksheet does not say.
 */

const toolboxLead = (() => {
  const { all, make, one } = toolboxPage;
  const { MINUTE, clock, leftOf, within } = toolboxMinutes;
  const HASH = "#begeleid";

  /** @param {HTMLElement} sheet @returns {Instruction[]} */
  function instructionsOf(sheet) {
    return all(HTMLLIElement, ".sheet__how > ol > li", sheet).map((item) => {
      const { minutes, onScreen } = item.dataset;
      const words = [...item.childNodes].filter(
        (node) => !(node instanceof Element && node.matches(".sheet__minutes")),
      );
      return {
        text:
          onScreen ??
          words
            .map((node) => node.textContent)
            .join("")
            .trim(),
        minutes: Number(minutes ?? 0),
      };
    });
  }

  /**
   * @param {Instruction[]} instructions
   * @param {number} whole The minutes that a script gives them together, or 0.
   * @returns {Instruction[]} With the minutes that each has then.
   */
  function inTime(instructions, whole) {
    const usual = instructions.map(({ minutes }) => minutes);
    const minutes = within(usual, whole);
    return instructions.map((it, number) => ({ ...it, minutes: minutes[number] ?? 0 }));
  }

  /** @param {string} title Of the worksheet. */
  function drawn(title) {
    const count = make("p", { className: "tb-leading__count" });
    const text = make("p", { className: "tb-leading__text", tabIndex: -1 });
    const left = make("p", { className: "tb-leading__left" });
    const bar = make("progress", { className: "tb-leading__bar", ariaLabel: "Tijd die voorbij is" });
    const next = make("p", { className: "tb-leading__next" });
    const back = make("button", { type: "button", textContent: "Vorige" });
    const on = make("button", { type: "button", textContent: "Volgende" });
    const close = make("button", { type: "button", textContent: "Sluit" });
    const dialog = make(
      "dialog",
      { className: "tb-leading", ariaLabel: `${title}, op het scherm` },
      make("header", {}, make("p", { className: "tb-leading__title", textContent: title }), count, close),
      make("div", { className: "tb-leading__now", ariaLive: "polite" }, text),
      make("div", { className: "tb-leading__time" }, left, bar),
      make("footer", {}, back, next, on),
    );
    return { dialog, count, text, left, bar, next, back, on, close };
  }

  /** @param {HTMLButtonElement} button That opens it. */
  function of(button) {
    const sheet = /** @type {HTMLElement} */ (button.closest(".sheet"));
    const title = one(HTMLElement, ".sheet__title", sheet).textContent ?? "";
    const steps = inTime(instructionsOf(sheet), Number(new URLSearchParams(location.search).get("minuten")));
    const time = clock(`toolbox-begeleid:${sheet.id}`);
    const link = make("link", { rel: "stylesheet", href: button.dataset.leadStyles ?? "" });
    let at = 0;

    const { dialog, count, text, left, bar, next, back, on, close } = drawn(title);
    const light = toolboxAwake.keeper(() => dialog.open);

    function tick() {
      const minutes = steps[at]?.minutes ?? 0;
      bar.hidden = left.hidden = !minutes;
      bar.max = minutes || 1;
      bar.value = Math.min(minutes, time.passed());
      left.textContent = leftOf(minutes, time.passed());
    }

    function show() {
      const [now, then] = [steps[at], steps[at + 1]];
      if (!now) return;
      time.start(at);
      count.textContent = `Stap ${at + 1} van ${steps.length}`;
      text.textContent = now.text;
      next.textContent = then ? `Straks: ${then.text}` : "Dit is de laatste stap.";
      back.disabled = at === 0;
      on.disabled = !then;
      // Else the arrow keys would go nowhere.
      if (document.activeElement?.matches(":disabled")) text.focus();
      history.replaceState(history.state, "", `${HASH}-${at + 1}`);
      tick();
    }

    /** @param {number} by */
    function go(by) {
      const to = at + by;
      if (!steps[to]) return;
      at = to;
      show();
    }

    /** @param {KeyboardEvent} event */
    function press(event) {
      const onward = ["ArrowRight", "ArrowDown", "PageDown"].includes(event.key);
      const backward = ["ArrowLeft", "ArrowUp", "PageUp"].includes(event.key);
      if (!onward && !backward) return;
      event.preventDefault();
      go(onward ? 1 : -1);
    }

    back.addEventListener("click", () => go(-1));
    on.addEventListener("click", () => go(1));
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("keydown", press);
    dialog.addEventListener("close", () => {
      time.stop();
      light.release();
      button.focus();
      history.replaceState(history.state, "", location.pathname + location.search);
    });
    setInterval(() => dialog.open && tick(), MINUTE / 6);
    document.head.append(link);
    document.body.append(dialog);

    return {
      open() {
        const asked = Number(location.hash.slice(HASH.length + 1));
        at = steps[asked - 1] ? asked - 1 : 0;
        // What is there when it opens is read once, as it gets the focus; what comes later is read as it comes.
        show();
        dialog.showModal();
        text.focus();
        light.keep();
      },
    };
  }

  /** @type {ReturnType<typeof of> | undefined} */
  let screen;

  /**
   * Show the worksheet on the screen, from the step in the address or else from the first one.
   *
   * @param {HTMLButtonElement} button
   */
  function open(button) {
    screen ??= of(button);
    screen.open();
  }

  return { open };
})();
