"""What a narrow screen needs of a worksheet: there, each row of a table is a block."""

from html.parser import HTMLParser

import pytest

from tests.conftest import Repository
from toolbox.pages.worksheets import bare_worksheet, worksheet_page

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
    """The label of each cell of a table with a field in it."""

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


def test_a_link_passes_the_instructions(repo: Repository) -> None:
    view = repo.view("werkbladen/raster.md")
    worksheet = view.toolbox.worksheets["raster"]
    html = worksheet_page(view, worksheet)
    assert '<a href="#blad-raster">Naar het werkblad</a>' in html
    assert html.index("sheet__how") < html.index('id="blad-raster"')


def test_a_worksheet_among_others_has_no_instructions_to_pass(repo: Repository) -> None:
    view = repo.view("werkbladen/bundel.md")
    assert "#blad-" not in bare_worksheet(view, view.toolbox.worksheets["raster"], 2)
