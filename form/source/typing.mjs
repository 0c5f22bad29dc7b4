// Nothing that is typed gets lost: it is kept as somebody types, and offered when they are back.
import { Drafts } from "./drafts.mjs";
import { askAboutDrafts } from "./questions.mjs";
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

/** @type {Element | null} */
let typedIn = null;

/** @param {boolean} saving Whether what is typed would go nowhere. */
function stopTyping(saving) {
  const form = document.getElementById("nc-root");
  if (!form || form.inert === saving) return;
  if (saving) typedIn = document.activeElement;
  form.inert = saving;
  if (!saving && typedIn instanceof HTMLElement) typedIn.focus();
}
