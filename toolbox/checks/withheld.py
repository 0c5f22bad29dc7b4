"""What readers do not get yet, and how the texts that lead to it read without it."""

import posixpath
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from toolbox.model.signatures import SIGNATURES
from toolbox.model.worksheets import automatic_ids
from toolbox.schema.base import RefTarget
from toolbox.schema.fiche import FrontMatter
from toolbox.source.content import Content, ValidFiche
from toolbox.urls import example_page, fiche_page, worksheet_files, worksheet_page

_LINK = re.compile(r"(?<!!)\[((?:[^\[\]]|\\.)*)\]\(([^()\s]+)(?:\s+\"[^\"]*\")?\)")
_CALL = re.compile(
    r"^\{\{ *(?P<name>\w+)\( *(?:\w+ *= *)?[\"'](?P<id>[^\"']+)[\"'] *\) *\}\} *$", re.MULTILINE
)


def waits(front_matter: FrontMatter, day: date) -> bool:
    """Return whether a fiche is a draft, or comes out after `day`."""
    later = front_matter.publish_on
    return front_matter.status == "draft" or (later is not None and later > day)


def waiting(content: Content, day: date) -> frozenset[str]:
    """Return the slugs of the fiches that readers do not get on `day`."""
    return frozenset(fiche.slug for fiche in content.fiches if waits(fiche.entry, day))


@dataclass(frozen=True)
class Withheld:
    """The references that lead nowhere yet, and the pages and the places on pages that wait."""

    ids: frozenset[tuple[RefTarget, str]]
    pages: frozenset[str]
    places: frozenset[str] = frozenset()

    def without_links(self, text: str, page: str) -> str:
        """Return Markdown of a page in which a link to what waits is its text alone."""

        def bare(link: re.Match[str]) -> str:
            path, mark, fragment = link[2].partition("#")
            bases = (posixpath.dirname(page), "")
            found = {posixpath.normpath(posixpath.join(base, path)) for base in bases if path}
            found = found or {page}
            places = {f"{target}{mark}{fragment}" for target in found}
            leads_there = found & self.pages or places & self.places
            return link[1] if leads_there else link[0]

        return _LINK.sub(bare, text) if "](" in text else text

    def without_calls(self, text: str, page: str) -> str:
        """Return the Markdown of a whole page, also without the shortcodes that show what waits."""

        def blank(call: re.Match[str]) -> str:
            signature = SIGNATURES.get(call["name"])
            kinds = signature.parameters.values() if signature else ()
            waits = any((kind.annotation, call["id"]) in self.ids for kind in kinds)
            return "" if waits else call[0]

        text = _CALL.sub(blank, text) if "{{" in text else text
        return self.without_links(text, page)


def of_fiches(fiches: Iterable[ValidFiche]) -> Withheld:
    """Return what waits with these fiches: their pages, and the worksheets made from them."""
    slugs = [fiche.slug for fiche in fiches]
    ids: frozenset[tuple[RefTarget, str]] = frozenset(("fiche", slug) for slug in slugs)
    sheets = [identifier for slug in slugs for identifier in automatic_ids(slug)]
    return with_worksheets(Withheld(ids, frozenset(map(fiche_page, slugs))), sheets)


def with_worksheets(withheld: Withheld, identifiers: Iterable[str]) -> Withheld:
    """Return what waits, with these worksheets and their examples."""
    names = tuple(identifiers)
    pages = {
        target
        for name in names
        for target in (worksheet_page(name), example_page(name), *worksheet_files(name))
    }
    ids: set[tuple[RefTarget, str]] = {("worksheet", name) for name in names}
    return Withheld(withheld.ids | ids, withheld.pages | pages, withheld.places)
