"use strict";

// Lets a facilitator show a worksheet on a large screen; its script is fetched when somebody asks for it.

for (const button of toolboxPage.all(HTMLButtonElement, "[data-lead]")) {
  const note = toolboxPage.make("p", { className: "sheet__note sheet__note--alert", role: "alert" });

  const open = () => {
    note.remove();
    toolboxPage.load(button.dataset.lead ?? "").then(
      () => toolboxLead.open(button),
      () => {
        note.textContent = "Dat lukt nu niet. Kijk of je internet hebt en probeer het nog eens.";
        button.after(note);
      },
    );
  };

  button.hidden = false;
  button.addEventListener("click", open);
  // A reload goes on where the meeting was.
  if (/^#begeleid-\d+$/.test(location.hash)) open();
}
