"""The redirects: from the aliases of fiches, and from the rows of `data/redirects.yml`."""

import posixpath
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from toolbox.document import Loc
from toolbox.model.worksheets import automatic_worksheets
from toolbox.schema.collections import REDIRECTS
from toolbox.source.content import Content, RawEntry
from toolbox.urls import Site, fiche_page, url, worksheet_page


@dataclass(frozen=True)
class Move:
    """A redirect from an old address to another, and the entry that declares it.

    `follows` is True for an implied one: the alias of a fiche also moves its derived worksheets.
    """

    old: str
    to: str
    raw: RawEntry
    loc: Loc
    follows: bool = False


def moves(content: Content) -> Iterator[Move]:
    """Yield every declared or implied redirect, also duplicates and those with a broken target."""
    for fiche in content.fiches:
        for index, alias in enumerate(fiche.entry.aliases):
            place = (fiche.raw, ("aliases", index))
            yield Move(url(fiche_page(alias)), url(fiche_page(fiche.slug)), *place)
            for name in automatic_worksheets(fiche.slug, fiche.entry):
                old = name.removesuffix(fiche.slug) + alias
                yield Move(url(worksheet_page(old)), url(worksheet_page(name)), *place, True)
    for row in content.rows(REDIRECTS):
        yield Move(row.entry.old, row.entry.to, row.raw, ("from",))


def redirects(content: Content, site: Site) -> dict[str, str]:
    """Return the target of each old page address; a declared redirect overrides an implied one."""
    found = sorted(moves(content), key=lambda move: move.follows, reverse=True)
    taken = {url(page) for page in site.pages}
    return {move.old: move.to for move in found if move.old not in taken and "#" not in move.old}


def former_places(content: Content) -> dict[str, dict[str, str]]:
    """Return, by page address, the former anchors on that page, each with the current one.

    Redirects to the top of a page are left out: a browser goes there for an unknown fragment.
    """
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for move in moves(content):
        page, _, old = move.old.partition("#")
        new = move.to.partition("#")[2]
        if old and new:
            found[page][old] = new
    return dict(found)


def former_files(redirects: Mapping[str, str], page: str, file: str) -> Iterator[str]:
    """Yield the former addresses of a file of a page: one per redirect, named after the page."""
    for old, to in redirects.items():
        if to.partition("#")[0] == url(page):
            suffix = posixpath.splitext(file)[1]
            yield f"{old}{posixpath.basename(old.removesuffix('/'))}{suffix}"
