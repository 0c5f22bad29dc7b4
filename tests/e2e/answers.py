"""The answers on a worksheet: what its fields show, what is stored, and other versions of it."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, Route

from .browsing import DESKTOP, Reader

# What adds amounts up is fetched with the first of them.
_ADDED_UP = """() => new Promise((resolve) => {
  const amounts = [...document.querySelectorAll("[data-amount]")];
  const isThere = () => typeof toolboxAmounts !== "undefined";
  const look = () =>
    isThere() || !amounts.some(({ value }) => value) ? resolve() : setTimeout(look, 20);
  look();
})"""
_READ = """() => Object.fromEntries(
  [...document.querySelectorAll("form[data-sheet] [name]")]
    .filter((it) => it.type !== "radio" || it.checked)
    .map((it) => [it.name, it.type === "checkbox" ? it.checked : it.value]))"""
_FILL = """() => {
  const fields = [...document.querySelectorAll("form[data-sheet] [name]")];
  fields.filter((it) => !it.readOnly).forEach((it, place) => {
    if (it.type === "checkbox") it.checked = place % 2 === 0;
    else if (it.type === "radio") it.checked = true;
    else if (it.matches("[data-amount]")) it.value = String(place);
    else if (it.type === "date") it.value = "2026-11-23";
    else if (it.matches("select")) it.selectedIndex = 1 + place % (it.options.length - 1);
    else it.value = `Tekst ‘${place}’ & <b>`;
    it.dispatchEvent(new Event("input", { bubbles: true }));
  });
}"""


def address(name: str) -> str:
    return f"werkbladen/{name}/"


def answers(tab: Page) -> dict[str, Any]:
    """What stands in the fields of the worksheet."""
    tab.evaluate(_ADDED_UP)
    found: dict[str, Any] = tab.evaluate(_READ)
    return found


def fill(tab: Page) -> dict[str, Any]:
    """Fill in every field, each with its own words; return what then stands there."""
    tab.evaluate(_FILL)
    return answers(tab)


def field(tab: Page, name: str) -> Locator:
    return tab.locator(f"form[data-sheet] [name='{name}']")


def status(tab: Page) -> Locator:
    return tab.locator(".sheet__status")


def leftovers(tab: Page) -> Locator:
    """The answers that have no field on this page."""
    return tab.locator(".sheet__leftovers li")


def stored(tab: Page, sheet: str) -> dict[str, Any]:
    """What this browser has of each field, without when and in which words."""
    raw = tab.evaluate("key => localStorage.getItem(key)", f"toolbox-antwoorden:{sheet}")
    records = json.loads(raw or '{"answers": {}}')["answers"]
    return {name: record["value"] for name, record in records.items() if record["value"]}


def put(tab: Page, key: str, value: object) -> None:
    """Store something as another version, or something else, left it in this browser."""
    text = value if isinstance(value, str) else json.dumps(value)
    tab.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, text])


def edit(tab: Page, sheet: str, words: Mapping[str, str]) -> None:
    """From now on, show a version of a worksheet in which an editor replaced words."""

    def answer(route: Route) -> None:
        response = route.fetch()
        body = response.text()
        for old, new in words.items():
            assert old in body, f"{sheet} does not say {old}"
            body = body.replace(old, new)
        route.fulfill(response=response, body=body)

    tab.unroute_all()
    tab.route(f"**/{address(sheet)}", answer)


def open_file(tab: Page, file: Path) -> None:
    tab.locator("[data-open]").set_input_files(file)


def save(tab: Page, folder: Path) -> Path:
    with tab.expect_download() as download:
        tab.locator("[data-save]").click()
    file = folder / download.value.suggested_filename
    download.value.save_as(file)
    return file


def wipe(tab: Page) -> None:
    tab.once("dialog", lambda dialog: dialog.accept())
    tab.locator("[data-wipe]").click()


def two_tabs(reader: Reader, sheet: str) -> tuple[Page, Page]:
    """The same worksheet twice in one browser."""
    first = reader.fresh(DESKTOP)
    second = first.context.new_page()
    for tab in (first, second):
        tab.goto(reader.url(address(sheet)))
    return first, second
