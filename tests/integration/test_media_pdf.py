"""Pictures, tables, videos and attachments in the PDF of a fiche, which is read aloud too."""

from typing import Any

import pytest

from tests.conftest import EDITION, ROOT, Repository
from tests.support.media import write_media
from tests.support.pdfs import Pdf, checker, faults
from tests.support.photos import photo
from toolbox.downloads.recipes import fiche_recipes, picture_recipes
from toolbox.drawing import Drawing
from toolbox.print.assets import Assets
from toolbox.stylesheets import stylesheets

ROWS = "".join(f"  - [Taak {number}, het buurthuis]\n" for number in range(40))
LONG = f"tables:\n- title: Wie doet wat?\n  columns: [Wat te doen, Wie]\n  rows:\n{ROWS}"


def pdf_of(repo: Repository) -> Pdf:
    """Return the PDF of the first fiche, with the stylesheets and fonts of the toolbox."""
    drawing = Drawing(repo.toolbox(), EDITION)
    made = {it.address: it.make() for it in picture_recipes(drawing.toolbox, repo.root / "docs")}
    assets = Assets(ROOT / "docs", stylesheets(ROOT), made)
    recipe = next(it for it in fiche_recipes(drawing, assets, {}) if it.page == "fiches/een.md")
    return Pdf.of("een.pdf", recipe.make())


def test_the_pdf_says_all_and_is_to_be_read_aloud(repo: Repository) -> None:
    write_media(repo)
    pdf = pdf_of(repo)
    described = [str(figure["/Alt"]) for figure in pdf.tagged("/Figure")]
    assert described.count("Zes mensen rond een tafel.") == 2
    assert described.count("Een volle bus.") == 1
    assert described.count("QR-code met het adres hiernaast") == 2
    assert len(pdf.tagged("/BlockQuote")) == 2
    assert "‘Ik kom nu elke week.’" in pdf.text
    assert "https://www.voorbeeld.be/video?v=12&t=3" in pdf.text
    assert len(pdf.content) < 400_000, "a photo is in it once, in its wide size"
    command, missing = checker()
    if missing:
        pytest.skip(missing)
    file = repo.root / "een.pdf"
    file.write_bytes(pdf.content)
    assert faults(command, [file]) == {"een.pdf": "ok"}


def test_a_picture_leaves_room_on_a_page_and_keeps_its_shape(repo: Repository) -> None:
    repo.write("docs/assets/beelden/hoog.jpg", photo(1200, 600))
    shown = "figures: [{file: beelden/hoog.jpg, description: Een toren}]\n"
    repo.fiche(fields=shown, body="\n![Een toren](../assets/beelden/hoog.jpg)\n")
    drawn: list[tuple[float, float]] = []

    def keep(operator: bytes, _: list[Any], matrix: list[float], *__: object) -> None:
        if operator == b"Do":
            drawn.append((abs(matrix[0]), abs(matrix[3])))

    for page in pdf_of(repo).reader.pages:
        page.extract_text(visitor_operand_before=keep)
    millimetres = [(round(width / 72 * 25.4), round(height / 72 * 25.4)) for width, height in drawn]
    assert [size for size in millimetres if any(size)] == [(55, 110), (55, 110)]


def test_a_long_table_says_its_columns_on_each_page(repo: Repository) -> None:
    repo.fiche(fields=LONG)
    pages = [text for text in pdf_of(repo).texts if "Taak" in text]
    assert len(pages) > 1
    for text in pages:
        assert "Wat te doen" in text
