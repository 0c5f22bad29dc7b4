"use strict";

// The form of a worksheet: it shows the answers that this browser stores, and stores what is typed, field by field. Other
// tabs, other versions of the toolbox and a page restored by the back button do so with the same answers at the same time.

/**
 * @typedef {object} Sheet What the parts of a worksheet share.
 * @property {HTMLFormElement} form
 * @property {string} id
 * @property {string[]} ids That one first, then the former ones.
 * @property {HTMLElement | null} status Where it says what it did; not in a print job.
 * @property {ShownFields} fields
 * @property {Rows} rows
 * @property {Stored} stored
 * @property {Undo} undo
 * @property {(isFilled: (name: string) => boolean) => void} makeRoom
 * @property {() => void} show Show the answers as they are known here.
 * @property {() => void} refresh Show what is stored now, whoever stored it.
 */

{
  const TEXT = toolboxMessages;
  const { transfer: address = "", amounts = "" } = document.currentScript?.dataset ?? {};

  /** @param {HTMLFormElement} form */
  function setUp(form) {
    // A field may have the name of a property of the form, which then is that field.
    const id = form.getAttribute("data-sheet") ?? "";
    const ids = [id, ...toolboxFields.formerNames(form)];
    /** @type {HTMLElement | null} */
    const tools = form.querySelector(".sheet__tools");
    /** @type {HTMLElement | null} */
    const status = form.querySelector(".sheet__status");
    /** @type {ShownFields} */
    const fields = new Map();
    /** @type {Element | null} */
    let touched = null;
    /** @type {Transfer | null} */
    let transfer = null;

    const rows = toolboxRows.of(form);
    const unstored = toolboxNotices.unkept(tools ? TEXT.fullWithFile : TEXT.full);
    const stored = toolboxStored.of(ids, fields, (isStored) => {
      if (isStored) unstored.hide();
      else unstored.show(touched ? toolboxFields.placeOf(touched) : status);
    });
    const undo = toolboxNotices.undo(refresh);
    /** @type {Sheet} */
    const sheet = { form, id, ids, status, fields, rows, stored, undo, makeRoom, show, refresh };

    /**
     * @param {(transfer: Transfer) => void} use
     * @param {string} failed What to say where its script cannot be fetched now.
     */
    async function useTransfer(use, failed = TEXT.notNow) {
      try {
        await toolboxPage.load(address);
        await toolboxTransfer.styled;
      } catch {
        if (failed) undo.say(status, failed);
        return;
      }
      transfer ??= toolboxTransfer.of(sheet);
      use(transfer);
    }

    function collect() {
      toolboxFields.collect(form, fields);
      toolboxTables.keepRoles(form);
    }

    /** @param {(name: string) => boolean} isFilled */
    function makeRoom(isFilled) {
      rows.makeRoom(isFilled);
      collect();
    }

    /** Amounts are added up by a script of their own, which an empty sheet does not need. */
    function addUp() {
      // Without a connection, the next answer asks for it again.
      if (form.querySelector("[data-amount]")) toolboxPage.load(amounts).catch(() => {});
    }

    function show() {
      if (stored.answers.size) addUp();
      for (const field of fields.values()) toolboxFields.show(field, stored.answers.get(field.name));
      transfer?.show();
      form.dispatchEvent(new Event("sheet:shown"));
      toolboxTables.nameColumns(form);
      toolboxFields.grow(form);
    }

    function refresh() {
      stored.read();
      makeRoom((name) => Boolean(stored.answers.get(name)?.value));
      // Version 1 says nothing of the types of its values: only now every field is known.
      stored.takeOver();
      show();
      if (!transfer) placeLeftovers((it) => it.show());
    }

    /** @param {(transfer: Transfer) => void} place Gives the answers that no field shows a place. */
    function placeLeftovers(place) {
      const { length } = toolboxAnswers.leftovers(stored.answers, fields);
      if (length) useTransfer(place, TEXT.hidden(length));
    }

    /** @param {Event} event */
    function touch({ target }) {
      if (!(target instanceof Element)) return;
      const field = fields.get(target.getAttribute("name") ?? "");
      const changes = field && changesIn(field);
      if (!changes) return;
      touched = target;
      addUp();
      if (stored.keep(changes)) toolboxStored.askToPersist();
      transfer?.touched(field.name);
      toolboxTables.nameColumns(form);
      toolboxFields.grow(form);
    }

    /**
     * @param {Shown} field
     * @returns {Answers | null} What somebody changed in it.
     */
    function changesIn(field) {
      const value = toolboxFields.typedIn(field);
      const { name, type, label, group } = field;
      const before = stored.answers.get(name);
      /** @type {Answers} */
      const changes = new Map();
      if (before?.value && !toolboxAnswers.fits(field, before) && type !== "score") {
        // The field has another type now: what it held goes on beside it.
        const aside = toolboxAnswers.asideOf(`${name}~2`, before, stored.answers);
        if (aside) changes.set(aside, before);
      } else if ((before?.value ?? "") === value) return null;
      const words = value === before?.value ? before.shown : value !== true && field.options.get(value);
      const answer = { value, at: 0, label, group, ...(words && { shown: words }) };
      return changes.set(name, stored.renewed(name, answer));
    }

    /** What was wiped, here or in another tab, does not come back from this one. */
    function forget() {
      stored.forget();
      transfer?.forget();
      rows.reset();
      collect();
      refresh();
    }

    function listen() {
      form.addEventListener("input", touch);
      // Who types has it then, also when the connection is gone by the time that the sheet is saved.
      form.addEventListener("input", () => useTransfer((it) => it.show(), ""), { once: true });
      form.addEventListener("change", touch);
      toolboxTables.widenTargets(form);
      form.addEventListener("submit", (event) => event.preventDefault());
      addEventListener("resize", () => toolboxFields.grow(form));
      stored.subscribe(refresh, forget);
      rows.letAdd((name) => {
        collect();
        fields.get(name)?.controls[0]?.focus();
      });
    }

    listen();
    if (tools) toolboxTools.offer(sheet, tools, useTransfer, forget);
    collect();
    refresh();
    const { known } = stored;
    placeLeftovers((it) => it.follow(known));
  }

  // What was typed is stored by then; the other dossier has other answers.
  toolboxDossiers.subscribe(() => location.reload());
  for (const form of toolboxPage.all(HTMLFormElement, "form[data-sheet]")) setUp(form);
}
