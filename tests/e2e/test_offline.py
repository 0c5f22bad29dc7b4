"""The toolbox without a server: unpacked in a folder, opened from there, with search."""

import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from .browsing import PATIENCE, finds, search_button, search_field
from .published import PAGES


@pytest.fixture(scope="module")
def folder(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("offline")
    with zipfile.ZipFile(site / "toolbox-offline.zip") as packed:
        packed.extractall(place)
    [folder] = place.iterdir()
    return folder


@pytest.fixture
def tab(browser: Browser) -> Page:
    context = browser.new_context(locale="nl-BE")
    context.set_default_timeout(PATIENCE)
    return context.new_page()


def test_every_page_is_there(folder: Path) -> None:
    assert [page for page in PAGES if not (folder / page / "index.html").is_file()] == []


def test_links_lead_to_pages_and_files(folder: Path, tab: Page) -> None:
    tab.goto((folder / "index.html").as_uri())
    tab.locator("main").get_by_role("link", name="Visievorming").first.click()
    expect(tab.locator("h1")).to_have_text("Visievorming")
    links = tab.locator("a[href]").evaluate_all("all => all.map((link) => link.href)")
    files = {link.split("#")[0].split("?")[0] for link in links if link.startswith("file:")}
    missing = [link for link in files if not Path(link.removeprefix("file://")).is_file()]
    assert missing == []


def test_search_finds_a_page_and_opens_it(folder: Path, tab: Page) -> None:
    tab.goto((folder / "fiches/visievorming/index.html").as_uri())
    search_button(tab).click()
    search_field(tab).press_sequentially("swot")
    finds(tab).first.click()
    expect(tab.locator("h1")).to_have_text("SWOT-analyse")


def test_nothing_is_asked_of_the_network(folder: Path, tab: Page) -> None:
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto((folder / "werkbladen/swot/index.html").as_uri())
    tab.wait_for_load_state("networkidle")
    assert asked
    assert [url for url in asked if not url.startswith("file:")] == []


def test_what_is_typed_on_a_worksheet_is_kept(folder: Path, tab: Page) -> None:
    tab.goto((folder / "werkbladen/swot/index.html").as_uri())
    tab.locator("[name=sterktes]").fill("Wij")
    tab.reload()
    expect(tab.locator("[name=sterktes]")).to_have_value("Wij")
