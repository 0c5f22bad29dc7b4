"""HTML to PDF/UA with WeasyPrint: tagged, and with the form fields of the page.

The HTML and the stylesheets are those of the web page.
"""

import ctypes.util
import mimetypes
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, lru_cache, partial
from importlib import metadata
from io import BytesIO
from typing import Any
from urllib.parse import unquote, urljoin

from toolbox.print.assets import Assets
from toolbox.print.finish import finish

VARIANT = "pdf/ua-1"

_DESCRIPTION = re.compile(r"</title><desc>([^<]*)</desc>")
_LABEL = re.compile(r'(<(?:input|select|textarea) [^>]*)aria-label="')
_STYLESHEET = re.compile(r'<link rel="stylesheet" href="([^"]*)">|<style>([^<]*)</style>')
_FONT_FACE = re.compile(r"@font-face \{[^}]*\}")

LEAST = 0.25
"""How much of its last page a chapter fills at least, margins included: a few lines are a waste."""

SMALLER = tuple(
    f"html {{ font-size: {size}% }} .tb-prose {{ line-height: {leading} }}"
    f" .sheet {{ font-size: {sheet}pt; line-height: {leading} }}"
    for size, leading, sheet in ((79, 1.6, 9.2), (76, 1.6, 8.8), (76, 1.5, 8.4), (74, 1.45, 8.2))
)
"""Styles for a chapter that ends with a few lines on a page, the least change first: with one of
them it fits without that page, or fills it. No text gets smaller than 7.5 points."""

INSTALL = (
    "Voor de PDF’s ontbreekt Pango. Installeer het met: "
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
    html: str, site: str, page: str, assets: Assets, *, forms: bool = True, chapter: str = ""
) -> bytes:
    """Return `html` as a PDF/UA, with fillable fields if `forms`; deterministic.

    `chapter` is its id as a chapter of the book, when the PDF is to be merged (`print.merge`).

    `page` is the base URL of links; it starts with `site`. URLs below `site` are read from
    `assets`; nothing is ever fetched over the network. Raises PangoMissingError when Pango
    cannot be loaded, and ValueError or OSError for a stylesheet that is not in `assets`.
    """
    # The alternative text of a drawing in a PDF is its title alone (`weasyprint.pdf.tags`).
    html = _DESCRIPTION.sub(r": \1</title>", html)
    # And the name of a field (`weasyprint.pdf.anchors`).
    html = _LABEL.sub(r'\1title="', html)
    weasyprint = _weasyprint()
    fetcher, options = _fetcher(site, assets), {"pdf_variant": VARIANT, "pdf_forms": forms}
    fonts = weasyprint.text.fonts.FontConfiguration()
    # Given to WeasyPrint as user stylesheets, which it takes parsed. As they are all there are, no
    # other rule comes before them, but those of `style` attributes, which would anyhow.
    head, end, body = html.partition("</head>")
    stylesheets = []
    for address, text in _STYLESHEET.findall(head):
        base = urljoin(page, address)
        css = text or fetcher.fetch(base).read().decode()
        stylesheets.append(_parsed(css, base, fetcher))
        faces = "".join(_FONT_FACE.findall(css))
        weasyprint.CSS(string=faces, base_url=base, url_fetcher=fetcher, font_config=fonts)
    bare = f"{_STYLESHEET.sub('', head)}{end}{body}"
    source = weasyprint.HTML(string=bare, base_url=page, url_fetcher=fetcher)

    def rendered(*more: str) -> Any:
        used = [*stylesheets, *(_parsed(css, page, fetcher) for css in more)]
        return source.render(font_config=fonts, stylesheets=used, **options)

    document = rendered()
    if chapter and _ends_early(document):
        full = (each for each in map(rendered, SMALLER) if not _ends_early(each))
        document = next(full, document)
    return bytes(document.write_pdf(finisher=partial(finish, chapter=chapter), **options))


def _ends_early(document: Any) -> bool:
    """Return whether less than `LEAST` of the last page is used, and there is one before it."""
    last = document.pages[-1]
    boxes = (box for box in last._page_box.descendants() if getattr(box, "text", ""))
    bottom = max((box.position_y + box.height for box in boxes), default=0)
    return len(document.pages) > 1 and bottom < LEAST * last.height


# Cached: WeasyPrint would parse the same stylesheets for every file, a quarter of its run time.
@lru_cache(maxsize=20)
def _parsed(css: str, base: str, fetcher: Any) -> Any:
    """Return a stylesheet without its fonts, which WeasyPrint keeps for each document apart."""
    return _weasyprint().CSS(string=css, base_url=base, url_fetcher=fetcher)


def _weasyprint() -> Any:
    try:
        with _libraries_by_name():
            import weasyprint
    except OSError:
        raise PangoMissingError from None
    return weasyprint


@contextmanager
def _libraries_by_name() -> Iterator[None]:
    """Let cffi load libraries by the names that WeasyPrint tries, and search for no other.

    For each name that Linux does not know, `ctypes.util.find_library` starts ldconfig, gcc and ld.
    WeasyPrint tries the name on other systems first: that took as long as its own import.
    """
    search = ctypes.util.find_library
    if sys.platform == "linux":
        ctypes.util.find_library = lambda name: None  # noqa: ARG005
    try:
        yield
    finally:
        ctypes.util.find_library = search


@lru_cache(maxsize=1)
def _fetcher(site: str, assets: Assets) -> Any:
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class Local(URLFetcher):  # type: ignore[misc]
        """Reads URLs below that of the site; raises ValueError for any other."""

        def fetch(self, url: str, headers: Any = None) -> Any:  # noqa: ARG002
            if not url.startswith(site):
                raise ValueError(f"not a file of this site: {url}")
            address = unquote(url.removeprefix(site))
            content = assets.read(address)
            kind = mimetypes.guess_type(address)[0] or "application/octet-stream"
            if address.endswith(".woff2"):
                content = _unpacked(content)
            return URLFetcherResponse(url, content, {"Content-Type": kind})

    return Local()


# Cached: WeasyPrint would decompress the fonts again for every file, a fifth of its run time.
@cache
def _unpacked(woff2: bytes) -> bytes:
    from fontTools.ttLib.woff2 import decompress

    font = BytesIO()
    decompress(BytesIO(woff2), font)
    return font.getvalue()
