"""Rules about redirects: from an address that is free, to one that is there."""

from collections import defaultdict
from collections.abc import Iterator

from toolbox.checks.context import CheckContext, Rule
from toolbox.checks.messages import at, near
from toolbox.diagnostics import Problem
from toolbox.model import published
from toolbox.model.redirects import moves
from toolbox.urls import url, worksheet_at


def old_addresses_are_free(context: CheckContext) -> Iterator[Problem]:
    """An alias or redirect does not shadow an existing page or anchor, and has one target."""
    taken = {url(page): "een pagina" for page in context.site.pages}
    taken |= dict.fromkeys(
        published.places(context.content), "een stap, vraag, begrip of onderdeel"
    )
    taken |= dict.fromkeys(published.fields(context.worksheets), "een veld")
    seen = set()
    for move in moves(context.content):
        if move.follows:
            continue
        if move.old in taken:
            message = f"op het adres {move.old} staat {taken[move.old]}; haal het hier weg"
            yield at(move.raw, move.loc, message)
        elif move.old in seen:
            message = f"het adres {move.old} leidt al ergens heen; hou er één over"
            yield at(move.raw, move.loc, message)
        seen.add(move.old)


def redirects_lead_to_pages(context: CheckContext) -> Iterator[Problem]:
    """The target of a redirect is an existing page or anchor, not another redirect."""
    pages = {url(page): page for page in context.site.pages}
    ids: defaultdict[str, set[str]] = defaultdict(set)
    for place in (*published.places(context.content), *published.fields(context.worksheets)):
        page, _, identifier = place.partition("#")
        ids[page].add(identifier)
    for move in moves(context.content):
        address, _, fragment = move.to.partition("#")
        if address not in pages:
            message = f"er is geen pagina op {address}{near(address, pages.keys() - {''})}"
            yield at(move.raw, ("to",), message)
            continue
        known = context.site.anchors.get(pages[address], ids[address])
        if fragment and known and fragment not in known:
            what = "geen veld" if worksheet_at(address) else "geen kop"
            message = f"de pagina {address} heeft {what} ‘{fragment}’{near(fragment, known)}"
            yield at(move.raw, ("to",), message)


def places_stay_on_their_page(context: CheckContext) -> Iterator[Problem]:
    """A redirect of an anchor stays on its page: a server never sees a fragment."""
    for move in moves(context.content):
        page, mark, _ = move.old.partition("#")
        if mark and page != move.to.partition("#")[0]:
            message = f"‘{move.old}’ kan alleen naar een plaats op dezelfde pagina; typ {page}#…"
            yield at(move.raw, ("to",), message)


RULES: tuple[Rule, ...] = (
    old_addresses_are_free,
    redirects_lead_to_pages,
    places_stay_on_their_page,
)
