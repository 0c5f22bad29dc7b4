"""One worksheet in two tabs: what is typed in the one is kept, and shown in the other."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from .browsing import Reader
from .sheets import address, answers, field


@pytest.fixture
def tabs(reader: Reader) -> Iterator[tuple[Page, Page]]:
    """Two tabs with the same worksheet."""
    first = reader.open(address("swot"))
    second = first.context.new_page()
    second.goto(first.url)
    yield first, second
    second.close()


def wipe(tab: Page) -> None:
    tab.once("dialog", lambda dialog: dialog.accept())
    tab.locator("[data-wipe]").click()


def test_what_is_typed_in_both_tabs_is_kept(tabs: tuple[Page, Page]) -> None:
    first, second = tabs
    field(second, "sterktes").fill("Vaste partners")
    expect(field(first, "sterktes")).to_have_value("Vaste partners")
    field(first, "kansen").press_sequentially("N")
    for tab in tabs:
        tab.reload()
        expect(field(tab, "sterktes")).to_have_value("Vaste partners")
        expect(field(tab, "kansen")).to_have_value("N")


def test_what_is_emptied_in_one_tab_is_empty_in_the_other(tabs: tuple[Page, Page]) -> None:
    first, second = tabs
    field(first, "sterktes").fill("Vaste partners")
    expect(field(second, "sterktes")).to_have_value("Vaste partners")
    field(second, "sterktes").fill("")
    expect(field(first, "sterktes")).to_have_value("")
    field(first, "kansen").press_sequentially("N")
    first.reload()
    expect(field(first, "sterktes")).to_have_value("")


def test_who_types_is_not_disturbed_by_another_tab(tabs: tuple[Page, Page]) -> None:
    first, second = tabs
    typing = field(first, "kansen")
    typing.fill("Nieuwe subsidies")
    typing.evaluate("(field) => field.setSelectionRange(7, 7)")
    field(second, "sterktes").fill("Vaste partners")
    expect(field(first, "sterktes")).to_have_value("Vaste partners")
    expect(typing).to_be_focused()
    first.keyboard.type("lokale ")
    expect(typing).to_have_value("Nieuwe lokale subsidies")


def test_what_is_wiped_in_one_tab_is_gone_in_the_other_and_stays_gone(
    tabs: tuple[Page, Page],
) -> None:
    first, second = tabs
    field(first, "sterktes").fill("Vaste partners")
    field(first, "zwaktes").fill("Weinig tijd")
    expect(field(second, "zwaktes")).to_have_value("Weinig tijd")
    wipe(first)
    expect(field(second, "sterktes")).to_have_value("")
    expect(field(second, "zwaktes")).to_have_value("")
    field(second, "kansen").press_sequentially("N")
    for tab in tabs:
        tab.reload()
        assert {name: value for name, value in answers(tab).items() if value} == {"kansen": "N"}


def test_rows_that_are_added_in_one_tab_show_in_the_other(reader: Reader) -> None:
    first = reader.open(address("actoren"))
    second = first.context.new_page()
    second.goto(first.url)
    first.locator("[data-add-row]").click()
    field(first, "rij--11--wie").press_sequentially("Jeugdhuis")
    expect(field(second, "rij--11--wie")).to_have_value("Jeugdhuis")
    second.close()
