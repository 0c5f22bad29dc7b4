"use strict";

// Questions stand open in the page, so that they are there without this script and on paper.
const questions = [...document.querySelectorAll("details.tb-question")];

function openTarget() {
  const question = document.getElementById(location.hash.slice(1))?.closest("details.tb-question");
  if (question) question.open = true;
}

for (const question of questions) question.open = false;
openTarget();
addEventListener("hashchange", openTarget);

let closed = [];
addEventListener("beforeprint", () => {
  closed = questions.filter((question) => !question.open);
  for (const question of closed) question.open = true;
});
addEventListener("afterprint", () => {
  for (const question of closed) question.open = false;
});

// A page may be read long after it was built.
const now = new Date();
const pad = (number) => String(number).padStart(2, "0");
const today = `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
for (const dates of document.querySelectorAll(".tb-dates")) {
  const [coming, history] = dates.querySelectorAll(".tb-deadlines");
  const all = [...dates.querySelectorAll(".tb-deadline")].sort((one, other) => (one.dataset.date < other.dataset.date ? -1 : 1));
  const next = all.find((deadline) => deadline.dataset.date >= today);
  for (const deadline of all) {
    const past = deadline.dataset.date < today;
    deadline.classList.toggle("tb-deadline--past", past);
    deadline.querySelector(".tb-deadline__past").hidden = !past;
    deadline.querySelector(".tb-deadline__agenda").hidden = past;
    deadline.querySelector(".tb-deadline__next").hidden = deadline !== next;
    if (past) history.prepend(deadline);
    else coming.append(deadline);
  }
  history.parentElement.hidden = !history.children.length;
  dates.querySelector(".tb-dates__none").hidden = Boolean(next);
  if (next) {
    const days = Math.round((Date.parse(next.dataset.date) - Date.parse(today)) / 864e5);
    const away = ["vandaag", "morgen"][days] || `over ${days.toLocaleString("nl-BE")} dagen`;
    next.querySelector(".tb-deadline__next").textContent = `Eerstvolgende: ${away}`;
  }
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.parentElement.hidden = false;
  button.addEventListener("click", () => print());
}

// The keyboard opens the menu and the search of a narrow screen; leaving the menu closes it.
for (const button of document.querySelectorAll("[data-switch]")) {
  const toggle = document.getElementById(button.dataset.switch);
  button.addEventListener("click", () => toggle.click());
  toggle.addEventListener("change", () => button.setAttribute("aria-expanded", toggle.checked));
}

const drawer = document.getElementById("__drawer");
const menu = document.querySelector(".tb-menu");
const menuButton = document.querySelector("[data-switch=__drawer]");

function closeMenu() {
  if (drawer.checked) drawer.click();
}

drawer.addEventListener("change", () => {
  if (drawer.checked) menu.querySelector("a").focus();
});
menu.addEventListener("focusout", (event) => {
  if (event.relatedTarget && !menu.contains(event.relatedTarget)) closeMenu();
});
menu.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    closeMenu();
    menuButton.focus();
  }
});

// The theme listens to single keys, which whoever speaks to the computer presses by accident.
addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key.length === 1 && event.key !== " " && !typing) event.stopImmediatePropagation();
}, true);

// Material closes the search at Tab; who did not find it goes on to the ways below.
const searchField = document.querySelector(".md-search__input");
const ways = [...document.querySelectorAll(".tb-search-help a")];

searchField.addEventListener("keydown", (event) => {
  if (event.key !== "Tab" || event.shiftKey || !document.getElementById("__search").checked) return;
  event.preventDefault();
  event.stopPropagation();
  ways[0].focus();
});
for (const way of ways.slice(0, -1)) {
  way.addEventListener("keydown", (event) => {
    if (event.key === "Tab" && !event.shiftKey) event.stopPropagation();
  });
}
