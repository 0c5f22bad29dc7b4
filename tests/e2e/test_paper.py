"""Paper: A4, filled to the last page, with the place to write that a worksheet needs."""

import re

import pytest
from playwright.sync_api import Page

from macros.toolbox import Toolbox
from tests.pdfs import LONGER

from .browsing import DESKTOP_DARK, PHONE, Look, Reader
from .paper import LANDSCAPE, PORTRAIT, Sheet, print_out, words
from .published import LATEST, PAGES, SHEETS, SITE_URL


def blank(sheets: list[Sheet], tab: Page) -> list[int]:
    """The numbers of the pages with nothing on them, or only the foot of the page."""
    foot = [words(line) for line in tab.locator(".tb-foot p, .sheet__foot").all_text_contents()]
    numbers = []
    for number, sheet in enumerate(sheets, 1):
        text = re.sub(r"pagina\d+van\d+", "", words(sheet.text))
        for line in foot:
            text = text.replace(line, "")
        if not text:
            numbers.append(number)
    return numbers


@pytest.mark.parametrize("page", [page for page in PAGES if page not in SHEETS])
def test_a_page_prints_on_a4_without_a_blank_page(reader: Reader, page: str) -> None:
    tab = reader.open(page)
    sheets = print_out(tab)
    assert {sheet.size for sheet in sheets} == {PORTRAIT}
    assert blank(sheets, tab) == []


@pytest.mark.parametrize("page", SHEETS)
def test_a_worksheet_prints_on_a4_in_its_own_direction_on_as_few_pages_as_it_can(
    reader: Reader, toolbox: Toolbox, page: str
) -> None:
    name = page.split("/")[1]
    tab = reader.open(page)
    sheets = print_out(tab)
    turned = toolbox.sheets[name].sheet.orientation == "landscape"
    size = LANDSCAPE if turned else PORTRAIT
    assert [sheet.size for sheet in sheets] == [size] * LONGER.get(name, 1)
    assert blank(sheets, tab) == []


@pytest.mark.parametrize(
    ("page", "size"), [("werkbladen/swot/", LANDSCAPE), ("werkbladen/ontwerpprincipes/", PORTRAIT)]
)
@pytest.mark.parametrize("look", [DESKTOP_DARK, PHONE], ids=str)
def test_a_worksheet_prints_the_same_from_any_screen(
    reader: Reader, page: str, size: tuple[int, int], look: Look
) -> None:
    assert [sheet.size for sheet in print_out(reader.open(page, look=look))] == [size]


@pytest.mark.parametrize("page", ["fiches/visievorming/", "werkbladen/swot/"])
def test_paper_says_where_it_comes_from_and_nothing_that_only_works_on_a_screen(
    reader: Reader, page: str
) -> None:
    text = words(" ".join(sheet.text for sheet in print_out(reader.open(page))))
    assert words(f"versie {LATEST}") in text
    assert words(f"{SITE_URL}latest/{page}") in text
    for control in ("Zoek in de toolbox", "Stel een wijziging voor", "Druk af", "Maak leeg"):
        assert words(control) not in text


def test_the_instructions_of_a_worksheet_stay_on_the_screen(
    reader: Reader, toolbox: Toolbox
) -> None:
    tab = reader.open("werkbladen/swot/")
    instruction = toolbox.sheets["swot"].sheet.instructions[0]
    assert words(instruction) in words(tab.locator("main").inner_text())
    assert words(instruction) not in words(print_out(tab)[0].text)
