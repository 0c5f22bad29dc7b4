"use strict";

// Questions that open and close.

{
  // Questions are open in the HTML, so that they can be read without this script and on paper.

  const questions = toolboxPage.all(HTMLDetailsElement, ".tb-question");

  function openTarget() {
    const question = document.getElementById(location.hash.slice(1))?.closest(".tb-question");
    if (question instanceof HTMLDetailsElement) question.open = true;
  }

  for (const question of questions) question.open = false;
  openTarget();
  addEventListener("hashchange", openTarget);

  /** @type {HTMLDetailsElement[]} */
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = questions.filter((question) => !question.open);
    for (const question of closed) question.open = true;
  });
  addEventListener("afterprint", () => {
    for (const question of closed) question.open = false;
  });
}
