"""Rules about addresses: once online, they always answer."""

import re
from collections.abc import Iterator

from macros.addresses import url
from macros.checks.look import Checked, at, near
from macros.problems import Problem
from macros.published import PATH
from macros.redirects import moves, redirects

_OF_FICHE = re.compile(r"(?:fiches/|werkbladen/(?:checklist|vragen)-)([^/]+)/")


def old_addresses_are_free(checked: Checked) -> Iterator[Problem]:
    """An old address is that of no page any more, and leads to one place."""
    pages = {url(page) for page in checked.site.pages}
    seen = set()
    for move in moves(checked.content):
        if move.follows:
            continue
        if move.old in pages:
            message = f"op het adres {move.old} staat een pagina; haal het hier weg"
            yield at(move.piece, move.loc, message)
        elif move.old in seen:
            message = f"het adres {move.old} leidt al ergens heen; hou er één over"
            yield at(move.piece, move.loc, message)
        seen.add(move.old)


def redirects_lead_to_pages(checked: Checked) -> Iterator[Problem]:
    """A redirect leads to a page that is there, not to another redirect."""
    pages = {url(page): page for page in checked.site.pages}
    for move in moves(checked.content):
        address, _, fragment = move.to.partition("#")
        if address not in pages:
            message = f"er is geen pagina op {address}{near(address, pages.keys() - {''})}"
            yield at(move.piece, ("to",), message)
        elif fragment and not checked.site.find(f"{pages[address]}#{fragment}", ""):
            there = near(fragment, checked.site.anchors[pages[address]])
            message = f"de pagina {address} heeft geen kop ‘{fragment}’{there}"
            yield at(move.piece, ("to",), message)


def addresses_stay(checked: Checked) -> Iterator[Problem]:
    """An address that was once online still is that of a page, or leads to one."""
    if checked.content.problems:
        # What could not be read, may be what answers there.
        return
    answering = {url(page) for page in checked.site.pages}
    answering |= redirects(checked.content, checked.site).keys()
    for address, line in checked.content.published.items():
        if address not in answering:
            slug = found[1] if (found := _OF_FICHE.fullmatch(address)) else ""
            gone = slug and not checked.knows("fiche", slug)
            alias = f"zet ‘aliases: [{slug}]’ in de fiche die ze vervangt, of " if gone else ""
            message = (
                f"de pagina {address} staat online, maar niet meer in deze toolbox; {alias}"
                f"voeg in data/redirects.yml een rij toe met ‘from: {address}’ en ‘to: …’"
            )
            yield Problem(PATH, line, 1, message)
