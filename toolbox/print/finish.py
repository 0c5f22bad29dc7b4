"""What WeasyPrint leaves to be mended in a PDF, before it is written.

The section numbers are those of ISO 32000-1.
"""

from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

if TYPE_CHECKING:
    from weasyprint import Document
    from weasyprint.pdf import pydyf

FIELD_FONT = "Wingdings"
"""What the font of the fields is called among the resources; readers never see it.

The PDF viewer of Chrome and Edge takes letters outside Windows-1252, as in Țepeș, from a font of
the system, which may lack them too; except where the name is that of a font of symbols.
"""
LEADING, PADDING = 1.35, 2.5
"""From line to line of what is typed, in sizes of the type, and what no line can use, in points.

PDF leaves both to the viewer: this is the most that one of them takes.
"""
ELSEWHERE = "book:"
"""How a link to another chapter begins, before the name of its destination."""

_MULTILINE = 1 << 12


def finish(document: "Document", pdf: "pydyf.PDF", *, chapter: str = "") -> None:  # noqa: ARG001
    """Mend fields, header cells, the bodies of list items, running feet and element identifiers.

    A `chapter` of the book, by its id, also gets identifiers that no other chapter has, and links
    to others as named destinations, which it does not have itself.
    """
    objects = {item.reference: item for item in pdf.objects if hasattr(item, "reference")}
    form = pdf.catalog.get("AcroForm")
    if form:
        form["Fields"][:] = [
            field for field in form["Fields"] if "Parent" not in objects.get(field, {})
        ]
        fonts = objects[objects[form["DR"]]["Font"]]
        for field in form["Fields"]:
            _mend_text(objects[field], fonts)
    elements = [item for item in pdf.objects if getattr(item, "get", None) and "S" in item]
    for element in elements:
        if element["S"] == "/TH":
            group = objects[objects[element["P"]]["P"]]
            scope = "/Column" if group["S"] == "/THead" else "/Row"
            element["A"] = _dictionary(O="/Table", Scope=scope)
        elif element["S"] == "/LI":
            _put_in_body(element, objects, pdf)
    _index_ids(pdf, objects, elements, chapter)
    _mark_feet(pdf, objects)
    if chapter:
        _name_destinations(pdf)


def _mend_text(field: Any, fonts: Any) -> None:
    """Let a field of text show every letter, and cut no line (12.7.3.3, 12.7.4.3)."""
    if "DA" not in field:
        return
    *_, name, size, _ = field["DA"].string.decode().split()
    fonts[FIELD_FONT] = fonts[name.removeprefix("/")]
    field["DA"].string = f"/{FIELD_FONT} {size} Tf 0 g"
    _, top, _, bottom = field["Rect"]
    if top - bottom < 2 * LEADING * float(size) + PADDING:
        field["Ff"] = field.get("Ff", 0) & ~_MULTILINE


def _put_in_body(item: Any, objects: dict[bytes, Any], pdf: "pydyf.PDF") -> None:
    """Let a list item hold a label and a body only (14.8.4.3.3)."""
    loose = [kid for kid in item["K"] if objects[kid]["S"] not in ("/Lbl", "/LBody")]
    if not loose:
        return
    kids = type(item["K"])(loose)
    body = _dictionary(Type="/StructElem", S="/LBody", K=kids, Pg=item["Pg"], P=item.reference)
    pdf.add_object(body)
    item["K"][:] = [*(kid for kid in item["K"] if kid not in loose), body.reference]
    for kid in loose:
        objects[kid]["P"] = body.reference


def _index_ids(
    pdf: "pydyf.PDF", objects: dict[bytes, Any], elements: list[Any], chapter: str
) -> None:
    """Give the structure tree the name tree of element identifiers that it must have (14.7.2)."""
    found = [element for element in elements if "ID" in element]
    for element in found if chapter else ():
        # The cells that refer to it share this very string.
        element["ID"].string = f"{chapter}/{element['ID'].string}"
    if found:
        found.sort(key=lambda element: str(element["ID"].string))
        names = _array(part for element in found for part in (element["ID"], element.reference))
        objects[pdf.catalog["StructTreeRoot"]]["IDTree"] = _dictionary(Names=names)


def _mark_feet(pdf: "pydyf.PDF", objects: dict[bytes, Any]) -> None:
    """Mark running feet as artifacts (14.8.2.2.2): WeasyPrint leaves them out of the tree only."""
    root = objects[pdf.catalog["StructTreeRoot"]]
    known, open_ = set(), list(root["K"])
    while open_:
        element = objects[open_.pop()]
        known.add(element.reference)
        open_ += [kid for kid in element.get("K", ()) if kid in objects]
    numbers = objects[root["ParentTree"]]["Nums"]
    parents = dict(zip(numbers[::2], numbers[1::2], strict=True))
    for page in (objects[reference] for reference in pdf.page_references):
        owners = parents[page["StructParents"]]
        feet = {mcid for mcid, owner in enumerate(owners) if owner not in known}
        if feet:
            owners[:] = ["null" if mcid in feet else owner for mcid, owner in enumerate(owners)]
            _mark(objects[page["Contents"]].stream, feet)


def _mark(stream: list[Any], feet: set[int]) -> None:
    for place, operator in enumerate(stream):
        if operator == b"BDC" and stream[place - 1].get("MCID") in feet:
            kind = _dictionary(Type="/Pagination", Subtype="/Footer")
            stream[place - 2 : place] = ["/Artifact", kind]


def _name_destinations(pdf: "pydyf.PDF") -> None:
    """Let links to other chapters lead to a named destination (12.3.2.3)."""
    for item in pdf.objects:
        action = item.get("A") if getattr(item, "get", None) else None
        if action and "URI" in action and str(action["URI"].string).startswith(ELSEWHERE):
            name = unquote(action["URI"].string.removeprefix(ELSEWHERE))
            del item["A"]
            item["Dest"] = _string(name)
            item["Contents"] = _string(name)


def _dictionary(**values: Any) -> Any:
    from weasyprint.pdf import pydyf

    return pydyf.Dictionary(values)


def _array(values: Any) -> Any:
    from weasyprint.pdf import pydyf

    return pydyf.Array(list(values))


def _string(text: str) -> Any:
    from weasyprint.pdf import pydyf

    return pydyf.String(text)
