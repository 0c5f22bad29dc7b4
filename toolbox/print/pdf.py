"""HTML to PDF/UA with WeasyPrint: tagged, and with the form fields of the page.

The HTML and the stylesheets are those of the web page.
"""

import mimetypes
from functools import cache, partial
from importlib import metadata
from io import BytesIO
from pathlib import Path
from typing import Any

from toolbox.print.finish import finish
from toolbox.stylesheets import ENTRIES, stylesheets

VARIANT = "pdf/ua-1"
CSS = {"Content-Type": "text/css"}
INSTALL = (
    "Voor de pdf’s ontbreekt Pango. Installeer het met: "
    "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz0b libfontconfig1"
)


class PangoMissingError(Exception):
    """Pango, or a library that it needs, is not installed; the message says how to install it."""

    def __init__(self, message: str = INSTALL) -> None:
        super().__init__(message)


def version() -> str:
    """Return the version of WeasyPrint, without importing it."""
    return metadata.version("weasyprint")


def make_pdf(
    html: str, site: str, page: str, docs: Path, *, forms: bool = True, chapter: str = ""
) -> bytes:
    """Return `html` as a PDF/UA, with fillable fields if `forms`; deterministic.

    `chapter` is the id of a chapter of the book, whose PDF is to be merged (`print.merge`).

    `page` is the base URL of links; it starts with `site`. URLs below `site` are read from
    `docs`, and the stylesheets of the theme from the project around it; nothing is ever fetched
    over the network. Raises PangoMissingError when Pango cannot be loaded.
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
        """Reads URLs below that of the site from `docs`; raises ValueError for any other."""

        def fetch(self, url: str, headers: Any = None) -> Any:  # noqa: ARG002
            name = url.removeprefix(site)
            if url.startswith(site) and name in ENTRIES:
                return URLFetcherResponse(url, _sheets(docs.parent)[name].encode(), CSS)
            path = (docs / name).resolve()
            if not (url.startswith(site) and path.is_relative_to(docs.resolve())):
                raise ValueError(f"not a file of this site: {url}")
            kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
            content = path.read_bytes()
            if path.suffix == ".woff2":
                content = _unpacked(content)
            return URLFetcherResponse(url, content, {"Content-Type": kind})

    return Local()


_sheets = cache(stylesheets)


# Cached: WeasyPrint would decompress the fonts again for every file, a fifth of its run time.
@cache
def _unpacked(woff2: bytes) -> bytes:
    from fontTools.ttLib.woff2 import decompress

    font = BytesIO()
    decompress(BytesIO(woff2), font)
    return font.getvalue()
