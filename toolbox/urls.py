"""The URLs of pages, anchors, links between pages, and URL validation.

A page is identified by the path of its Markdown file, as in MkDocs, such as
`netwerk/termijnen.md`. Links are relative, so that the site works below any base URL.
"""

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from urllib.parse import unquote, urlsplit

from markdown.extensions.toc import slugify

from toolbox.characters import HIDDEN

FEED = "nieuw/feed.xml"
"""The URL path of the Atom feed."""

NEWS = "nieuw/wijzigingen.json"
"""The URL path of the release notes as JSON."""

NOTE_TEMPLATE = "assets/note-template.js"
"""The URL path of the Word template of the agreement note as a script."""

_SCHEMES = {"http", "https", "mailto"}
_VERSION = re.compile(r"^(?:latest|\d{4}\.\d+|pr-\d+)(?:/|$)")
_UNSAFE_CHARACTERS = re.compile(r"[\s\\]")
_ON_THIS_COMPUTER = re.compile(r"file:|[A-Za-z]:[\\/]|\\\\", re.IGNORECASE)


@lru_cache(maxsize=100_000)
def anchor(text: str) -> str:
    """Return the anchor (slug) of a heading with this text."""
    return slugify(text, "-")


def question_anchor(question: str) -> str:
    """Return the anchor of a frequent question on the page of its fiche."""
    return f"vraag-{anchor(question)}"


def term_anchor(term: str, abbreviation: str | None) -> str:
    """Return the anchor of a term in the glossary: the slug of its abbreviation, if any."""
    return anchor(abbreviation or term)


def fiche_page(slug: str) -> str:
    """Return the page path of a fiche."""
    return f"fiches/{slug}.md"


def worksheet_page(identifier: str) -> str:
    """Return the page path of a worksheet."""
    return f"werkbladen/{identifier}.md"


def worksheet_files(identifier: str) -> dict[str, str]:
    """Return the URL paths of the PDF and the Word file of a worksheet, by how a link names it."""
    return {
        f"werkbladen/{identifier}{suffix}": f"werkbladen/{identifier}/{identifier}{suffix}"
        for suffix in (".pdf", ".docx")
    }


def example_page(identifier: str) -> str:
    """Return the page path of the filled-in example of a worksheet."""
    return f"voorbeeld/{identifier}.md"


def example_file(identifier: str) -> str:
    """Return the URL path of that example as a saved file, which the worksheet can open."""
    return f"voorbeeld/{identifier}/{identifier}.json"


def fiche_at(address: str) -> str:
    """Return the slug in the URL path of a fiche, such as `fiches/visie/`, or ""."""
    found = re.fullmatch(r"fiches/([^/#]+)/", address)
    return found[1] if found else ""


def worksheet_at(address: str) -> str:
    """Return the id in the URL path of a worksheet, such as `werkbladen/swot/`, or ""."""
    found = re.fullmatch(r"werkbladen/([^/#]+)/", address)
    return found[1] if found else ""


def route_page(identifier: str) -> str:
    """Return the page path of a route."""
    return f"trajecten/{identifier}.md"


def calendar_file(identifier: str) -> str:
    """Return the URL path of the calendar file of a deadline."""
    return f"netwerk/termijnen/{identifier}.ics"


def url(page: str) -> str:
    """Return the URL path of a page from the root of the site: `a/b.md` → `a/b/`."""
    if not page.endswith(".md"):
        return page
    stem = page.removesuffix(".md")
    if stem == "index" or stem.endswith("/index"):
        return stem.removesuffix("index")
    return f"{stem}/"


def relative(to: str, start: str) -> str:
    """Return the relative URL of page `to` from page `start`; `to` may have a #fragment."""
    page, _, fragment = to.partition("#")
    target, here = url(page), url(start)
    # Relative URLs are resolved from the folder of a file, such as `toolbox.pdf`.
    path = posixpath.relpath("/" + target, posixpath.dirname("/" + here))
    if target.endswith("/") or not target:
        path = "./" if path == "." else f"{path}/"
    return f"{path}#{fragment}" if fragment else path


def absolute(to: str, site: str) -> str:
    """Return the absolute URL of page `to` (with #fragment); `site` is the base URL."""
    page, mark, fragment = to.partition("#")
    return f"{site}{url(page)}{mark}{fragment}"


def site_address(settings: str) -> str:
    """Return the base URL in the text of `mkdocs.yml`, with a trailing slash, or ""."""
    found = re.search(r"(?m)^site_url:[ \t]*[\"']?(https?://[^\s\"']+)", settings)
    return f"{found[1].rstrip('/')}/" if found else ""


@dataclass(frozen=True)
class Site:
    """All link targets: pages, other files, and the anchors of pages where they are known.

    `downloads` has the URL path of a file that the build makes, by how a link names it: beside its
    page, such as `werkbladen/swot.pdf`. `unread` has the folders whose pages are not known, as the
    file that names them cannot be read: any link there leads somewhere.
    """

    pages: frozenset[str]
    files: frozenset[str]
    anchors: Mapping[str, frozenset[str]]
    downloads: Mapping[str, str] = field(default_factory=dict)
    unread: frozenset[str] = frozenset()

    def find(self, link: str, base: str) -> str | None:
        """Resolve a relative `link` in page `base`; return a page (with #fragment) or a file.

        None for a broken link: no such page or file, or no such anchor on a page whose anchors
        are known.
        """
        path, _, fragment = unquote(link).partition("#")
        target = posixpath.normpath(posixpath.join(posixpath.dirname(base), path)) if path else base
        if target in self.files and not fragment:
            return target
        if target in self.downloads and not fragment:
            return self.downloads[target]
        if target not in self.pages and posixpath.dirname(target) not in self.unread:
            return None
        if fragment and target in self.anchors and fragment not in self.anchors[target]:
            return None
        return f"{target}#{fragment}" if fragment else target

    def page_at(self, address: str, site: str) -> str | None:
        """Return the page (with #fragment) at an absolute URL, in any version; None if elsewhere.

        `site` is the base URL; `2026.1` in `{site}2026.1/fiches/visie/` is a version.
        """
        own, there = (it.partition("://")[2].removeprefix("www.") for it in (site, address))
        if on_this_computer(address):
            # A preview serves the site below the path that it has online.
            host, below = own.partition("/")[0], there.partition("/")[2]
            there = f"{host}/{below}"
        if not own or not f"{there}/".startswith(own):
            return None
        path, _, fragment = there[len(own) :].partition("#")
        place = _VERSION.sub("", path).removesuffix("index.html").rstrip("/")
        page = self._pages_by_url.get(place)
        return f"{page}#{fragment}" if page and fragment else page

    @cached_property
    def _pages_by_url(self) -> Mapping[str, str]:
        return {url(page).rstrip("/"): page for page in self.pages}


def on_this_computer(address: str) -> bool:
    """Return whether a URL is that of a preview, which nobody else can open."""
    return bool(re.match(r"https?://(?:localhost|127\.0\.0\.1|0\.0\.0\.0)[:/]", address))


def _wrong(target: str) -> str:
    return f"het adres ‘{target}’ klopt niet; typ het voluit, bv. https://www.voorbeeld.be/pagina"


def unsafe(target: str) -> str | None:
    """Return, in Dutch, why a URL is not on the allow list, or None if it is safe.

    Control characters and backslashes are rejected: browsers strip or convert them, so that the
    URL is parsed differently (WHATWG URL, section 4.4).
    """
    if _ON_THIS_COMPUTER.match(target):
        return (
            f"‘{target}’ kan alleen jij openen; zet het bestand in docs/assets/, "
            "en typ bv. ../assets/bijlagen/naam.pdf"
        )
    straight = target.replace("\\", "/")
    if straight != target and not unsafe(straight):
        return f"in het adres ‘{target}’ horen gewone schuine strepen; typ {straight}"
    if HIDDEN.search(target) or _UNSAFE_CHARACTERS.search(target):
        return f"het adres ‘{target}’ bevat een spatie of een vreemd teken; haal het weg"
    try:
        parts = urlsplit(target)
    except ValueError:
        return _wrong(target)
    if parts.scheme and parts.scheme.lower() not in _SCHEMES:
        return f"een link naar ‘{parts.scheme}:’ kan niet; gebruik https://, mailto: of een pagina"
    if not target:
        return "deze link heeft geen adres; zet het tussen de haakjes"
    if parts.scheme.startswith("http") and (not parts.hostname or "@" in parts.netloc):
        return _wrong(target)
    if not parts.scheme and (parts.netloc or target.startswith("/")):
        return (
            f"de link ‘{target}’ begint met een schuine streep; "
            "typ een volledig adres of een pagina, bv. visievorming.md"
        )
    return None
