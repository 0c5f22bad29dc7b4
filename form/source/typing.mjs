// Nothing that is typed gets lost: it is kept as somebody types, and offered when they are back.
import { element } from "./dialogs.mjs";
import { askAboutDrafts } from "./draft-question.mjs";
import { Drafts } from "./drafts.mjs";
import { watchStore } from "./store.mjs";

/**
 * Keep what is typed until it is saved; call this before the script of decap-cms runs.
 *
 * @param {() => import("./saving.mjs").Saved} saved What was written last.
 */
export function keepWhatIsTyped(saved) {
  const drafts = new Drafts(localStorage, Date.now);
  /** @type {Set<string>} */
  const offered = new Set();
  let full = false;
  const store = watchStore({
    changed({ entry, hasChanged }) {
      // What is typed while it is being saved, or before a new text is open under its own name, would be neither here nor there.
      stopTyping(entry.isPersisting === true || (entry.newRecord === true && entry.slug !== ""));
      if (!hasChanged) return;
      const kept = drafts.keep(entry);
      if (!kept && !full) alert("Je browser heeft geen plaats om bij te houden wat je typt. Bewaar vaak.");
      full = !kept;
    },
    async opened({ entry }) {
      drafts.open(entry);
      const found = drafts.others(entry).filter(({ key }) => !offered.has(key));
      for (const { key } of found) offered.add(key);
      if (!found.length) return;
      const draft = await askAboutDrafts(found, (each) => drafts.remove(each));
      if (!draft) return;
      drafts.take(draft);
      store.restore(draft.data);
    },
    closed() {
      stopTyping(false);
      offered.clear();
    },
    saved() {
      drafts.clear();
      const { text, merged } = saved();
      if (merged) store.replace({ ...merged, _original: text });
      else store.amend({ _original: text });
    },
    thrownAway: () => drafts.clear(),
  });
}

const SLOW = 6000;
const WAITING = element(
  "p",
  { className: "tb-waiting", role: "status" },
  "Bewaren duurt lang: de server antwoordt nog niet.",
);
WAITING.append(" Je tekst staat ook in deze browser.");

/** @type {Element | null} */
let typedIn = null;
let waiting = 0;

/** @param {boolean} saving Whether what is typed would go nowhere. */
function stopTyping(saving) {
  const form = document.getElementById("nc-root");
  if (!form || form.inert === saving) return;
  if (saving) typedIn = document.activeElement;
  form.inert = saving;
  clearTimeout(waiting);
  WAITING.remove();
  if (saving) waiting = setTimeout(tellThatItWaits, SLOW);
  if (!saving && typedIn instanceof HTMLElement) typedIn.focus();
}

/** Say what decap-cms does not: it asks again for a minute where nobody answers. */
function tellThatItWaits() {
  // Here it is a person who has not answered yet.
  if (document.querySelector("dialog[open]")) waiting = setTimeout(tellThatItWaits, SLOW);
  else document.body.append(WAITING);
}
