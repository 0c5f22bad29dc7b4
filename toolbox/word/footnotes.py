"""Footnotes, for which python-docx has no API; the first one makes their part of the package."""

from importlib.resources import files

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.parts.document import DocumentPart
from docx.parts.story import StoryPart
from docx.text.paragraph import Paragraph

from toolbox.word.elements import element, run

_SEPARATORS = ("-1", "0")
_REFERENCE = "FootnoteReference"


class _FootnotesPart(StoryPart):
    """The part with the footnotes, in which runs can have links."""


def add_footnote(paragraph: Paragraph, count: int) -> list[Paragraph]:
    """Add a reference to a new footnote to a paragraph; return the `count` paragraphs of the note.

    Each begins empty, but for the number that the first one has.
    """
    part = paragraph.part
    assert isinstance(part, DocumentPart)
    notes = _footnotes(part)
    number = str(len(notes.element) - len(_SEPARATORS) + 1)
    paragraph._p.append(_numbered("w:footnoteReference", id=number))
    made = [_paragraph() for _ in range(count)]
    made[0].extend([_numbered("w:footnoteRef"), run(" ")])
    notes.element.append(element("w:footnote", *made, id=number))
    return [Paragraph(it, notes) for it in made]


def _footnotes(document: DocumentPart) -> XmlPart:
    """Return the part with the footnotes of a document, made if it is not there."""
    for relation in document.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.FOOTNOTES:
            assert isinstance(relation.target_part, XmlPart)
            return relation.target_part
    written = files("toolbox.word").joinpath("footnotes.xml").read_bytes()
    name = PackURI("/word/footnotes.xml")
    part = _FootnotesPart(name, CONTENT_TYPE.WML_FOOTNOTES, parse_xml(written), document.package)
    document.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    return part


def _paragraph() -> BaseOxmlElement:
    return element("w:p", element("w:pPr", element("w:pStyle", val="FootnoteText")))


def _numbered(tag: str, **attributes: str) -> BaseOxmlElement:
    style = element("w:rPr", element("w:rStyle", val=_REFERENCE))
    return element("w:r", style, element(tag, **attributes))
