"""HTML to PDF/UA: tagged, and with the form fields of the page to fill in.

The same HTML and stylesheets as the web page, set by WeasyPrint.
"""

import mimetypes
from functools import cache, partial
from importlib import metadata
from io import BytesIO
from pathlib import Path
from typing import Any

from toolbox.print.finish import finish

VARIANT = "pdf/ua-1"
INSTALL = (
    "Voor de pdf’s ontbreekt Pango. Installeer het met: "
    "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz0b libfontconfig1"
)


class PangoMissingError(Exception):
    """Pango or one of the libraries it needs is not on this machine."""

    def __init__(self, message: str = INSTALL) -> None:
        super().__init__(message)


def version() -> str:
    """Return the version of WeasyPrint, without starting it."""
    return metadata.version("weasyprint")


def make_pdf(
    html: str, site: str, page: str, docs: Path, *, forms: bool = True, chapter: str = ""
) -> bytes:
    """Return `html` as a PDF, fillable if it has `forms`; the same input gives the same bytes.

    What is a `chapter` of the book, by its id, is made to be merged into it.

    Links count from the address of `page`, which starts with that of `site`. What lies below
    `site` is read from `docs`; nothing is ever fetched from elsewhere. Raises
    PangoMissingError.
    """
    document = _weasyprint().HTML(string=html, base_url=page, url_fetcher=_fetcher(site, docs))
    finisher = partial(finish, chapter=chapter)
    return bytes(document.write_pdf(finisher=finisher, pdf_variant=VARIANT, pdf_forms=forms))


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
