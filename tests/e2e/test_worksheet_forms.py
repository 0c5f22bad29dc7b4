"""Worksheets on a screen: what is typed is kept here, goes with the reader, and prints whole."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from macros.toolbox import Toolbox

from .browsing import DESKTOP, Reader
from .paper import print_out, words
from .published import OLD, SHEETS

OF_EACH_KIND = pytest.mark.parametrize(
    "name",
    [
        *("swot", "visietekst", "drempelscan", "rollen"),
        *("afsprakennota", "waarden", "actoren", "begroting"),
    ],
)
_READ = """() => Object.fromEntries(
  [...document.querySelectorAll("form[data-sheet] [name]")]
    .filter((it) => it.type !== "radio" || it.checked)
    .map((it) => [it.name, it.type === "checkbox" ? it.checked : it.value]))"""
_FILL = """() => {
  const fields = [...document.querySelectorAll("form[data-sheet] [name]")];
  fields.filter((it) => !it.readOnly).forEach((it, place) => {
    if (it.type === "checkbox") it.checked = place % 2 === 0;
    else if (it.type === "radio") it.checked = true;
    else if (it.type === "number") it.value = String(place);
    else if (it.type === "date") it.value = "2026-11-23";
    else if (it.matches("select")) it.selectedIndex = 1 + place % (it.options.length - 1);
    else it.value = `Tekst ‘${place}’ & <b>`;
    it.dispatchEvent(new Event("input", { bubbles: true }));
  });
}"""
_STORED = "localStorage.length"


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


def field(tab: Page, name: str) -> Any:
    return tab.locator(f"form[data-sheet] [name='{name}']")


def status(tab: Page) -> Any:
    return tab.locator(".sheet__status")


def open_file(tab: Page, file: Path) -> None:
    tab.locator("[data-open]").set_input_files(file)


@OF_EACH_KIND
def test_what_is_typed_is_there_again_after_a_reload_and_in_another_version(
    reader: Reader, name: str
) -> None:
    tab = reader.open(address(name))
    empty = answers(tab)
    typed = fill(tab)
    assert len(typed) >= len(empty) > 3
    assert typed != empty
    tab.reload()
    assert answers(tab) == typed
    tab.goto(reader.url(address(name), OLD))
    assert answers(tab) == typed


def test_what_is_typed_by_hand_is_kept(reader: Reader) -> None:
    tab = reader.open(address("drempelscan"))
    text = tab.locator("textarea").first
    text.press_sequentially("De bus rijdt niet.")
    score = tab.locator("input[type=radio]").nth(2)
    score.check()
    value = score.get_attribute("value")
    tab.reload()
    expect(tab.locator("textarea").first).to_have_value("De bus rijdt niet.")
    expect(tab.locator("input[type=radio]").nth(2)).to_be_checked()
    expect(tab.locator("input[type=radio]:checked")).to_have_count(1)
    assert tab.locator("input[type=radio]:checked").get_attribute("value") == value


def test_each_worksheet_keeps_its_own_answers(reader: Reader) -> None:
    tab = reader.open(address("swot"))
    fill(tab)
    tab.goto(reader.url(address("pdca")))
    assert set(answers(tab).values()) == {""}


def test_the_page_says_that_what_is_typed_stays_here(reader: Reader) -> None:
    tab = reader.open(address("swot"))
    assert "blijft in deze browser" in tab.locator(".sheet__privacy").inner_text()


@OF_EACH_KIND
def test_one_button_wipes_everything_for_good(reader: Reader, name: str) -> None:
    tab = reader.open(address(name))
    empty = answers(tab)
    fill(tab)
    tab.once("dialog", lambda dialog: dialog.accept())
    tab.locator("[data-wipe]").click()
    expect(status(tab)).to_have_text("Het werkblad is leeg.")
    assert answers(tab) == empty
    assert tab.evaluate("name => localStorage.getItem(`toolbox-werkblad:${name}`)", name) is None
    tab.reload()
    assert answers(tab) == empty


def test_nothing_is_wiped_by_a_slip(reader: Reader) -> None:
    tab = reader.open(address("swot"))
    typed = fill(tab)
    asked: list[str] = []

    def refuse(dialog: Any) -> None:
        asked.append(dialog.message)
        dialog.dismiss()

    tab.once("dialog", refuse)
    tab.locator("[data-wipe]").click()
    assert asked == ["Alles wat je op dit werkblad typte, verdwijnt. Doorgaan?"]
    assert answers(tab) == typed
    tab.reload()
    assert answers(tab) == typed


@pytest.mark.parametrize("name", ["swot", "actoren", "drempelscan"])
def test_a_worksheet_is_saved_to_a_file_and_opened_again_elsewhere(
    reader: Reader, name: str, tmp_path: Path
) -> None:
    tab = reader.open(address(name))
    if name == "actoren":
        tab.locator("[data-add-row]").click()
    typed = fill(tab)
    with tab.expect_download() as download:
        tab.locator("[data-save]").click()
    assert download.value.suggested_filename == f"{name}.json"
    file = tmp_path / f"{name}.json"
    download.value.save_as(file)
    expect(status(tab)).to_have_text(f"Bewaard als {name}.json.")
    saved = json.loads(file.read_text("utf-8"))
    assert saved["werkblad"] == name
    assert saved["antwoorden"].items() <= typed.items()

    other = reader.fresh(DESKTOP)
    other.goto(reader.url(address(name)))
    assert answers(other) != typed
    open_file(other, file)
    expect(status(other)).to_have_text(f"{name}.json is geopend.")
    assert answers(other) == typed
    other.reload()
    assert answers(other) == typed


@pytest.mark.parametrize(
    "content",
    [
        "geen JSON",
        "",
        "null",
        "[]",
        "{}",
        '{"werkblad": "pdca", "antwoorden": {"sterktes": "weg"}}',
        '{"werkblad": "swot"}',
        '{"werkblad": "swot", "antwoorden": null}',
        '{"werkblad": "swot", "antwoorden": []}',
        '{"werkblad": "swot", "antwoorden": "tekst"}',
    ],
)
def test_a_wrong_file_is_named_and_changes_nothing(
    reader: Reader, tmp_path: Path, content: str
) -> None:
    file = tmp_path / "fout.json"
    file.write_text(content, "utf-8")
    tab = reader.open(address("swot"))
    typed = fill(tab)
    open_file(tab, file)
    expect(status(tab)).to_have_text("fout.json hoort niet bij dit werkblad.")
    assert answers(tab) == typed
    tab.reload()
    assert answers(tab) == typed


def test_the_same_file_can_be_opened_twice(reader: Reader, tmp_path: Path) -> None:
    file = tmp_path / "mijn.json"
    file.write_text('{"werkblad": "swot", "antwoorden": {"sterktes": "Wij"}}', "utf-8")
    tab = reader.open(address("swot"))
    for _ in range(2):
        open_file(tab, file)
        expect(field(tab, "sterktes")).to_have_value("Wij")
        field(tab, "sterktes").fill("Iets anders")


def test_a_browser_that_keeps_nothing_says_so(reader: Reader) -> None:
    tab = reader.open(address("swot"))
    tab.evaluate("() => { Storage.prototype.setItem = () => { throw new Error() } }")
    field(tab, "sterktes").fill("Wij")
    expect(status(tab)).to_contain_text("Deze browser bewaart niets.")


def test_a_row_can_be_added_and_is_kept(reader: Reader) -> None:
    tab = reader.open(address("actoren"))
    rows = tab.locator("tbody tr")
    before = rows.count()
    tab.locator("[data-add-row]").click()
    expect(rows).to_have_count(before + 1)
    number = before + 1
    expect(field(tab, f"rij--{number}--wie")).to_be_focused()
    names = tab.locator("form[data-sheet] [name]").evaluate_all("all => all.map((it) => it.name)")
    assert len(names) == len(set(names))
    titles = rows.last.locator("[name]").evaluate_all("all => all.map((it) => it.title)")
    assert all(title.startswith(f"Rij {number}, ") for title in titles)
    labels = rows.last.locator("[name]").evaluate_all("all => all.map((it) => it.ariaLabel)")
    assert labels == titles
    tab.keyboard.type("Jeugdhuis")
    tab.reload()
    expect(rows).to_have_count(number)
    expect(field(tab, f"rij--{number}--wie")).to_have_value("Jeugdhuis")


def test_a_table_with_fixed_rows_gets_no_others(reader: Reader) -> None:
    assert reader.open(address("begroting")).locator("[data-add-row]").count() == 0


def test_the_amounts_of_a_budget_are_added_up(reader: Reader) -> None:
    tab = reader.open(address("begroting"))
    total = field(tab, "totaal--jaar-2027")
    field(tab, "personeel--jaar-2027").fill("1000.5")
    field(tab, "acties--jaar-2027").fill("2000")
    field(tab, "acties--jaar-2028").fill("7")
    expect(total).to_have_value("3.000,5")
    expect(field(tab, "totaal--jaar-2028")).to_have_value("7")
    expect(field(tab, "totaal--jaar-2029")).to_have_value("")
    tab.reload()
    expect(total).to_have_value("3.000,5")
    field(tab, "personeel--jaar-2027").fill("")
    expect(total).to_have_value("2.000")


def test_a_budget_is_also_added_up_per_row_and_as_a_whole(reader: Reader) -> None:
    tab = reader.open(address("begroting"))
    field(tab, "acties--jaar-2027").fill("2000")
    field(tab, "acties--jaar-2028").fill("7")
    field(tab, "personeel--jaar-2032").fill("100")
    expect(field(tab, "totaal--rij--acties")).to_have_value("2.007")
    expect(field(tab, "totaal--rij--personeel")).to_have_value("100")
    expect(field(tab, "totaal--rij--werking")).to_have_value("")
    expect(field(tab, "totaal--alles")).to_have_value("2.107")


@pytest.mark.parametrize("name", ["visietekst", "swot", "actoren", "drempelscan", "rollen"])
def test_a_worksheet_filled_to_the_brim_prints_whole(reader: Reader, name: str) -> None:
    tab = reader.open(address(name))
    areas = tab.locator("form[data-sheet] textarea")
    filler = "\n".join(f"regel {number} met nog wat woorden" for number in range(18))
    chosen = range(0, areas.count(), max(1, areas.count() // 4))
    for place in chosen:
        areas.nth(place).fill(f"Begin{place}x {filler} Einde{place}x")
    text = words(" ".join(sheet.text for sheet in print_out(tab)))
    missing = [
        word
        for place in chosen
        for word in (f"Begin{place}x", f"Einde{place}x")
        if word not in text
    ]
    assert missing == []


@OF_EACH_KIND
def test_without_script_a_worksheet_is_a_form_to_print(reader: Reader, name: str) -> None:
    tab = reader.open(address(name), script=False)
    fields = tab.locator("form[data-sheet] [name]")
    assert fields.count() > 3
    assert all(field.is_visible() for field in fields.all()[:12])
    for tools in tab.locator(".sheet__tools, .sheet__more").all():
        assert not tools.is_visible()
    first = tab.locator("form[data-sheet] .sheet__fill textarea").first
    first.fill("IGS De Streek")
    assert "IGSDeStreek" in words(print_out(tab)[0].text)


@OF_EACH_KIND
def test_the_keyboard_goes_through_every_field_in_order(reader: Reader, name: str) -> None:
    tab = reader.open(address(name))
    fields = tab.locator("form[data-sheet] [name]")
    wanted = list(dict.fromkeys(fields.evaluate_all("all => all.map((it) => it.name)")))
    fields.first.focus()
    reached: list[str] = []
    # A date takes a stop for the day, the month and the year.
    for _ in range(4 * len(wanted)):
        at = tab.evaluate(
            "document.activeElement.closest('.sheet') ? document.activeElement.name || '' : null"
        )
        if at is None:
            break
        if at and at not in reached:
            reached.append(at)
        tab.keyboard.press("Tab")
    assert reached == wanted


def test_enter_does_not_send_the_form_anywhere(reader: Reader) -> None:
    tab = reader.open(address("begroting"))
    amount = field(tab, "personeel--jaar-2027")
    amount.fill("5")
    amount.press("Enter")
    assert tab.url == reader.url(address("begroting"))
    expect(amount).to_have_value("5")


@pytest.mark.parametrize("page", SHEETS)
def test_every_field_has_a_name_of_its_own_and_words_to_say(reader: Reader, page: str) -> None:
    tab = reader.open(page)
    fields: list[list[str]] = tab.locator("form[data-sheet] [name]").evaluate_all(
        "all => all.map((it) => [it.name, it.type, it.title])"
    )
    names = [name for name, type_, _ in fields if type_ != "radio"]
    assert len(names) == len(set(names))
    assert [name for name, _, title in fields if not title.strip() or "." in name] == []


def test_the_names_of_fields_are_those_in_the_data(reader: Reader, toolbox: Toolbox) -> None:
    """What was typed goes with a worksheet whose rows change places in a next version."""
    tab = reader.open(address("swot"))
    names = tab.locator(".sheet__body [name]").evaluate_all("all => all.map((it) => it.name)")
    assert names == [cell.id for cell in getattr(toolbox.sheets["swot"].sheet, "cells", ())]
    tab = reader.open(address("begroting"))
    sheet: Any = toolbox.sheets["begroting"].sheet
    names = tab.locator("tbody [name]:not([readonly])").evaluate_all(
        "all => all.map((it) => it.name)"
    )
    assert names == [f"{row.id}--{column.id}" for row in sheet.items for column in sheet.columns]
