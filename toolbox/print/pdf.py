"""HTML to PDF/UA: tagged, and with the form fields of the page to fill in.

The same HTML and stylesheets as the web page, set by WeasyPrint.
"""

import mimetypes
from functools import cache
from importlib import metadata
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from weasyprint import Document
    from weasyprint.pdf import pydyf

VARIANT = "pdf/ua-1"
INSTALL = (
    "Voor de pdf’s ontbreekt Pango. Installeer het met: "
    "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz0b libfontconfig1"
)


FIELD_FONT = "Wingdings"
"""What the font of the fields is called among the resources; readers never see it.

The PDF viewer of Chrome and Edge takes letters outside Windows-1252, as in Țepeș, from a font of
the system, which may lack them too; except where the name is that of a font of symbols.
"""
LEADING, PADDING = 1.35, 2.5
"""From line to line of what is typed, in sizes of the type, and what no line can use, in points.

PDF leaves both to the viewer: this is the most that one of them takes.
"""
_MULTILINE = 1 << 12


class PangoMissingError(Exception):
    """Pango or one of the libraries it needs is not on this machine."""

    def __init__(self, message: str = INSTALL) -> None:
        super().__init__(message)


def version() -> str:
    """Return the version of WeasyPrint, without starting it."""
    return metadata.version("weasyprint")


def make_pdf(html: str, site: str, page: str, docs: Path, *, forms: bool = True) -> bytes:
    """Return `html` as a PDF, fillable if it has `forms`; the same input gives the same bytes.

    Links count from the address of `page`, which starts with that of `site`. What lies below
    `site` is read from `docs`; nothing is ever fetched from elsewhere. Raises
    PangoMissingError.
    """
    document = _weasyprint().HTML(string=html, base_url=page, url_fetcher=_fetcher(site, docs))
    return bytes(document.write_pdf(finisher=_finish, pdf_variant=VARIANT, pdf_forms=forms))


def _weasyprint() -> Any:
    try:
        import weasyprint
    except OSError:
        raise PangoMissingError from None
    return weasyprint


def _fetcher(site: str, docs: Path) -> Any:
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class Local(URLFetcher):  # type: ignore[misc]
        """Reads what lies below the address of the site from `docs`, and nothing else."""

        def fetch(self, url: str, headers: Any = None) -> Any:  # noqa: ARG002
            path = (docs / url.removeprefix(site)).resolve()
            if not (url.startswith(site) and path.is_relative_to(docs.resolve())):
                raise ValueError(f"not a file of this site: {url}")
            kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
            content = path.read_bytes()
            if path.suffix == ".woff2":
                content = _unpacked(content)
            return URLFetcherResponse(url, content, {"Content-Type": kind})

    return Local()


# WeasyPrint would unpack the fonts again for every file, which is a fifth of its work.
@cache
def _unpacked(woff2: bytes) -> bytes:
    from fontTools.ttLib.woff2 import decompress

    font = BytesIO()
    decompress(BytesIO(woff2), font)
    return font.getvalue()


def _finish(document: "Document", pdf: "pydyf.PDF") -> None:  # noqa: ARG001
    """Mend what WeasyPrint leaves: fields, header cells, and the bodies of list items."""
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


def _mend_text(field: Any, fonts: Any) -> None:
    """Let a field of text show every letter, and cut no line (ISO 32000-1, 12.7.3.3, 12.7.4.3)."""
    if "DA" not in field:
        return
    *_, name, size, _ = field["DA"].string.decode().split()
    fonts[FIELD_FONT] = fonts[name.removeprefix("/")]
    field["DA"].string = f"/{FIELD_FONT} {size} Tf 0 g"
    _, top, _, bottom = field["Rect"]
    if top - bottom < 2 * LEADING * float(size) + PADDING:
        field["Ff"] = field.get("Ff", 0) & ~_MULTILINE


def _put_in_body(item: Any, objects: dict[bytes, Any], pdf: "pydyf.PDF") -> None:
    """Let a list item hold a label and a body only (ISO 32000-1, 14.8.4.3.3)."""
    loose = [kid for kid in item["K"] if objects[kid]["S"] not in ("/Lbl", "/LBody")]
    if not loose:
        return
    kids = type(item["K"])(loose)
    body = _dictionary(Type="/StructElem", S="/LBody", K=kids, Pg=item["Pg"], P=item.reference)
    pdf.add_object(body)
    item["K"][:] = [*(kid for kid in item["K"] if kid not in loose), body.reference]
    for kid in loose:
        objects[kid]["P"] = body.reference


def _dictionary(**values: Any) -> Any:
    from weasyprint.pdf import pydyf

    return pydyf.Dictionary(values)
