"""The search as a dialog: a combobox, whose question is in the address."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from .browsing import (
    DESKTOP,
    PHONE,
    Look,
    Reader,
    finds,
    open_search,
    search,
    search_button,
    search_dialog,
    search_field,
    search_status,
    wait_for_theme,
)

BOTH_SCREENS = pytest.mark.parametrize("look", [DESKTOP, PHONE], ids=str)

_SHIFT = """() => new Promise((done) => {
  let shift = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) shift += value;
  });
  observer.observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(shift), 200);
})"""
"""How much has moved on the page by itself: https://web.dev/articles/cls"""


def asked(tab: Page) -> list[str]:
    """The question in the address."""
    return parse_qs(urlsplit(tab.url).query).get("q", [])


def test_the_arrows_walk_through_the_finds_and_the_question_stays(reader: Reader) -> None:
    tab = reader.open("begrippen/")
    search(tab, "netwerk")
    field = search_field(tab)
    expect(field).to_have_attribute("aria-expanded", "true")
    expect(field).not_to_have_attribute("aria-activedescendant", re.compile(""))
    last = finds(tab).count() - 1
    walk = [("Down", 0), ("Down", 1), ("Up", 0), ("Up", last), ("Up", last - 1), ("Down", last)]
    for arrow, place in [*walk, ("Down", 0)]:
        tab.keyboard.press(f"Arrow{arrow}")
        chosen = finds(tab).nth(place)
        expect(chosen).to_have_attribute("aria-selected", "true")
        expect(chosen).to_be_in_viewport(ratio=0.9)
        expect(tab.get_by_role("option", selected=True)).to_have_count(1)
        expect(field).to_have_attribute("aria-activedescendant", str(chosen.get_attribute("id")))
        expect(field).to_be_focused()
    expect(field).to_have_value("netwerk")


def test_enter_opens_the_find_that_was_chosen(reader: Reader) -> None:
    tab = reader.open()
    search(tab, "netwerk")
    for _ in range(3):
        tab.keyboard.press("ArrowDown")
    chosen = finds(tab).nth(2).evaluate("link => link.href")
    tab.keyboard.press("Enter")
    tab.wait_for_url(chosen)


def test_another_question_chooses_nothing_yet(reader: Reader) -> None:
    tab = reader.open()
    search(tab, "netwerk")
    tab.keyboard.press("ArrowDown")
    search_field(tab).fill("visie")
    expect(finds(tab).filter(has_text="Visievorming").first).to_be_visible()
    expect(tab.get_by_role("option", selected=True)).to_have_count(0)
    expect(search_field(tab)).not_to_have_attribute("aria-activedescendant", re.compile(""))


@BOTH_SCREENS
@pytest.mark.parametrize("typed", ["", "visie"])
@pytest.mark.parametrize("way", ["Escape", "button"])
def test_who_closes_the_search_is_back_at_its_button(
    reader: Reader, look: Look, typed: str, way: str
) -> None:
    tab = reader.open("fiches/visievorming/", look=look)
    open_search(tab)
    search_field(tab).fill(typed)
    if way == "Escape":
        tab.keyboard.press("Escape")
    else:
        search_dialog(tab).get_by_role("button", name="Sluit").click()
    expect(search_dialog(tab)).not_to_be_visible()
    expect(search_button(tab)).to_be_focused()


def test_a_click_beside_the_search_closes_it(reader: Reader) -> None:
    tab = reader.open()
    open_search(tab)
    tab.mouse.click(5, 500)
    expect(search_dialog(tab)).not_to_be_visible()


def test_the_search_says_how_much_it_found(reader: Reader) -> None:
    tab = reader.open()
    open_search(tab)
    status = search_status(tab)
    expect(status).to_have_text("Typ een of meer woorden")
    search_field(tab).fill("netwerk")
    expect(status).to_have_text(re.compile(r"^\d+ plaatsen gevonden$"))
    assert str(status.text_content()).split()[0] == str(finds(tab).count())
    search_field(tab).fill("xylofoon")
    expect(status).to_have_text("Niets gevonden")
    expect(search_field(tab)).to_have_attribute("aria-expanded", "false")
    search_field(tab).fill(" ")
    expect(status).to_have_text("Typ een of meer woorden")


@BOTH_SCREENS
def test_tab_goes_past_the_finds_to_the_links_below(reader: Reader, look: Look) -> None:
    tab = reader.open(look=look)
    search(tab, "netwerk")
    links = search_dialog(tab).get_by_role("link", name="Begrippen en afkortingen")
    for _ in range(3):
        tab.keyboard.press("Tab")
        expect(search_dialog(tab).locator(":focus")).to_be_in_viewport()
        if links.evaluate("link => link === document.activeElement"):
            break
    expect(links).to_be_focused()
    tab.keyboard.press("Enter")
    tab.wait_for_url(reader.url("begrippen/"))


@BOTH_SCREENS
def test_an_address_with_a_question_has_its_finds_and_nothing_moves(
    reader: Reader, look: Look
) -> None:
    tab = reader.fresh(look)
    tab.goto(reader.url("begrippen/?q=omgevingsanalyse"))
    expect(search_field(tab)).to_have_value("omgevingsanalyse")
    expect(search_field(tab)).to_be_focused()
    expect(finds(tab).first).to_contain_text("Omgevingsanalyse")
    assert asked(tab) == ["omgevingsanalyse"]
    assert tab.evaluate(_SHIFT) == pytest.approx(0, abs=0.01)


def test_what_is_typed_is_in_the_address_until_the_search_closes(reader: Reader) -> None:
    tab = reader.open("begrippen/")
    search(tab, "visie & missie")
    expect(tab).to_have_url(re.compile("[?]q="))
    assert asked(tab) == ["visie & missie"]
    tab.keyboard.press("Escape")
    expect(tab).to_have_url(reader.url("begrippen/"))


def test_the_rest_of_the_address_stays(reader: Reader) -> None:
    tab = reader.open("werkbladen/?duur=30")
    before = tab.url
    search(tab, "visie")
    expect(tab).to_have_url(re.compile("[?&]q=visie"))
    assert "duur=30" in tab.url
    tab.keyboard.press("Escape")
    expect(tab).to_have_url(before)


@pytest.mark.parametrize("way", ["click", "Enter"])
def test_who_goes_back_has_the_question_again(reader: Reader, way: str) -> None:
    tab = reader.open("begrippen/")
    search(tab, "visievorming")
    found = finds(tab).all_inner_texts()
    finds(tab).first.click() if way == "click" else tab.keyboard.press("Enter")
    tab.wait_for_url("**/fiches/**")
    tab.go_back()
    expect(search_field(tab)).to_have_value("visievorming")
    expect(search_field(tab)).to_be_visible()
    expect(finds(tab)).to_have_text(found, use_inner_text=True)


def test_a_find_on_the_page_itself_closes_the_search_and_leads_there(reader: Reader) -> None:
    tab = reader.open("begrippen/")
    search(tab, "wat is een facilitator")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**#facilitator")
    expect(search_dialog(tab)).not_to_be_visible()
    expect(tab.locator("#facilitator")).to_be_in_viewport()


@pytest.mark.parametrize("page", ["fiches/visievorming/", "werkbladen/", "werkbladen/visietekst/"])
def test_a_page_marks_the_words_for_which_it_was_found(reader: Reader, page: str) -> None:
    tab = reader.open(f"{page}?h=visie+a")
    marks = tab.locator("main mark")
    expect(marks.first).to_be_in_viewport()
    assert {text.lower() for text in marks.all_text_contents()} == {"visie"}
    expect(search_dialog(tab)).not_to_be_visible()


def test_a_find_leads_to_its_place_with_the_words_marked(reader: Reader) -> None:
    tab = reader.open()
    search(tab, "hoe vind je de juiste partners")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**#vraag-hoe-vind-je-de-juiste-partners")
    question = tab.get_by_text("Hoe vind je de juiste partners?")
    expect(question.first).to_be_in_viewport()
    expect(tab.locator("main mark", has_text="partners").first).to_be_visible()


@pytest.mark.parametrize("missing", ["assets/search.js", "search/index.js"])
def test_a_search_that_does_not_come_says_so_and_can_be_tried_again(
    reader: Reader, missing: str
) -> None:
    tab = reader.fresh(DESKTOP)
    reader.expect_missing(reader.url(missing))
    tab.route(f"**/{missing}", lambda route: route.abort("aborted"))
    tab.goto(reader.url(""))
    wait_for_theme(tab)
    search_button(tab).click()
    expect(search_status(tab)).to_contain_text("De zoekfunctie kon niet starten")
    tab.keyboard.press("Escape")
    tab.unroute_all()
    search_button(tab).click()
    search_field(tab).fill("visie")
    expect(finds(tab).first).to_be_visible()
