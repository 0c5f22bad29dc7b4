"""Worksheets on a screen: what is typed is kept here, goes with the reader, and prints whole."""

from typing import Any

import pytest
from playwright.sync_api import expect

from toolbox.model.toolbox import Toolbox

from .answers import address, answers, edit, field, fill
from .browsing import DESKTOP, PHONE, Reader
from .printed import print_out, words
from .published import SHEETS

OF_EACH_KIND = pytest.mark.parametrize(
    "name",
    [
        *("swot", "visietekst", "drempelscan", "rollen"),
        *("afsprakennota", "waarden", "actoren", "begroting"),
    ],
)


@OF_EACH_KIND
def test_what_is_typed_is_there_again_after_a_reload(reader: Reader, name: str) -> None:
    tab = reader.open(address(name))
    empty = answers(tab)
    typed = fill(tab)
    assert len(typed) >= len(empty) > 3
    assert typed != empty
    tab.reload()
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


def test_nothing_is_wiped_by_accident(reader: Reader) -> None:
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
    assert names == [cell.id for cell in getattr(toolbox.worksheets["swot"].model, "cells", ())]
    tab = reader.open(address("begroting"))
    sheet: Any = toolbox.worksheets["begroting"].model
    names = tab.locator("tbody [name]:not([readonly])").evaluate_all(
        "all => all.map((it) => it.name)"
    )
    assert names == [f"{row.id}--{column.id}" for row in sheet.items for column in sheet.columns]


def test_a_browser_that_does_not_grow_a_field_by_itself_shows_and_prints_it_whole(
    reader: Reader,
) -> None:
    tab = reader.fresh(PHONE)
    tab.add_init_script("CSS.supports = () => false")
    tab.goto(reader.url(address("drempelscan")))
    tab.evaluate("""async () => {
      const style = new CSSStyleSheet();
      await style.replace(".sheet.sheet textarea { field-sizing: fixed }");
      document.adoptedStyleSheets = [style];
    }""")
    area = tab.locator("form[data-sheet] .sheet__body textarea").first
    area.fill("\n".join(f"regel {number} met nog wat woorden" for number in range(18)) + " Einde")
    is_whole = "it => it.scrollHeight - it.clientHeight <= 1"
    assert area.evaluate(is_whole)
    tab.set_viewport_size({"width": 320, "height": 640})
    # A browser tells of another size with its next frame.
    tab.wait_for_function(is_whole, arg=area.element_handle())
    text = words(" ".join(sheet.text for sheet in print_out(tab)))
    assert "Einde" in text
    assert text.count(words("regel 3 met")) == 1
    expect(area).to_be_visible()


def test_a_field_may_be_named_as_a_property_of_a_form(reader: Reader) -> None:
    tab = reader.fresh(DESKTOP)
    edit(tab, "swot", {'name="sterktes"': 'name="elements"', 'name="zwaktes"': 'name="dataset"'})
    tab.goto(reader.url(address("swot")))
    field(tab, "elements").fill("Wij")
    field(tab, "dataset").fill("Zij")
    tab.reload()
    expect(field(tab, "elements")).to_have_value("Wij")
    expect(field(tab, "dataset")).to_have_value("Zij")
