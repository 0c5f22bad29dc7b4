"""Who does not see the page: what the keyboard reaches and what is told, on the pages that work
with files of several people, with all that can be on them."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Locator, Page, expect

from .answers import put
from .browsing import DESKTOP, DESKTOP_DARK, PHONE, Reader, show, violations, wait_for_theme
from .test_dossier import accept, choice, opened, save
from .test_dossier import open_files as open_dossier
from .test_keyboard import walk
from .test_together import PAGE as TOGETHER
from .test_together import files, open_files

__all__ = ["files"]  # a fixture

CONTROL: Final = re.compile(
    r"^ *- '?(button|checkbox|combobox|spinbutton|textbox) \"(.+?)\"", re.MULTILINE
)
"""What can be reached, in the tree that a screen reader gets."""


def dossier(reader: Reader, folder: Path) -> Page:
    """Three dossiers, one with sheets that are filled in, beside a file that says other things."""
    tab = opened(reader)
    file = save(tab, folder)
    saved = json.loads(file.read_text("utf-8"))
    for sheet in saved["werkbladen"]:
        sheet["antwoorden"] = dict.fromkeys(sheet["antwoorden"], "Anders")
    file.write_text(json.dumps(saved), "utf-8")
    others = [{"id": "a", "name": "Oost"}, {"id": "b", "name": "West"}]
    put(tab, "toolbox-dossiers", {"list": others})
    tab.reload()
    open_dossier(tab, file)
    expect(choice(tab).get_by_role("heading")).to_be_focused()
    return tab


def together(reader: Reader, files: list[Path]) -> Page:
    """Seven files of two sheets, while hands are counted."""
    tab = reader.open(TOGETHER)
    open_files(tab, files)
    tab.locator("[data-people] summary").click()
    tab.get_by_role("button", name="Tel handen").click()
    return tab


@pytest.fixture(params=["dossier", "together"])
def filled(
    request: pytest.FixtureRequest, reader: Reader, files: list[Path], tmp_path: Path
) -> Page:
    """Each of the two pages, with all that can be on it."""
    return dossier(reader, tmp_path) if request.param == "dossier" else together(reader, files)


def status(tab: Page, words: str) -> Locator:
    """What a screen reader says, wherever it is."""
    return tab.get_by_role("status").filter(has_text=words)


def told(tab: Page, words: str) -> None:
    expect(status(tab, words)).to_have_count(1)


def assert_keyboard_is_seen(tab: Page, key: str) -> None:
    """Walk through the page as wide as it comes, and as narrow."""
    wait_for_theme(tab)
    for look in (DESKTOP, PHONE):
        show(tab, look)
        tab.evaluate("document.activeElement.blur()")
        stops = walk(tab, key)
        assert [stop["name"] for stop in stops if not stop["has_ring"]] == []
        assert [stop["name"] for stop in stops if not stop["in_sight"]] == []


@pytest.mark.parametrize("page", ["dossier/", "samen/"])
def test_the_keyboard_is_seen_everywhere_on_a_page_without_answers(
    reader: Reader, page: str
) -> None:
    assert_keyboard_is_seen(reader.open(page), "Tab")


@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
def test_the_keyboard_is_seen_everywhere(filled: Page, key: str) -> None:
    assert_keyboard_is_seen(filled, key)


def test_each_thing_to_do_has_a_name_of_its_own(filled: Page) -> None:
    names = Counter(CONTROL.findall(filled.get_by_role("article").aria_snapshot()))
    assert len(names) > 15
    assert [name for name, times in names.items() if times > 1] == []


def test_it_is_accessible_in_dark_and_on_paper(filled: Page) -> None:
    """In light and on a phone, the tests of each page look at that."""
    show(filled, DESKTOP_DARK)
    assert violations(filled, rules=()) == []
    filled.emulate_media(media="print")
    assert violations(filled, rules=()) == []


def test_a_page_tells_what_happened_to_a_dossier_and_the_keyboard_stays_there(
    reader: Reader, tmp_path: Path
) -> None:
    tab = dossier(reader, tmp_path)
    choice(tab).get_by_role("button", name="Hou overal wat hier staat").press("Enter")
    told(tab, "Aangeduid: ‘Hou overal wat hier staat’. Kies nu nog ‘Neem over’.")
    tab.get_by_role("button", name="Neem over", exact=True).press("Enter")
    expect(status(tab, "is niets overgenomen")).to_be_focused()
    accept(tab)
    tab.get_by_role("button", name="Maak alles leeg").press("Enter")
    told(tab, "‘Ons dossier’ is leeg.")
    undo = tab.get_by_role("button", name="Maak ongedaan")
    expect(undo).to_be_focused()
    undo.press("Enter")
    expect(status(tab, "ongedaan gemaakt")).to_be_focused()

    rename = tab.get_by_role("button", name="Hernoem: West")
    rename.press("Enter")
    name = tab.get_by_label("Nieuwe naam")
    expect(name).to_be_focused()
    name.fill("Oost")
    name.press("Enter")
    expect(tab.get_by_role("alert").filter(has_text="Er is al een dossier")).to_be_visible()
    expect(name).to_be_focused()
    tab.get_by_role("button", name="Laat alles zoals het is").press("Enter")
    expect(rename).to_be_focused()
    tab.get_by_role("button", name="Werk hierin: West").press("Enter")
    expect(status(tab, "Je werkt nu in: West.")).to_be_focused()
    accept(tab)
    tab.get_by_role("button", name="Verwijder: Oost").press("Enter")
    told(tab, "‘Oost’ is verwijderd.")
    expect(tab.get_by_role("button", name="Zet terug: Oost")).to_be_focused()


def test_a_page_tells_what_happened_to_what_people_brought_and_the_keyboard_stays_there(
    reader: Reader, files: list[Path]
) -> None:
    tab = together(reader, files)
    expect(tab.get_by_role("heading", name=re.compile("^Handen tellen bij"))).to_be_focused()
    # One status, so that the notes are told too.
    opening = status(tab, "7 bestanden gelezen, met 7 bladen.")
    expect(opening).to_contain_text("‘Fatima (2)’")
    opening.get_by_role("link", name="Ga naar wat jullie samenlegden").press("Enter")
    assert tab.url.endswith("#samen-resultaat")

    told(tab, "Samengelegd: 5 mensen en handen in de zaal.")
    tab.get_by_role("checkbox", name="Jos").press(" ")
    told(tab, "Samengelegd: 4 mensen en handen in de zaal.")
    removes = tab.get_by_role("button", name=re.compile("^Haal weg"))
    removes.nth(1).press("Enter")
    told(tab, "Jos (1.json) telt niet meer mee en is weg van deze pagina.")
    expect(removes.nth(1)).to_be_focused()
    removes.last.press("Enter")
    expect(removes.last).to_be_focused()

    accept(tab)
    tab.get_by_role("button", name="Zet de telling op nul").press("Enter")
    told(tab, "De telling staat op nul.")
    expect(tab.get_by_label("Welk blad?")).to_be_focused()
    for _ in range(3):
        removes.first.press("Enter")
    expect(tab.get_by_role("heading", level=2, name="Wat we al doen")).to_be_visible()
    for _ in range(2):
        removes.first.press("Enter")
    told(tab, "is weg van deze pagina.")
    expect(tab.get_by_label("Kies alle bestanden samen")).to_be_focused()


def test_who_is_asked_comes_back_to_where_they_were(reader: Reader, files: list[Path]) -> None:
    tab = reader.fresh(DESKTOP)
    for answer in ("first", "Laat alles zoals het is", "Zet het in ons dossier"):
        tab.goto(reader.url(f"{TOGETHER}?{answer}"))
        open_files(tab, files[:1] if answer == "first" else files[1:2])
        button = tab.get_by_role("button", name="Maak hier onze gezamenlijke versie van")
        button.press("Enter")
        if answer == "first":
            told(tab, "De gezamenlijke versie staat op")
            continue
        dialog = tab.get_by_role("dialog", name=re.compile("In ‘Ons dossier’ staat al iets"))
        dialog.get_by_role("button", name=answer).press("Enter")
        expect(button).to_be_focused()
    told(tab, "De gezamenlijke versie staat op")
    tab.get_by_role("button", name="Maak ongedaan").press("Enter")
    expect(status(tab, "Dat is ongedaan gemaakt.")).to_be_focused()


def test_a_picture_of_scores_has_a_name_and_its_bars_are_only_for_the_eye(
    reader: Reader, files: list[Path]
) -> None:
    tab = together(reader, files)
    picture = tab.get_by_role("img", name="Wiel met dezelfde cijfers als de tabel")
    expect(picture).to_be_visible()
    table = tab.get_by_role("table", name="Waar jullie het meest verschillen, staat bovenaan")
    heads = table.get_by_role("columnheader").all_inner_texts()
    assert heads == ["Wat je nagaat", "Nee", "Moeilijk", "Ja, maar", "Ja", "Midden", "Verdeeld"]
    row = table.get_by_role("row").filter(has=tab.get_by_role("rowheader", name="2. Bereikbaar"))
    assert row.get_by_role("cell").all_inner_texts() == [*"0000", "nog niemand", "–"]
