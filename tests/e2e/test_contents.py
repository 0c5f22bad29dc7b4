"""The table of contents: beside the text, or folded above it on a narrow screen."""

import pytest
from playwright.sync_api import Locator, Page, expect

from .browsing import DESKTOP, PHONE, PHONE_DARK, Look, Reader, wait_for_theme

PAGES = pytest.mark.parametrize("page", ["fiches/visievorming/", "vragen/", "over/privacy/"])
"""With a header, with many headings, and with few."""


def contents(tab: Page) -> Locator:
    return tab.get_by_role("navigation", name="Op deze pagina")


def title(tab: Page) -> Locator:
    return tab.locator("summary", has_text="Op deze pagina")


def bottom(part: Locator) -> float:
    box = part.bounding_box()
    assert box is not None
    return box["y"] + box["height"]


@PAGES
@pytest.mark.parametrize("look", [PHONE, PHONE_DARK, Look(768)], ids=str)
def test_on_a_narrow_screen_it_is_folded_and_stays_in_view_while_the_header_goes(
    reader: Reader, page: str, look: Look
) -> None:
    tab = reader.open(page, look=look)
    wait_for_theme(tab)
    expect(title(tab)).to_have_count(1)
    expect(contents(tab)).not_to_be_visible()
    main = tab.get_by_role("main")
    assert bottom(tab.get_by_role("heading", level=1)) <= bottom(title(tab))
    main.get_by_role("heading", level=2).last.scroll_into_view_if_needed()
    tab.mouse.wheel(0, 200)
    expect(title(tab)).to_be_in_viewport(ratio=1)
    expect(tab.get_by_role("banner")).not_to_be_in_viewport()


@PAGES
def test_a_choice_on_a_narrow_screen_folds_it_and_leads_there(reader: Reader, page: str) -> None:
    tab = reader.open(page, look=PHONE)
    wait_for_theme(tab)
    title(tab).click()
    link = contents(tab).get_by_role("link").last
    place = tab.locator(str(link.get_attribute("href")))
    link.click()
    expect(contents(tab)).not_to_be_visible()
    expect(place).to_be_in_viewport()
    top = place.evaluate("place => place.getBoundingClientRect().top")
    assert top >= bottom(title(tab)), "the folded table of contents lies over it"


def test_a_long_one_scrolls_by_itself_on_a_phone(reader: Reader) -> None:
    tab = reader.open("vragen/", look=PHONE)
    wait_for_theme(tab)
    title(tab).click()
    assert bottom(contents(tab)) <= PHONE.height
    contents(tab).get_by_role("link").last.scroll_into_view_if_needed()
    expect(contents(tab).get_by_role("link").last).to_be_in_viewport()


@PAGES
@pytest.mark.parametrize("look", [DESKTOP, Look(1000)], ids=str)
@pytest.mark.parametrize("script", [True, False])
def test_on_a_wide_screen_it_is_beside_the_text_and_stays_in_view(
    reader: Reader, page: str, look: Look, script: bool
) -> None:
    tab = reader.open(page, look=look, script=script)
    text = tab.get_by_role("main").locator("p").first.bounding_box()
    beside = contents(tab).bounding_box()
    assert text is not None
    assert beside is not None
    assert beside["x"] >= text["x"] + text["width"]
    assert beside["x"] + beside["width"] <= look.width
    tab.mouse.wheel(0, 900)
    expect(contents(tab).get_by_role("link").first).to_be_in_viewport()


def test_on_a_wide_screen_its_title_folds_nothing(reader: Reader) -> None:
    tab = reader.open("fiches/visievorming/", look=DESKTOP)
    wait_for_theme(tab)
    title(tab).click()
    expect(tab.locator(".tb-toc")).to_have_attribute("open", "")


def test_it_follows_the_width_of_the_window(reader: Reader) -> None:
    tab = reader.open("fiches/visievorming/")
    wait_for_theme(tab)
    for look, is_shown in ((PHONE, False), (DESKTOP, True), (PHONE, False)):
        tab.set_viewport_size({"width": look.width, "height": look.height})
        expect(contents(tab)).to_be_visible(visible=is_shown)


@pytest.mark.parametrize("page", ["", "werkbladen/swot/", "404.html"])
def test_a_page_without_parts_has_none(reader: Reader, page: str) -> None:
    expect(title(reader.open(page))).to_have_count(0)
