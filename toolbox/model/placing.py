"""The routes and the parts of the note, with what fiches place in them from their own file."""

from collections.abc import Iterable, Mapping

from toolbox.schema.agreement import AgreementPart, Delivery
from toolbox.schema.collections import AGREEMENT, ROUTES
from toolbox.schema.fiche import FrontMatter
from toolbox.schema.placing import RoutePlace
from toolbox.schema.routes import Route, Stop
from toolbox.source.content import Content, ValidFiche


def agreement_of(content: Content) -> tuple[AgreementPart, ...]:
    """Return the parts of the note; what fiches deliver comes last, by their `order`."""
    return tuple(
        part.model_copy(update={"delivered_by": (*part.delivered_by, *_deliveries(content, part))})
        for part in content.entries(AGREEMENT)
    )


def _deliveries(content: Content, part: AgreementPart) -> Iterable[Delivery]:
    for fiche in by_order(content):
        for place in fiche.entry.note:
            if place.part == part.id:
                yield Delivery(fiche=fiche.slug, step=place.step)


def routes_of(content: Content, titles: Mapping[str, str]) -> dict[str, Route]:
    """Return every route by its id, with the stops that fiches place in it, by their `order`.

    `titles` has the titles of the worksheets by id, as a stop at a worksheet can have no other.
    """
    routes = {route.id: route for route in content.entries(ROUTES)}
    for fiche in by_order(content):
        for place in fiche.entry.routes:
            if route := routes.get(place.route):
                stops = _inserted(route.stops, place, fiche.slug, titles)
                routes[place.route] = route.model_copy(update={"stops": stops})
    return routes


def by_order(content: Content) -> list[ValidFiche]:
    """Return the valid fiches by their `order`."""
    return sorted(content.fiches, key=_order)


def stop_title(stop: Stop, titles: Mapping[str, str]) -> str:
    """Return the title of a stop: its own, or that of its step or worksheet."""
    return stop.title or stop.step or titles.get(stop.worksheet or "", "")


def _inserted(
    stops: tuple[Stop, ...], place: RoutePlace, slug: str, titles: Mapping[str, str]
) -> tuple[Stop, ...]:
    """Return the stops with that of a fiche after the one that it names, or else at the end."""
    new = Stop(
        title=place.title,
        fiche=slug,
        step=place.step,
        worksheet=place.worksheet,
        page=None,
        why=place.why,
    )
    names = [stop_title(stop, titles) for stop in stops]
    at = names.index(place.after) + 1 if place.after in names else len(stops)
    return (*stops[:at], new, *stops[at:])


def _order(fiche: ValidFiche) -> int:
    front_matter: FrontMatter = fiche.entry
    return front_matter.order
