"""Versions: readers see which one they have, and go from one to the other."""

import pytest
from playwright.sync_api import Page

from .browsing import DESKTOP, PHONE, Look, Reader
from .published import LATEST, OLD

PAGE = "fiches/visievorming/"
BOTH_SCREENS = pytest.mark.parametrize("look", [DESKTOP, PHONE], ids=str)


def choose(tab: Page, version: str) -> None:
    tab.locator(".md-version__current").hover(force=True)
    tab.locator(".md-version__link", has_text=version).click()


def test_the_root_leads_to_the_latest_version(reader: Reader) -> None:
    tab = reader.open("", version="latest")
    tab.goto(reader.address)
    tab.wait_for_url(reader.url("", "latest"))


@BOTH_SCREENS
def test_the_version_menu_leads_to_the_same_page_of_another_version(
    reader: Reader, look: Look
) -> None:
    tab = reader.open(PAGE, look=look)
    assert tab.locator(".md-version__current").inner_text() == LATEST
    choose(tab, OLD)
    tab.wait_for_url(reader.url(PAGE, OLD))
    assert tab.locator(".md-version__current").inner_text() == OLD
    choose(tab, LATEST)
    tab.wait_for_url(reader.url(PAGE, LATEST))


def test_the_keyboard_reaches_the_versions(reader: Reader) -> None:
    tab = reader.open(PAGE)
    tab.locator(".md-version__current").focus()
    tab.keyboard.press("Tab")
    focused = tab.locator(".md-version__link:focus")
    assert focused.inner_text() == LATEST
    assert focused.is_visible()
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    tab.wait_for_url(reader.url(PAGE, OLD))


@BOTH_SCREENS
def test_an_old_version_says_so_and_leads_to_the_latest(reader: Reader, look: Look) -> None:
    tab = reader.open(PAGE, version=OLD, look=look)
    banner = tab.locator(".md-banner--warning")
    banner.wait_for()
    assert "oudere versie" in banner.inner_text()
    banner.get_by_role("link").click()
    tab.wait_for_url(f"{reader.address}latest/**")
    tab.wait_for_load_state()
    assert tab.locator(".md-version__current").inner_text() == LATEST


@pytest.mark.parametrize("version", [LATEST, "latest"])
def test_the_latest_version_does_not_call_itself_old(reader: Reader, version: str) -> None:
    tab = reader.open(PAGE, version=version)
    tab.locator(".md-version").wait_for()
    assert not tab.locator(".md-banner--warning").is_visible()


@pytest.mark.parametrize("version", [OLD, LATEST, "latest"])
def test_every_version_names_the_latest_as_the_address_to_remember(
    reader: Reader, version: str
) -> None:
    canonical = reader.open(PAGE, version=version).locator("link[rel=canonical]")
    assert canonical.get_attribute("href") == f"https://toolbox.example/map/toolbox/latest/{PAGE}"
