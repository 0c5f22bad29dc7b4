"""The content of a worksheet: one function for each of the seven kinds."""

from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT as VERTICAL
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.shared import Length, Mm, Pt
from docx.table import _Cell

from toolbox.model.fields import Fields
from toolbox.schema.kinds import Cards, Checklist, Grid, Matrix, Questions, Scan, Table
from toolbox.schema.worksheet import Worksheet
from toolbox.schema.worksheet_parts import Option
from toolbox.word.controls import control
from toolbox.word.document import DocumentBuilder, in_list
from toolbox.word.elements import element
from toolbox.word.renderer import RichTextRenderer
from toolbox.word.rows import explain, write_matrix, write_scan, write_table
from toolbox.word.tables import LINE, Ruled, add, centre, fill, new_table


def write_content(
    builder: DocumentBuilder,
    worksheet: Worksheet,
    fields: Fields,
    renderer: RichTextRenderer,
    room: Length,
) -> None:
    """Add the content to fill in; `room` is the height available for it on one page.

    Raises TypeError for an unknown kind of worksheet.
    """
    match worksheet:
        case Questions():
            _questions(builder, worksheet, fields)
        case Checklist():
            _checklist(builder, worksheet, fields, renderer)
        case Scan():
            write_scan(builder, worksheet, fields)
        case Matrix():
            write_matrix(builder, worksheet, fields, renderer, room)
        case Cards():
            _cards(builder, worksheet, fields, renderer, room)
        case Table():
            write_table(builder, worksheet, fields, renderer, room)
        case Grid():
            _grid(builder, worksheet, fields, renderer, room)
        case _:
            raise TypeError(type(worksheet).__name__)


def _questions(builder: DocumentBuilder, worksheet: Questions, fields: Fields) -> None:
    for at, group in enumerate(worksheet.groups):
        builder.heading(group.title, 2)
        number = builder.new_list()
        for row, asked in enumerate(group.questions):
            in_list(builder.paragraph(asked.question, "Vraag"), number)
            answer = control(fields.at(at, row))
            new_table(builder, asked.question, [1]).row(answer, height=Length(3 * LINE))


def _checklist(
    builder: DocumentBuilder, worksheet: Checklist, fields: Fields, renderer: RichTextRenderer
) -> None:
    for at, group in enumerate(worksheet.groups):
        builder.heading(group.title, 2)
        table = _tick_table(builder, group.title, worksheet.columns) if worksheet.columns else None
        for row, point in enumerate(group.items):
            box, runs = control(fields.at(at, row)), renderer.line(point.text)
            if table:
                notes = range(1, len(worksheet.columns) + 1)
                answers = (control(fields.at(at, row, column)) for column in notes)
                centre(table.row(box, runs, *answers, height=LINE)[0])
                continue
            paragraph = builder.document.add_paragraph(style="Vinkpunt")
            fill(fill(fill(paragraph, box), "\t"), runs)


def _tick_table(builder: DocumentBuilder, title: str, columns: tuple[Option, ...]) -> Ruled:
    table = new_table(builder, title, [14, 86, *[74 / len(columns)] * len(columns)])
    table.header("Klaar", "Onderdeel", *(column.title for column in columns))
    return table


def _cards(
    builder: DocumentBuilder,
    worksheet: Cards,
    fields: Fields,
    renderer: RichTextRenderer,
    room: Length,
) -> None:
    # Six to a page, in type that who reads with difficulty can read.
    across, down = (3, 2) if builder.width > builder.height else (2, 3)
    height = Length((room - Mm(13)) // down)
    for group in worksheet.groups:
        builder.heading(group.title, 2)
        table = new_table(builder, group.title, [1] * across, "Kaartjes")
        for first in range(0, len(group.cards), across):
            cells = table.row(height=height, style="Hint")
            for cell, card in zip(cells, group.cards[first : first + across], strict=False):
                fill(cell.paragraphs[0], group.title).alignment = ALIGN.CENTER
                words = add(cell, renderer.line(card.text), "Kaartje")
                for run in words.runs:
                    run.font.size = Pt(14)
                cell.vertical_alignment = VERTICAL.CENTER
    if worksheet.ranking and worksheet.ranking_title:
        builder.heading(worksheet.ranking_title, 2)
        table = new_table(builder, worksheet.ranking_title, [10, 164])
        for place in range(worksheet.ranking):
            table.row(f"{place + 1}.", control(fields.at(0, place)), height=Mm(9))
        table.keep_together()


def _grid(
    builder: DocumentBuilder,
    worksheet: Grid,
    fields: Fields,
    renderer: RichTextRenderer,
    room: Length,
) -> None:
    rows = -(-len(worksheet.cells) // worksheet.columns)
    aside = 1 if worksheet.y_axis else 0
    height = max(Mm(26), Length((room - (Mm(9) if worksheet.x_axis else 0)) // rows))
    widths = [builder.width.mm / worksheet.columns] * worksheet.columns
    table = new_table(builder, worksheet.title, [9.0] * aside + widths)
    for row in range(rows):
        cells = table.row(height=height)
        if worksheet.y_axis:
            _axis(cells[0], f"{worksheet.y_axis} →" if row == 0 else "")
        first = row * worksheet.columns
        here = worksheet.cells[first : first + worksheet.columns]
        for at, (cell, field) in enumerate(zip(cells[aside:], here, strict=False), start=first):
            title = fill(cell.paragraphs[0], field.title)
            title.style = "Heading 2"
            title.paragraph_format.space_before = title.paragraph_format.space_after = Mm(1)
            explain(cell, field, renderer)
            add(cell, control(fields.at(0, at)), "Vak")
    if worksheet.x_axis:
        builder.paragraph(f"{worksheet.x_axis} →", "As")


def _axis(cell: _Cell, text: str) -> None:
    """Merge a cell into the column of the y-axis label, whose text is rotated upwards."""
    if text:
        fill(cell.paragraphs[0], text).style = "As"
    cell._tc.get_or_add_tcPr().extend(
        [
            element("w:vMerge", val="restart" if text else "continue"),
            element("w:textDirection", val="btLr"),
        ]
    )
    cell.vertical_alignment = VERTICAL.CENTER
