"""Versions: readers see which one they have, and go from one to the other."""

import pytest
from playwright.sync_api import Page, expect

from .browsing import DESKTOP, PHONE, Look, Reader, wait_for_theme
from .published import LATEST, OLD

PAGE = "fiches/visievorming/"
BOTH_SCREENS = pytest.mark.parametrize("look", [DESKTOP, PHONE], ids=str)


def choose(tab: Page, version: str) -> None:
    tab.locator(".tb-versions summary").click()
    tab.locator(".tb-versions a", has_text=version).click()


def current(tab: Page) -> str:
    wait_for_theme(tab)
    return tab.locator("[data-version]").inner_text()


def test_the_root_leads_to_the_latest_version(reader: Reader) -> None:
    tab = reader.open("", version="latest")
    tab.goto(reader.address)
    tab.wait_for_url(reader.url("", "latest"))


@BOTH_SCREENS
def test_the_version_menu_leads_to_the_same_page_of_another_version(
    reader: Reader, look: Look
) -> None:
    tab = reader.open(PAGE, look=look)
    assert current(tab) == LATEST
    choose(tab, OLD)
    tab.wait_for_url(reader.url(PAGE, OLD))
    assert current(tab) == OLD
    choose(tab, LATEST)
    tab.wait_for_url(reader.url(PAGE, LATEST))


def test_the_keyboard_reaches_the_versions(reader: Reader) -> None:
    tab = reader.open(PAGE)
    wait_for_theme(tab)
    with tab.expect_response("**/versions.js"):
        tab.locator(".tb-versions summary").focus()
    tab.keyboard.press("Enter")
    tab.locator(".tb-versions a").first.wait_for()
    tab.keyboard.press("Tab")
    focused = tab.locator(".tb-versions a:focus")
    assert focused.inner_text() == LATEST
    assert focused.is_visible()
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    tab.wait_for_url(reader.url(PAGE, OLD))


@BOTH_SCREENS
def test_an_old_version_says_so_and_leads_to_the_same_page_of_the_latest(
    reader: Reader, look: Look
) -> None:
    tab = reader.open(PAGE, version=OLD, look=look)
    banner = tab.locator(".tb-outdated")
    banner.wait_for()
    # It comes after its styles: nothing below it moves twice.
    assert banner.evaluate("it => getComputedStyle(it).paddingTop") == "12px"
    assert banner.inner_text().startswith(f"Je leest versie {OLD}. Sindsdien verscheen 1 versie.")
    assert "Sindsdien veranderde hier niets." in banner.inner_text()
    banner.get_by_role("link", name=f"Ga naar versie {LATEST}").click()
    tab.wait_for_url(reader.url(PAGE, "latest"))
    assert current(tab) == LATEST


@pytest.mark.parametrize("version", [LATEST, "latest"])
def test_the_latest_version_does_not_call_itself_old(reader: Reader, version: str) -> None:
    tab = reader.open(PAGE, version=version)
    wait_for_theme(tab)
    assert not tab.locator(".tb-outdated").is_visible()


def test_a_page_that_another_version_does_not_have_leads_to_its_start(reader: Reader) -> None:
    tab = reader.open("fiches/visievorming/")
    wait_for_theme(tab)
    tab.locator(".tb-versions summary").hover()
    old = tab.locator(".tb-versions a", has_text=OLD)
    old.evaluate("(link) => { link.href = link.href.replace('visievorming', 'weg') }")
    reader.expect_missing(f"{OLD}/fiches/weg/")
    choose(tab, OLD)
    tab.wait_for_url(reader.url("", OLD))


@pytest.mark.parametrize(("version", "count"), [(OLD, 1), (LATEST, 0), ("latest", 0)])
def test_only_an_old_version_asks_not_to_be_found(reader: Reader, version: str, count: int) -> None:
    tab = reader.open(PAGE, version=version)
    wait_for_theme(tab)
    expect(tab.locator("meta[name=robots][content=noindex]")).to_have_count(count)


@BOTH_SCREENS
def test_escape_closes_the_versions_and_returns_to_their_button(reader: Reader, look: Look) -> None:
    tab = reader.open(PAGE, look=look)
    wait_for_theme(tab)
    button = tab.locator(".tb-versions summary")
    button.click()
    tab.locator(".tb-versions a").first.wait_for()
    tab.keyboard.press("Tab")
    tab.keyboard.press("Escape")
    expect(tab.locator(".tb-versions ul")).not_to_be_visible()
    expect(button).to_be_focused()


@pytest.mark.parametrize("version", [OLD, LATEST, "latest"])
def test_every_version_names_the_latest_as_the_address_to_remember(
    reader: Reader, version: str
) -> None:
    canonical = reader.open(PAGE, version=version).locator("link[rel=canonical]")
    assert canonical.get_attribute("href") == f"https://toolbox.example/map/toolbox/latest/{PAGE}"
