"""Amounts are typed, kept and added up as people in Flanders write them."""

import pytest
from playwright.sync_api import Page, expect

from .answers import address, field, put, stored
from .browsing import DESKTOP, Reader, violations
from .printed import print_out, words

FIRST, SECOND, TOTAL = ("personeel--jaar-2027", "acties--jaar-2027", "totaal--jaar-2027")


def budget(reader: Reader) -> Page:
    return reader.open(address("begroting"))


@pytest.mark.parametrize(
    ("typed", "total"),
    [
        ("12.500", "12.500"),
        ("12.500,50", "12.500,5"),
        ("1.250.000", "1.250.000"),
        ("12500,-", "12.500"),
        ("€ 300", "300"),
        ("300 euro", "300"),
        ("1 250", "1.250"),
        ("12,5", "12,5"),
        ("-300", "-300"),
    ],
)
def test_an_amount_is_what_people_here_mean_by_it(reader: Reader, typed: str, total: str) -> None:
    tab = budget(reader)
    field(tab, FIRST).press_sequentially(typed)
    expect(field(tab, TOTAL)).to_have_value(total)
    assert stored(tab, "begroting") == {FIRST: typed}
    tab.reload()
    expect(field(tab, FIRST)).to_have_value(typed)
    expect(field(tab, TOTAL)).to_have_value(total)


def test_another_language_of_the_browser_changes_nothing(reader: Reader) -> None:
    context = reader.browser.new_context(locale="en-US")
    tab = context.new_page()
    tab.goto(reader.url(address("begroting")))
    field(tab, FIRST).fill("12.500,50")
    expect(field(tab, TOTAL)).to_have_value("12.500,5")
    context.close()


def test_what_is_no_amount_is_said_beside_it_and_kept(reader: Reader) -> None:
    tab = budget(reader)
    field(tab, SECOND).fill("100")
    amount = field(tab, FIRST)
    amount.press_sequentially("ca. 300")
    amount.press("Tab")
    for _ in range(2):
        said = (
            "‘ca. 300’ is geen getal, dus het telt niet mee."
            " Typ bijvoorbeeld 15, 12.500 of 12.500,50."
        )
        expect(amount).to_have_accessible_description(said)
        expect(amount).to_have_attribute("aria-invalid", "true")
        expect(amount).to_have_value("ca. 300")
        expect(field(tab, TOTAL)).to_have_value("100")
        expect(field(tab, TOTAL)).to_have_accessible_description("1 vak telt niet mee")
        assert violations(tab) == []
        tab.reload()
    amount.fill("300")
    expect(amount).not_to_have_attribute("aria-invalid", "true")
    expect(amount).not_to_have_accessible_description(said)
    expect(field(tab, TOTAL)).to_have_value("400")
    expect(tab.locator(".sheet__note")).to_have_count(0)


def test_nothing_is_said_of_an_amount_that_is_still_being_typed(reader: Reader) -> None:
    tab = budget(reader)
    field(tab, FIRST).press_sequentially("€")
    expect(field(tab, FIRST)).not_to_have_attribute("aria-invalid", "true")
    field(tab, FIRST).press_sequentially(" 300")
    expect(field(tab, TOTAL)).to_have_value("300")


def test_what_is_no_amount_stands_whole_on_paper(reader: Reader) -> None:
    tab = budget(reader)
    text = "ca. 300 euro per maand, te bespreken met de partners"
    field(tab, FIRST).fill(text)
    assert words(text) in words("".join(sheet.text for sheet in print_out(tab)))


def test_a_total_says_on_paper_too_that_something_is_left_out(reader: Reader) -> None:
    tab = budget(reader)
    field(tab, FIRST).fill("veel")
    text = words("".join(sheet.text for sheet in print_out(tab)))
    assert words("1 vak telt niet mee") in text


def test_a_budget_is_added_up_per_column_per_row_and_as_a_whole(reader: Reader) -> None:
    tab = budget(reader)
    field(tab, FIRST).fill("1.000,5")
    field(tab, SECOND).fill("2000")
    field(tab, "acties--jaar-2028").fill("7")
    expect(field(tab, TOTAL)).to_have_value("3.000,5")
    expect(field(tab, "totaal--jaar-2028")).to_have_value("7")
    expect(field(tab, "totaal--jaar-2029")).to_have_value("")
    expect(field(tab, "totaal--rij--acties")).to_have_value("2.007")
    expect(field(tab, "totaal--rij--werking")).to_have_value("")
    expect(field(tab, "totaal--alles")).to_have_value("3.007,5")
    tab.reload()
    expect(field(tab, TOTAL)).to_have_value("3.000,5")
    field(tab, FIRST).fill("")
    expect(field(tab, TOTAL)).to_have_value("2.000")


def test_the_mouse_wheel_and_the_arrows_change_no_amount(reader: Reader) -> None:
    tab = budget(reader)
    amount = field(tab, FIRST)
    amount.fill("12500")
    amount.hover()
    tab.mouse.wheel(0, 120)
    amount.press("ArrowUp")
    amount.press("ArrowDown")
    expect(amount).to_have_value("12500")


def test_what_a_number_field_kept_is_shown_as_it_was_meant(reader: Reader) -> None:
    tab = reader.fresh(DESKTOP)
    tab.goto(reader.url(address("begroting")))
    put(tab, "toolbox-werkblad:begroting", {FIRST: "1000.5", SECOND: "12.500"})
    tab.reload()
    expect(field(tab, FIRST)).to_have_value("1000,5")
    expect(field(tab, SECOND)).to_have_value("12.500")
    expect(field(tab, TOTAL)).to_have_value("13.500,5")
