"""The Word template of the agreement note: its required parts, with guidance and empty tables."""

from dataclasses import replace

from docx.shared import Mm, Pt

from toolbox.model.feeds import PlaceInNote, places_of
from toolbox.model.fields import Fields
from toolbox.model.toolbox import Toolbox
from toolbox.model.worksheet_page import WorksheetPage
from toolbox.releases.edition import Edition
from toolbox.schema.agreement import AGREEMENT_CHAPTERS, AgreementPart
from toolbox.schema.kinds import Table
from toolbox.word.cover import write_contents, write_cover
from toolbox.word.document import (
    DocumentBuilder,
    fill_fields_on_opening,
    new_document,
    new_section,
    write_footer,
    write_header,
)
from toolbox.word.elements import bookmark, passage
from toolbox.word.guidance import STYLE, write_guidance
from toolbox.word.note_tables import TABLES, Blank, Taken
from toolbox.word.renderer import RichTextRenderer
from toolbox.word.rich_text import Run
from toolbox.word.rows import write_table
from toolbox.word.tables import fitting, new_table

TITLE = "Afsprakennota vrijetijdsparticipatie"


TAG = "deel:"
"""The begin of the tag of a content control to write in; after it comes the id of its place."""

_SHORT = 8
"""How many rows fit on the rest of a page, so that a table is kept on one."""


def agreement_docx(toolbox: Toolbox, edition: Edition) -> bytes:
    """Return the template of the agreement note as a Word file (docx)."""
    builder = new_document(TITLE, "Werkdocument met uitleg per onderdeel", "portrait")
    renderer = RichTextRenderer(toolbox, edition)
    _header_and_footer(builder, renderer)
    fill_fields_on_opening(builder.document)
    write_cover(builder, TITLE)
    chapters = {
        title: [part for part in toolbox.agreement if part.part == name]
        for name, title in AGREEMENT_CHAPTERS.items()
    }
    marks = {part.id: f"onderdeel_{n}" for n, part in enumerate(toolbox.agreement, start=1)}
    write_contents(
        builder,
        {
            title: {marks[part.id]: part.title for part in parts}
            for title, parts in chapters.items()
        },
    )
    for title, parts in chapters.items():
        builder.heading(title, 1).paragraph_format.page_break_before = True
        for part in parts:
            heading = builder.heading(part.title, 2)
            start, end = bookmark(marks[part.id])
            heading._p.insert(1, start)
            heading._p.append(end)
            write_guidance(builder, renderer, part)
            _writing_area(builder, part, renderer)
    return builder.to_bytes()


def _header_and_footer(builder: DocumentBuilder, renderer: RichTextRenderer) -> None:
    section = builder.document.sections[0]
    write_header(section.header, TITLE)
    source = f"Sjabloon uit de {renderer.edition.name}, {renderer.edition.version}"
    address = renderer.address("netwerk/afsprakennota.md")
    write_footer(section.footer, (Run(source, href=address),), builder.width)


def _writing_area(
    builder: DocumentBuilder, part: AgreementPart, renderer: RichTextRenderer
) -> None:
    """Add the content controls to write in, and the tables of the part."""
    if not part.outline:
        builder.gap(Pt(6))
    for place in places_of(part):
        if place.hint:
            builder.heading(place.title, 3)
            builder.paragraph(renderer.line(place.hint), STYLE)
        _passage(builder, place)
        _tables(builder, place.id, renderer, titled=not part.outline)


def _passage(builder: DocumentBuilder, place: PlaceInNote) -> None:
    prompt = f"Schrijf hier jullie tekst over ‘{place.title}’."
    builder.document.element.body.insert_element_before(
        passage(place.title, prompt, f"{TAG}{place.id}"), "w:sectPr"
    )


def _tables(
    builder: DocumentBuilder, place: str, renderer: RichTextRenderer, *, titled: bool
) -> None:
    """Add the tables at a place of `TABLES`, under headings of their own if `titled`."""
    form = TABLES.get(place)
    if form and not (isinstance(form, Taken) and form.wide):
        builder.gap(Pt(6))
    if isinstance(form, Blank):
        if titled:
            builder.heading(form.title, 3)
        table = new_table(builder, form.title, fitting(builder, form.columns))
        table.header(*(title for _, title in form.columns))
        for _ in range(form.rows):
            table.row(height=Mm(10))
        if form.rows <= _SHORT:
            table.keep_together()
    elif form:
        page = new_section(builder, "landscape") if form.wide else builder
        for name in form.worksheets:
            worksheet = renderer.toolbox.worksheets.get(name)
            if worksheet and isinstance(worksheet.model, Table):
                if titled:
                    page.heading(worksheet.model.title, 3)
                write_table(page, worksheet.model, _named_in_note(worksheet), renderer, Mm(0))
        if form.wide:
            new_section(builder, "portrait")


def _named_in_note(worksheet: WorksheetPage) -> Fields:
    """Return the fields of a worksheet by names that no other worksheet in the note has."""
    own = (replace(found, name=f"{worksheet.id}/{found.name}") for found in worksheet.fields.all)
    return Fields(tuple(own))
