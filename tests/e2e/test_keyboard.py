"""The keyboard: it reaches everything, and the reader always sees where it is."""

from pathlib import Path
from typing import TypedDict

import pytest
from playwright.sync_api import Page, expect

from .browsing import (
    DESKTOP,
    PHONE,
    Look,
    Reader,
    finds,
    menu,
    menu_button,
    open_menu,
    search_button,
    search_dialog,
    wait_for_theme,
)
from .documents import read
from .published import PAGES

_STOP = """() => {
  const it = document.activeElement;
  const is_page = it === document.body;
  if (!is_page) window.firstStop ??= it;
  const style = getComputedStyle(it);
  const boxes = [it.getBoundingClientRect(), ...it.getClientRects()];
  const middle = (from, to, end) => (Math.max(from, 0) + Math.min(to, end)) / 2;
  const found = boxes.map((box) => document.elementFromPoint(
    middle(box.left, box.right, innerWidth), middle(box.top, box.bottom, innerHeight)));
  const there = found.map((other) => other && `${other.tagName} ${other.className}`);
  const words = it.textContent.trim().slice(0, 40);
  return {
    name: `${it.tagName} ${it.className} ${words} (at its place: ${there})`,
    is_page,
    is_first: it === window.firstStop,
    has_ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    in_sight: found.some((other) => other && (it.contains(other) || other.contains(it))),
  };
}"""


class Stop(TypedDict):
    """Where the keyboard stands."""

    name: str
    is_page: bool
    is_first: bool
    has_ring: bool
    in_sight: bool


def where(tab: Page) -> Stop:
    """Where the keyboard stands, once what it opened is there."""
    stop: Stop = tab.evaluate(_STOP)
    for _ in range(30):
        if stop["in_sight"]:
            break
        tab.wait_for_timeout(100)
        stop = tab.evaluate(_STOP)
    return stop


def walk(tab: Page, key: str = "Tab", limit: int = 400) -> list[Stop]:
    """Press a key until the focus leaves the page, or begins again; return each stop.

    Without a window around the page, a browser may go from its end to its beginning.
    """
    tab.evaluate("delete window.firstStop")
    stops: list[Stop] = []
    for _ in range(limit):
        tab.keyboard.press(key)
        stop = where(tab)
        if stop["is_page"] or (stops and stop["is_first"]):
            assert len(stops) > 1, "the keyboard stands still"
            return stops
        stops.append(stop)
    raise AssertionError(f"the keyboard is caught in the page: {stops[-3:]}")


@pytest.mark.parametrize("look", [DESKTOP, PHONE], ids=str)
@pytest.mark.parametrize(
    "page", ["", "fiches/netwerksamenwerking/", "werkbladen/ontwerpprincipes/", "404.html"]
)
@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
def test_the_reader_always_sees_where_the_keyboard_is(
    reader: Reader, page: str, look: Look, key: str
) -> None:
    tab = reader.open(page, look=look)
    wait_for_theme(tab)
    stops = walk(tab, key)
    assert [stop["name"] for stop in stops if not stop["has_ring"]] == []
    assert [stop["name"] for stop in stops if not stop["in_sight"]] == []


def test_the_versions_are_in_sight_for_the_keyboard_further_down_too(reader: Reader) -> None:
    tab = reader.open("fiches/visievorming/")
    wait_for_theme(tab)
    tab.mouse.wheel(0, 2000)
    tab.locator(".tb-versions summary").focus()
    assert where(tab)["in_sight"]
    tab.keyboard.press("Enter")
    tab.keyboard.press("Tab")
    assert where(tab)["in_sight"]


@pytest.mark.parametrize("page", [page for page in PAGES if page])
def test_a_page_offers_to_skip_to_its_main_heading(site: Path, page: str) -> None:
    document = read(site / page / "index.html")
    skip = document.all("a")[0]
    assert skip.text == "Ga naar de inhoud"
    target = skip.attributes["href"].removeprefix("#")
    [begin] = [element for element in document if element.attributes.get("id") == target]
    assert begin.all("h1")


@pytest.mark.parametrize("page", ["", "fiches/visievorming/", "werkbladen/swot/"])
def test_the_first_stop_skips_what_is_the_same_everywhere(reader: Reader, page: str) -> None:
    tab = reader.open(page)
    tab.keyboard.press("Tab")
    skip = tab.locator(":focus")
    assert skip.inner_text().strip() == "Ga naar de inhoud"
    assert where(tab)["in_sight"]
    tab.keyboard.press("Enter")
    tab.keyboard.press("Tab")
    assert tab.locator("main :focus").count() == 1


@pytest.mark.parametrize("look", [DESKTOP, PHONE], ids=str)
def test_the_keyboard_reaches_the_search_and_its_finds(reader: Reader, look: Look) -> None:
    tab = reader.open("begrippen/", look=look)
    wait_for_theme(tab)
    for _ in range(30):
        tab.keyboard.press("Tab")
        if search_button(tab).evaluate("it => it === document.activeElement"):
            break
    tab.keyboard.press("Enter")
    tab.keyboard.type("visievorming")
    finds(tab).first.wait_for()
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("Enter")
    tab.wait_for_url(f"{reader.url('fiches/visievorming/')}**")


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_keyboard_opens_the_menu_on_a_phone_and_walks_through_it(
    reader: Reader, key: str
) -> None:
    tab = reader.open("fiches/visievorming/", look=PHONE)
    menu_button(tab).focus()
    tab.keyboard.press(key)
    expect(menu(tab)).to_be_visible()
    first, last = (menu(tab).get_by_role("link").nth(place) for place in (0, -1))
    tab.keyboard.press("Tab")
    expect(menu(tab).get_by_role("button", name="Sluit het menu")).to_be_focused()
    tab.keyboard.press("Tab")
    expect(first).to_be_focused()
    assert where(tab)["in_sight"]
    last.focus()
    tab.keyboard.press("Tab")
    expect(menu(tab)).not_to_be_visible()
    assert where(tab)["in_sight"]


def test_escape_closes_the_menu_on_a_phone_and_returns_to_its_button(reader: Reader) -> None:
    tab = reader.open("fiches/visievorming/", look=PHONE)
    open_menu(tab)
    tab.keyboard.press("Escape")
    expect(menu_button(tab)).to_be_focused()
    expect(menu(tab)).not_to_be_visible()


def test_a_choice_in_the_menu_that_is_on_this_page_already_leads_there(reader: Reader) -> None:
    tab = reader.open("fiches/visievorming/", look=PHONE)
    open_menu(tab)
    menu(tab).get_by_role("link", name="Visievorming", exact=True).click()
    tab.wait_for_url(reader.url("fiches/visievorming/"))
    expect(menu(tab)).not_to_be_visible()


@pytest.mark.parametrize("key", ["p", "n", "s", "f", "/", ",", "."])
def test_no_single_key_does_anything(reader: Reader, key: str) -> None:
    """Who speaks to the computer, or makes a typo, would be taken elsewhere (WCAG 2.1.4)."""
    tab = reader.open("fiches/visievorming/")
    wait_for_theme(tab)
    tab.keyboard.press(key)
    tab.wait_for_timeout(100)
    assert tab.url == reader.url("fiches/visievorming/")
    expect(search_dialog(tab)).not_to_be_visible()
