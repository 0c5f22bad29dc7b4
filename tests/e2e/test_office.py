"""A worksheet goes to Word and to a PDF, is filled in there, and comes back."""

import shutil
import subprocess
import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from playwright.sync_api import Page, expect
from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject

from tests.support.pdfs import checker, faults

from .answers import address, answers, field, fill, open_file, status
from .browsing import DESKTOP, Reader

W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"


def save_as(tab: Page, kind: str, folder: Path) -> Path:
    with tab.expect_download() as found:
        tab.locator(f"[data-save-as={kind}]").click()
    file = folder / found.value.suggested_filename
    found.value.save_as(file)
    return file


def download(tab: Page, kind: str) -> bytes:
    """The empty file on the page."""
    link = tab.locator(f"form[data-sheet] a[href$='.{kind}']")
    return tab.request.get(link.evaluate("it => it.href")).body()


def fill_word(word: bytes, values: Mapping[str, str], ticked: str) -> bytes:
    """Type values in a Word file of the site, and tick one box, as Word does."""
    document = docx.Document(BytesIO(word))
    for control in document.element.iter(qn("w:sdt")):
        properties: Any = control.find(qn("w:sdtPr"))
        name = properties.find(qn("w:tag")).get(qn("w:val"))
        words = next(control.iter(qn("w:t")))
        if name in values:
            words.text = values[name]
            properties.remove(properties.find(qn("w:showingPlcHdr")))
        elif name == ticked:
            properties.find(f"{W14}checkbox")[0].set(f"{W14}val", "1")
            words.text = "☒"
    content = BytesIO()
    document.save(content)
    return content.getvalue()


def saved_by_office(file: Path, folder: Path) -> Path:
    """Let LibreOffice open a Word file and save it as one; return the new file."""
    profile, to = f"-env:UserInstallation=file://{folder}/office", folder / "uit"
    command = ["soffice", profile, "--headless", "--convert-to", "docx"]
    command += ["--outdir", str(to), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return to / file.name


@pytest.mark.parametrize("name", ["actieplan", "drempelscan", "afsprakennota"])
def test_a_worksheet_is_saved_as_word_and_opened_again_elsewhere(
    reader: Reader, name: str, tmp_path: Path
) -> None:
    tab = reader.open(address(name))
    if name == "actieplan":
        tab.locator("[data-add-row]").click()
    typed = fill(tab)
    file = save_as(tab, "docx", tmp_path)
    expect(status(tab)).to_have_text(f"Bewaard als {name}.docx.")
    assert docx.Document(str(file)).element.body is not None

    other = reader.fresh(DESKTOP)
    other.goto(reader.url(address(name)))
    open_file(other, file)
    expect(status(other)).to_contain_text(f"{name}.docx is geopend: ")
    expect(status(other)).not_to_contain_text("Niet gelezen")
    assert answers(other) == typed
    open_file(other, file)
    expect(status(other)).to_contain_text("Dat stond hier al.")


def test_a_worksheet_is_saved_as_a_pdf_that_keeps_its_tags(reader: Reader, tmp_path: Path) -> None:
    tab = reader.open(address("drempelscan"))
    typed = fill(tab)
    file = save_as(tab, "pdf", tmp_path)
    expect(status(tab)).to_have_text("Bewaard als drempelscan.pdf.")
    written = PdfReader(file)
    root: Any = written.trailer["/Root"]
    assert {"/StructTreeRoot", "/MarkInfo", "/Lang", "/Metadata"} <= root.keys()
    texts = written.get_form_text_fields()
    assert texts["betaalbaar--notitie"] == typed["betaalbaar--notitie"]
    shown = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, check=True)
    assert typed["blad--netwerk"] in shown.stdout.decode()

    other = reader.fresh(DESKTOP)
    other.goto(reader.url(address("drempelscan")))
    open_file(other, file)
    expect(status(other)).to_contain_text("drempelscan.pdf is geopend: ")
    assert answers(other) == typed


def test_a_filled_pdf_shows_what_was_filled_in_wherever_it_is_opened(
    reader: Reader, tmp_path: Path
) -> None:
    tab = reader.open(address("swot"))
    words = "Één pas, € 5 – ‘goed’"
    field(tab, "sterktes").fill(f"{words}\nen daarna Жена")
    field(tab, "kansen").fill("Te veel om te tonen. " * 200)
    file = save_as(tab, "pdf", tmp_path)
    expect(status(tab)).to_have_text(
        "Bewaard als swot.pdf. Te lang voor het vak, dus op een afdruk zie je er niet alles van:"
        " ‘Kansen’. In Word past alles."
    )
    written = PdfReader(file)
    form: Any = written.root_object["/AcroForm"]
    assert "/NeedAppearances" not in form
    drawn = {
        found["/T"]: found["/AP"]["/N"].get_object()
        for found in (each.get_object() for each in form["/Fields"])
        if found.get("/V")
    }
    assert drawn.keys() == {"sterktes", "kansen"}
    # Cyrillic is not in the font: it is a picture.
    assert list(drawn["sterktes"]["/Resources"]["/XObject"]) == ["/P0"]
    # Without the values, only what is drawn is left.
    for found in form["/Fields"]:
        found.get_object().pop(NameObject("/V"), None)
    paper = tmp_path / "papier.pdf"
    PdfWriter(clone_from=written).write(paper)
    shown = subprocess.run(["pdftotext", "-layout", paper, "-"], capture_output=True, check=True)
    assert words in shown.stdout.decode()
    command, reason = checker()
    if not reason:
        assert faults(command, [file]) == {"swot.pdf": "ok"}


TOTALS = {
    "totaal--rij--personeel": "3.000,5",
    "totaal--rij--acties": "7",
    "totaal--jaar-2027": "1.007,5",
    "totaal--jaar-2028": "2.000",
    "totaal--alles": "3.007,5",
}
"""What a budget comes to, by the name of each field that adds up; the others stay empty."""


@pytest.fixture
def budget(reader: Reader) -> Page:
    tab = reader.open(address("begroting"))
    field(tab, "personeel--jaar-2027").fill("1000,5")
    field(tab, "personeel--jaar-2028").fill("2.000")
    field(tab, "acties--jaar-2027").fill("7")
    return tab


def test_a_filled_pdf_has_its_totals(budget: Page, tmp_path: Path) -> None:
    file = save_as(budget, "pdf", tmp_path)
    texts = PdfReader(file).get_form_text_fields()
    assert {name: it for name, it in texts.items() if name.startswith("totaal") and it} == TOTALS
    shown = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, check=True)
    assert "3.007,5" in shown.stdout.decode()
    open_file(budget, file)
    expect(status(budget)).to_contain_text("begroting.pdf")
    assert {name: answers(budget)[name] for name in TOTALS} == TOTALS


def test_a_filled_word_file_has_its_totals_before_word_works_them_out(
    budget: Page, tmp_path: Path
) -> None:
    document = docx.Document(str(save_as(budget, "docx", tmp_path)))
    rows, totals = document.tables[-2:]
    across = {row.cells[0].text.split("\n")[0]: row.cells[-1].text for row in rows.rows[1:]}
    assert {name: it for name, it in across.items() if it} == {
        "Personeel": "3.000,5",
        "Acties": "7",
    }
    found = [cell.text for cell in totals.rows[0].cells]
    assert found == ["Totaal", "1.007,5", "2.000", *[""] * 4, "3.007,5"]
    results = document.element.xpath("//w:fldChar[@w:fldCharType='end']")
    assert len(results) > 3 * len(TOTALS)  # the formulas are still there


def test_rows_that_a_pdf_has_no_room_for_are_named(reader: Reader, tmp_path: Path) -> None:
    tab = reader.open(address("actieplan"))
    tab.locator("[data-add-row]").click()
    field(tab, "rij--9--actie").fill("Te veel")
    save_as(tab, "pdf", tmp_path)
    expect(status(tab)).to_contain_text(
        "heeft daar geen plaats en staat er niet in: ‘Rij 9, Actie’"
    )


@pytest.mark.parametrize("password", [None, "geheim"])
def test_a_pdf_filled_in_by_another_program_is_opened(
    reader: Reader, tmp_path: Path, password: str | None
) -> None:
    tab = reader.open(address("actieplan"))
    writer = PdfWriter(BytesIO(download(tab, "pdf")))
    for page in writer.pages:
        if "/Annots" in page:
            values = {"rij--1--actie": "Één pas, € 5", "rij--1--werkjaar": "jaar-2"}
            writer.update_page_form_field_values(page, values)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    file = tmp_path / "ingevuld.pdf"
    writer.write(file)
    open_file(tab, file)
    if password:
        expect(status(tab)).to_contain_text("ingevuld.pdf is beveiligd met een wachtwoord")
        return
    expect(status(tab)).to_have_text("ingevuld.pdf is geopend: 2 antwoorden.")
    expect(field(tab, "rij--1--actie")).to_have_value("Één pas, € 5")
    expect(field(tab, "rij--1--werkjaar")).to_have_value("jaar-2")


def test_radio_buttons_and_ticks_of_a_pdf_come_back(reader: Reader, tmp_path: Path) -> None:
    tab = reader.open(address("drempelscan"))
    writer = PdfWriter(BytesIO(download(tab, "pdf")))
    form: Any = writer.root_object["/AcroForm"]
    [group] = [
        found.get_object()
        for found in form["/Fields"]
        if found.get_object()["/T"] == "betaalbaar--score"
    ]
    assert not [kid for kid in group["/Kids"] if "/T" in kid.get_object()]
    group[NameObject("/V")] = NameObject("/1")
    file = tmp_path / "scan.pdf"
    writer.write(file)
    open_file(tab, file)
    expect(status(tab)).to_contain_text("scan.pdf is geopend: 1 antwoord.")
    expect(field(tab, "betaalbaar--score").nth(1)).to_be_checked()


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_a_word_file_filled_in_and_saved_by_libreoffice_is_opened(
    reader: Reader, tmp_path: Path
) -> None:
    tab = reader.open(address("drempelscan"))
    values = {"blad--ingevuld-door": "An", "betaalbaar--notitie": "Één pas, € 5"}
    filled = fill_word(download(tab, "docx"), values, "betaalbaar--score=drempel")
    file = tmp_path / "ingevuld.docx"
    file.write_bytes(filled)
    saved = saved_by_office(file, tmp_path)
    open_file(tab, saved)
    expect(status(tab)).to_have_text("ingevuld.docx is geopend: 3 antwoorden.")
    expect(field(tab, "betaalbaar--notitie")).to_have_value("Één pas, € 5")
    expect(field(tab, "betaalbaar--score").nth(1)).to_be_checked()


def test_a_file_of_another_worksheet_or_none_is_refused(reader: Reader, tmp_path: Path) -> None:
    tab = reader.open(address("swot"))
    empty = tmp_path / "leeg.pdf"
    empty.write_bytes(download(tab, "pdf"))
    field(tab, "sterktes").fill("Sterk")
    other = save_as(tab, "docx", tmp_path)
    tab = reader.open(address("drempelscan"))
    typed = fill(tab)
    open_file(tab, empty)
    expect(status(tab)).to_have_text("In leeg.pdf staan geen antwoorden.")
    open_file(tab, other)
    expect(status(tab)).to_have_text("swot.docx hoort bij een ander werkblad: ‘SWOT-analyse’.")
    bomb = tmp_path / "bom.docx"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/document.xml", " " * (30 * 1024 * 1024))
    open_file(tab, bomb)
    expect(status(tab)).to_contain_text("bom.docx wordt bij het uitpakken veel te groot")
    assert answers(tab) == typed
