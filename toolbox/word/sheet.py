"""A worksheet: what it is for, how to go about it, and what is to be filled in."""

from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.shared import Length, Mm, Pt

from toolbox.model.toolbox import Sheet, Toolbox
from toolbox.releases.edition import Edition
from toolbox.schema.kinds import Cards, Grid
from toolbox.schema.worksheet import Worksheet
from toolbox.urls import fiche_page, worksheet_page
from toolbox.word.document import Paper, in_list, new_paper, write_footer, write_header
from toolbox.word.kinds import write_content
from toolbox.word.prose import Run
from toolbox.word.tables import add, fill, line_below, new_table
from toolbox.word.texts import Texts

_HEAD, _FILL_IN, _SLACK = Mm(46), Mm(14), Mm(8)


def worksheet_docx(toolbox: Toolbox, sheet: Sheet, edition: Edition) -> bytes:
    """Return a worksheet as a Word file."""
    written = sheet.sheet
    texts = Texts(toolbox, edition)
    paper = new_paper(written.title, written.goal, written.orientation)
    _edges(paper, sheet, texts)
    paper.paragraph(f"Werkblad, {type(written).label.lower()}", "Soort")
    paper.heading(written.title, 1)
    paper.paragraph(written.goal, "Doel")
    room = Length(paper.height - _FILL_IN - _SLACK)
    if _guidance(paper, sheet, texts) and _wants_a_page(written):
        paper.gap(new_page=True)
    else:
        room = Length(room - _HEAD)
    _fill_in(paper)
    write_content(paper, written, sheet.fields, texts, room)
    return paper.to_bytes()


def _wants_a_page(sheet: Worksheet) -> bool:
    """Tell whether what is handed out starts on a page of its own, behind the guidance."""
    return bool(sheet.duration or sheet.materials) or isinstance(sheet, Grid | Cards)


def _edges(paper: Paper, sheet: Sheet, texts: Texts) -> None:
    section = paper.document.sections[0]
    toolbox = texts.edition.imprint(sheet.path)
    write_header(section.first_page_header, toolbox)
    write_header(section.header, toolbox, sheet.sheet.title)
    address = texts.address(worksheet_page(sheet.id))
    left = (Run(address, href=address),) if address else ()
    for footer in (section.first_page_footer, section.footer):
        write_footer(footer, left, paper.width)


def _guidance(paper: Paper, sheet: Sheet, texts: Texts) -> bool:
    """Add what the facilitator needs to know; return whether there is any."""
    written = sheet.sheet
    if not (written.instructions or written.duration or written.participants or written.materials):
        return False
    paper.heading("Voor de begeleider", 2)
    _facts(paper, written)
    if written.instructions:
        if paper.ends_with_table():
            paper.gap(Pt(8))
        number = paper.new_list()
        for instruction in written.instructions:
            in_list(paper.paragraph(texts.line(instruction), "List Number"), number)
    if sheet.fiches:
        paper.paragraph(_belongs_to(sheet, texts), "Hint")
    return True


def _facts(paper: Paper, written: Worksheet) -> None:
    facts: list[tuple[str, tuple[str, ...]]] = []
    if written.duration:
        facts.append(("Duur", (f"{written.duration} minuten",)))
    if people := written.participants:
        facts.append(("Met hoeveel", (f"{people.min} tot {people.max} mensen",)))
    if written.materials:
        facts.append(("Leg klaar", written.materials))
    if not facts:
        return
    widths = [3 if label == "Leg klaar" else 1 for label, _ in facts]
    table = new_table(paper, "Duur, deelnemers en materiaal", widths, "Feiten")
    table.header(*(label for label, _ in facts), style="Hint")
    for cell, (label, values) in zip(table.row(), facts, strict=True):
        for number, value in enumerate(values):
            paragraph = add(cell, value, "Vak") if number else fill(cell.paragraphs[0], value)
            if label == "Leg klaar":
                in_list(paragraph, 1)


def _belongs_to(sheet: Sheet, texts: Texts) -> tuple[Run, ...]:
    runs = [Run("Hoort bij ")]
    for slug in sheet.fiches:
        title = texts.toolbox.fiche(slug).matter.title
        runs += [Run(title, href=texts.address(fiche_page(slug))), Run(", ")]
    return (*runs[:-1], Run("."))


def _fill_in(paper: Paper) -> None:
    table = new_table(
        paper, "Wie het blad invult en wanneer", [17, 50, 27, 40, 16, 24], "Invullijn"
    )
    labels = ("Netwerk", "", "Ingevuld door", "", "Datum", "")
    for number, cell in enumerate(table.row(*labels, height=Mm(9))):
        if number % 2:
            line_below(cell)
        elif number:
            cell.paragraphs[0].paragraph_format.left_indent = Mm(3)
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.BOTTOM
    paper.gap(Pt(10))
