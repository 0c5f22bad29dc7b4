"""A document builder: page setup, header and footer, headings, paragraphs and lists."""

from dataclasses import dataclass, replace
from typing import Literal

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.section import Section, _Footer, _Header
from docx.shared import Length, Mm, Pt
from docx.text.paragraph import Paragraph

from toolbox.word.elements import element, field
from toolbox.word.package import empty_document, pack
from toolbox.word.rich_text import RichText, Run, write

Orientation = Literal["portrait", "landscape"]

_SIDE, _TOP, _BOTTOM, _EDGE = Mm(18), Mm(24), Mm(20), Mm(10)
_INDENT, _DEEPEST = 6, 2
"""How far a list stands in another, in mm, and the levels beside the first in `numbering.xml`."""

_SHORT, _LONG = Mm(210), Mm(297)


@dataclass(frozen=True)
class DocumentBuilder:
    """Builds a document; `width` and `height` are those of the page inside its margins."""

    document: Document
    width: Length
    height: Length

    def heading(self, text: str, level: int) -> Paragraph:
        """Add a heading, in a heading style so that Word can navigate to it."""
        heading: Paragraph = self.document.add_heading(text, level)
        return heading

    def paragraph(self, text: str | tuple[Run, ...], style: str = "Normal") -> Paragraph:
        """Add a paragraph of text or runs, in a paragraph style; return it."""
        runs = (Run(text),) if isinstance(text, str) else text
        return write(self.document.add_paragraph(style=style), runs)

    def rich_text(self, rich_text: tuple[RichText, ...], style: str) -> None:
        """Add paragraphs and list items, all in one style, so that Word can select them at once."""
        numbers: dict[int, int] = {}
        for part in rich_text:
            paragraph = self.paragraph(part.runs, style)
            level = min(part.level, _DEEPEST)
            if part.shape == "number" and (part.first or level not in numbers):
                numbers[level] = self.new_list(level)
            if part.shape != "text":
                in_list(paragraph, 1 if part.shape == "bullet" else numbers[level], level)
            elif level:
                paragraph.paragraph_format.left_indent = Mm(_INDENT * level)

    def new_list(self, level: int = 0) -> int:
        """Add a numbered list that restarts at 1; return its numbering id (numId)."""
        made = self.document.part.numbering_part.element.add_num(1)
        made.add_lvlOverride(ilvl=level).add_startOverride(1)
        return int(made.numId)

    def gap(self, height: Length | None = None, *, new_page: bool = False) -> None:
        """Add an empty paragraph: without one, Word merges two adjacent tables."""
        made = self.document.add_paragraph(style="Tussenruimte").paragraph_format
        made.space_after = height
        made.page_break_before = new_page or None

    def ends_with_table(self) -> bool:
        """Return whether the last block is a table."""
        blocks = self.document.element.body.inner_content_elements
        return bool(blocks) and blocks[-1].tag == qn("w:tbl")

    def to_bytes(self) -> bytes:
        """Return the bytes of the finished docx file."""
        if self.ends_with_table():
            self.gap()
        return pack(self.document)


def in_list(paragraph: Paragraph, number: int, level: int = 0) -> Paragraph:
    """Make a paragraph an item of the list with this numbering id; return it."""
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = level
    properties.get_or_add_numId().val = number
    return paragraph


def new_document(title: str, subject: str, orientation: Orientation) -> DocumentBuilder:
    """Return a builder for an empty A4 document; `title` and `subject` are its properties."""
    document = empty_document(title, subject)
    section = document.sections[0]
    width, height = _turn(section, orientation)
    section.left_margin = section.right_margin = _SIDE
    section.top_margin, section.bottom_margin = _TOP, _BOTTOM
    section.header_distance = section.footer_distance = _EDGE
    section.different_first_page_header_footer = True
    return DocumentBuilder(document, width, height)


def new_section(builder: DocumentBuilder, orientation: Orientation) -> DocumentBuilder:
    """Start a new page in an orientation; return a builder that knows its size."""
    section = builder.document.add_section()
    section.different_first_page_header_footer = False
    width, height = _turn(section, orientation)
    return replace(builder, width=width, height=height)


def _turn(section: Section, orientation: Orientation) -> tuple[Length, Length]:
    """Set the page size of a section; return the width and the height inside its margins."""
    landscape = orientation == "landscape"
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    width, height = (_LONG, _SHORT) if landscape else (_SHORT, _LONG)
    section.page_width, section.page_height = width, height
    return Mm((width - 2 * _SIDE) // Mm(1)), Mm((height - _TOP - _BOTTOM) // Mm(1))


def write_header(header: _Header, *lines: str) -> None:
    """Write the lines of a header, the first one plain, the others bold."""
    header.paragraphs[0].text = lines[0]
    for line in lines[1:]:
        font = header.add_paragraph(line, "Header").runs[0].font
        font.bold, font.size = True, Pt(12)


def write_footer(footer: _Footer, left: tuple[Run, ...], width: Length) -> None:
    """Write a footer: runs on the left, `pagina x van y` on the right."""
    paragraph = write(footer.paragraphs[0], left)
    paragraph.paragraph_format.tab_stops.add_tab_stop(width, WD_TAB_ALIGNMENT.RIGHT)
    paragraph.add_run("\tpagina ")
    paragraph._p.extend(field("PAGE", "1"))
    paragraph.add_run(" van ")
    paragraph._p.extend(field("NUMPAGES", "1"))


def fill_fields_on_opening(document: Document) -> None:
    """Set `updateFields`: Word updates all fields on opening, after asking the reader."""
    place = document.settings.element.find(qn("w:characterSpacingControl"))
    assert place is not None
    place.addnext(element("w:updateFields", val="true"))
