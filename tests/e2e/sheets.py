"""Worksheets that are open in a browser: their fields, and what stands in them."""

from pathlib import Path
from typing import Any, Final

from playwright.sync_api import Locator, Page

_READ: Final = """() => Object.fromEntries(
  [...document.querySelectorAll("form[data-sheet] [name]")]
    .filter((it) => it.type !== "radio" || it.checked)
    .map((it) => [it.name, it.type === "checkbox" ? it.checked : it.value]))"""
_FILL: Final = """() => {
  const fields = [...document.querySelectorAll("form[data-sheet] [name]")];
  fields.filter((it) => !it.readOnly).forEach((it, place) => {
    if (it.type === "checkbox") it.checked = place % 2 === 0;
    else if (it.type === "radio") it.checked = true;
    else if (it.inputMode === "decimal") it.value = String(place);
    else if (it.type === "date") it.value = "2026-11-23";
    else if (it.matches("select")) it.selectedIndex = 1 + place % (it.options.length - 1);
    else it.value = `Tekst ‘${place}’ & <b>`;
    it.dispatchEvent(new Event("input", { bubbles: true }));
  });
}"""
SEEN: Final = """() => {
  const form = document.querySelector("form[data-sheet]");
  const chosen = (select) => select.selectedOptions[0]?.label ?? "";
  const said = [...form.elements]
    .filter((it) => it.checkVisibility() && !["radio", "checkbox"].includes(it.type))
    .map((it) => (it.matches("select") ? chosen(it) : it.value));
  const texts = document.createTreeWalker(form, NodeFilter.SHOW_TEXT);
  for (let at = texts.nextNode(); at; at = texts.nextNode()) {
    const around = at.parentElement;
    if (around.checkVisibility() && !around.closest("select")) said.push(at.data);
  }
  return said.join("\\n");
}"""
"""What stands in the fields that can be seen, and what is said around them."""


def address(name: str) -> str:
    return f"werkbladen/{name}/"


def answers(tab: Page) -> dict[str, Any]:
    """What stands in the fields of the worksheet."""
    found: dict[str, Any] = tab.evaluate(_READ)
    return found


def fill(tab: Page) -> dict[str, Any]:
    """Fill in every field, each with its own words; return what then stands there."""
    tab.evaluate(_FILL)
    return answers(tab)


def seen(tab: Page) -> str:
    found: str = tab.evaluate(SEEN)
    return found


def field(tab: Page, name: str) -> Locator:
    return tab.locator(f"form[data-sheet] [name='{name}']")


def status(tab: Page) -> Locator:
    """What the worksheet says, apart from what it says of answers without a field."""
    return tab.locator(".sheet__status:not(.sheet__leftovers *)")


def open_file(tab: Page, file: Path) -> None:
    tab.locator("[data-open]").set_input_files(file)


def save_file(tab: Page, folder: Path) -> Path:
    """Save the worksheet as a file; return it."""
    with tab.expect_download() as download:
        tab.locator("[data-save]").click()
    file = folder / download.value.suggested_filename
    download.value.save_as(file)
    return file
