"""The kinds of worksheet that are a table with a header row: a scan, a matrix and a table."""

from collections.abc import Sequence

from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT as VERTICAL
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.shared import Length, Mm, Pt
from docx.table import _Cell

from toolbox.model.fields import Fields
from toolbox.schema.kinds import Matrix, Scan, Table
from toolbox.schema.worksheet_parts import Cell, Row
from toolbox.word.controls import control, score_box
from toolbox.word.document import DocumentBuilder
from toolbox.word.elements import amount, bookmark
from toolbox.word.renderer import RichTextRenderer
from toolbox.word.rich_text import Run
from toolbox.word.tables import LINE, add, centre, fill, fitting, new_table

_SMALL = Pt(8.5)
_HOW_TO_ADD = (
    "Totalen uitrekenen: selecteer alles (Ctrl+A) en druk op F9. Een rij erbij: druk op Tab in het"
    " laatste vak van de tabel. Ze telt mee in de totalen onderaan."
)
_LETTER = 1.6
"""The width of a character in the small font size, in millimetres."""


def write_scan(builder: DocumentBuilder, worksheet: Scan, fields: Fields) -> None:
    """Add the items of a scan, each with a check box for every score and room for notes."""
    scores = [score.title for score in worksheet.scale]
    longest = max(len(word) for score in scores for word in score.split())
    width = min(max(14.0, 4 + longest * _LETTER), (builder.width.mm - 75) / len(scores))
    rest = builder.width.mm - width * len(scores)
    table = new_table(builder, worksheet.title, [rest * 0.64, *[width] * len(scores), rest * 0.36])
    for cell in table.header("Wat je nagaat", *scores, "Notities")[1:-1]:
        cell.paragraphs[0].alignment = ALIGN.CENTER
        cell.paragraphs[0].runs[0].font.size = _SMALL
    for number, item in enumerate(worksheet.items, start=1):
        score, notes = fields.at(0, number - 1), fields.at(0, number - 1, 1)
        boxes = (score_box(score, option) for option in score.choices)
        title = _bold(f"{number}. {item.title}")
        cells = table.row(title, *boxes, control(notes), height=Mm(13))
        if item.question:
            add(cells[0], item.question)
        for cell in cells[1:-1]:
            centre(cell)


def write_matrix(
    builder: DocumentBuilder,
    worksheet: Matrix,
    fields: Fields,
    renderer: RichTextRenderer,
    room: Length,
) -> None:
    """Add a matrix: rows against columns that have a name, or that the users name themselves."""
    height = _shared(room, len(worksheet.items), Mm(13))
    columns = len(worksheet.heads)
    width = 120 / max(columns, 4)
    table = new_table(builder, worksheet.title, [54, *[width] * columns])
    if worksheet.named_columns:
        table.header("", *worksheet.heads)
    else:
        for column, cell in enumerate(table.header(height=Mm(16))[1:]):
            fill(cell.paragraphs[0], worksheet.column_label or "").style = "Hint"
            add(cell, control(fields.header(column)), "Vak")
            cell.vertical_alignment = VERTICAL.TOP
    for row, item in enumerate(worksheet.items):
        cells = table.row(_bold(item.title), height=height)
        explain(cells[0], item, renderer)
        for column, cell in enumerate(cells[1:]):
            fill(cell.paragraphs[0], control(fields.at(0, row, column)))
            if worksheet.cell == "tick":
                centre(cell)


def write_table(
    builder: DocumentBuilder,
    worksheet: Table,
    fields: Fields,
    renderer: RichTextRenderer,
    room: Length,
) -> None:
    """Add the table of a worksheet, with formulas for its totals."""
    rows = len(worksheet.items) or worksheet.rows or 0
    height = _shared(room, rows, Mm(9))
    fixed = len(worksheet.items[:1])
    columns = [(float(column.width), column.title) for column in worksheet.columns]
    if worksheet.item_title:
        titles = " ".join((worksheet.item_title, *(item.title for item in worksheet.items)))
        columns.insert(0, (3.0, titles))
    if worksheet.adds_across:
        columns.append((2.0, "Totaal"))
    widths = fitting(builder, columns)
    table = new_table(builder, worksheet.title, widths)
    head = [worksheet.item_title] if worksheet.item_title else []
    across = ["Totaal"] if worksheet.adds_across else []
    top = table.header(*head, *(column.title for column in worksheet.columns), *across)
    for number in range(rows):
        item = worksheet.items[number] if worksheet.items else None
        cells = table.row(*([_bold(item.title)] if item else []), height=height)
        if item:
            explain(cells[0], item, renderer)
        for at, cell in enumerate(cells[fixed : fixed + len(worksheet.columns)]):
            found = fields.at(0, number, at)
            fill(cell.paragraphs[0], control(found))
            if found.kind == "amount":
                cell.paragraphs[0].alignment = ALIGN.RIGHT
        if across:
            _sum(cells[-1], f"=SUM(B{number + 2}:{_letter(len(cells) - 2)}{number + 2})")
    if worksheet.totals:
        numbers = [
            index
            for index, column in enumerate(worksheet.columns, start=fixed)
            if column.type == "number"
        ]
        name = f"tabel_{len(builder.document.tables)}"
        start, end = bookmark(name)
        top[0].paragraphs[0]._p.extend([start, end])
        cells = _totals(builder, worksheet.title, widths, name, numbers)
        if across:
            _sum(cells[-1], f"=SUM({_letter(numbers[0])}1:{_letter(numbers[-1])}1)")
        builder.paragraph(_HOW_TO_ADD, "Hint")


def explain(cell: _Cell, item: Row | Cell, renderer: RichTextRenderer) -> None:
    """Add the hint and the question of an item below its title."""
    if item.hint:
        add(cell, renderer.line(item.hint))
    if isinstance(item, Row) and item.question:
        add(cell, item.question)


def _shared(room: Length, rows: int, least: Length) -> Length:
    """Return the height of a row when rows fill a page, with 3 extra for header and footer rows.

    It is at least `least`, and at most 20 mm unless `least` is more.
    """
    return max(least, min(Mm(20), Length(room // (rows + 3))))


def _totals(
    builder: DocumentBuilder, title: str, widths: Sequence[float], name: str, columns: Sequence[int]
) -> tuple[_Cell, ...]:
    """Add a row with the sums of columns of the table with bookmark `name`; return its cells.

    It is a separate table: in the same one, the range of a formula would not grow with added rows,
    and Word's `ABOVE` stops at an empty cell. A column range includes the header cell, where Word
    may read a number such as 2027, so that is subtracted.
    """
    table = new_table(builder, f"Totalen: {title}", widths)
    cells = table.row(*([] if 0 in columns else ["Totaal"]), height=LINE, style="Vakkop")
    table.look("lastRow")
    for column in columns:
        letter = _letter(column)
        _sum(cells[column], f"=SUM({name} {letter}:{letter})-SUM({name} {letter}1)")
    return cells


def _sum(cell: _Cell, formula: str) -> None:
    cell.paragraphs[0].alignment = ALIGN.RIGHT
    cell.paragraphs[0]._p.extend(amount(formula))


def _letter(column: int) -> str:
    return chr(ord("A") + column)


def _bold(text: str) -> tuple[Run, ...]:
    return (Run(text, bold=True),)
