"""Several people's worksheets, combined: opened, counted, printed, and made into one."""

import csv
import json
from io import StringIO
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from toolbox.model.toolbox import Toolbox

from .answers import address, answers
from .browsing import DESKTOP, PHONE, PHONE_DARK, Reader, show, violations
from .printed import LANDSCAPE, PORTRAIT, print_out, words

PAGE = "samen/"
SCAN = "drempelscan"
TABLE = "bestaande-acties"
SCORES = ("hoge-drempel", "drempel", "lage-drempel", "geen-drempel")
MARKUP = "<img src=x onerror=alert(1)>"

PEOPLE = (
    ("Fatima", {"betaalbaar--score": SCORES[0], "bekend--score": SCORES[3]}),
    ("Jos", {"betaalbaar--score": SCORES[3], "bekend--score": SCORES[3]}),
    ("Fatima", {"betaalbaar--score": SCORES[0], "bekend--score": SCORES[2]}),
    (MARKUP, {"betaalbaar--score": SCORES[3], "bekend--score": SCORES[3]}),
    ("", {"bekend--score": SCORES[3], "bekend--notitie": "=1+1"}),
)
ROWS = (
    ("Jos", {"rij--1--actie": "Zwemmen", "rij--2--actie": "Kookclub"}),
    ("An", {"rij--1--actie": "kookclub", "rij--2--actie": "Theater"}),
)


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Seven saved files, of two worksheets."""
    made = [(SCAN, *person) for person in PEOPLE] + [(TABLE, *person) for person in ROWS]
    found = []
    for number, (sheet, who, values) in enumerate(made):
        saved = {"blad--ingevuld-door": who, **values} if who else values
        file = tmp_path / f"{number}.json"
        file.write_text(json.dumps({"werkblad": sheet, "versie": 2, "antwoorden": saved}), "utf-8")
        found.append(file)
    return found


def open_files(tab: Page, files: list[Path]) -> None:
    tab.locator("[data-files]").set_input_files(files)
    expect(tab.locator("[data-said]")).not_to_be_empty()


def rows(tab: Page) -> Locator:
    return tab.locator("[data-blocks] table").first.locator("tbody tr")


def counts(tab: Page) -> dict[str, list[str]]:
    """The counts of each item, in the order of the page."""
    return {
        row.locator("th").inner_text(): row.locator("td:not([aria-hidden])").all_inner_texts()
        for row in rows(tab).all()
    }


def table(tab: Page) -> list[list[str]]:
    with tab.expect_download() as found:
        tab.get_by_role("button", name="Bewaar als CSV").click()
    text = Path(found.value.path()).read_bytes().decode("utf-8-sig")
    return list(csv.reader(StringIO(text, newline=""), delimiter=";"))


def joint(tab: Page) -> Locator:
    tab.get_by_role("button", name="Maak hier onze gezamenlijke versie van").click()
    return tab.locator("[data-done]")


def test_scans_are_counted_and_what_differs_most_comes_first(
    reader: Reader, files: list[Path]
) -> None:
    tab = reader.open(PAGE)
    open_files(tab, files)
    expect(tab.locator("[data-said]")).to_have_text("7 bestanden gelezen, met 7 bladen.")
    expect(tab.locator("[data-notes]")).to_contain_text("‘Fatima (2)’")
    found = list(counts(tab).items())
    assert found[0] == ("1. Betaalbaar", ["2", "0", "0", "2", "tussen Nee en Ja", "100 %"])
    assert found[1] == ("6. Bekend", ["0", "0", "1", "4", "Ja", "13 %"])
    assert tab.locator(".tb-wheel__number").count() == len(found)
    assert [page.size for page in print_out(tab)] == [PORTRAIT]

    sheet = table(tab)
    assert sheet[1] == ["1", "Betaalbaar", "2", "0", "0", "2", "4", "tussen Nee en Ja", "100"]
    assert sheet[-1] == ["Notities", "Bekend", "Zonder naam", "'=1+1"]

    tab.get_by_label("Toon de namen").uncheck()
    assert not [who for who, _ in PEOPLE if who and who in tab.locator("main").inner_text()]
    assert "Zonder naam" not in words("".join(page.text for page in print_out(tab)))
    assert table(tab)[-1] == ["Notities", "Bekend", "'=1+1"]


def test_the_same_file_counts_once_unless_somebody_says_so(
    reader: Reader, files: list[Path]
) -> None:
    tab = reader.open(PAGE)
    open_files(tab, files[:1])
    open_files(tab, files[:1])
    expect(tab.locator("[data-notes]")).to_contain_text("We tellen het één keer.")
    assert counts(tab)["1. Betaalbaar"][0] == "1"
    tab.get_by_role("checkbox", name="Fatima (2)").check()
    assert counts(tab)["1. Betaalbaar"][0] == "2"


def test_a_joint_version_comes_into_the_dossier_and_goes_again(
    reader: Reader, files: list[Path]
) -> None:
    tab = reader.open(PAGE)
    open_files(tab, files)
    expect(joint(tab)).to_contain_text("Zonder duidelijk midden, dus niet ingevuld: Betaalbaar.")
    tab.get_by_label("Welk blad wil je zien?").select_option(TABLE)
    assert rows(tab).count() == 4
    expect(rows(tab).nth(2)).to_contain_text("Dubbel: ook bij Jos")
    assert {page.size for page in print_out(tab)} == {LANDSCAPE}
    expect(joint(tab)).to_contain_text("in ‘Ons dossier’")

    stored = answers(reader.open(address(TABLE)))
    found = [stored.get(f"rij--{number}--actie") for number in (1, 2, 3)]
    assert found == ["Zwemmen", "Kookclub", "Theater"]
    tab = reader.open(address(SCAN))
    assert answers(tab)["bekend--score"] == SCORES[3]
    tab.locator(f'[name="bekend--score"][value="{SCORES[0]}"]').check()

    tab = reader.open(PAGE)
    open_files(tab, files)
    joint(tab)
    dialog = tab.get_by_role("dialog")
    expect(dialog).to_contain_text("1 antwoord wordt vervangen: ‘Bekend’")
    dialog.get_by_role("button", name="Laat alles zoals het is").click()
    assert answers(reader.open(address(SCAN)))["bekend--score"] == SCORES[0]

    tab = reader.open(PAGE)
    open_files(tab, files)
    joint(tab)
    tab.get_by_role("button", name="Zet het in ons dossier").click()
    tab.get_by_role("button", name="Maak ongedaan").click()
    assert answers(reader.open(address(SCAN)))["bekend--score"] == SCORES[0]


def test_hands_are_counted_by_keyboard_and_outlive_a_reload(reader: Reader) -> None:
    tab = reader.open(f"{PAGE}#blad={SCAN}")
    expect(tab.get_by_label("Welk blad?")).to_have_value(SCAN)
    tab.get_by_role("button", name="Tel handen").press("Enter")
    expect(tab.locator("[data-counted]")).to_be_focused()
    more = tab.get_by_role("button", name="Betaalbaar: Nee: één meer", exact=True)
    for _ in range(3):
        more.press("Enter")
    expect(more).to_be_focused()
    expect(tab.locator("[data-counts-said]")).to_have_text("Betaalbaar: Nee: 3.")
    tab.get_by_role("button", name="Betaalbaar: Nee: één minder", exact=True).press(" ")
    field = tab.get_by_role("spinbutton", name="Betaalbaar: Ja", exact=True)
    field.fill("12")
    field.blur()
    expected = ["2", "0", "0", "12", "Ja", "29 %"]
    assert counts(tab)["1. Betaalbaar"] == expected
    tab.reload()
    assert counts(tab)["1. Betaalbaar"] == expected
    tab.once("dialog", lambda dialog: dialog.accept())
    tab.get_by_role("button", name="Zet de telling op nul").click()
    expect(tab.locator("[data-result]")).to_be_hidden()
    tab.reload()
    expect(tab.locator("[data-result]")).to_be_hidden()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b'{"werkblad":', "is geen bestand van een werkblad of een dossier"),
        (b"\xff\xd8\xff\xe0", "is geen bestand van een werkblad of een dossier"),
        (
            b'{"werkblad": "weg", "antwoorden": {"a": "b"}}',
            "een werkblad dat we niet kennen: ‘weg’",
        ),
        ('{"werkblad": "café"}'.encode("latin-1"), "niet in UTF-8 bewaard"),
        (b'{"werkblad": "' + b"x" * 11_000_000 + b'"}', "is groter dan 10 MB"),
    ],
    ids=["damaged", "photo", "unknown", "encoding", "big"],
)
def test_a_file_that_cannot_be_read_is_named_and_the_rest_goes_on(
    reader: Reader, files: list[Path], tmp_path: Path, content: bytes, said: str
) -> None:
    bad = tmp_path / "stuk.json"
    bad.write_bytes(content)
    tab = reader.open(PAGE)
    open_files(tab, [bad, *files[:1]])
    expect(tab.locator("[data-notes] p")).to_have_count(1)
    expect(tab.locator("[data-notes]")).to_contain_text("stuk.json")
    expect(tab.locator("[data-notes]")).to_contain_text(said)
    assert counts(tab)["1. Betaalbaar"][0] == "1"


def test_forty_files_of_thirty_fields_are_there_at_once(
    reader: Reader, tmp_path: Path, toolbox: Toolbox
) -> None:
    name = "vragen-visievorming"
    fields = [field.name for field in toolbox.worksheets[name].fields.lasting]
    assert len(fields) >= 30
    files = []
    for number in range(40):
        values = {field: f"Antwoord {number} op {field}" for field in fields}
        file = tmp_path / f"{number}.json"
        file.write_text(json.dumps({"werkblad": name, "versie": 2, "antwoorden": values}), "utf-8")
        files.append(file)
    tab = reader.open(PAGE)
    tab.evaluate(
        """() => {
        const said = document.querySelector("[data-said]");
        const files = document.querySelector("[data-files]");
        files.addEventListener("change", () => { window.begun = performance.now(); }, true);
        new MutationObserver(() => { window.took = performance.now() - window.begun; })
          .observe(said, { childList: true });
        }"""
    )
    open_files(tab, files)
    assert tab.locator(".tb-together__said li").count() == 40 * (len(fields) - 3)
    assert tab.evaluate("window.took") < 1000


def test_the_page_is_accessible_and_fits_a_phone(reader: Reader, files: list[Path]) -> None:
    tab = reader.open(PAGE, look=DESKTOP)
    open_files(tab, files)
    tab.get_by_role("button", name="Tel handen").click()
    assert violations(tab) == []
    for look in (PHONE, PHONE_DARK):
        show(tab, look)
        assert violations(tab) == []
        assert tab.evaluate("document.documentElement.scrollWidth") <= look.width
    tab.get_by_label("Welk blad wil je zien?").select_option(TABLE)
    assert tab.evaluate("document.documentElement.scrollWidth") <= PHONE.width
    expect(joint(tab)).not_to_be_empty()
    assert violations(tab) == []
