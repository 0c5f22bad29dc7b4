"""Braces in code are shown as they were typed, wherever readers get a text."""

from io import BytesIO

import docx
import pytest

from macros.fiche import fiche_page
from tests.conftest import EDITION, Repository
from tests.integration.test_media_pdf import pdf_of
from tests.support.html_reader import Html
from toolbox.search.index import content_entries
from toolbox.urls import fiche_page as page_of
from toolbox.word import worksheet_docx

CODE = "Schrijf `Dag {{ naam }}` boven je mail."
SHOWN = "Schrijf Dag {{ naam }} boven je mail."


@pytest.fixture
def written(repo: Repository) -> Repository:
    """A toolbox with code in the text and in a field of a fiche, and in a worksheet."""
    repo.fiche(fields=f"tips:\n  - {CODE}\n", body=f"\n{CODE}\n")
    sheet = "data/worksheets/raster.yml"
    repo.replace(sheet, "kind: grid\n", f"kind: grid\ninstructions:\n  - {CODE}\n")
    title = "    title: Wat gaat goed\n"
    repo.replace(sheet, title, f"{title}    hint: {CODE}\n")
    assert repo.problems() == []
    return repo


def test_on_the_page(written: Repository) -> None:
    page = str(fiche_page(written.view(page_of("een")), written.toolbox().fiche("een")))
    assert Html(page).text.count(SHOWN) == 2


def test_in_the_pdf(written: Repository) -> None:
    assert " ".join(pdf_of(written).text.split()).count(SHOWN) == 2


def test_in_word(written: Repository) -> None:
    toolbox = written.toolbox()
    made = docx.Document(BytesIO(worksheet_docx(toolbox, toolbox.worksheets["raster"], EDITION)))
    assert [it.text for it in made.paragraphs].count(SHOWN) == 1


def test_in_what_search_finds(written: Repository) -> None:
    shown = SHOWN.replace("Dag {{ naam }}", "<code>Dag {{ naam }}</code>")
    entries = content_entries(written.toolbox(), EDITION)
    assert [entry["location"] for entry in entries if shown in entry["text"]] == [
        "fiches/een/",
        "fiches/een/#tips",
        "werkbladen/raster/",
    ]
