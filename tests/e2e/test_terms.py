"""Words that need explaining lead to their meaning where they are first used, and only there."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Route, expect

from .browsing import DESKTOP, PHONE, Reader, asked_for, wait_for_scripts
from .documents import Element, read
from .published import FICHES, PAGES


def terms(site: Path, page: str) -> list[str]:
    links: list[Element] = read(site / page / "index.html").with_class("tb-term")
    return [link.attributes["href"].partition("#")[2] for link in links]


@pytest.mark.parametrize("page", PAGES)
def test_a_page_explains_a_term_once(site: Path, page: str) -> None:
    found = terms(site, page)
    assert sorted(found) == sorted(set(found))


@pytest.mark.parametrize("page", FICHES)
def test_a_fiche_explains_terms(site: Path, page: str) -> None:
    assert terms(site, page)


def test_the_glossary_does_not_lead_to_itself(site: Path) -> None:
    assert terms(site, "begrippen/") == []


def test_a_term_leads_to_its_meaning(reader: Reader) -> None:
    tab = reader.open("fiches/visievorming/")
    term = tab.locator("a.tb-term").first
    anchor = str(term.get_attribute("href")).partition("#")[2]
    term.click()
    tab.wait_for_url(f"{reader.url('begrippen/')}#{anchor}")
    assert tab.locator(f"#{anchor}").evaluate("it => it.getBoundingClientRect().top > 0")


def test_a_term_explains_itself_to_the_mouse_and_lets_it_in(reader: Reader, site: Path) -> None:
    tab = reader.open("fiches/visievorming/")
    term, note = tab.locator("a.tb-term").first, tab.locator(".tb-note")
    expect(note).not_to_be_visible()
    term.hover()
    _, anchor = str(term.get_attribute("href")).split("#")
    _, _, meanings = (site / "begrippen/meanings.js").read_text("utf-8").partition("=")
    expect(note).to_have_text(json.loads(meanings)[anchor])
    note.hover()
    tab.wait_for_timeout(400)
    expect(note).to_be_visible()
    tab.mouse.move(0, 0)
    expect(note).not_to_be_visible()


def test_who_asks_for_no_meaning_fetches_none(reader: Reader) -> None:
    tab = reader.fresh(DESKTOP)
    fetched = asked_for(tab)
    tab.goto(reader.url("fiches/visievorming/"), wait_until="networkidle")
    assert not [url for url in fetched if url.endswith("/meanings.js")]
    with tab.expect_response("**/meanings.js"):
        tab.locator("a.tb-term").first.hover()


def test_a_touch_goes_to_the_glossary_where_the_meanings_cannot_be_fetched(reader: Reader) -> None:
    tab = reader.fresh(PHONE, touch=True)
    reader.expect_missing(reader.url("begrippen/meanings.js"))
    tab.route("**/meanings.js", lambda route: route.fulfill(status=404))
    tab.goto(reader.url("fiches/visievorming/"))
    wait_for_scripts(tab)
    tab.locator("a.tb-term").first.tap()
    tab.wait_for_url(f"{reader.url('begrippen/')}#*")


def test_a_term_explains_itself_to_the_keyboard_and_escape_closes_it(reader: Reader) -> None:
    tab = reader.open("fiches/visievorming/")
    term, note = tab.locator("a.tb-term").first, tab.locator(".tb-note")
    term.evaluate("it => it.previousElementSibling?.blur()")
    tab.keyboard.press("Tab")
    term.focus()
    expect(note).to_be_visible()
    assert term.get_attribute("aria-describedby") == note.get_attribute("id")
    tab.keyboard.press("Escape")
    expect(note).not_to_be_visible()
    expect(term).to_be_focused()


def test_a_first_touch_explains_and_a_second_one_goes_to_the_glossary(reader: Reader) -> None:
    tab = reader.fresh(PHONE, touch=True)
    tab.goto(reader.url("fiches/visievorming/"))
    wait_for_scripts(tab)
    term, note = tab.locator("a.tb-term").first, tab.locator(".tb-note")
    term.tap()
    expect(note).to_be_visible()
    box = note.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE.width
    term.tap()
    tab.wait_for_url(f"{reader.url('begrippen/')}#*")


def test_a_touch_explains_although_the_mouse_that_the_browser_makes_of_it_leaves(
    reader: Reader,
) -> None:
    tab = reader.fresh(PHONE, touch=True)
    term = tab.locator("a.tb-term").first

    def leave(route: Route) -> None:
        term.dispatch_event("mouseleave")
        route.continue_()

    tab.route("**/meanings.js", leave)
    tab.goto(reader.url("fiches/visievorming/"))
    wait_for_scripts(tab)
    term.tap()
    expect(tab.locator(".tb-note")).to_be_visible()
