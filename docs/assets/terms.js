"use strict";

// A term explains itself: to a mouse that rests on it, to a keyboard that comes by, and to a first
// touch. Escape closes it, and it stays while the mouse is in it (WCAG 2.2, 1.4.13).

{
  const { all, make } = toolboxPage;
  const note = make("div", { className: "tb-note", id: "tb-note", role: "tooltip", hidden: true });
  document.body.append(note);
  /** @type {HTMLElement | null} */
  let shown = null;
  /** @type {HTMLElement | null} */
  let touched = null;

  /** @param {HTMLElement} term */
  function open(term) {
    close();
    const [box] = term.getClientRects();
    if (!box) return;
    note.textContent = term.dataset.meaning ?? "";
    note.hidden = false;
    note.style.left = "0"; // its place before would narrow it
    const left = Math.min(box.left, document.documentElement.clientWidth - note.offsetWidth - 8);
    const below = box.bottom + note.offsetHeight + 8 < innerHeight;
    note.style.left = `${Math.max(8, left) + scrollX}px`;
    note.style.top = `${(below ? box.bottom + 2 : box.top - note.offsetHeight - 2) + scrollY}px`;
    term.setAttribute("aria-describedby", note.id);
    shown = term;
  }

  function close() {
    shown?.removeAttribute("aria-describedby");
    note.hidden = true;
    shown = null;
  }

  function closeSoon() {
    setTimeout(() => {
      if (shown && !shown.matches(":hover, :focus-visible") && !note.matches(":hover")) close();
    }, 200);
  }

  for (const term of all(HTMLElement, ".tb-term[data-meaning]")) {
    term.addEventListener("mouseenter", () => open(term));
    term.addEventListener("mouseleave", closeSoon);
    term.addEventListener("focus", () => term.matches(":focus-visible") && open(term));
    term.addEventListener("blur", closeSoon);
    term.addEventListener("pointerdown", (event) => {
      touched = event.pointerType === "touch" && shown !== term ? term : null;
    });
    // A first touch explains, a second one goes to the glossary.
    term.addEventListener("click", (event) => {
      if (touched !== term) return;
      event.preventDefault();
      open(term);
    });
  }
  note.addEventListener("mouseleave", closeSoon);
  // What opens or loads above it moves the term away from its note.
  new ResizeObserver(() => shown && open(shown)).observe(document.body);
  addEventListener("keydown", (event) => event.key === "Escape" && close());
  addEventListener("pointerdown", ({ target }) => {
    if (target instanceof Element && !target.closest(".tb-term, .tb-note")) close();
  });
}
