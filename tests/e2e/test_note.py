"""The agreement note that a browser makes of the answers of the invented region."""

import json
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.document import Document as Docx
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from playwright.sync_api import Page, expect

from toolbox.model.feeds import places_of
from toolbox.model.toolbox import Toolbox
from toolbox.model.worksheet_page import WorksheetPage
from toolbox.schema.agreement import Feed
from toolbox.schema.kinds import Table

from .browsing import PHONE_DARK, Reader, violations

DOSSIER = "dossier/"
GOLDEN = Path(__file__).parents[1] / "golden" / "note.txt"
SCRIPT = (
    "(stored) => { for (const [key, value] of Object.entries(stored)) localStorage[key] = value; }"
)


def stored(sheet: WorksheetPage, at: int = 0) -> dict[str, str]:
    """Return what a browser stores of the example of a worksheet."""
    answers = {
        name: {"value": value, "at": at, "label": "", "group": ""}
        for name, value in sheet.example.items()
    }
    text = json.dumps({"version": 2, "answers": answers, "known": [], "seen": {}})
    return {f"toolbox-antwoorden:{sheet.id}": text}


def with_answers(reader: Reader, sheets: list[WorksheetPage]) -> Page:
    tab = reader.open(DOSSIER)
    everything: dict[str, str] = {}
    for sheet in sheets:
        everything |= stored(sheet)
    tab.evaluate(SCRIPT, everything)
    tab.reload()
    return tab


def made(tab: Page) -> Docx:
    """Make the note, check that its file is sound, and open it."""
    with tab.expect_download() as found:
        tab.get_by_role("button", name="Maak de afsprakennota").click()
    assert found.value.suggested_filename.endswith(".docx")
    content = Path(found.value.path()).read_bytes()
    with zipfile.ZipFile(BytesIO(content)) as packed:
        assert packed.testzip() is None
        for name in packed.namelist():
            if name.endswith((".xml", ".rels")):
                parse_xml(packed.read(name))
    return Document(BytesIO(content))


def written(note: Docx) -> list[str]:
    """Return the texts of all paragraphs, also those in tables and content controls."""
    name = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    paragraphs = note.element.body.iter(f"{name}p")
    return ["".join(it.text or "" for it in part.iter(f"{name}t")) for part in paragraphs]


def fed_answers(sheet: WorksheetPage, feed: Feed) -> list[str]:
    """Return the texts of the example that a feed brings into the note."""
    names = [name for name in sheet.example if not name.startswith("blad--")]
    if feed.fields:
        ends = tuple(f"--{name}" for name in feed.fields)
        names = [name for name in names if name in feed.fields or name.endswith(ends)]
    kinds = {found.name: found.kind for found in sheet.fields.all}
    values = [sheet.example[name] for name in names if kinds.get(name, "text") == "text"]
    return [value for value in values if isinstance(value, str)]


@pytest.fixture
def all_sheets(toolbox: Toolbox) -> list[WorksheetPage]:
    return [sheet for sheet in toolbox.worksheets.values() if sheet.example]


def test_every_answer_is_in_the_note_once(
    reader: Reader, toolbox: Toolbox, all_sheets: list[WorksheetPage]
) -> None:
    tab = with_answers(reader, all_sheets)
    expect(tab.get_by_text("Niets: elk werkblad dat de nota vult, is ingevuld.")).to_be_visible()
    note = made(tab)
    texts = written(note)
    feeds = [feed for part in toolbox.agreement for it in places_of(part) for feed in it.feeds]
    expected: list[str] = []
    for feed in feeds:
        expected += fed_answers(toolbox.worksheets[feed.worksheet], feed)
    # Sentences: a word such as ‘Karim’ may stand in more than one cell of its table.
    sentences = {text for text in expected if text.count(" ") > 3}
    assert len(sentences) > 100
    assert {text: sum(text in it for it in texts) for text in sentences} == {
        text: sum(text in it for it in expected) for text in sentences
    }
    assert {text for text in expected if not any(text in it for it in texts)} == set()
    styles = {part.style.name for part in note.paragraphs if part.style}
    assert "Uitleg" not in {
        part.style.name for part in note.paragraphs[20:] if part.style and part.text
    }
    assert {"Heading 1", "Heading 2", "Heading 3"} <= styles
    assert len(list(note.comments)) == len(feeds)


def outline(note: Docx) -> str:
    """Return the note as a text: a line for each paragraph that says something, after its style."""
    lines = []
    for paragraph in note.element.body.iter(qn("w:p")):
        text = "".join(it.text or "" for it in paragraph.iter(qn("w:t")))
        style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        in_cell = any(it.tag == qn("w:tc") for it in paragraph.iterancestors())
        name = "" if style is None else style.get(qn("w:val"))
        if text.strip():
            lines.append(f"{'| ' if in_cell else ''}{name and f'[{name}] '}{text.strip()}")
    return "\n".join(lines) + "\n"


def test_the_note_of_the_invented_region_is_the_one_that_somebody_read(
    reader: Reader, all_sheets: list[WorksheetPage], pytestconfig: pytest.Config
) -> None:
    text = outline(made(with_answers(reader, all_sheets)))
    if pytestconfig.getoption("update_golden"):
        GOLDEN.write_text(text, "utf-8")
    assert text == GOLDEN.read_text("utf-8")


def test_the_budget_has_the_amounts_and_their_totals(
    reader: Reader, toolbox: Toolbox, all_sheets: list[WorksheetPage]
) -> None:
    note = made(with_answers(reader, all_sheets))
    for name in ("begroting", "inkomsten"):
        sheet = toolbox.worksheets[name]
        assert isinstance(sheet.model, Table)
        [table] = [it for it in note.tables if _caption(it) == sheet.model.title]
        rows = [[cell.text for cell in row.cells] for row in table.rows]
        amounts = [[_amount(text) for text in row[1:]] for row in rows[1:]]
        asked = [int(value) for key, value in sheet.example.items() if "--jaar-" in key]
        assert sum(sum(row[:-1]) for row in amounts[:-1]) == sum(asked)
        assert amounts[-1] == [sum(column) for column in zip(*amounts[:-1], strict=True)]
        assert [row[-1] for row in amounts] == [sum(row[:-1]) for row in amounts]
        assert rows[0][1:] == ["2030", "2031", "2032", "Totaal"]


def test_a_second_note_says_that_it_is_new_and_marks_what_came_since(
    reader: Reader, toolbox: Toolbox
) -> None:
    tab = with_answers(reader, [toolbox.worksheets["swot"]])
    before = tab.locator("[data-before]")
    expect(before).to_be_hidden()
    tab.get_by_label("Zet bij elk stuk in een opmerking").uncheck()
    note = made(tab)
    assert list(note.comments) == []
    assert any(part.style and part.style.name == "Uitleg" for part in note.paragraphs[20:])
    expect(before).to_contain_text("Je krijgt nu een nieuw bestand")
    later = stored(toolbox.worksheets["waarden"], at=tab.evaluate("Date.now()"))
    tab.evaluate(SCRIPT, later)
    again = written(made(tab))
    marked = [text for text in again if "nieuw sinds" in text]
    assert len(marked) == sum(
        not key.startswith("blad--") for key in toolbox.worksheets["waarden"].example
    )
    assert violations(tab) == []


def test_without_answers_there_is_no_note(reader: Reader) -> None:
    tab = reader.open(DOSSIER, look=PHONE_DARK)
    tab.get_by_role("button", name="Maak de afsprakennota").click()
    expect(
        tab.get_by_text("Er staat nog niets in dit dossier dat in de nota komt.")
    ).to_be_visible()
    assert violations(tab) == []


def _caption(table: Any) -> str:
    name = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    found = table._tbl.tblPr.find(f"{name}tblCaption")
    return "" if found is None else str(found.get(f"{name}val"))


def _amount(text: str) -> int:
    return int(text.replace(".", "") or 0)
