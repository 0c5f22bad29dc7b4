"""Searching: by what a page is called, and by words that it does not say itself."""

import re

import pytest
from playwright.sync_api import expect

from tests.support.search_questions import QUESTIONS
from toolbox.model.toolbox import Fiche, Toolbox

from .browsing import (
    DESKTOP,
    PHONE,
    Look,
    Reader,
    finds,
    search,
    search_button,
    search_dialog,
    search_field,
    search_status,
    wait_for_theme,
)
from .published import FICHES


def test_people_find_the_answer_to_their_question(reader: Reader) -> None:
    found = dict(zip(QUESTIONS, reader.find(*(it.typed for it in QUESTIONS)), strict=True))
    right = {it: {*map(reader.url, it.places)} for it in QUESTIONS}
    late = {it.typed: found[it][:3] for it in QUESTIONS if right[it].isdisjoint(found[it][:3])}
    assert late == {}
    precise = [it for it in QUESTIONS if not it.general]
    second = [it.typed for it in precise if right[it].isdisjoint(found[it][:1])]
    assert len(second) <= len(precise) / 10, second


@pytest.mark.parametrize(
    ("typed", "like"),
    [
        ("visies", "visie"),
        ("gemeente", "gemeenten"),
        ("analyse", "omgevingsanalyse"),
        ("vrijetijd", "vrijetijdsparticipatie"),
        ("coordinator", "coördinator"),
        ("intergemeentelijke samenwerkingsverbanden", "IGS"),
        ("stakholders", "stakeholders"),
    ],
)
def test_another_form_finds_the_same_places(reader: Reader, typed: str, like: str) -> None:
    found, places = reader.find(typed, like)
    assert {*found[:8]} & {*places[:3]}


SIGNS = (
    ("swot*", "*swot", "#swot", "{swot}", "(swot)", "[swot]", "<swot>", "swot%", "swot/", "@swot"),
    ("$swot", "swot=", "swot`", "swot\\", "_swot_", "&swot;", "swot😀", "→ swot", "swot  "),
    ("+swot", "-swot", "swot^", "swot~", "swot:", ":swot", "~swot", "swot^:", '"swot', '"swot"'),
    ("‘swot’", "“swot”", "„swot”", "«swot»", "'swot'", "swot's", "swot’s", "swot´s"),
    ("sw\u00adot", "swot\u200b", "\ufeffswot", "\u00a0swot", "ｓｗｏｔ", "Swot＊", "s.w.o.t."),
)
"""What a keyboard, a text processor or another search engine adds to a word."""


@pytest.mark.parametrize("typed", SIGNS, ids=lambda typed: typed[0])
def test_a_sign_changes_nothing(reader: Reader, typed: tuple[str, ...]) -> None:
    plain, *found = reader.find("swot", *typed)
    assert plain[0] == reader.url("werkbladen/swot/")
    assert dict(zip(typed, found, strict=True)) == dict.fromkeys(typed, plain)


@pytest.mark.parametrize(
    ("typed", "like"),
    [
        ("IGS'en", "IGS’en"),
        ("IGS´en", "IGS’en"),
        ("IGS`en", "IGS’en"),
        ("swot_analyse", "swot analyse"),
        ("swot|pdca", "swot pdca"),
        ("coo\u0308rdinator", "coördinator"),
        ("visie\u00a0tekst", "visie tekst"),
        ("checkin", "check-in"),
        ("check in", "check-in"),
        ("check‑in", "check-in"),
    ],
)
def test_another_spelling_finds_just_the_same(reader: Reader, typed: str, like: str) -> None:
    found, places = reader.find(typed, like)
    assert places
    assert found == places


@pytest.mark.parametrize("typed", ["swot^2", "swot~1", "swot^a", "title:swot", "een:swot"])
def test_what_other_searches_take_for_orders_are_words(reader: Reader, typed: str) -> None:
    (found,) = reader.find(typed)
    assert found[0] == reader.url("werkbladen/swot/")


@pytest.mark.parametrize("typed", ["*", "~ ^", '"', "%", "\\", "’s", "\u200b", "constructor"])
def test_what_says_nothing_finds_nothing(reader: Reader, typed: str) -> None:
    assert reader.find(typed) == [[]]


def test_a_find_marks_each_word_once(reader: Reader) -> None:
    tab = reader.open()
    search(tab, "swot-analyse")
    marks = finds(tab).locator("mark")
    assert marks.count() > 3
    assert marks.locator("mark").count() == 0
    assert {text.lower() for text in marks.all_inner_texts()} <= {"swot", "analyse"}


def test_a_find_marks_no_single_letters(reader: Reader) -> None:
    tab = reader.open()
    search(tab, "e-mail")
    assert all(len(text) > 2 for text in finds(tab).locator("mark").all_inner_texts())


def test_a_question_without_words_of_its_own_finds_who_asks_it_too(reader: Reader) -> None:
    (found,) = reader.find("wie is wie")
    assert reader.url("werkbladen/actoren/") in found[:2]


@pytest.mark.parametrize(
    ("typed", "said", "where"),
    [
        ("omgevingsanalyse", "Fiche Omgevingsanalyse", "fiches/omgevingsanalyse/"),
        (
            "respecteer elkaars belangen",
            "Stap 4 Respecteer elkaars belangen Netwerksamenwerking",
            "fiches/netwerksamenwerking/#respecteer-elkaars-belangen",
        ),
        ("swot", "Werkblad SWOT-analyse", "werkbladen/swot/"),
        ("wat is een facilitator", "Begrip Facilitator", "begrippen/#facilitator"),
        (
            "hoe vind je de juiste partners",
            "Vraag Hoe vind je de juiste partners? Netwerksamenwerking",
            "fiches/netwerksamenwerking/#vraag-hoe-vind-je-de-juiste-partners",
        ),
    ],
)
def test_a_find_says_what_it_is_and_leads_right_there(
    reader: Reader, typed: str, said: str, where: str
) -> None:
    tab = reader.open()
    search(tab, typed)
    first = finds(tab).first
    assert " ".join(first.inner_text().split()).startswith(said)
    tab.keyboard.press("Enter")
    tab.wait_for_url(lambda address: re.sub(r"[?][^#]*", "", address) == reader.url(where))


@pytest.mark.parametrize("page", FICHES)
def test_a_fiche_is_the_first_find_for_its_title(
    reader: Reader, toolbox: Toolbox, page: str
) -> None:
    title = _fiche(toolbox, page).front_matter.title
    assert search(reader.open("begrippen/"), title)[0] == reader.url(page)


@pytest.mark.parametrize("page", FICHES)
def test_a_fiche_is_found_by_words_that_it_does_not_say(
    reader: Reader, toolbox: Toolbox, page: str
) -> None:
    tab = reader.open(page)
    said = set(re.findall(r"\w+", tab.locator("main").inner_text().lower()))
    terms = _fiche(toolbox, page).front_matter.search_terms
    unsaid = [term for term in terms if term.isalpha() and term.lower() not in said]
    assert unsaid, "the fiche says all of its search terms itself"
    assert reader.url(page) in search(tab, unsaid[0])


@pytest.mark.parametrize("identifier", ["swot", "checklist-visievorming"])
def test_a_worksheet_is_the_first_find_for_the_words_of_its_title(
    reader: Reader, toolbox: Toolbox, identifier: str
) -> None:
    words = re.findall(r"\w+", toolbox.worksheets[identifier].model.title)
    assert search(reader.open(), " ".join(words))[0] == reader.url(f"werkbladen/{identifier}/")


def test_the_beginning_of_a_word_is_enough(reader: Reader) -> None:
    assert reader.url("fiches/omgevingsanalyse/") in search(reader.open(), "omgevingsan")


def test_a_find_opens_its_page(reader: Reader) -> None:
    tab = reader.open()
    search(tab, "Visievorming")
    finds(tab).first.click()
    tab.wait_for_url(f"{reader.url('fiches/visievorming/')}**")
    assert tab.locator("h1").inner_text() == "Visievorming"


def test_enter_opens_the_first_find(reader: Reader) -> None:
    tab = reader.open()
    search(tab, "SWOT")
    tab.keyboard.press("Enter")
    tab.wait_for_url(f"{reader.url('werkbladen/swot/')}**")


def test_a_search_without_finds_offers_other_ways(reader: Reader) -> None:
    tab = reader.open()
    assert search(tab, "xylofoon") == []
    expect(search_status(tab)).to_have_text("Niets gevonden")
    links = search_dialog(tab).get_by_role("link")
    routes = links.evaluate_all("links => links.map((link) => link.href)")
    assert routes == [reader.url("begrippen/"), reader.url("vragen/"), reader.url("over/#contact")]
    for _ in range(3):
        tab.keyboard.press("Tab")
    expect(links.nth(1)).to_be_focused()
    tab.keyboard.press("Enter")
    tab.wait_for_url(reader.url("vragen/"))


def test_the_search_works_on_a_phone(reader: Reader) -> None:
    tab = reader.open("fiches/visievorming/", look=PHONE)
    assert search(tab, "Netwerksamenwerking")[0] == reader.url("fiches/netwerksamenwerking/")


def test_the_search_of_an_old_version_stays_in_it(reader: Reader) -> None:
    found = search(reader.open(version="2026.1"), "Visievorming")
    assert found[0] == reader.url("fiches/visievorming/", "2026.1")


def _fiche(toolbox: Toolbox, page: str) -> Fiche:
    return toolbox.fiche(page.split("/")[1])


@pytest.mark.parametrize("look", [DESKTOP, PHONE], ids=str)
def test_what_is_typed_at_once_counts_though_the_search_is_still_to_come(
    reader: Reader, look: Look
) -> None:
    tab = reader.fresh(look)
    tab.goto(reader.url(""))
    wait_for_theme(tab)
    search_button(tab).click()
    tab.keyboard.type("deadline")
    expect(finds(tab).first).to_be_visible()
    expect(search_field(tab)).to_have_value("deadline")
