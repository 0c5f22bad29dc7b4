"""The skeleton of the agreement note: what it must contain, with guidance and empty tables."""

from collections.abc import Mapping
from dataclasses import dataclass

from docx.shared import Mm, Pt

from toolbox.model.toolbox import Toolbox
from toolbox.releases.edition import Edition
from toolbox.schema.kinds import Table
from toolbox.schema.lists import AGREEMENT_CHAPTERS, AgreementPart
from toolbox.word.cover import write_contents, write_cover
from toolbox.word.document import (
    Paper,
    fill_fields_on_opening,
    new_paper,
    write_footer,
    write_header,
)
from toolbox.word.elements import bookmark, passage
from toolbox.word.guidance import Guidance
from toolbox.word.prose import Run
from toolbox.word.rows import write_table
from toolbox.word.tables import fitting, new_table
from toolbox.word.texts import Texts

TITLE = "Afsprakennota vrijetijdsparticipatie"


@dataclass(frozen=True)
class Blank:
    """An empty table; `columns` are relative widths with titles."""

    title: str
    columns: tuple[tuple[float, str], ...]
    rows: int


@dataclass(frozen=True)
class Taken:
    """The tables of worksheets, so that a group that filled those in can copy its rows."""

    worksheets: tuple[str, ...]


TABLES: Mapping[str, Blank | Taken] = {
    "doelstellingen": Blank(
        "Onze doelstellingen",
        ((3, "Strategische doelstelling"), (3, "Operationele doelstelling"), (2, "Indicator")),
        6,
    ),
    "acties": Blank(
        "Onze acties in het eerste en het tweede werkjaar",
        (
            (4, "Wat"),
            (3, "Voor wie"),
            (2, "Wie trekt"),
            (2, "Wanneer"),
            (2, "Middelen"),
            (3, "Indicator"),
        ),
        8,
    ),
    "partners": Blank(
        "Onze partners",
        ((3, "Organisatie"), (3, "Contact"), (2, "Rol"), (4, "Hoe betrokken")),
        8,
    ),
    "begroting": Taken(("begroting", "inkomsten")),
    "deelnemers": Blank(
        "Onze gemeenten of districten",
        ((3, "Gemeente of district"), (3, "Contactpersoon"), (2, "Functie"), (4, "Gegevens")),
        8,
    ),
}
"""The tables for the parts of `data/agreement.yml`, by the id of the part."""


def agreement_docx(toolbox: Toolbox, edition: Edition) -> bytes:
    """Return the skeleton of the agreement note as a Word file."""
    paper = new_paper(TITLE, "Sjabloon met richtlijnen per onderdeel", "portrait")
    texts = Texts(toolbox, edition)
    _edges(paper, texts)
    fill_fields_on_opening(paper.document)
    write_cover(paper, TITLE)
    chapters = {
        title: [part for part in toolbox.agreement if part.part == name]
        for name, title in AGREEMENT_CHAPTERS.items()
    }
    marks = {part.id: f"onderdeel_{n}" for n, part in enumerate(toolbox.agreement, start=1)}
    write_contents(
        paper,
        {
            title: {marks[part.id]: part.title for part in parts}
            for title, parts in chapters.items()
        },
    )
    guidance = Guidance(paper, texts)
    for title, parts in chapters.items():
        paper.heading(title, 1).paragraph_format.page_break_before = True
        for part in parts:
            heading = paper.heading(part.title, 2)
            start, end = bookmark(marks[part.id])
            heading._p.insert(1, start)
            heading._p.append(end)
            guidance.write(part, marks)
            _room(paper, part, texts)
    return paper.to_bytes()


def _edges(paper: Paper, texts: Texts) -> None:
    section = paper.document.sections[0]
    write_header(section.header, TITLE)
    source = f"Sjabloon uit de {texts.edition.name}, {texts.edition.version}"
    address = texts.address("netwerk/afsprakennota.md")
    write_footer(section.footer, (Run(source, href=address),), paper.width)


def _room(paper: Paper, part: AgreementPart, texts: Texts) -> None:
    """Add the place to write, and the tables that help."""
    paper.gap(Pt(6))
    paper.document.element.body.insert_element_before(
        passage(part.title, f"Schrijf hier jullie tekst over ‘{part.title}’."), "w:sectPr"
    )
    form = TABLES.get(part.id)
    if isinstance(form, Blank):
        paper.heading(form.title, 3)
        table = new_table(paper, form.title, fitting(paper, form.columns))
        table.header(*(title for _, title in form.columns))
        for _ in range(form.rows):
            table.row(height=Mm(10))
        table.keep_together()
    elif form:
        for name in form.worksheets:
            sheet = texts.toolbox.sheets.get(name)
            if sheet and isinstance(sheet.sheet, Table):
                paper.heading(sheet.sheet.title, 3)
                write_table(paper, sheet.sheet, sheet.fields, texts, Mm(0))
