"""A worksheet as a page, as its PDF and as its Word file: what each of them says and leaves out."""

import re
from html.parser import HTMLParser
from io import BytesIO

import docx
import pytest

from tests.conftest import Repository
from toolbox.pages.worksheets import bare_worksheet, worksheet_page, worksheet_paper
from toolbox.word import worksheet_docx

HEAD = "title: Proef\ngoal: Zet samen op een rij wat goed gaat en wat beter kan.\n"
ITEMS = "items:\n  - id: een\n    title: Eerste\n"
COLUMNS = (
    "columns:\n"
    "  - {id: wie, title: Wie, type: text, width: 2}\n"
    "  - {id: kost, title: Kosten, type: number, width: 1}\n"
)
YEARS = (
    "columns:\n"
    "  - {id: nu, title: Nu, type: number, width: 1}\n"
    "  - {id: later, title: Later, type: number, width: 1}\n"
)
SHEETS = {
    "table of items": (
        f"kind: table\nitem_title: Post\n{ITEMS}{YEARS}totals: true\n",
        {"Nu", "Later", "Totaal"},
    ),
    "table of rows": (f"kind: table\nrows: 2\n{COLUMNS}", {"Wie", "Kosten"}),
    "matrix": (
        f"kind: matrix\n{ITEMS}columns: 2\ncolumn_label: Naam\ncell: tick\n",
        {"Naam 1", "Naam 2"},
    ),
    "scan": (f"kind: scan\n{ITEMS}scale: [Laag, Hoog]\n", {"Laag", "Hoog", "Notities"}),
    "checklist": (
        "kind: checklist\ncolumns: [Wie]\ngroups:\n  - title: Deel\n    items: [Een punt]\n",
        {"Klaar", "Wie"},
    ),
}


class Cells(HTMLParser):
    """The label of each cell of a table with a field in it: on a narrow screen a row is a block."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.labels: list[str | None] = []
        self._label: str | None = None
        self._in_cell = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"td", "th"}:
            self._in_cell, self._label = tag == "td", dict(attrs).get("data-label")
        elif tag in {"input", "select", "textarea"} and self._in_cell:
            self.labels.append(self._label)


@pytest.mark.parametrize("kind", SHEETS)
def test_a_cell_to_fill_in_has_the_name_of_its_column(repo: Repository, kind: str) -> None:
    text, columns = SHEETS[kind]
    repo.write("data/worksheets/proef.yml", HEAD + text)
    view = repo.view("werkbladen/proef.md")
    html = worksheet_page(view, view.toolbox.worksheets["proef"])
    assert set(Cells(html).labels) == columns


def test_what_explains_a_cell_is_read_out_with_its_field(repo: Repository) -> None:
    cells = "cells:\n  - {id: goed, title: Goed, hint: Wat lukt er?}\n  - {id: kan, title: Kan}\n"
    repo.write("data/worksheets/proef.yml", f"{HEAD}kind: grid\n{cells}")
    view = repo.view("werkbladen/proef.md")
    html = worksheet_page(view, view.toolbox.worksheets["proef"])
    assert '<p id="proef--goed--uitleg">Wat lukt er?</p>' in html
    explained = re.findall(r'<textarea[^>]* id="(\S+)"(?: aria-describedby="(\S+)")?', html)
    assert explained == [("proef--goed", "proef--goed--uitleg"), ("proef--kan", "")]


def test_a_link_passes_the_instructions(repo: Repository) -> None:
    view = repo.view("werkbladen/raster.md")
    worksheet = view.toolbox.worksheets["raster"]
    html = worksheet_page(view, worksheet)
    assert '<a href="#blad-raster">Naar het werkblad</a>' in html
    assert html.index("sheet__how") < html.index('id="blad-raster"')


def test_a_worksheet_among_others_has_no_instructions_to_pass(repo: Repository) -> None:
    view = repo.view("werkbladen/bundel.md")
    assert "#blad-" not in bare_worksheet(view, view.toolbox.worksheets["raster"], 2)


GUIDANCE = {
    "instructions": ("instructions: [Lees de vraag voor.]\n", "Lees de vraag voor.", True),
    "duration": ("duration: 45\n", "45 minuten", True),
    "materials": ("materials: [Rode stiften]\n", "Rode stiften", True),
    "pitfalls": ("pitfalls: [Eén iemand schrijft alles.]\n", "Eén iemand schrijft alles.", True),
    "variations": ("variations: {online: Deel je scherm.}\n", "Deel je scherm.", True),
    "participants": ("participants: {min: 3, max: 8}\n", "3 tot 8", False),
    "audience": ("audience: professionals\n", "Vooral beroepskrachten", False),
    "not_for": ("not_for: Niet bij ruzie.\n", "Niet bij ruzie.", False),
    "needs": ("needs: [raster]\n", "Neem eerst", False),
    "leads_to": ("leads_to: [raster]\n", "Neem het resultaat mee naar", False),
}
"""A field, what it says, and whether a facilitator needs that on paper in the room."""


@pytest.mark.parametrize("field", GUIDANCE)
def test_each_field_for_a_facilitator_is_shown_without_the_others(
    repo: Repository, field: str
) -> None:
    written, shown, in_the_room = GUIDANCE[field]
    repo.write("data/worksheets/proef.yml", HEAD + SHEETS["table of rows"][0] + written)
    view = repo.view("werkbladen/proef.md")
    worksheet = view.toolbox.worksheets["proef"]
    page = worksheet_page(view, worksheet)
    assert worksheet.has_guidance
    assert shown in page
    assert 'data-print-with="guided"' in page
    paper = worksheet_paper(view, worksheet)
    assert ("Voor de begeleider: Proef" in paper) == (shown in paper) == in_the_room
    word = docx.Document(BytesIO(worksheet_docx(view.toolbox, worksheet, view.edition)))
    assert "Voor de begeleider" in [paragraph.text for paragraph in word.paragraphs]
    assert shown in "".join(word.element.body.itertext())


def test_a_worksheet_that_says_nothing_to_a_facilitator_offers_no_guidance(
    repo: Repository,
) -> None:
    repo.write("data/worksheets/proef.yml", HEAD + SHEETS["table of rows"][0])
    view = repo.view("werkbladen/proef.md")
    worksheet = view.toolbox.worksheets["proef"]
    assert not worksheet.has_guidance
    assert 'data-print-with="guided"' not in worksheet_page(view, worksheet)
    assert "Voor de begeleider" not in worksheet_paper(view, worksheet)


def test_the_two_lines_of_an_automatic_worksheet_take_no_page_of_paper(repo: Repository) -> None:
    view = repo.view("werkbladen/checklist-visievorming.md")
    worksheet = next(w for n, w in view.toolbox.worksheets.items() if n.startswith("checklist-"))
    assert "Overloop de lijst samen" in worksheet_page(view, worksheet)
    assert "Overloop de lijst samen" not in worksheet_paper(view, worksheet)
