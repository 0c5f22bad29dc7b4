"""The content of a worksheet: one function for each of the seven kinds."""

from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT as VERTICAL
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.shared import Length, Mm, Pt
from docx.table import _Cell

from toolbox.model.worksheet_fields import Fields
from toolbox.schema.kinds import Cards, Checklist, Grid, Matrix, Option, Questions, Scan, Table
from toolbox.schema.worksheet import Worksheet
from toolbox.word.document import Paper, in_list
from toolbox.word.elements import element, tick_box
from toolbox.word.rows import explain, write_matrix, write_scan, write_table
from toolbox.word.tables import LINE, Ruled, add, centre, fill, new_table
from toolbox.word.texts import Texts

_LONG = 110


def write_content(
    paper: Paper, sheet: Worksheet, fields: Fields, texts: Texts, room: Length
) -> None:
    """Add what is to be filled in; `room` is the height that there is for it on one page."""
    match sheet:
        case Questions():
            _questions(paper, sheet)
        case Checklist():
            _checklist(paper, sheet, fields, texts)
        case Scan():
            write_scan(paper, sheet, fields)
        case Matrix():
            write_matrix(paper, sheet, fields, texts, room)
        case Cards():
            _cards(paper, sheet, texts, room)
        case Table():
            write_table(paper, sheet, fields, texts, room)
        case Grid():
            _grid(paper, sheet, texts, room)
        case _:
            raise TypeError(type(sheet).__name__)


def _questions(paper: Paper, sheet: Questions) -> None:
    for group in sheet.groups:
        paper.heading(group.title, 2)
        number = paper.new_list()
        for asked in group.questions:
            in_list(paper.paragraph(asked.question, "Vraag"), number)
            new_table(paper, asked.question, [1]).row(height=Length(3 * LINE))


def _checklist(paper: Paper, sheet: Checklist, fields: Fields, texts: Texts) -> None:
    for at, group in enumerate(sheet.groups):
        paper.heading(group.title, 2)
        table = _tick_table(paper, group.title, sheet.columns) if sheet.columns else None
        for row, point in enumerate(group.items):
            box, runs = tick_box(fields.at(at, row).label), texts.line(point.text)
            if table:
                centre(table.row(box, runs, height=LINE)[0])
                continue
            paragraph = paper.document.add_paragraph(style="Vinkpunt")
            fill(fill(fill(paragraph, box), "\t"), runs)


def _tick_table(paper: Paper, title: str, columns: tuple[Option, ...]) -> Ruled:
    table = new_table(paper, title, [14, 86, *[74 / len(columns)] * len(columns)])
    table.header("Klaar", "Onderdeel", *(column.title for column in columns))
    return table


def _cards(paper: Paper, sheet: Cards, texts: Texts, room: Length) -> None:
    across = 4 if paper.width > paper.height else 3
    rows = sum(-(-len(group.cards) // across) for group in sheet.groups)
    fitting = Length((room - len(sheet.groups) * Mm(13)) // rows)
    height = min(fitting, Mm(40)) if fitting >= Mm(30) else Mm(36)
    for group in sheet.groups:
        paper.heading(group.title, 2)
        table = new_table(paper, group.title, [1] * across, "Kaartjes")
        for first in range(0, len(group.cards), across):
            cells = table.row(height=height, style="Hint")
            for cell, card in zip(cells, group.cards[first : first + across], strict=False):
                fill(cell.paragraphs[0], group.title).alignment = ALIGN.CENTER
                words = add(cell, texts.line(card), "Kaartje")
                for run in words.runs:
                    run.font.size = Pt(9.5) if len(card) > _LONG else None
                cell.vertical_alignment = VERTICAL.CENTER
    if sheet.ranking and sheet.ranking_title:
        paper.heading(sheet.ranking_title, 2)
        table = new_table(paper, sheet.ranking_title, [10, 164])
        for place in range(1, sheet.ranking + 1):
            table.row(f"{place}.", height=Mm(9))
        table.keep_together()


def _grid(paper: Paper, sheet: Grid, texts: Texts, room: Length) -> None:
    rows = -(-len(sheet.cells) // sheet.columns)
    aside = 1 if sheet.y_axis else 0
    height = max(Mm(26), Length((room - (Mm(9) if sheet.x_axis else 0)) // rows))
    widths = [paper.width.mm / sheet.columns] * sheet.columns
    table = new_table(paper, sheet.title, [9.0] * aside + widths)
    for row in range(rows):
        cells = table.row(height=height)
        if sheet.y_axis:
            _axis(cells[0], f"{sheet.y_axis} →" if row == 0 else "")
        here = sheet.cells[row * sheet.columns : (row + 1) * sheet.columns]
        for cell, field in zip(cells[aside:], here, strict=False):
            title = fill(cell.paragraphs[0], field.title)
            title.style = "Heading 2"
            title.paragraph_format.space_before = title.paragraph_format.space_after = Mm(1)
            explain(cell, field, texts)
            cell.add_paragraph(style="Vak")
    if sheet.x_axis:
        paper.paragraph(f"{sheet.x_axis} →", "As")


def _axis(cell: _Cell, text: str) -> None:
    """Make a cell part of a column that reads from the bottom to the top."""
    if text:
        fill(cell.paragraphs[0], text).style = "As"
    cell._tc.get_or_add_tcPr().extend(
        [
            element("w:vMerge", val="restart" if text else "continue"),
            element("w:textDirection", val="btLr"),
        ]
    )
    cell.vertical_alignment = VERTICAL.CENTER
