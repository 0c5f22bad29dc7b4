"""The weight of a first view: everything that the browser fetches, as a host compresses it."""

import gzip
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from .browsing import DESKTOP, Reader, asked_for, search_button
from .published import FICHES, LATEST, OLD, SHEETS, SHEETS_OF_EACH_KIND

LIMITS = {
    "": 20_000,
    "werkbladen/": 21_300,
    **dict.fromkeys(SHEETS, 24_000),
    **dict.fromkeys(FICHES, 38_000),
}
"""The most bytes, gzip, for each page. Wanted: 22, 24 and 38 kB for home, worksheets and fiches."""

ROOM = 2_000
"""What an editor may add to a page, in bytes: text holds up no proposal."""


def first_view(reader: Reader, web: Path, page: str) -> int:
    """Return the bytes, gzip, of all that the browser fetches."""
    # A context of its own: one that was used before may not say what it fetched.
    context = reader.browser.new_context()
    tab = context.new_page()
    names = asked_for(tab)
    tab.goto(reader.url(page))
    tab.wait_for_load_state("networkidle")
    names += tab.evaluate("performance.getEntriesByType('resource').map(({ name }) => name)")
    # Chromium without a window does not ask for it.
    names.append(reader.url("assets/favicon.svg"))
    context.close()
    fetched = {urlsplit(name).path.lstrip("/") for name in names}
    files = [web / path / "index.html" if path.endswith("/") else web / path for path in fetched]
    assert len(files) > 3
    return sum(len(gzip.compress(file.read_bytes(), mtime=0)) for file in files)


@pytest.mark.parametrize("page", ["", "werkbladen/", *FICHES, *SHEETS_OF_EACH_KIND])
def test_the_first_view_of_a_page_is_light(reader: Reader, web: Path, page: str) -> None:
    assert first_view(reader, web, page) < LIMITS[page] + ROOM


@pytest.mark.editorial
def test_the_texts_of_today_keep_each_first_view_as_light_as_was_asked(
    reader: Reader, web: Path
) -> None:
    weights = {page: first_view(reader, web, page) for page in LIMITS}
    assert {page: weight for page, weight in weights.items() if weight >= LIMITS[page]} == {}


def test_who_only_reads_does_not_fetch_the_search(reader: Reader) -> None:
    tab = reader.fresh(DESKTOP)
    fetched = asked_for(tab)
    tab.goto(reader.url("fiches/visievorming/"), wait_until="networkidle")
    assert not [url for url in fetched if "search" in url]
    search_button(tab).click()
    tab.wait_for_load_state("networkidle")
    assert [url for url in fetched if url.endswith("/search.js")]
    assert [url for url in fetched if url.endswith("/search/index.js")]


def test_the_first_search_is_light(site: Path) -> None:
    files = ("assets/search.js", "search/index.js")
    weights = [len(gzip.compress((site / name).read_bytes(), mtime=0)) for name in files]
    assert sum(weights) < 80_000


def test_who_reads_the_latest_version_fetches_the_list_of_versions_to_see_it(
    reader: Reader,
) -> None:
    tab = reader.fresh(DESKTOP)
    fetched = asked_for(tab)
    tab.goto(reader.url("fiches/visievorming/"), wait_until="networkidle")
    summary = tab.locator(".tb-versions summary")
    expect(summary).to_have_text(f"Versie {LATEST}")
    assert not [url for url in fetched if url.endswith("/versions.js")]
    with tab.expect_response("**/versions.js"):
        summary.hover()
    expect(tab.locator(".tb-versions a")).to_have_text([LATEST, OLD])


def test_an_empty_sheet_does_not_fetch_what_goes_with_its_files(reader: Reader) -> None:
    tab = reader.fresh(DESKTOP)
    fetched = asked_for(tab)
    tab.goto(reader.url("werkbladen/swot/"), wait_until="networkidle")
    assert not [url for url in fetched if "/transfer." in url]
    with tab.expect_response("**/transfer.js"), tab.expect_response("**/transfer.css"):
        tab.locator("textarea").first.fill("Wij")


def test_an_empty_sheet_does_not_fetch_what_adds_up(reader: Reader) -> None:
    tab = reader.fresh(DESKTOP)
    fetched = asked_for(tab)
    tab.goto(reader.url("werkbladen/begroting/"), wait_until="networkidle")
    assert not [url for url in fetched if url.endswith("/amounts.js")]
    with tab.expect_response("**/amounts.js"):
        tab.locator("[data-amount]").first.fill("12")
    expect(tab.locator("[data-total]").first).to_have_value("12")
    with tab.expect_response("**/amounts.js"):
        tab.reload()
    expect(tab.locator("[data-total]").first).to_have_value("12")
