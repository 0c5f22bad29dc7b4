"use strict";

// A term explains itself: to a mouse that rests on it, to a keyboard that comes by, and to a first
// touch. Escape closes it, and it stays while the mouse is in it (WCAG 2.2, 1.4.13).

{
  const note = document.createElement("div");
  note.className = "tb-note";
  note.id = "tb-note";
  note.role = "tooltip";
  note.hidden = true;
  document.body.append(note);
  let shown = null;
  let touched = null;

  function open(term) {
    close();
    note.textContent = term.dataset.meaning;
    note.hidden = false;
    note.style.left = "0"; // its place before would narrow it
    const box = term.getClientRects()[0];
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

  for (const term of document.querySelectorAll(".tb-term[data-meaning]")) {
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
  addEventListener("pointerdown", (event) => {
    if (shown && !event.target.closest(".tb-term, .tb-note")) close();
  });
}
