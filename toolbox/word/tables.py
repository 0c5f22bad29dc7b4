"""Tables that repeat their header row on every page and never break a row across pages."""

from collections.abc import Sequence
from dataclasses import dataclass

from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_ROW_HEIGHT_RULE, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Length, Mm
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from toolbox.word.document import DocumentBuilder
from toolbox.word.elements import element
from toolbox.word.rich_text import Run, write

Content = str | tuple[Run, ...] | BaseOxmlElement
LINE = Mm(8)
"""The height of a line of handwriting."""
_LETTER = 1.85
"""The width of a bold character, in millimetres."""
_LOOKS = {
    "firstRow": 0x20,
    "lastRow": 0x40,
    "firstColumn": 0x80,
    "lastColumn": 0x100,
    "noHBand": 0x200,
    "noVBand": 0x400,
}


@dataclass(frozen=True)
class Ruled:
    """A table builder, which adds rows one by one."""

    table: Table

    def header(
        self, *titles: Content, height: Length | None = None, style: str = "Vakkop"
    ) -> tuple[_Cell, ...]:
        """Add the header row, which is repeated on every page; return its cells."""
        cells = self.row(*titles, height=height, style=style)
        _properties(self.table).append(element("w:tblHeader"))
        self.look("firstRow")
        return cells

    def look(self, *parts: str) -> None:
        """Turn on parts of the table style (`w:tblLook`), as attributes and as legacy bit mask."""
        look = self.table._tbl.tblPr.find(qn("w:tblLook"))
        assert look is not None
        bits = 0
        for name, bit in _LOOKS.items():
            on = name in parts or look.get(qn(f"w:{name}")) == "1"
            look.set(qn(f"w:{name}"), str(int(on)))
            bits |= bit * on
        look.set(qn("w:val"), f"{bits:04X}")

    def row(
        self, *contents: Content, height: Length | None = None, style: str = "Vak"
    ) -> tuple[_Cell, ...]:
        """Add a row with a minimum height, with content in its first cells; return its cells."""
        row = self.table.add_row()  # type: ignore[no-untyped-call] # python-docx left it out
        _properties(self.table).append(element("w:cantSplit"))
        if height is not None:
            row.height, row.height_rule = height, WD_ROW_HEIGHT_RULE.AT_LEAST
        cells: tuple[_Cell, ...] = row.cells
        for cell in cells:
            cell.paragraphs[0].style = style
        for cell, content in zip(cells, contents, strict=False):
            fill(cell.paragraphs[0], content)
        return cells

    def keep_together(self) -> None:
        """Keep a short table on one page."""
        for row in list(self.table.rows)[:-1]:
            for cell in row.cells:
                cell.paragraphs[0].paragraph_format.keep_with_next = True


def new_table(
    builder: DocumentBuilder, title: str, widths: Sequence[float], style: str = "Werkblad"
) -> Ruled:
    """Add a table without rows, as wide as the page; `widths` are relative column widths."""
    if builder.ends_with_table():
        builder.gap()
    table = builder.document.add_table(0, len(widths), style)
    table.autofit = False
    table.alignment = WD_TABLE_ALIGNMENT.LEFT
    share = builder.width / sum(widths)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Length(round(width * share))
    properties = table._tbl.tblPr
    table_width = properties.find(qn("w:tblW"))
    assert table_width is not None
    table_width.set(qn("w:type"), "dxa")
    table_width.set(qn("w:w"), str(builder.width.twips))
    look = properties.find(qn("w:tblLook"))
    assert look is not None
    look.attrib.clear()
    properties.append(element("w:tblCaption", val=title))
    ruled = Ruled(table)
    ruled.look("noHBand", "noVBand")
    return ruled


def fitting(builder: DocumentBuilder, columns: Sequence[tuple[float, str]]) -> list[float]:
    """Return column widths in mm: by weight, but wide enough for the longest word of each text."""
    least = [max(map(len, text.split()), default=0) * _LETTER + 4 for _, text in columns]
    tight: set[int] = set()
    while True:
        rest = builder.width.mm - sum(least[index] for index in tight)
        free = sum(weight for index, (weight, _) in enumerate(columns) if index not in tight)
        widths = [
            least[index] if index in tight else weight * rest / free
            for index, (weight, _) in enumerate(columns)
        ]
        more = {index for index, width in enumerate(widths) if width < least[index]}
        if not more or len(more | tight) == len(columns):
            return widths
        tight |= more


def fill(paragraph: Paragraph, content: Content) -> Paragraph:
    """Put text, runs or a content control in a paragraph; return it."""
    if isinstance(content, str):
        paragraph.add_run(content)
    elif isinstance(content, tuple):
        write(paragraph, content)
    else:
        paragraph._p.append(content)
    return paragraph


def add(cell: _Cell, content: Content, style: str = "Hint") -> Paragraph:
    """Append a paragraph to a cell; return it."""
    return fill(cell.add_paragraph(style=style), content)


def centre(cell: _Cell) -> None:
    """Centre the content of a cell, horizontally and vertically."""
    cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER
    cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER


def line_below(cell: _Cell) -> None:
    """Give a cell a bottom border, as a line to write on."""
    bottom = element("w:bottom", val="single", sz="6", space="0", color="8F897E")
    cell._tc.get_or_add_tcPr().append(element("w:tcBorders", bottom))


def _properties(table: Table) -> BaseOxmlElement:
    return table.rows[-1]._tr.get_or_add_trPr()
