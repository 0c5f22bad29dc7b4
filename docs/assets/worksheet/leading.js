"use strict";

// Lets a facilitator show a worksheet on a large screen; its script is fetched when somebody asks for it.

for (const button of toolboxPage.all(HTMLButtonElement, "[data-lead]")) {
  const { lead = "", leadStyles = "" } = button.dataset;
  const sheet = /** @type {HTMLElement} */ (button.closest(".sheet"));
  const open = () =>
    toolboxPage.load(lead).then(
      () => toolboxLead.open(sheet, leadStyles),
      () => button.after(" Dit lukt nu niet. Kijk of je verbinding hebt en probeer opnieuw."),
    );
  button.hidden = false;
  button.addEventListener("click", open);
  // A reload goes on where the meeting was.
  if (location.hash.startsWith("#begeleid")) open();
}
