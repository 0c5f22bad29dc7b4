"use strict";

// What a reader asks for beside ‘Druk af’: the guidance for the facilitator, larger letters. The guidance stands above the
// form on the screen; on paper it follows on a page of its own, so that the sheet itself stays the first.

for (const article of toolboxPage.all(HTMLElement, "article.sheet")) {
  const guidance = article.querySelector(".sheet__how");
  const form = article.querySelector(".sheet__form");
  const place = document.createComment("");

  for (const box of toolboxPage.all(HTMLInputElement, "[data-print-with]", article)) {
    const mark = () => article.classList.toggle(`sheet--${box.dataset.printWith}`, box.checked);
    box.addEventListener("change", mark);
    mark(); // a browser may have ticked it again, after going back
  }
  addEventListener("beforeprint", () => {
    if (!guidance || !article.matches(".sheet--guided") || place.isConnected) return;
    guidance.before(place);
    form?.append(guidance);
  });
  addEventListener("afterprint", () => {
    if (guidance && place.isConnected) place.replaceWith(guidance);
  });
}
