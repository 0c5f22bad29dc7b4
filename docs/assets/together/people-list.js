"use strict";

// The list of who counts: each can be left out for a while, or taken away.

const toolboxPeopleList = (() => {
  const TEXT = toolboxTogetherTexts;
  const { make } = toolboxPage;

  /**
   * @param {readonly Brought[]} those
   * @param {boolean} named
   * @param {object} then What follows.
   * @param {() => void} then.changed Somebody counts, or does no more.
   * @param {(one: Brought, who: string, place: number) => void} then.remove Somebody is to be taken away.
   */
  function draw(those, named, { changed, remove }) {
    return those.map((one, place) => {
      const who = named ? `${one.who} (${one.file})` : TEXT.anonymous(place + 1);
      const box = make("input", { type: "checkbox", checked: one.counted });
      box.addEventListener("change", () => {
        one.counted = box.checked;
        changed();
      });
      const button = make("button", { type: "button", ariaLabel: `Haal weg: ${who}` }, "Haal weg");
      button.addEventListener("click", () => remove(one, who, place));
      const twin = one.twin !== undefined && named ? `, hetzelfde als ${one.twin}` : "";
      return make("li", {}, make("label", {}, box, ` ${who}${twin}`), button);
    });
  }

  return { draw };
})();
