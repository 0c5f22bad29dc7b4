"""The dossier: what is filled in on all worksheets, files in and out, and several of them."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from toolbox.model.toolbox import Toolbox

from .answers import address, field, put, stored
from .browsing import DESKTOP, PHONE, PHONE_DARK, Look, Reader, violations
from .firefox import Firefox, visiting
from .published import LATEST, SUB_PATH

PAGE = "dossier/"
SWOT = "SWOT-analyse"
BESIDE = {"theirs": "Neem wat in het bestand staat", "mine": "Hou wat hier staat"}


def answer(value: str, at: int = 1_790_000_000_000) -> dict[str, Any]:
    return {"value": value, "at": at, "label": "Vraag", "group": "Blad"}


def opened(reader: Reader) -> Page:
    """The dossier of a browser with two worksheets that are filled in, one by version 1."""
    tab = reader.fresh(DESKTOP)
    tab.goto(reader.url(PAGE))
    answers = {"blad--netwerk": answer("Wilgenland"), "blad--ingevuld-door": answer("Mia <b>")}
    put(tab, "toolbox-antwoorden:swot", {"version": 2, "answers": answers})
    put(tab, "toolbox-werkblad:actieplan", {"rij--4--actie": "Fuif"})
    tab.reload()
    return tab


def sheets(tab: Page) -> Locator:
    return tab.locator("[data-dossier] tbody tr")


def said(tab: Page) -> Locator:
    return tab.locator("[data-dossier] [data-said]")


def choice(tab: Page) -> Locator:
    return tab.locator("[data-choice]")


def save(tab: Page, folder: Path) -> Path:
    with tab.expect_download() as download:
        tab.get_by_role("button", name="Bewaar alles als één bestand").click()
    assert re.fullmatch(r"[^/]+ \d{4}-\d\d-\d\d\.json", download.value.suggested_filename)
    file = folder / download.value.suggested_filename
    download.value.save_as(file)
    return file


def open_files(tab: Page, *files: Path) -> None:
    tab.locator("[data-dossier] [type=file]").set_input_files(files)


def accept(tab: Page) -> None:
    tab.once("dialog", lambda dialog: dialog.accept())


def make(tab: Page, name: str) -> None:
    tab.get_by_label("Naam van een nieuw dossier").fill(name)
    tab.get_by_role("button", name="Maak dit dossier").click()


def edited(file: Path, name: str, value: str, dossier: str = "Ons dossier") -> Path:
    """The same file from another person, who wrote something else on the first sheet in it."""
    content = json.loads(file.read_text("utf-8"))
    sheet = next(it for it in content["werkbladen"] if it["werkblad"] == "swot")
    sheet["antwoorden"][name] = value
    other = file.with_name(f"{value[:3]}.json")
    other.write_text(json.dumps({**content, "dossier": dossier}), "utf-8")
    return other


def test_what_is_filled_in_is_listed_and_counted_for_the_note(
    reader: Reader, toolbox: Toolbox
) -> None:
    tab = opened(reader)
    titles = [toolbox.worksheets[name].model.title for name in ("swot", "actieplan")]
    found = sheets(tab).locator("a").all_inner_texts()
    assert sorted(found) == sorted(titles)
    row = sheets(tab).filter(has_text=SWOT)
    expect(row).to_contain_text(re.compile(r"2 van \d+ velden"))
    expect(row).to_contain_text("september 2026")
    part = tab.locator("[data-agreement]").filter(has_text="Geplande acties")
    expect(part.locator("[data-begun]")).to_have_text("Op 2 van de 5 werkbladen staat iets.")
    expect(part.locator("[data-sheet=gebruikersreis]")).to_have_text("nog leeg")
    budget = tab.locator("[data-agreement]").filter(has_text="Deelnemende gemeenten")
    expect(budget.locator("[data-begun]")).to_have_text("Hier ontbreekt nog alles.")
    bundle = tab.locator("[data-dossier] [data-bundle]").get_attribute("href") or ""
    assert sorted(bundle.partition("?w=")[2].split(",")) == ["actieplan", "swot"]
    assert violations(tab) == []
    row.get_by_role("link").click()
    expect(field(tab, "blad--netwerk")).to_have_value("Wilgenland")


def test_all_is_saved_wiped_brought_back_wiped_and_opened_again(
    reader: Reader, tmp_path: Path
) -> None:
    tab = opened(reader)
    file = save(tab, tmp_path)
    for times in (1, 2):
        accept(tab)
        tab.get_by_role("button", name="Maak alles leeg").click()
        expect(sheets(tab)).to_have_count(0)
        assert tab.evaluate("Object.keys(localStorage).filter((it) => it.includes(':'))") == []
        if times == 1:
            tab.get_by_role("button", name="Maak ongedaan").click()
            expect(sheets(tab)).to_have_count(2)
    open_files(tab, file)
    # Nothing is there that it could replace.
    expect(said(tab)).to_contain_text("3 antwoorden op 2 werkbladen")
    assert stored(tab, "swot")["blad--ingevuld-door"] == "Mia <b>"
    assert stored(tab, "actieplan") == {"rij--4--actie": "Fuif"}
    expect(sheets(tab).filter(has_text=SWOT)).to_contain_text("september 2026")
    open_files(tab, file, file)
    expect(said(tab)).to_contain_text("stond hier al.")
    expect(choice(tab)).to_be_hidden()


@pytest.mark.parametrize("chosen", ["both", "theirs", "mine"])
def test_what_differs_is_shown_and_only_what_was_chosen_is_stored(
    reader: Reader, tmp_path: Path, chosen: str
) -> None:
    tab = opened(reader)
    hostile = "<img src=x onerror=alert(1)>"
    open_files(tab, edited(save(tab, tmp_path), "blad--netwerk", hostile))
    expect(choice(tab).get_by_role("heading")).to_be_focused()
    choice(tab).locator("summary").click()
    expect(choice(tab)).to_contain_text("Hier: Wilgenland")
    expect(choice(tab)).to_contain_text(f"In het bestand: {hostile}")
    assert violations(tab) == []
    assert stored(tab, "swot")["blad--netwerk"] == "Wilgenland"
    if chosen in BESIDE:
        choice(tab).get_by_label(BESIDE[chosen]).check()
    tab.get_by_role("button", name="Neem over", exact=True).click()
    expect(choice(tab)).to_be_hidden()
    found = stored(tab, "swot")
    assert found["blad--netwerk"] == (hostile if chosen == "theirs" else "Wilgenland")
    assert found.get("blad--netwerk~2") == (hostile if chosen == "both" else None)
    if chosen != "mine":
        tab.get_by_role("button", name="Maak ongedaan").click()
        assert stored(tab, "swot")["blad--netwerk"] == "Wilgenland"


def test_one_choice_can_be_made_for_all_sheets(reader: Reader, tmp_path: Path) -> None:
    tab = opened(reader)
    file = edited(save(tab, tmp_path), "blad--netwerk", "Anders")
    content = json.loads(file.read_text("utf-8"))
    plan = next(it for it in content["werkbladen"] if it["werkblad"] == "actieplan")
    plan["antwoorden"] |= {"rij--1--actie": "Nieuw"}
    file.write_text(json.dumps(content), "utf-8")
    open_files(tab, file)
    group = choice(tab).get_by_role("group", name="Voor alle werkbladen tegelijk")
    radios = choice(tab).get_by_role("radio", checked=True)
    for button, chosen in {
        "Neem overal het bestand": ["Neem wat in het bestand staat", "Zet het erbij"],
        "Hou overal allebei": [
            "Hou allebei: wat anders is, komt ernaast te staan",
            "Zet het erbij",
        ],
        "Hou overal wat hier staat": ["Hou wat hier staat", "Laat het weg"],
    }.items():
        group.get_by_role("button", name=button).click()
        labels = radios.evaluate_all("all => all.map((it) => it.labels[0].textContent.trim())")
        assert sorted(labels) == sorted(chosen)
    assert violations(tab) == []
    tab.get_by_role("button", name="Neem over", exact=True).click()
    assert stored(tab, "swot")["blad--netwerk"] == "Wilgenland"
    assert "rij--1--actie" not in stored(tab, "actieplan")


def test_what_cannot_be_opened_is_named_and_the_rest_goes_on(
    reader: Reader, tmp_path: Path
) -> None:
    tab = opened(reader)
    good = edited(save(tab, tmp_path), "blad--netwerk", "Anders")
    bad = {"fout.json": "{", "vreemd.json": '{"werkblad": "weg", "antwoorden": {"a": "b"}}'}
    for name, text in bad.items():
        (tmp_path / name).write_text(text)
    (tmp_path / "groot.json").write_bytes(b" " * 10_485_760)
    (tmp_path / "nota.docx").write_bytes(b"PK\3\4")
    open_files(tab, *(tmp_path / name for name in (*bad, "groot.json", "nota.docx")), good)
    tab.get_by_role("button", name="Laat alles zoals het is").click()
    for words in (
        "fout.json is geen",
        "vreemd.json hoort bij",
        "groter dan 10 MB",
        "niets over",
        "nota.docx",
    ):
        expect(said(tab)).to_contain_text(words)
    assert stored(tab, "swot")["blad--netwerk"] == "Wilgenland"


def test_a_second_dossier_has_answers_of_its_own_and_a_sheet_shows_which(reader: Reader) -> None:
    tab = opened(reader)
    sheet = tab.context.new_page()
    sheet.goto(reader.url(address("swot")))
    expect(field(sheet, "blad--netwerk")).to_have_value("Wilgenland")
    make(tab, "ons dossier ")
    expect(tab.get_by_role("alert").filter(has_text="Er is al een dossier")).to_be_visible()
    make(tab, "Régio <i>Oost</i>")
    expect(sheets(tab)).to_have_count(0)
    # A page that was open on the other dossier shows this one.
    expect(sheet.get_by_text("Je vult in voor: Régio <i>Oost</i>.")).to_be_visible()
    expect(field(sheet, "blad--netwerk")).to_have_value("")
    field(sheet, "blad--netwerk").fill("Oost")
    expect(sheets(tab)).to_have_count(1)
    assert violations(tab) == []
    tab.get_by_role("button", name="Werk hierin: Ons dossier").click()
    expect(sheets(tab)).to_have_count(2)
    expect(field(sheet, "blad--netwerk")).to_have_value("Wilgenland")
    tab.get_by_role("button", name="Hernoem: Ons dossier").click()
    name = tab.get_by_label("Nieuwe naam")
    name.fill("West")
    name.press("Enter")
    expect(tab.locator("[data-current]")).to_have_text("Je werkt nu in: West.")


def test_a_removed_dossier_can_be_put_back_until_the_page_is_left(reader: Reader) -> None:
    tab = opened(reader)
    make(tab, "Oost")
    identifier = tab.evaluate("JSON.parse(localStorage.getItem('toolbox-dossiers')).active")
    put(tab, f"toolbox-antwoorden:{identifier}/swot", {"answers": {"blad--datum": answer("x")}})
    remove = tab.get_by_role("button", name="Verwijder: Oost")
    accept(tab)
    remove.click()
    expect(sheets(tab)).to_have_count(2)
    assert identifier not in tab.evaluate("JSON.stringify(localStorage)")
    back = tab.get_by_role("button", name="Zet terug: Oost")
    expect(back).to_be_focused()
    back.click()
    tab.get_by_role("button", name="Werk hierin: Oost").click()
    expect(sheets(tab)).to_have_count(1)
    accept(tab)
    remove.click()
    tab.reload()
    expect(tab.get_by_text("Meer dan één netwerk?")).to_be_visible()
    expect(back).to_have_count(0)


def test_a_file_of_another_dossier_goes_where_it_belongs(reader: Reader, tmp_path: Path) -> None:
    tab = opened(reader)
    open_files(tab, edited(save(tab, tmp_path), "blad--netwerk", "Oostland", "Oost"))
    expect(choice(tab)).to_contain_text("dit bestand komt uit ‘Oost’")
    tab.get_by_role("button", name="Zet het in ‘Oost’").click()
    expect(tab.locator("[data-current]")).to_have_text("Je werkt nu in: Oost.")
    expect(choice(tab)).to_be_hidden()
    expect(sheets(tab)).to_have_count(2)
    assert stored(tab, "swot")["blad--netwerk"] == "Wilgenland"
    tab.goto(reader.url(address("swot")))
    expect(field(tab, "blad--netwerk")).to_have_value("Oostland")


def test_a_browser_that_stores_nothing_says_so_and_loses_nothing(
    reader: Reader, tmp_path: Path
) -> None:
    tab = opened(reader)
    file = edited(save(tab, tmp_path), "blad--netwerk", "Anders")
    tab.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('full') }")
    tab.reload()
    expect(said(tab)).to_contain_text("deze browser bewaart niets")
    open_files(tab, file)
    tab.get_by_role("button", name="Neem over", exact=True).click()
    expect(said(tab)).to_contain_text(
        f"Niet bewaard, want deze browser is vol of bewaart niets: ‘{SWOT}’"
    )
    assert stored(tab, "swot")["blad--netwerk"] == "Wilgenland"
    make(tab, "Oost")
    expect(tab.locator("[data-several]").get_by_role("status")).to_contain_text("niets bewaren")


@pytest.mark.parametrize("look", [PHONE, PHONE_DARK], ids=str)
def test_a_full_dossier_fits_on_a_phone(reader: Reader, tmp_path: Path, look: Look) -> None:
    tab = opened(reader)
    file = edited(save(tab, tmp_path), "blad--netwerk", "lang" * 80, "Nog een naam" * 5)
    tab = reader.open(PAGE, look=look)
    answers = {"blad--netwerk": answer("Wilgenland" * 30)}
    put(tab, "toolbox-antwoorden:swot", {"version": 2, "answers": answers})
    put(tab, "toolbox-dossiers", {"first": "W" * 60, "list": [{"id": "a", "name": "M" * 60}]})
    tab.reload()
    open_files(tab, file)
    choice(tab).locator("summary").first.click()
    assert tab.evaluate("document.documentElement.scrollWidth") == look.width
    assert violations(tab) == []


def test_without_script_the_page_says_what_it_is_for(reader: Reader, toolbox: Toolbox) -> None:
    tab = reader.open(PAGE, script=False)
    expect(tab.get_by_text("Daarvoor is JavaScript nodig")).to_be_visible()
    assert tab.locator("[data-agreement]:visible").count() == len(toolbox.agreement)
    assert not tab.locator("[data-dossier], [data-several]").first.is_visible()


def test_in_firefox_all_is_saved_wiped_and_opened_again(
    firefox: Firefox, host: str, tmp_path: Path
) -> None:
    listed = "(count) => document.querySelectorAll('[data-dossier] tbody tr').length === count"
    with visiting(firefox, f"{host}{SUB_PATH}{LATEST}/", tmp_path) as visitor:
        tab = visitor.open(address("swot"))
        tab.fill("[name=blad--netwerk]", "Wilgenland")
        tab.go(visitor.url(PAGE))
        tab.wait_for(listed, 1)
        tab.click("[data-save]")
        file = visitor.saved()
        tab.click("[data-dossier] [data-wipe]")
        tab.wait_for(listed, 0)
        tab.set_file("[data-dossier] [type=file]", file)
        tab.wait_for(listed, 1)
        assert visitor.troubles() == []


def test_a_name_that_is_typed_stays_when_another_tab_changes_something(reader: Reader) -> None:
    tab = reader.fresh(DESKTOP)
    tab.goto(reader.url("dossier/"))
    tab.get_by_role("button", name="Hernoem: Ons dossier").click()
    name = tab.get_by_role("textbox", name="Nieuwe naam")
    name.fill("Regio Wilgen")
    tab.evaluate("dispatchEvent(new StorageEvent('storage'))")
    expect(name).to_have_value("Regio Wilgen")
    expect(name).to_be_focused()
    tab.get_by_role("button", name="Bewaar de naam").click()
    expect(tab.get_by_text("Dit dossier heet nu ‘Regio Wilgen’.")).to_be_visible()
