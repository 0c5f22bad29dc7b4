"""Every page of the site."""

import re
from pathlib import Path

import pytest

from .browsing import Reader
from .documents import read
from .published import LATEST, OLD, PAGES, SITE_URL

EVERY_PAGE = pytest.mark.parametrize("page", PAGES)


@pytest.mark.parametrize("version", [OLD, LATEST])
def test_the_sitemap_lists_exactly_the_pages_of_the_content(site: Path, version: str) -> None:
    text = (site.parent / version / "sitemap.xml").read_text("utf-8")
    listed = re.findall("<loc>(.*?)</loc>", text)
    assert sorted(listed) == sorted(f"{SITE_URL}latest/{page}" for page in PAGES)


@EVERY_PAGE
def test_a_page_opens_quietly_and_asks_nothing_of_others(reader: Reader, page: str) -> None:
    reader.open(page).wait_for_load_state("networkidle")
    assert reader.troubles == []


@EVERY_PAGE
def test_a_page_has_one_main_heading_and_says_what_it_is_in_dutch(site: Path, page: str) -> None:
    document = read(site / page / "index.html")
    [html] = document.all("html")
    assert html.attributes["lang"] == "nl"
    [heading] = document.all("h1")
    assert heading.text
    [description] = document.all("meta", name="description")
    assert 40 <= len(description.attributes["content"]) <= 220


def test_each_page_has_a_title_of_its_own(site: Path) -> None:
    titles = [read(site / page / "index.html").all("title")[0].text for page in PAGES]
    assert len(set(titles)) == len(titles)
