"""One worksheet in two tabs: neither disturbs who types in the other."""

from playwright.sync_api import expect

from .answers import field, two_tabs
from .browsing import Reader


def test_what_is_emptied_in_one_tab_is_empty_in_the_other(reader: Reader) -> None:
    first, second = two_tabs(reader, "swot")
    field(first, "sterktes").fill("Vaste partners")
    expect(field(second, "sterktes")).to_have_value("Vaste partners")
    field(second, "sterktes").fill("")
    expect(field(first, "sterktes")).to_have_value("")
    field(first, "kansen").press_sequentially("N")
    first.reload()
    expect(field(first, "kansen")).to_have_value("N")
    expect(field(first, "sterktes")).to_have_value("")


def test_who_types_is_not_disturbed_by_another_tab(reader: Reader) -> None:
    first, second = two_tabs(reader, "swot")
    typing = field(first, "kansen")
    typing.fill("Nieuwe subsidies")
    typing.evaluate("(field) => field.setSelectionRange(7, 7)")
    field(second, "sterktes").fill("Vaste partners")
    expect(field(first, "sterktes")).to_have_value("Vaste partners")
    expect(typing).to_be_focused()
    first.keyboard.type("lokale ")
    expect(typing).to_have_value("Nieuwe lokale subsidies")


def test_rows_that_are_added_in_one_tab_show_in_the_other(reader: Reader) -> None:
    first, second = two_tabs(reader, "actoren")
    first.locator("[data-add-row]").click()
    field(first, "rij--21--wie").press_sequentially("Jeugdhuis")
    expect(field(second, "rij--21--wie")).to_have_value("Jeugdhuis")
