"""The toolbox without a server: unpacked in a folder, opened from there, with search."""

import json
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from .browsing import (
    PATIENCE,
    PHONE_DARK,
    asked_for,
    finds,
    search_button,
    search_field,
    wait_for_scripts,
)
from .firefox import Firefox, visiting
from .published import PAGES
from .test_note import made, written
from .test_office import save_as


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
    wait_for_scripts(tab)
    search_button(tab).click()
    search_field(tab).press_sequentially("swot")
    finds(tab).first.click()
    expect(tab.locator("h1")).to_have_text("SWOT-analyse")


def test_nothing_is_asked_of_the_network(folder: Path, tab: Page) -> None:
    asked = asked_for(tab)
    tab.goto((folder / "werkbladen/swot/index.html").as_uri())
    tab.wait_for_load_state("networkidle")
    assert asked
    assert [url for url in asked if not url.startswith("file:")] == []


def test_what_is_typed_on_a_worksheet_is_kept(folder: Path, tab: Page) -> None:
    tab.goto((folder / "werkbladen/swot/index.html").as_uri())
    tab.locator("[name=sterktes]").fill("Wij")
    tab.reload()
    expect(tab.locator("[name=sterktes]")).to_have_value("Wij")


def test_what_people_send_is_laid_together_and_becomes_a_note_on_a_phone_in_the_dark(
    folder: Path, browser: Browser, tmp_path: Path
) -> None:
    context = browser.new_context(
        locale="nl-BE",
        viewport={"width": PHONE_DARK.width, "height": PHONE_DARK.height},
        color_scheme="dark",
    )
    context.set_default_timeout(PATIENCE)
    tab = context.new_page()
    asked = asked_for(tab)
    troubles: list[str] = []
    tab.on("pageerror", lambda error: troubles.append(str(error)))

    def goto(page: str) -> None:
        tab.goto((folder / page / "index.html").as_uri())

    files = []
    for who in ("An", "Bo"):
        goto("werkbladen/swot")
        tab.locator("[name=blad--ingevuld-door]").fill(who)
        tab.locator("[name=conclusies]").fill(f"{who} kent iedereen")
        files.append(save_as(tab, "docx", tmp_path).rename(tmp_path / f"{who}.docx"))
        tab.evaluate("localStorage.clear()")

    goto("samen")
    tab.locator("[data-files]").set_input_files(files)
    for who in ("An", "Bo"):
        expect(tab.locator("[data-blocks]")).to_contain_text(f"{who} kent iedereen")
    with tab.expect_download() as found:
        tab.get_by_role("button", name="Bewaar als CSV").click()
    assert "Bo kent iedereen" in Path(found.value.path()).read_text("utf-8-sig")
    assert tab.evaluate("document.documentElement.scrollWidth") == PHONE_DARK.width
    tab.get_by_role("button", name="Maak hier onze gezamenlijke versie van").click()
    expect(tab.locator("[data-done]")).to_contain_text("in ‘Ons dossier’")

    goto("dossier")
    expect(tab.locator("[data-dossier] tbody tr")).to_have_count(1)
    assert tab.evaluate("document.documentElement.scrollWidth") == PHONE_DARK.width
    texts = written(made(tab))
    assert sum("An kent iedereen" in text for text in texts) == 1
    assert sum("Bo kent iedereen" in text for text in texts) == 1
    with tab.expect_download() as found:
        tab.get_by_role("button", name="Bewaar alles als één bestand").click()
    file = tmp_path / "alles.json"
    found.value.save_as(file)
    tab.evaluate("localStorage.clear()")
    tab.reload()
    tab.locator("[data-dossier] [type=file]").set_input_files(file)
    expect(tab.locator("[data-dossier] [data-said]")).to_contain_text("op 1 werkblad.")
    assert [url for url in asked if not url.startswith(("file:", "blob:"))] == []
    assert troubles == []
    context.close()


def test_in_firefox_a_file_is_laid_together_and_becomes_a_note(
    folder: Path, firefox: Firefox, tmp_path: Path
) -> None:
    file = tmp_path / "an.json"
    answers = {"blad--ingevuld-door": "An", "conclusies": "An kent iedereen"}
    file.write_text(json.dumps({"werkblad": "swot", "versie": 2, "antwoorden": answers}), "utf-8")
    says = "(selector, words) => document.querySelector(selector).textContent.includes(words)"
    with visiting(firefox, f"{folder.as_uri()}/", tmp_path) as visitor:
        tab = visitor.open("samen/index.html", width=PHONE_DARK.width)
        tab.set_file("[data-files]", file)
        tab.wait_for(says, "[data-blocks]", "An kent iedereen")
        tab.click("[data-joint]")
        tab.wait_for(says, "[data-done]", "in ‘Ons dossier’")
        tab.go(visitor.url("dossier/index.html"))
        tab.wait_for(says, "[data-dossier] tbody", "SWOT-analyse")
