"""What people open that cannot be read, on each page that opens files.

A sentence says what to do, nothing is lost, and nothing is run.
"""

import json
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any, Final

import docx
import pytest
from docx.oxml.ns import qn
from playwright.sync_api import Page, expect
from pypdf import PdfWriter
from pypdf.generic import NameObject

from .answers import address, field, open_file, status
from .browsing import DESKTOP, Reader

SHEET: Final = "swot"
MARKUP: Final = "<img src=x onerror='window.ran = 1'>=cmd()"

TOLD: Final = {
    "kapot.docx": "kapot.docx is beschadigd. Bewaar het opnieuw",
    "kapot.pdf": "kapot.pdf is beschadigd. Bewaar het opnieuw",
    "slot.pdf": "slot.pdf is beveiligd met een wachtwoord. Bewaar het zonder wachtwoord",
    "oud.doc": "oud.doc is beveiligd met een wachtwoord, of het is een oud Word-bestand (.doc).",
    "plat.pdf": "In plat.pdf zijn geen invulvelden meer",
    "kaal.docx": "In kaal.docx zijn de invulvelden weg",
    "groot.pdf": "groot.pdf is groter dan 10 MB.",
    "foto.jpg": "foto.jpg is geen bestand van een werkblad",
    "weg.docx": "‘Sterktes’",
}
"""Part of what is said of each file, on whatever page; of the last one, the question by name."""


@pytest.fixture
def files(reader: Reader, tmp_path: Path) -> dict[str, Path]:
    """Each file that cannot be read, and `goed.json` of version 1, which tries to run something."""
    tab = reader.open(address(SHEET))
    word, pdf = (_made(tab, kind) for kind in ("docx", "pdf"))
    locked, flat = PdfWriter(BytesIO(pdf)), PdfWriter(BytesIO(pdf))
    locked.encrypt("geheim", algorithm="RC4-128")
    del flat.root_object[NameObject("/AcroForm")]
    content: dict[str, Any] = {
        "kapot.docx": word[:900],
        "kapot.pdf": b"%PDF-1.7 en verder niets",
        "slot.pdf": _written(locked),
        "oud.doc": bytes.fromhex("d0cf11e0a1b11ae1"),
        "plat.pdf": _written(flat),
        "kaal.docx": _without_controls(word, each=True),
        "groot.pdf": b"%PDF-" + bytes(11_000_000),
        "foto.jpg": bytes.fromhex("ffd8ffe000104a464946"),
        "weg.docx": _without_controls(word, each=False),
        "goed.json": json.dumps({"werkblad": SHEET, "antwoorden": {"kansen": MARKUP}}).encode(),
    }
    for name, part in content.items():
        (tmp_path / name).write_bytes(part)
    return {name: tmp_path / name for name in content}


def _made(tab: Page, kind: str) -> bytes:
    link = tab.locator(f"form[data-sheet] a[href$='.{kind}']")
    return tab.request.get(link.evaluate("it => it.href")).body()


def _written(writer: PdfWriter) -> bytes:
    content = BytesIO()
    writer.write(content)
    return content.getvalue()


def _without_controls(word: bytes, *, each: bool) -> bytes:
    """Return a Word file without the control of each field, or of one; what is in it stays."""
    document = docx.Document(BytesIO(word))
    for control in list(document.element.iter(qn("w:sdt"))):
        tag = control.find(qn("w:sdtPr")).find(qn("w:tag")).get(qn("w:val"))
        if each or tag == "sterktes":
            for part in list(control.find(qn("w:sdtContent"))):
                control.addprevious(part)
            control.getparent().remove(control)
    content = BytesIO()
    document.save(content)
    return content.getvalue()


def _filled(reader: Reader) -> Iterator[Page]:
    """A browser in which something is filled in on the sheet, which must stay."""
    tab = reader.fresh(DESKTOP)
    tab.goto(reader.url(address(SHEET)))
    field(tab, "zwaktes").fill("Blijft staan")
    yield tab
    tab.goto(reader.url(address(SHEET)))
    expect(field(tab, "zwaktes")).to_have_value("Blijft staan")
    assert tab.evaluate("window.ran") is None


filled = pytest.fixture(_filled)


def test_a_worksheet_tells_what_it_cannot_read_and_why(
    filled: Page, files: dict[str, Path]
) -> None:
    for name, said in TOLD.items():
        open_file(filled, files[name])
        expect(status(filled)).to_contain_text(said)
    expect(status(filled)).to_have_text(
        "Uit weg.docx konden we geen enkel antwoord halen. Niet gelezen: ‘Sterktes’."
        " Typ dat antwoord over."
    )
    open_file(filled, files["goed.json"])
    expect(field(filled, "kansen")).to_have_value(MARKUP)


def test_the_dossier_tells_of_each_file_and_takes_in_what_it_can(
    reader: Reader, filled: Page, files: dict[str, Path]
) -> None:
    filled.goto(reader.url("dossier/"))
    filled.locator("[data-dossier] [type=file]").set_input_files(list(files.values()))
    said = filled.locator("[data-dossier] [data-said]")
    for words in TOLD.values():
        expect(said).to_contain_text(words)
    expect(said).to_contain_text(
        "Uit weg.docx is niets overgenomen. Op ‘SWOT-analyse’ konden we dit niet lezen: ‘Sterktes’."
    )
    expect(said).to_contain_text("Uit goed.json staat nu 1 antwoord op 1 werkblad.")
    filled.locator("[data-dossier] [type=file]").set_input_files(files["goed.json"])
    expect(said).to_have_text("Alles uit goed.json stond hier al.")


def test_names_of_people_dossiers_and_files_are_only_text(
    reader: Reader, filled: Page, tmp_path: Path
) -> None:
    other = "<script>window.ran = 1</script>"
    values = {"blad--ingevuld-door": MARKUP, "kansen": MARKUP}
    sheet = {"werkblad": SHEET, "versie": 2, "antwoorden": values}
    unknown = {"werkblad": MARKUP, "antwoorden": {"a": "b"}}
    file = tmp_path / "<img src=x onerror=window.ran=1>.json"
    file.write_text(json.dumps({"dossier": other, "werkbladen": [sheet, unknown]}), "utf-8")

    filled.goto(reader.url("samen/"))
    for _ in range(2):
        filled.locator("[data-files]").set_input_files(file)
        expect(filled.locator("[data-notes]")).to_contain_text(file.name)
    expect(filled.locator("[data-notes]")).to_contain_text(f"niet kennen: ‘{MARKUP}’")
    expect(filled.locator("[data-blocks]")).to_contain_text(MARKUP)
    expect(filled.locator("[data-people]")).to_contain_text(f"{MARKUP} (2) ({file.name})")
    assert filled.locator("main :is(img, script)").count() == 0

    filled.goto(reader.url("dossier/"))
    filled.locator("[data-dossier] [type=file]").set_input_files(file)
    choice = filled.locator("[data-choice]")
    expect(choice).to_contain_text(file.name)
    expect(choice).to_contain_text(f"Deze werkbladen konden we niet lezen: ‘{MARKUP}’")
    choice.get_by_role("button", name=f"Zet het in ‘{other}’").click()
    expect(filled.locator("[data-several]")).to_contain_text(other)
    filled.once("dialog", lambda dialog: dialog.dismiss())
    filled.get_by_role("button", name=f"Verwijder: {other}").click()
    assert filled.locator("main :is(img, script)").count() == 0
    filled.get_by_role("button", name="Werk hierin: Ons dossier").click()


def test_laying_together_tells_of_each_file_and_counts_what_it_can(
    reader: Reader, filled: Page, files: dict[str, Path]
) -> None:
    filled.goto(reader.url("samen/"))
    filled.locator("[data-files]").set_input_files(list(files.values()))
    notes = filled.locator("[data-notes] p")
    expect(notes).to_have_count(len(TOLD))
    for words in TOLD.values():
        expect(notes.filter(has_text=words)).to_have_count(1)
    expect(notes.filter(has_text="weg.docx")).to_have_text(
        "In weg.docx konden we dit niet lezen: ‘Sterktes’. Vraag het na."
    )
    expect(filled.locator("[data-blocks]")).to_contain_text(MARKUP)
    filled.locator("[data-files]").set_input_files(files["goed.json"])
    expect(notes).to_contain_text(["goed.json zegt hetzelfde als Zonder naam."])
