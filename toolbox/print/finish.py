"""Post-processing of a PDF of WeasyPrint before it is serialised: accessibility and form fixes.

The section numbers are those of ISO 32000-1.
"""

from collections.abc import Collection
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from weasyprint import Document
    from weasyprint.pdf import pydyf

FIELD_FONT = "Wingdings"
"""The resource name of the font of form fields; readers never see it.

The PDF viewer of Chrome and Edge takes characters outside Windows-1252, as in Țepeș, from a system
font, which may lack them too; except when the name is that of a symbol font.
"""
LEADING, PADDING = 1.35, 2.5
"""The line height of typed text, as a factor of the font size, and the padding, in points.

PDF leaves both to the viewer: these are the maximum over known viewers.
"""
SEPARATOR = "--"
"""The separator between the id of a chapter and an id in it, in a named destination.

It is also the id of the element that is the whole chapter.
"""

_MULTILINE = 1 << 12


def finish(document: "Document", pdf: "pydyf.PDF", *, chapter: str = "") -> None:  # noqa: ARG001
    """Fix form fields, header cells, list items, running footers, icons and element ids, in place.

    With `chapter`, the id of a chapter of the book, element ids and named destinations get it as a
    prefix, so that they are unique in the book.
    """
    objects = {item.reference: item for item in pdf.objects if hasattr(item, "reference")}
    form = pdf.catalog.get("AcroForm")
    if form:
        for item in objects.values():
            # A radio button is a part of its field, and no field of its own (12.7.3.1).
            if getattr(item, "get", None) and item.get("Parent") in form["Fields"]:
                item.pop("T", None)
        form["Fields"][:] = [
            field for field in form["Fields"] if "Parent" not in objects.get(field, {})
        ]
        fonts = objects[objects[form["DR"]]["Font"]]
        for field in form["Fields"]:
            _fix_text_field(objects[field], fonts)
    elements = [item for item in pdf.objects if getattr(item, "get", None) and "S" in item]
    for element in elements:
        if element["S"] == "/TH":
            group = objects[objects[element["P"]]["P"]]
            scope = "/Column" if group["S"] == "/THead" else "/Row"
            element["A"] = _dictionary(O="/Table", Scope=scope)
        elif element["S"] == "/LI":
            _put_in_body(element, objects, pdf)
    for element in elements:
        if element["S"] == "/Figure" and "Alt" not in element:
            # An icon that says nothing more than the text beside it.
            objects[element["P"]]["K"].remove(element.reference)
    _index_ids(pdf, objects, elements, chapter)
    _mark_artifacts(pdf, objects)
    if chapter:
        _prefix_destinations(pdf, chapter)


def _fix_text_field(field: Any, fonts: Any) -> None:
    """Set a font with all characters; single-line if two lines do not fit (12.7.3.3, 12.7.4.3)."""
    if "DA" not in field:
        return
    *_, name, size, _ = field["DA"].string.decode().split()
    fonts[FIELD_FONT] = fonts[name.removeprefix("/")]
    field["DA"].string = f"/{FIELD_FONT} {size} Tf 0 g"
    _, top, _, bottom = field["Rect"]
    if top - bottom < 2 * LEADING * float(size) + PADDING:
        field["Ff"] = field.get("Ff", 0) & ~_MULTILINE


def _put_in_body(item: Any, objects: dict[bytes, Any], pdf: "pydyf.PDF") -> None:
    """Wrap the content of a list item in an LBody element (14.8.4.3.3)."""
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
    """Add the IDTree, the required name tree of element ids, to the structure tree (14.7.2)."""
    found = [element for element in elements if "ID" in element]
    for element in found if chapter else ():
        # In place: the `Headers` of table cells share this string object.
        element["ID"].string = f"{chapter}/{element['ID'].string}"
    if found:
        found.sort(key=lambda element: str(element["ID"].string))
        names = _array(part for element in found for part in (element["ID"], element.reference))
        objects[pdf.catalog["StructTreeRoot"]]["IDTree"] = _dictionary(Names=names)


def _mark_artifacts(pdf: "pydyf.PDF", objects: dict[bytes, Any]) -> None:
    """Mark as artifacts what is not in the structure tree: running footers and icons (14.8.2.2)."""
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
        loose = {mcid: owner for mcid, owner in enumerate(owners) if owner not in known}
        icons = {mcid for mcid, owner in loose.items() if objects[owner]["S"] == "/Figure"}
        if loose:
            owners[:] = ["null" if mcid in loose else owner for mcid, owner in enumerate(owners)]
            _mark(objects[page["Contents"]].stream, loose.keys(), icons)


def _mark(stream: list[Any], loose: Collection[int], icons: Collection[int]) -> None:
    for place, operator in enumerate(stream):
        if operator == b"BDC" and (mcid := stream[place - 1].get("MCID")) in loose:
            foot = {"Type": "/Pagination", "Subtype": "/Footer"}
            kind = _dictionary(**({"Type": "/Layout"} if mcid in icons else foot))
            stream[place - 2 : place] = ["/Artifact", kind]


def _prefix_destinations(pdf: "pydyf.PDF", chapter: str) -> None:
    """Prefix the named destinations, and the links to them; the order of the names stays."""
    names = pdf.catalog["Names"]["Dests"]["Names"][::2]
    for item in pdf.objects:
        if getattr(item, "get", None) and item.get("Subtype") == "/Link" and "Dest" in item:
            names += item["Dest"], item["Contents"]
    for name in names:
        whole = name.string == SEPARATOR
        name.string = chapter if whole else f"{chapter}{SEPARATOR}{name.string}"


def _dictionary(**values: Any) -> Any:
    from weasyprint.pdf import pydyf

    return pydyf.Dictionary(values)


def _array(values: Any) -> Any:
    from weasyprint.pdf import pydyf

    return pydyf.Array(list(values))
