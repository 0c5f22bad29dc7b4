"""A worksheet as a Word file: its goal, the guidance for the facilitator, and what to fill in."""

from collections.abc import Sequence

from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.shared import Length, Mm, Pt

from toolbox.model.fields import Fields
from toolbox.model.toolbox import Toolbox
from toolbox.model.worksheet_page import WorksheetPage
from toolbox.pages.templates import read_aloud
from toolbox.releases.edition import Edition
from toolbox.schema.kinds import Cards, Grid
from toolbox.schema.worksheet import Worksheet
from toolbox.urls import fiche_page, worksheet_page
from toolbox.word.controls import control
from toolbox.word.document import DocumentBuilder, in_list, new_document, write_footer, write_header
from toolbox.word.kinds import write_content
from toolbox.word.package import name_sheet
from toolbox.word.renderer import RichTextRenderer
from toolbox.word.rich_text import Run
from toolbox.word.tables import add, fill, line_below, new_table

_HEAD, _FILL_IN, _SLACK = Mm(46), Mm(14), Mm(8)
_WIDTHS = {"Voor wie": 7, "Leg klaar": 10, "Neem eerst": 6}
"""The widths of columns with long words or sentences, where the others have 4."""


def worksheet_docx(toolbox: Toolbox, worksheet: WorksheetPage, edition: Edition) -> bytes:
    """Return a worksheet as a Word file (docx)."""
    written = worksheet.model
    renderer = RichTextRenderer(toolbox, edition)
    builder = new_document(written.title, written.goal, written.orientation)
    name_sheet(builder.document, worksheet.id)
    _header_and_footer(builder, worksheet, renderer)
    builder.paragraph("Werkblad", "Soort")
    builder.heading(written.title, 1)
    builder.paragraph(written.goal, "Doel")
    room = Length(builder.height - _FILL_IN - _SLACK)
    if _guidance(builder, worksheet, renderer) and _wants_a_page(worksheet):
        builder.gap(new_page=True)
    else:
        room = Length(room - _HEAD)
    _fill_in(builder, worksheet.fields)
    write_content(builder, written, worksheet.fields, renderer, room)
    return builder.to_bytes()


def _wants_a_page(worksheet: WorksheetPage) -> bool:
    """Return whether the handout starts on a new page, after the guidance."""
    return worksheet.has_facilitator_page or isinstance(worksheet.model, Grid | Cards)


def _header_and_footer(
    builder: DocumentBuilder, worksheet: WorksheetPage, renderer: RichTextRenderer
) -> None:
    section = builder.document.sections[0]
    toolbox = renderer.edition.imprint(worksheet.path)
    write_header(section.first_page_header, toolbox)
    write_header(section.header, toolbox, worksheet.model.title)
    address = renderer.address(worksheet_page(worksheet.id))
    left = (Run(address, href=address),) if address else ()
    for footer in (section.first_page_footer, section.footer):
        write_footer(footer, left, builder.width)


def _guidance(
    builder: DocumentBuilder, worksheet: WorksheetPage, renderer: RichTextRenderer
) -> bool:
    """Add the guidance for the facilitator; return whether there is any."""
    written = worksheet.model
    if not worksheet.has_guidance:
        return False
    builder.heading("Voor de begeleider", 2)
    if written.not_for:
        builder.paragraph(renderer.line(written.not_for))
    _facts(builder, written, renderer.toolbox)
    if written.instructions:
        if builder.ends_with_table():
            builder.gap(Pt(8))
        if aloud := read_aloud(written):
            builder.paragraph(aloud)
        number = builder.new_list()
        for instruction in written.instructions:
            text = renderer.line(instruction.text)
            if instruction.minutes:
                text = (*text, Run(f" ({instruction.minutes} min.)", bold=True))
            in_list(builder.paragraph(text, "List Number"), number)
    if written.pitfalls:
        builder.heading("Let op", 3)
        for pitfall in written.pitfalls:
            in_list(builder.paragraph(renderer.line(pitfall), "Vak"), 1)
    if written.variations:
        builder.heading("Kan het anders?", 3)
        for title, words in written.variations.titled:
            builder.paragraph((Run(f"{title}: ", bold=True), *renderer.line(words)))
    if written.leads_to:
        runs = _sheets(written.leads_to, renderer)
        builder.paragraph((Run("Neem het resultaat mee naar "), *runs, Run(".")))
    if worksheet.fiches:
        builder.paragraph(_belongs_to(worksheet, renderer), "Hint")
    return True


def _facts(builder: DocumentBuilder, written: Worksheet, toolbox: Toolbox) -> None:
    facts: list[tuple[str, tuple[str, ...]]] = []
    if written.duration:
        facts.append(("Duur", (f"{written.duration} minuten",)))
    if people := written.participants:
        facts.append(("Aantal mensen", (f"{people.min} tot {people.max}",)))
    if written.for_whom:
        facts.append(("Voor wie", (written.for_whom,)))
    if written.materials:
        facts.append(("Leg klaar", written.materials))
    if written.needs:
        titles = (toolbox.worksheets[name].model.title for name in written.needs)
        facts.append(("Neem eerst", tuple(titles)))
    if not facts:
        return
    widths = [_WIDTHS.get(label, 4) for label, _ in facts]
    table = new_table(builder, "Duur, deelnemers en materiaal", widths, "Feiten")
    table.header(*(label for label, _ in facts), style="Hint")
    for cell, (label, values) in zip(table.row(), facts, strict=True):
        for number, value in enumerate(values):
            paragraph = add(cell, value, "Vak") if number else fill(cell.paragraphs[0], value)
            if label == "Leg klaar":
                in_list(paragraph, 1)


def _sheets(names: Sequence[str], renderer: RichTextRenderer) -> tuple[Run, ...]:
    """Return links to worksheets as they stand in a sentence."""
    between = [", "] * (len(names) - 2) + [" en "] * (len(names) > 1) + [""]
    runs: list[Run] = []
    for name, after in zip(names, between, strict=True):
        title = renderer.toolbox.worksheets[name].model.title
        runs += [Run(title, href=renderer.address(worksheet_page(name))), Run(after)]
    return tuple(runs)


def _belongs_to(worksheet: WorksheetPage, renderer: RichTextRenderer) -> tuple[Run, ...]:
    runs = [Run("Hoort bij ")]
    for slug in worksheet.fiches:
        title = renderer.toolbox.fiche(slug).front_matter.title
        runs += [Run(title, href=renderer.address(fiche_page(slug))), Run(", ")]
    return (*runs[:-1], Run("."))


def _fill_in(builder: DocumentBuilder, fields: Fields) -> None:
    table = new_table(
        builder, "Wie het blad invult en wanneer", [17, 50, 27, 40, 16, 24], "Invullijn"
    )
    contents = [part for field in fields.head for part in (field.label, control(field))]
    for number, cell in enumerate(table.row(*contents, height=Mm(9))):
        if number % 2:
            line_below(cell)
        elif number:
            cell.paragraphs[0].paragraph_format.left_indent = Mm(3)
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.BOTTOM
    builder.gap(Pt(10))
