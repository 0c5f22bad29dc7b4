"""Rules about what is online: it stays, and its address never breaks."""

import re
from collections.abc import Iterator
from datetime import date

from toolbox.checks.context import CheckContext, Rule
from toolbox.checks.messages import at
from toolbox.diagnostics import Problem
from toolbox.document import Loc
from toolbox.model import published
from toolbox.model.redirects import moves, redirects
from toolbox.source import published_lists
from toolbox.source.content import ValidFiche, content_day
from toolbox.urls import anchor, fiche_page, question_anchor, url

_OF_FICHE = re.compile(r"(?:fiches/|werkbladen/(?:checklist|vragen)-)([^/]+)/")


def addresses_stay(context: CheckContext) -> Iterator[Problem]:
    """Every published address is still a page or an anchor, or redirects to one."""
    if context.content.problems:
        # An invalid entry may be the one that has this address.
        return
    pages = {url(page) for page in context.site.pages}
    gone = redirects(context.content, context.site).keys()
    places = {*published.places(context.content), *(move.old for move in moves(context.content))}
    for address, line in context.content.published.items():
        page, mark, _ = address.partition("#")
        if mark and page in pages and address not in places:
            message = (
                f"de plaats {address} staat online, maar niet meer op deze pagina; "
                f"voeg in data/redirects.yml een rij toe met ‘from: {address}’ en ‘to: {page}#…’"
            )
            yield Problem(published_lists.PATH, line, 1, message)
        elif not mark and address not in pages | gone:
            slug = found[1] if (found := _OF_FICHE.fullmatch(address)) else ""
            lost = slug and not context.knows("fiche", slug)
            alias = f"zet ‘aliases: [{slug}]’ in de fiche die ze vervangt, of " if lost else ""
            message = (
                f"de pagina {address} staat online, maar niet meer in deze toolbox; {alias}"
                f"voeg in data/redirects.yml een rij toe met ‘from: {address}’ en ‘to: …’"
            )
            yield Problem(published_lists.PATH, line, 1, message)


def fiches_online_stay(context: CheckContext) -> Iterator[Problem]:
    """What was published does not become a draft, and does not come out on a later day."""
    day, published = content_day(), context.content.published
    for fiche in context.content.fiches:
        page = url(fiche_page(fiche.slug))
        if page in published and fiche.entry.status == "draft":
            message = (
                "deze fiche staat al online, en lezers kennen haar adres; haal ‘status’ weg. "
                "Wil je ze herwerken? Doe dat in een voorstel, en laat het openstaan"
            )
            yield at(fiche.raw, ("status",), message)
        for loc, address, publish_on in _days(fiche, page):
            if address in published and publish_on and publish_on > day:
                message = (
                    "dit staat al online, en zou tot die dag verdwijnen; haal ‘publish_on’ weg, "
                    "en laat het voorstel tot die dag openstaan"
                )
                yield at(fiche.raw, (*loc, "publish_on"), message)


def _days(fiche: ValidFiche, page: str) -> Iterator[tuple[Loc, str, date | None]]:
    """Yield a fiche, its steps and its questions: the address of each, and the day it comes out."""
    yield (), page, fiche.entry.publish_on
    for index, step in enumerate(fiche.entry.steps):
        yield ("steps", index), f"{page}#{anchor(step.title)}", step.publish_on
    for index, faq in enumerate(fiche.entry.faq):
        yield ("faq", index), f"{page}#{question_anchor(faq.question)}", faq.publish_on


RULES: tuple[Rule, ...] = (addresses_stay, fiches_online_stay)
