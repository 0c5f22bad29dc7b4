"""Words that need explaining lead to their meaning where they are first used, and only there."""

from pathlib import Path

import pytest

from .browsing import Reader
from .documents import Element, read
from .published import FICHES, PAGES


def terms(site: Path, page: str) -> list[str]:
    links: list[Element] = read(site / page / "index.html").with_class("tb-term")
    return [link.attributes["href"].partition("#")[2] for link in links]


@pytest.mark.parametrize("page", PAGES)
def test_a_page_explains_a_term_once(site: Path, page: str) -> None:
    found = terms(site, page)
    assert sorted(found) == sorted(set(found))


@pytest.mark.parametrize("page", FICHES)
def test_a_fiche_explains_terms(site: Path, page: str) -> None:
    assert terms(site, page)


def test_the_glossary_does_not_lead_to_itself(site: Path) -> None:
    assert terms(site, "begrippen/") == []


def test_a_term_leads_to_its_meaning(reader: Reader) -> None:
    tab = reader.open("fiches/visievorming/")
    term = tab.locator("a.tb-term").first
    anchor = str(term.get_attribute("href")).partition("#")[2]
    term.click()
    tab.wait_for_url(f"{reader.url('begrippen/')}#{anchor}")
    assert tab.locator(f"#{anchor}").evaluate("it => it.getBoundingClientRect().top > 0")
