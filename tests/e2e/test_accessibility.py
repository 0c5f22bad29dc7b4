"""No page has a fault that axe can find: WCAG 2.2 A and AA, and its best practices."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from .answers import put
from .browsing import (
    DESKTOP,
    DESKTOP_DARK,
    PHONE,
    PHONE_DARK,
    SIZE_RULES,
    Look,
    Reader,
    finds,
    open_menu,
    open_search,
    search_field,
    show,
    violations,
    wait_for_theme,
)
from .documents import ElementKind, element_kinds, read
from .published import OLD, PAGES

_IS_DARK = """() => {
  const [red, green, blue] = getComputedStyle(document.body)
    .getPropertyValue("background-color").match(/[\\d.]+/g).map(Number);
  return red + green + blue < 3 * 128;
}"""

EVERY_LOOK = pytest.mark.parametrize("look", [DESKTOP, DESKTOP_DARK, PHONE, PHONE_DARK], ids=str)


@pytest.fixture(scope="session")
def samples(site: Path) -> set[str]:
    """Pages that together have every kind of element, in every other, that any page has.

    In what they do not have, no colour can be wrong that is right in them.
    """
    kinds = {page: element_kinds(read(site / page / "index.html")) for page in PAGES}
    chosen, seen = {"404.html"}, set[ElementKind]()
    while missing := {page: found - seen for page, found in kinds.items() if found - seen}:
        most = max(missing, key=lambda page: len(missing[page]))
        chosen.add(most)
        seen |= kinds[most]
    return chosen


def colours(tab: Page) -> str:
    """The colours of a page, as they are seen."""
    return "dark" if tab.evaluate(_IS_DARK) else "light"


@pytest.mark.parametrize("page", [*PAGES, "404.html"])
def test_a_page_is_accessible_in_light_in_dark_on_a_phone_and_on_paper(
    reader: Reader, samples: set[str], page: str
) -> None:
    tab = reader.open(page)
    wait_for_theme(tab)
    if page not in samples:
        assert violations(tab, colours=False) == []
        show(tab, PHONE)
        assert violations(tab, SIZE_RULES, colours=False) == []
        return
    assert violations(tab) == []
    show(tab, PHONE)
    assert violations(tab) == []
    show(tab, DESKTOP_DARK)
    assert violations(tab, rules=()) == []  # the dark has no other page, only other colours
    tab.emulate_media(media="print")
    found = violations(tab, rules=())
    tab.emulate_media(media="null")
    assert found == []


@EVERY_LOOK
def test_the_search_is_accessible(reader: Reader, look: Look) -> None:
    tab = reader.open("fiches/visievorming/", look=look)
    open_search(tab)
    search_field(tab).fill("visie")
    finds(tab).first.wait_for()
    tab.keyboard.press("ArrowDown")
    assert violations(tab) == []


@pytest.mark.parametrize("look", [PHONE, PHONE_DARK], ids=str)
def test_the_menu_on_a_phone_is_accessible(reader: Reader, look: Look) -> None:
    tab = reader.open("fiches/visievorming/", look=look)
    open_menu(tab)
    assert violations(tab) == []


@EVERY_LOOK
def test_the_banner_of_an_old_version_is_accessible(reader: Reader, look: Look) -> None:
    tab = reader.open("begrippen/", version=OLD, look=look)
    tab.locator(".tb-outdated").wait_for()
    assert violations(tab) == []


@pytest.mark.parametrize("look", [DESKTOP, DESKTOP_DARK], ids=str)
def test_a_page_is_light_or_dark_as_the_reader_prefers(reader: Reader, look: Look) -> None:
    assert colours(reader.open(look=look)) == look.scheme


def test_the_reader_can_choose_light_or_dark(reader: Reader) -> None:
    tab = reader.fresh(DESKTOP)
    tab.goto(reader.url(""))
    wait_for_theme(tab)
    button = tab.get_by_role("button", name="Donkere kleuren")
    expect(button).to_have_attribute("aria-pressed", "false")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    assert colours(tab) == "dark"
    tab.goto(reader.url("begrippen/"))
    assert colours(tab) == "dark"
    expect(button).to_have_attribute("aria-pressed", "true")
    button.click()
    assert colours(tab) == "light"


def test_a_dark_page_is_dark_before_its_scripts_come(reader: Reader) -> None:
    tab = reader.fresh(DESKTOP)
    tab.goto(reader.url(""))
    put(tab, "toolbox-kleuren", "dark")
    tab.route("**/*.js", lambda route: route.abort("aborted"))
    tab.goto(reader.url("begrippen/"))
    assert colours(tab) == "dark"


def test_the_choice_of_colours_counts_in_a_browser_that_keeps_nothing(reader: Reader) -> None:
    tab = reader.fresh(DESKTOP)
    tab.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('full') }")
    tab.goto(reader.url(""))
    wait_for_theme(tab)
    button = tab.get_by_role("button", name="Donkere kleuren")
    for scheme in ("dark", "light"):
        button.click()
        assert colours(tab) == scheme


@pytest.mark.parametrize("damaged", ["rood", "null", '{"light": 1}'])
def test_colours_that_say_nothing_are_those_of_the_device(reader: Reader, damaged: str) -> None:
    tab = reader.fresh(DESKTOP_DARK)
    tab.goto(reader.url(""))
    put(tab, "toolbox-kleuren", damaged)
    tab.reload()
    wait_for_theme(tab)
    assert colours(tab) == "dark"
