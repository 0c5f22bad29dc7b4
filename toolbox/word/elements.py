"""Elements of WordprocessingML for which python-docx has no API."""

from collections.abc import Iterable
from html import escape

from docx.oxml import OxmlElement
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement

_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_LONGEST_NAME = 64
"""The maximum length of the title of a content control: with a longer one, Word reports damage."""


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


def tick_box(name: str) -> BaseOxmlElement:
    """Return a check box (content control); `name` is its title."""
    return parse_xml(
        f'<w:sdt {nsdecls("w")} xmlns:w14="{_W14}"><w:sdtPr>'
        f'<w:alias w:val="{escape(_cut(name))}"/>'
        '<w14:checkbox><w14:checked w14:val="0"/>'
        '<w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
        '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr>'
        "<w:sdtContent><w:r><w:rPr>"
        '<w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic" w:hAnsi="MS Gothic"/>'
        "</w:rPr><w:t>☐</w:t></w:r></w:sdtContent></w:sdt>"
    )


def choice(name: str, options: tuple[str, ...]) -> BaseOxmlElement:
    """Return a drop-down list (content control)."""
    items = [element("w:listItem", displayText=option, value=option) for option in options]
    return _control(name, "Kies", element("w:dropDownList", *items))


def day(name: str, prompt: str) -> BaseOxmlElement:
    """Return a date picker (content control); `prompt` is its placeholder text."""
    return _control(
        name,
        prompt,
        element(
            "w:date",
            element("w:dateFormat", val="d MMMM yyyy"),
            element("w:lid", val="nl-BE"),
            element("w:storeMappedDataAs", val="dateTime"),
            element("w:calendar", val="gregorian"),
        ),
    )


def words(name: str, prompt: str) -> BaseOxmlElement:
    """Return a plain text content control; `prompt` is its placeholder text."""
    return _control(name, prompt, element("w:text"))


def passage(name: str, prompt: str) -> BaseOxmlElement:
    """Return a rich text content control of block level, for paragraphs."""
    paragraph = element("w:p", run(prompt, "PlaceholderText"))
    return _sdt(name, paragraph, element("w:showingPlcHdr"), element("w:richText"))


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
        name = properties.find(qn("w:alias"))
        identifier = element("w:id", val=str(number))
        if name is None:
            properties.insert(0, identifier)
        else:
            name.addnext(identifier)
    for tag in ("w:bookmarkStart", "w:bookmarkEnd"):
        for number, mark in enumerate(root.iter(qn(tag)), start=1):
            mark.set(qn("w:id"), str(number))


def _control(name: str, prompt: str, sort: BaseOxmlElement) -> BaseOxmlElement:
    return _sdt(name, run(prompt, "PlaceholderText"), element("w:showingPlcHdr"), sort)


def _sdt(name: str, content: BaseOxmlElement, *sort: BaseOxmlElement) -> BaseOxmlElement:
    properties = element("w:sdtPr", element("w:alias", val=_cut(name)), *sort)
    return element("w:sdt", properties, element("w:sdtContent", content))


def _cut(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"
