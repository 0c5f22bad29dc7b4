"use strict";

// What is typed stays in this browser, under the name of the worksheet and of the field.

function setUp(form) {
  const sheet = form.dataset.sheet;
  const key = `toolbox-werkblad:${sheet}`;
  const status = form.querySelector(".sheet__status");
  const rows = form.querySelector("tbody[data-rows]");
  const blankRow = rows && rows.lastElementChild.cloneNode(true);

  function say(text) {
    status.textContent = text;
  }

  function read() {
    const values = {};
    for (const field of form.elements) {
      if (!field.name || field.readOnly) continue;
      if (field.type === "radio") {
        if (field.checked) values[field.name] = field.value;
      } else if (field.type === "checkbox") {
        if (field.checked) values[field.name] = true;
      } else if (field.value) {
        values[field.name] = field.value;
      }
    }
    return values;
  }

  function write(values) {
    while (rows && Object.keys(values).some((name) => rowOf(name) > rows.rows.length)) addRow();
    for (const field of form.elements) {
      if (!field.name || field.readOnly) continue;
      const value = values[field.name];
      if (field.type === "radio") field.checked = value === field.value;
      else if (field.type === "checkbox") field.checked = value === true;
      else field.value = typeof value === "string" ? value : "";
    }
    refresh();
  }

  function rowOf(name) {
    const match = /^rij--(\d{1,3})--/.exec(name);
    return match ? Math.min(Number(match[1]), 200) : 0;
  }

  function addRow() {
    const row = blankRow.cloneNode(true);
    const number = rows.rows.length + 1;
    for (const field of row.querySelectorAll("[name]")) {
      field.name = field.name.replace(/^rij--\d+/, `rij--${number}`);
      field.title = field.title.replace(/^Rij \d+/, `Rij ${number}`);
      field.ariaLabel = field.title;
      field.value = "";
    }
    rows.append(row);
    return row;
  }

  function addTotals() {
    const all = [...form.querySelectorAll("tbody input[type=number]")].filter((field) => field.value);
    for (const total of form.querySelectorAll("[data-total]")) {
      const { cellIndex, parentElement } = total.closest("td");
      const numbers = all.filter((field) => {
        const cell = field.closest("td");
        if (total.dataset.total === "row") return cell.parentElement === parentElement;
        return total.dataset.total === "all" || cell.cellIndex === cellIndex;
      });
      const sum = numbers.reduce((result, field) => result + Number(field.value), 0);
      total.value = numbers.length ? sum.toLocaleString("nl-BE", { maximumFractionDigits: 2 }) : "";
    }
  }

  // Older browsers do not know `field-sizing`, and what does not fit would not be printed.
  function grow() {
    if (CSS.supports("field-sizing", "content")) return;
    for (const area of form.querySelectorAll("textarea")) {
      area.style.height = "auto";
      area.style.height = `${area.scrollHeight + 2}px`;
    }
  }

  function refresh() {
    addTotals();
    grow();
  }

  function store() {
    try {
      localStorage.setItem(key, JSON.stringify(read()));
    } catch {
      say("Deze browser bewaart niets. Kies ‘Bewaar als bestand’ voor je de pagina sluit.");
    }
  }

  function restore() {
    try {
      const values = JSON.parse(localStorage.getItem(key) || "{}");
      if (values && typeof values === "object") write(values);
    } catch {
      refresh();
    }
  }

  form.addEventListener("input", () => {
    refresh();
    store();
  });
  form.addEventListener("submit", (event) => event.preventDefault());

  const tools = form.querySelector(".sheet__tools");
  if (tools) {
    form.querySelector("[data-wipe]").addEventListener("click", () => {
      if (!confirm("Alles wat je op dit werkblad typte, verdwijnt. Doorgaan?")) return;
      write({});
      try {
        localStorage.removeItem(key);
      } catch {
        // Nothing was stored, so nothing is left.
      }
      say("Het werkblad is leeg.");
    });

    form.querySelector("[data-save]").addEventListener("click", () => {
      const file = new Blob([JSON.stringify({ werkblad: sheet, antwoorden: read() }, null, 2)], { type: "application/json" });
      const link = document.createElement("a");
      link.href = URL.createObjectURL(file);
      link.download = `${sheet}.json`;
      link.click();
      URL.revokeObjectURL(link.href);
      say(`Bewaard als ${link.download}.`);
    });

    form.querySelector("[data-open]").addEventListener("change", async (event) => {
      const [file] = event.target.files;
      event.target.value = "";
      if (!file) return;
      try {
        const { werkblad, antwoorden } = JSON.parse(await file.text());
        if (werkblad !== sheet || Object(antwoorden) !== antwoorden || Array.isArray(antwoorden)) throw new TypeError();
        write(antwoorden);
        store();
        say(`${file.name} is geopend.`);
      } catch {
        say(`${file.name} hoort niet bij dit werkblad.`);
      }
    });

    tools.hidden = false;
  }

  const adder = form.querySelector("[data-add-row]");
  if (adder) {
    adder.parentElement.hidden = false;
    adder.addEventListener("click", () => addRow().querySelector("[name]").focus());
  }

  restore();
}

for (const form of document.querySelectorAll("form[data-sheet]")) setUp(form);
