"""Elements of WordprocessingML for which python-docx has no API."""

from collections.abc import Iterable
from html import escape
from zlib import crc32

from docx.oxml import OxmlElement
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement

_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_LONGEST_NAME = 64
"""The maximum length of the title and of the tag of a content control: with a longer one, Word
reports damage."""
_BLANK = "\u00a0" * 5
"""The placeholder of text to write: it is wide enough to click on, and prints as an empty line."""


def element(tag: str, *children: BaseOxmlElement, **attributes: str) -> BaseOxmlElement:
    """Return an element such as `w:tab`, with its attributes in the `w` namespace."""
    made = OxmlElement(tag, {qn(f"w:{name}"): value for name, value in attributes.items()})
    made.extend(children)
    return made


def run(text: str, style: str = "") -> BaseOxmlElement:
    """Return a run, in a character style if `style` is given."""
    properties = (element("w:rPr", element("w:rStyle", val=style)),) if style else ()
    words = element("w:t")
    words.text = text
    words.set(qn("xml:space"), "preserve")
    return element("w:r", *properties, words)


def tag_of(name: str) -> str:
    """Return `name` as the tag of a content control; a long one is cut, with a checksum.

    `tagOf` of docs/assets/office/docx-slots.js, which knows the tags, does the same.
    """
    if len(name) <= _LONGEST_NAME:
        return name
    return f"{name[: _LONGEST_NAME - 9]}~{crc32(name.encode()):08x}"


def tick_box(title: str, name: str) -> BaseOxmlElement:
    """Return a check box (content control) with its title, and the name of its field."""
    return parse_xml(
        f'<w:sdt {nsdecls("w")} xmlns:w14="{_W14}"><w:sdtPr>'
        f'<w:alias w:val="{escape(_cut(title))}"/><w:tag w:val="{escape(tag_of(name))}"/>'
        '<w14:checkbox><w14:checked w14:val="0"/>'
        '<w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
        '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr>'
        "<w:sdtContent><w:r><w:rPr>"
        '<w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic" w:hAnsi="MS Gothic"/>'
        "</w:rPr><w:t>☐</w:t></w:r></w:sdtContent></w:sdt>"
    )


def choice(title: str, name: str, options: Iterable[tuple[str, str]]) -> BaseOxmlElement:
    """Return a drop-down list (content control); `options` are pairs of an id and its words."""
    items = [element("w:listItem", displayText=words, value=value) for value, words in options]
    return _control(title, "Kies", element("w:dropDownList", *items), name)


def day(title: str, prompt: str = _BLANK, name: str = "") -> BaseOxmlElement:
    """Return a date picker (content control); `prompt` is its placeholder text."""
    return _control(
        title,
        prompt,
        element(
            "w:date",
            element("w:dateFormat", val="d MMMM yyyy"),
            element("w:lid", val="nl-BE"),
            element("w:storeMappedDataAs", val="dateTime"),
            element("w:calendar", val="gregorian"),
        ),
        name,
    )


def words(title: str, prompt: str = _BLANK, name: str = "", lines: int = 1) -> BaseOxmlElement:
    """Return a plain text content control; `prompt` is its placeholder text."""
    multiple = {"multiLine": "1"} if lines > 1 else {}
    return _control(title, prompt, element("w:text", **multiple), name)


def passage(title: str, prompt: str, name: str) -> BaseOxmlElement:
    """Return a rich text content control of block level, for paragraphs; `name` is its tag."""
    paragraph = element("w:p", run(prompt, "PlaceholderText"))
    return _sdt(title, paragraph, element("w:showingPlcHdr"), element("w:richText"), name=name)


def field(instruction: str, result: str = "") -> list[BaseOxmlElement]:
    """Return the runs of a field code; `result` is its cached result, until Word updates it."""
    return _field([_order(instruction)], result)


def amount(formula: str) -> list[BaseOxmlElement]:
    """Return the runs of a formula field, whose result is empty when it is zero.

    A number format could hide zeros too, but Word parses its symbols in the system locale.
    """
    worked_out = [_order("IF"), *field(formula), _order('= 0 ""'), *field(formula)]
    return _field(worked_out)


def _field(order: Iterable[BaseOxmlElement], result: str = "") -> list[BaseOxmlElement]:
    return [
        element("w:r", element("w:fldChar", fldCharType="begin")),
        *order,
        element("w:r", element("w:fldChar", fldCharType="separate")),
        *([run(result)] if result else []),
        element("w:r", element("w:fldChar", fldCharType="end")),
    ]


def _order(text: str) -> BaseOxmlElement:
    order = element("w:instrText")
    order.text = f" {text} "
    order.set(qn("xml:space"), "preserve")
    return element("w:r", order)


def bookmark(name: str) -> tuple[BaseOxmlElement, BaseOxmlElement]:
    """Return the start and the end element of a bookmark, a target for internal links."""
    return element("w:bookmarkStart", name=name), element("w:bookmarkEnd")


def number_all(root: BaseOxmlElement) -> None:
    """Number the required ids of all content controls and bookmarks below `root`."""
    for number, properties in enumerate(root.iter(qn("w:sdtPr")), start=1):
        identifier = element("w:id", val=str(number))
        names = [properties.find(qn(tag)) for tag in ("w:tag", "w:alias")]
        last = next((name for name in names if name is not None), None)
        if last is None:
            properties.insert(0, identifier)
        else:
            last.addnext(identifier)
    for tag in ("w:bookmarkStart", "w:bookmarkEnd"):
        for number, mark in enumerate(root.iter(qn(tag)), start=1):
            mark.set(qn("w:id"), str(number))


def _control(title: str, prompt: str, sort: BaseOxmlElement, name: str) -> BaseOxmlElement:
    return _sdt(title, run(prompt, "PlaceholderText"), element("w:showingPlcHdr"), sort, name=name)


def _sdt(
    title: str, content: BaseOxmlElement, *sort: BaseOxmlElement, name: str = ""
) -> BaseOxmlElement:
    tag = (element("w:tag", val=tag_of(name)),) if name else ()
    properties = element("w:sdtPr", element("w:alias", val=_cut(title)), *tag, *sort)
    return element("w:sdt", properties, element("w:sdtContent", content))


def _cut(title: str) -> str:
    return title if len(title) <= _LONGEST_NAME else f"{title[: _LONGEST_NAME - 1]}…"
