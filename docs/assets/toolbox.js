"use strict";

// Questions stand open in the page, so that they are there without this script and on paper.
const questions = [...document.querySelectorAll("details.tb-question")];

function openTarget() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const question = target && target.closest("details.tb-question");
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
for (const deadline of document.querySelectorAll(".tb-deadline")) {
  const past = deadline.dataset.date < today;
  deadline.classList.toggle("tb-deadline--past", past);
  deadline.querySelector(".tb-deadline__past").hidden = !past;
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.parentElement.hidden = false;
  button.addEventListener("click", () => print());
}
