// The store of decap-cms (Redux), which has everything that is typed. decap-cms asks, as any Redux program, for the tools of a
// developer under the name below; we answer with an enhancer: https://redux.js.org/understanding/thinking-in-redux/glossary#store-enhancer

/**
 * @typedef {object} Entry A text in the form: `data` are its fields, `slug` is empty while it is new.
 * @property {string} collection
 * @property {string} slug
 * @property {string} path
 * @property {Record<string, unknown>} data
 * @property {boolean} [newRecord]
 * @property {boolean} [isPersisting]
 * @typedef {object} Opened The text that is open, and whether something in it was not saved.
 * @property {Entry} entry
 * @property {boolean} hasChanged
 * @typedef {object} Listener
 * @property {(opened: Opened) => void} opened A text was put in the form.
 * @property {(opened: Opened) => void} changed Something in it or about it changed.
 * @property {() => void} closed Somebody left it.
 * @property {() => void} saved
 * @property {() => void} thrownAway
 * @typedef {{ type: string, payload?: unknown }} Action
 * @typedef {import("../../types/form.js").State} State
 */

const RESTORE = "TOOLBOX_RESTORE";
const AMEND = "TOOLBOX_AMEND";
const OPENED = ["DRAFT_CREATE_FROM_ENTRY", "DRAFT_CREATE_EMPTY"];
const SAVED = ["ENTRY_PERSIST_SUCCESS", "UNPUBLISHED_ENTRY_PERSIST_SUCCESS"];
const THROWN_AWAY = ["UNPUBLISHED_ENTRY_DELETE_SUCCESS"];
// decap-cms asks about its own copy before the text is there, which then takes its place; ours is asked about afterwards.
const NOT_OURS = "DRAFT_LOCAL_BACKUP_RETRIEVED";

/**
 * Watch the store that decap-cms makes; call this before its script runs.
 *
 * What is returned puts texts in the form: `restore` as not saved, `replace` as saved; `amend` changes fields that nobody sees.
 *
 * @param {Listener} listener
 */
export function watchStore(listener) {
  /** @type {import("../../types/form.js").Store} */
  let store;
  /** @param {import("../../types/form.js").Store} made */
  const watch = (made) => {
    store = made;
    let last = store.getState().entryDraft;
    store.subscribe(() => {
      const { entryDraft } = store.getState();
      if (entryDraft === last) return;
      last = entryDraft;
      if (entryDraft.get("entry").size) listener.changed(opened(entryDraft));
      else listener.closed();
    });
    return store;
  };
  window.__REDUX_DEVTOOLS_EXTENSION_COMPOSE__ = (middleware) => (create) => (reducer, state) =>
    watch(middleware(create)(wrapped(reducer), state));

  /** @param {import("../../types/form.js").Reducer} reducer */
  const wrapped = (reducer) => {
    /** @type {import("../../types/form.js").Reducer} */
    const ours = (state, action) => {
      if (action.type === NOT_OURS) return state;
      if (action.type === RESTORE) {
        const offered = reducer(state, { type: NOT_OURS, payload: action.payload });
        return reducer(offered, { type: "DRAFT_CREATE_FROM_LOCAL_BACKUP" });
      }
      const next = reducer(state, action);
      if (action.type === AMEND) {
        const place = ["entry", "data"];
        return { ...next, entryDraft: next.entryDraft.updateIn(place, (data) => data.merge(action.payload)) };
      }
      // A reducer may not dispatch, so who listens hears of it when this is done.
      if (OPENED.includes(action.type)) queueMicrotask(() => listener.opened(opened(store.getState().entryDraft)));
      if (SAVED.includes(action.type)) queueMicrotask(listener.saved);
      if (THROWN_AWAY.includes(action.type)) queueMicrotask(listener.thrownAway);
      return next;
    };
    return ours;
  };
  const entry = () => /** @type {Entry} */ (store.getState().entryDraft.get("entry").toJS());
  return {
    /** @param {Entry["data"]} data */
    restore: (data) => store.dispatch({ type: RESTORE, payload: { entry: { ...entry(), data } } }),
    /** @param {Entry["data"]} data */
    replace: (data) => store.dispatch({ type: "DRAFT_CREATE_FROM_ENTRY", payload: { entry: { ...entry(), data } } }),
    /** @param {Entry["data"]} data */
    amend: (data) => store.dispatch({ type: AMEND, payload: data }),
  };
}

/**
 * @param {State["entryDraft"]} draft
 * @returns {Opened}
 */
function opened(draft) {
  return { entry: /** @type {Entry} */ (draft.get("entry").toJS()), hasChanged: draft.get("hasChanged") === true };
}
