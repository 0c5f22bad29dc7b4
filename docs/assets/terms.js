"use strict";

// A term explains itself: to a mouse that rests on it, to a keyboard that comes by, and to a first
// touch. Escape closes it, and it stays while the mouse is in it (WCAG 2.2, 1.4.13).

{
  const { all, load, make } = toolboxPage;
  const note = make("div", { className: "tb-note", id: "tb-note", role: "tooltip", hidden: true });
  document.body.append(note);
  /** @type {HTMLAnchorElement | null} The term under the mouse or the focus. */
  let wanted = null;
  /** @type {HTMLAnchorElement | null} */
  let shown = null;
  /** @type {HTMLAnchorElement | null} */
  let touched = null;

  /**
   * Show the meaning of a term; the first one fetches them all.
   *
   * @param {HTMLAnchorElement} term
   * @returns {Promise<boolean>} False where they cannot be fetched.
   */
  async function explain(term) {
    wanted = term;
    // They lie beside the page to which the term leads.
    const { href } = new URL("meanings.js", term.href);
    const fetched = await load(href).then(
      () => true,
      () => false,
    );
    if (fetched && wanted === term) open(term);
    return fetched;
  }

  /** @param {HTMLAnchorElement} term */
  function open(term) {
    close();
    const [box] = term.getClientRects();
    const meaning = toolboxMeanings[decodeURIComponent(term.hash.slice(1))];
    if (!box || !meaning) return;
    note.textContent = meaning;
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
    shown = wanted = null;
  }

  function closeSoon() {
    wanted = null;
    setTimeout(() => {
      if (shown && !shown.matches(":hover, :focus-visible") && !note.matches(":hover")) close();
    }, 200);
  }

  for (const term of all(HTMLAnchorElement, ".tb-term")) {
    term.addEventListener("mouseenter", () => explain(term));
    // After a touch no mouse rests there: a browser may let it leave by itself.
    term.addEventListener("mouseleave", () => touched !== term && closeSoon());
    term.addEventListener("focus", () => term.matches(":focus-visible") && explain(term));
    term.addEventListener("blur", closeSoon);
    term.addEventListener("pointerdown", (event) => {
      touched = event.pointerType === "touch" && shown !== term ? term : null;
    });
    // A first touch explains, a second one goes to the glossary.
    term.addEventListener("click", async (event) => {
      if (touched !== term) return;
      event.preventDefault();
      if (!(await explain(term))) location.assign(term.href);
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
