"""Searching: by what a page is called, and by words that it does not say itself."""

import re

import pytest

from macros.toolbox import Fiche, Toolbox

from .browsing import PHONE, Reader, search
from .published import FICHES


@pytest.mark.parametrize("page", FICHES)
def test_a_fiche_is_the_first_find_for_its_title(
    reader: Reader, toolbox: Toolbox, page: str
) -> None:
    title = _fiche(toolbox, page).matter.title
    assert search(reader.open("begrippen/"), title)[0] == reader.url(page)


@pytest.mark.parametrize("page", FICHES)
def test_a_fiche_is_found_by_words_that_it_does_not_say(
    reader: Reader, toolbox: Toolbox, page: str
) -> None:
    tab = reader.open(page)
    said = set(re.findall(r"\w+", tab.locator("main").inner_text().lower()))
    terms = _fiche(toolbox, page).matter.search_terms
    unsaid = [term for term in terms if term.isalpha() and term.lower() not in said]
    assert unsaid, "the fiche says all of its search terms itself"
    assert reader.url(page) in search(tab, unsaid[0])


@pytest.mark.parametrize("identifier", ["swot", "checklist-visievorming"])
def test_a_worksheet_is_the_first_find_for_the_words_of_its_title(
    reader: Reader, toolbox: Toolbox, identifier: str
) -> None:
    words = re.findall(r"\w+", toolbox.sheets[identifier].sheet.title)
    assert search(reader.open(), " ".join(words))[0] == reader.url(f"werkbladen/{identifier}/")


def test_the_beginning_of_a_word_is_enough(reader: Reader) -> None:
    assert reader.url("fiches/omgevingsanalyse/") in search(reader.open(), "omgevingsan")


def test_a_find_opens_its_page(reader: Reader) -> None:
    tab = reader.open()
    search(tab, "Visievorming")
    tab.locator(".md-search-result__link").first.click()
    tab.wait_for_url(f"{reader.url('fiches/visievorming/')}**")
    assert tab.locator("h1").inner_text() == "Visievorming"


def test_enter_opens_the_first_find(reader: Reader) -> None:
    tab = reader.open()
    search(tab, "SWOT")
    tab.keyboard.press("Enter")
    tab.wait_for_url(f"{reader.url('werkbladen/swot/')}**")


def test_a_search_without_finds_says_so(reader: Reader) -> None:
    tab = reader.open()
    assert search(tab, "xylofoon") == []
    assert tab.locator(".md-search-result__meta").inner_text() == "Niets gevonden"


def test_the_search_works_on_a_phone(reader: Reader) -> None:
    tab = reader.open("fiches/visievorming/", look=PHONE)
    assert search(tab, "Netwerksamenwerking")[0] == reader.url("fiches/netwerksamenwerking/")


def test_the_search_of_an_old_version_stays_in_it(reader: Reader) -> None:
    found = search(reader.open(version="2026.1"), "Visievorming")
    assert found[0] == reader.url("fiches/visievorming/", "2026.1")


def _fiche(toolbox: Toolbox, page: str) -> Fiche:
    return toolbox.fiche(page.split("/")[1])
