"""No page has a fault that axe can find: WCAG 2.2 A and AA, and its best practices."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from .answers import put
from .browsing import (
    DESKTOP,
    DESKTOP_DARK,
    PHONE,
    PHONE_DARK,
    SIZE_RULES,
    Look,
    Reader,
    open_menu,
    open_search,
    show,
    violations,
    wait_for_theme,
)
from .documents import ElementKind, element_kinds, read
from .published import OLD, PAGES

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


@pytest.mark.parametrize("page", [*PAGES, "404.html"])
def test_a_page_is_accessible_in_light_in_dark_on_a_phone_and_on_paper(
    reader: Reader, samples: set[str], page: str
) -> None:
    tab = reader.open(page)
    wait_for_theme(tab)
    if page not in samples:
        assert violations(tab, colours=()) == []
        show(tab, PHONE)
        assert violations(tab, SIZE_RULES, colours=()) == []
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
    tab.locator(".md-search__input").press_sequentially("visie")
    tab.locator(".md-search-result__item").first.wait_for()
    assert violations(tab) == []


@pytest.mark.parametrize("look", [PHONE, PHONE_DARK], ids=str)
def test_the_menu_on_a_phone_is_accessible(reader: Reader, look: Look) -> None:
    tab = reader.open("fiches/visievorming/", look=look)
    open_menu(tab)
    assert violations(tab) == []


@EVERY_LOOK
def test_the_banner_of_an_old_version_is_accessible(reader: Reader, look: Look) -> None:
    tab = reader.open("begrippen/", version=OLD, look=look)
    tab.locator(".md-banner--warning").wait_for()
    assert violations(tab) == []


@pytest.mark.parametrize(
    ("look", "scheme"), [(DESKTOP, "default"), (DESKTOP_DARK, "slate")], ids=str
)
def test_a_page_is_light_or_dark_as_the_reader_prefers(
    reader: Reader, look: Look, scheme: str
) -> None:
    body = reader.open(look=look).locator("body")
    assert body.get_attribute("data-md-color-scheme") == scheme


def test_the_reader_can_choose_light_or_dark(reader: Reader) -> None:
    tab = reader.fresh(DESKTOP)
    tab.goto(reader.url(""))
    wait_for_theme(tab)
    tab.get_by_role("button", name="Donkere kleuren").click()
    tab.locator("body[data-md-color-scheme=slate]").wait_for()
    tab.goto(reader.url("begrippen/"))
    tab.locator("body[data-md-color-scheme=slate]").wait_for()


def test_the_choice_of_colours_counts_in_a_browser_that_keeps_nothing(reader: Reader) -> None:
    tab = reader.fresh(DESKTOP)
    tab.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('full') }")
    tab.goto(reader.url(""))
    wait_for_theme(tab)
    button = tab.get_by_role("button", name="Donkere kleuren")
    for scheme in ("slate", "default"):
        button.click()
        expect(tab.locator("body")).to_have_attribute("data-md-color-scheme", scheme)


@pytest.mark.parametrize("damaged", ["rood", "null", '{"light": 1}'])
def test_colours_that_say_nothing_are_those_of_the_device(reader: Reader, damaged: str) -> None:
    tab = reader.fresh(DESKTOP_DARK)
    tab.goto(reader.url(""))
    put(tab, "toolbox-kleuren", damaged)
    tab.reload()
    wait_for_theme(tab)
    expect(tab.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
