"""What is new, as shown by the latest version, and by an old one that cannot know it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from .browsing import DESKTOP, DESKTOP_DARK, PHONE, PHONE_DARK, Look, Reader, violations
from .published import LATEST, OLD, SUB_PATH, served

LOOKS = pytest.mark.parametrize("look", [DESKTOP, DESKTOP_DARK, PHONE, PHONE_DARK], ids=str)
FILE = "**/nieuw/wijzigingen.json"
BEGIN = f"Je leest versie {OLD}. Sindsdien verscheen 1 versie."
OTHERS: Final[list[dict[str, object]]] = [
    {"version": version, "changes": []} for version in (LATEST, "2025.2", "2025.1")
]
WAYS = ["Lees wat er nieuw is", f"Ga naar versie {LATEST}"]


@pytest.fixture(scope="module")
def address(news: Path) -> Iterator[str]:
    with served(news) as host:
        yield host + SUB_PATH


@pytest.fixture(scope="module")
def _someone_else(address: str, browser: Browser) -> Reader:
    return Reader(browser, address)


@pytest.fixture
def reader(_someone_else: Reader) -> Iterator[Reader]:
    """Somebody who opens pages of the small toolbox; a test fails where any misbehaves."""
    yield _someone_else
    troubles = list(_someone_else.troubles)
    _someone_else.leave()
    assert troubles == []


def banner(tab: Page) -> Locator:
    found = tab.locator(".tb-outdated")
    found.wait_for()
    return found


def banner_texts(tab: Page) -> list[str]:
    """What an old version says of itself: each part of it that is shown, and its links."""
    parts = banner(tab).locator("span, .tb-since :is(p, li), a")
    return [text for text in parts.all_inner_texts() if text]


@LOOKS
def test_an_old_fiche_says_what_changed_since(reader: Reader, look: Look) -> None:
    tab = reader.open("fiches/een/", version=OLD, look=look)
    assert banner_texts(tab) == [
        BEGIN,
        "Sindsdien veranderde:",
        "Een vierde wijziging.",
        "Een derde wijziging.",
        "Een tweede.",
        "en nog 1 wijziging",
        *WAYS,
    ]
    assert violations(tab) == []


def test_an_old_fiche_knows_that_it_moved(reader: Reader) -> None:
    tab = reader.open("fiches/twee/", version=OLD)
    assert banner_texts(tab)[1:3] == ["Sindsdien veranderde:", "Een andere naam."]
    banner(tab).get_by_role("link", name="Ga naar").click()
    tab.wait_for_url(reader.url("fiches/nieuwe-naam/", "latest"))


def test_an_old_fiche_that_did_not_change_says_so(reader: Reader) -> None:
    tab = reader.open("fiches/drie/", version=OLD)
    assert banner_texts(tab) == [BEGIN, "Sindsdien veranderde hier niets.", *WAYS]


def test_another_old_page_leads_to_what_is_new(reader: Reader) -> None:
    tab = reader.open("werkbladen/raster/", version=OLD)
    assert banner_texts(tab) == [BEGIN, *WAYS]
    banner(tab).get_by_role("link", name="Lees wat er nieuw is").click()
    tab.wait_for_url(reader.url("nieuw/#versie-2026-2", "latest"))
    assert not tab.locator(".tb-outdated").is_visible()


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (404, "weg"),
        (200, "geen json"),
        (200, json.dumps({"format": 2, "versions": [], "moved": {}})),
        (200, json.dumps({"format": 1, "versions": OTHERS, "moved": {}})),
    ],
    ids=["missing", "broken", "later format", "without this version"],
)
def test_without_an_answer_an_old_version_still_says_that_it_is_old(
    address: str, browser: Browser, status: int, body: str
) -> None:
    tab = browser.new_page()
    tab.route(FILE, lambda route: route.fulfill(status=status, body=body))
    tab.goto(f"{address}{OLD}/fiches/een/")
    assert banner_texts(tab) == ["Je leest een oudere versie van de toolbox.", WAYS[1]]
    tab.close()


def test_a_version_that_was_rolled_back_does_not_call_itself_old(
    address: str, browser: Browser
) -> None:
    def answer(route: Route) -> None:
        newest, oldest = route.fetch().json()
        route.fulfill(json=[{**newest, "aliases": []}, {**oldest, "aliases": ["latest"]}])

    tab = browser.new_page()
    tab.route("**/versions.json", answer)
    tab.goto(f"{address}{LATEST}/fiches/een/")
    assert banner_texts(tab) == [f"Versie {LATEST} werd teruggetrokken.", f"Ga naar versie {OLD}"]
    tab.close()


def test_what_the_latest_version_says_is_text(address: str, browser: Browser) -> None:
    def answer(route: Route) -> None:
        found = route.fetch().json()
        found["versions"][0]["changes"][0]["text"] = "<img src=x onerror=alert(1)>"
        route.fulfill(json=found)

    tab = browser.new_page()
    tab.route(FILE, answer)
    tab.goto(f"{address}{OLD}/fiches/een/")
    assert "<img src=x onerror=alert(1)>" in banner_texts(tab)
    expect(banner(tab).locator("img")).to_have_count(0)
    tab.close()


@LOOKS
@pytest.mark.parametrize(
    ("fiche", "badges"), [("een", [f"Gewijzigd sinds {OLD}"]), ("vier", ["Nieuw"]), ("drie", [])]
)
def test_a_fiche_says_what_is_new_about_it(
    reader: Reader, look: Look, fiche: str, badges: list[str]
) -> None:
    tab = reader.open(f"fiches/{fiche}/", look=look)
    found = tab.locator(".tb-head .tb-badge")
    assert found.all_inner_texts() == badges
    assert violations(tab) == []
    for badge in badges:
        tab.get_by_role("link", name=badge, exact=True).click()
        tab.wait_for_url(reader.url("nieuw/#versie-2026-2"))


@LOOKS
def test_the_cards_say_what_is_new(reader: Reader, look: Look) -> None:
    tab = reader.open("", look=look)
    assert tab.locator(".tb-card .tb-badge").all_inner_texts() == [
        f"Gewijzigd sinds {OLD}",
        f"Gewijzigd sinds {OLD}",
        "Nieuw",
    ]
    assert violations(tab) == []


def test_nothing_is_new_in_the_first_version(reader: Reader) -> None:
    expect(reader.open("", version=OLD).locator(".tb-badge")).to_have_count(0)


@pytest.mark.parametrize("page", ["", "fiches/een/"])
def test_paper_does_not_say_what_is_new(reader: Reader, page: str) -> None:
    tab = reader.open(page)
    badges = tab.locator(".tb-badge").all()
    assert badges
    tab.emulate_media(media="print")
    visible = [badge for badge in badges if badge.is_visible()]
    tab.emulate_media(media="null")
    assert visible == []


@LOOKS
def test_the_notes_tell_what_each_version_brought(reader: Reader, look: Look) -> None:
    tab = reader.open("nieuw/", look=look)
    notes = tab.locator(".tb-notes")
    expect(notes.locator("h2")).to_contain_text([f"Versie {LATEST}", f"Versie {OLD}"])
    expect(notes.nth(0).locator(".tb-notes__about")).to_contain_text("1 nieuwe fiche, 2 gewijzigd")
    assert notes.nth(0).locator(".tb-news__fiche").all_inner_texts() == [
        "Vierde fiche",
        "Eerste fiche",
        "Tweede fiche",
    ]
    assert violations(tab) == []
    notes.nth(1).get_by_role("link", name=f"Lees versie {OLD}").click()
    tab.wait_for_url(reader.url("", OLD))


def test_a_step_with_another_name_is_found_at_its_old_address(reader: Reader) -> None:
    tab = reader.open("fiches/een/#begin-klein")
    step = tab.locator(".tb-step:has(:target)")
    expect(step.locator("h3")).to_contain_text("Begin groot")
    expect(step.locator("h3")).to_be_in_viewport()
