"""The way of a network: five people fill in a scan in four ways, and it ends up in one note."""

import shutil
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any, Final

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfWriter
from pypdf.generic import NameObject

from toolbox.model.toolbox import Toolbox
from toolbox.urls import example_file

from .answers import address, answers, field
from .browsing import DESKTOP, Reader
from .test_dossier import open_files as open_dossier
from .test_dossier import sheets
from .test_note import made, written
from .test_office import download, fill_word, save_as, saved_by_office
from .test_together import joint, open_files

SCAN: Final = "drempelscan"
SCORE: Final = "betaalbaar--score"
NOTE: Final = "betaalbaar--notitie"
OPTION: Final = "drempel"
"""What most of them choose; one says that there is none."""


def words_of(who: str) -> str:
    return f"{who} zag dat € 5 voor één zwembeurt te veel is."


def typed(tab: Page, who: str, option: str = OPTION) -> None:
    field(tab, "blad--ingevuld-door").fill(who)
    tab.locator(f'[name="{SCORE}"][value="{option}"]').check()
    field(tab, NOTE).fill(words_of(who))


def on_screen(tab: Page, folder: Path) -> Path:
    """Nele fills in the page and saves her answers."""
    typed(tab, "Nele")
    with tab.expect_download() as found:
        tab.locator("[data-save]").click()
    file = folder / "nele.json"
    found.value.save_as(file)
    return file


def in_word_of_the_page(tab: Page, folder: Path) -> Path:
    """Jos fills in the page and takes it along as a Word file."""
    typed(tab, "Jos", "geen-drempel")
    return save_as(tab, "docx", folder).rename(folder / "jos.docx")


def in_pdf_of_the_page(tab: Page, folder: Path) -> Path:
    """Mia fills in the page and takes it along as a PDF."""
    typed(tab, "Mia")
    return save_as(tab, "pdf", folder).rename(folder / "mia.pdf")


def in_another_pdf_program(tab: Page, folder: Path) -> Path:
    """Karim fills in the PDF of the site in a program of his own."""
    writer = PdfWriter(BytesIO(download(tab, "pdf")))
    values = {"blad--ingevuld-door": "Karim", NOTE: words_of("Karim")}
    for page in writer.pages:
        if "/Annots" in page:
            writer.update_page_form_field_values(page, values)
    form: Any = writer.root_object["/AcroForm"]
    for found in form["/Fields"]:
        if found.get_object()["/T"] == SCORE:
            found.get_object()[NameObject("/V")] = NameObject("/1")
    file = folder / "karim.pdf"
    writer.write(file)
    return file


def in_word(tab: Page, folder: Path) -> Path:
    """An fills in the Word file of the site; in LibreOffice, where it is installed."""
    values = {"blad--ingevuld-door": "An", NOTE: words_of("An")}
    file = folder / "an.docx"
    file.write_bytes(fill_word(download(tab, "docx"), values, f"{SCORE}={OPTION}"))
    return saved_by_office(file, folder) if shutil.which("soffice") else file


WAYS: Final[tuple[Callable[[Page, Path], Path], ...]] = (
    *(on_screen, in_word_of_the_page, in_pdf_of_the_page, in_another_pdf_program, in_word),
)
PEOPLE: Final = ("Nele", "Jos", "Mia", "Karim", "An")


@pytest.fixture
def files(reader: Reader, tmp_path: Path) -> list[Path]:
    """What each of them sends, from a browser of their own."""
    found = []
    for way in WAYS:
        tab = reader.fresh(DESKTOP)
        tab.goto(reader.url(address(SCAN)))
        found.append(way(tab, tmp_path))
    return found


def test_what_five_people_filled_in_becomes_one_note(
    reader: Reader, toolbox: Toolbox, site: Path, files: list[Path]
) -> None:
    tab = reader.fresh(DESKTOP)
    tab.goto(reader.url("samen/"))
    open_files(tab, files)
    for name in PEOPLE:
        expect(tab.locator("[data-blocks]")).to_contain_text(words_of(name))
    expect(joint(tab)).to_contain_text("in ‘Ons dossier’")

    tab.goto(reader.url(address(SCAN)))
    found = answers(tab)
    assert found[SCORE] == OPTION
    assert [name for name in PEOPLE if words_of(name) not in found[NOTE]] == []

    tab.goto(reader.url("dossier/"))
    others = [name for name, sheet in toolbox.worksheets.items() if sheet.example and name != SCAN]
    open_dossier(tab, *(site / example_file(name) for name in others))
    expect(sheets(tab)).to_have_count(len(others) + 1)
    texts = written(made(tab))
    assert {name: sum(words_of(name) in it for it in texts) for name in PEOPLE} == dict.fromkeys(
        PEOPLE, 1
    )
    vision = toolbox.worksheets["visietekst"].example
    said = [str(vision[name]) for name in vision if not name.startswith("blad--")]
    assert [value for value in said if not any(value in it for it in texts)] == []
