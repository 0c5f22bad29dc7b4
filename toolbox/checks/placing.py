"""Rules about the places that a fiche gives itself in routes and in the agreement note."""

from collections.abc import Iterator

from toolbox.checks.context import CheckContext, Rule
from toolbox.checks.messages import at, near
from toolbox.diagnostics import Problem
from toolbox.model.placing import by_order, routes_of, stop_title
from toolbox.schema.collections import AGREEMENT, ROUTES
from toolbox.schema.routes import MOST_STOPS, Route


def places_in_routes_fit(context: CheckContext) -> Iterator[Problem]:
    """A stop that a fiche places comes after one that is there, is new, and leaves room on an A4.

    A stop of another fiche is there when that fiche comes first.
    """
    titles = {derived.id: derived.model.title for derived in context.worksheets}
    lengths = {route.id: len(route.stops) for route in context.content.entries(ROUTES)}
    full = routes_of(context.content, titles)
    for fiche in by_order(context.content):
        for index, place in enumerate(fiche.entry.routes):
            if place.route not in full:
                continue  # `references_exist` reports it
            route, loc = full[place.route], ("routes", index)
            lengths[place.route] += 1
            if lengths[place.route] > MOST_STOPS:
                message = (
                    f"‘{place.route}’ heeft al {MOST_STOPS} haltes, en meer past niet op een A4; "
                    "haal eerst een andere weg"
                )
                yield at(fiche.raw, (*loc, "route"), message)
            known = [stop_title(stop, titles) for stop in route.stops]
            if place.after is not None and place.after not in known:
                message = f"‘{place.after}’ is geen halte van ‘{place.route}’"
                yield at(fiche.raw, (*loc, "after"), message + near(place.after, known))
            if _count(route, fiche.slug, place.step) > 1:
                message = f"deze stap is al een halte van ‘{place.route}’; hou er één over"
                yield at(fiche.raw, (*loc, "step"), message)


def places_in_the_note_are_new(context: CheckContext) -> Iterator[Problem]:
    """No step delivers a part of the note twice: in the fiche and in `data/agreement.yml`."""
    taken = {
        (part.id, it.fiche, it.step)
        for part in context.content.entries(AGREEMENT)
        for it in part.delivered_by
    }
    for fiche in by_order(context.content):
        for index, place in enumerate(fiche.entry.note):
            if (key := (place.part, fiche.slug, place.step)) in taken:
                message = f"deze stap levert ‘{place.part}’ al; haal ze op één plaats weg"
                yield at(fiche.raw, ("note", index, "step"), message)
            taken.add(key)


def _count(route: Route, slug: str, step: str) -> int:
    return sum((stop.fiche, stop.step) == (slug, step) for stop in route.stops)


RULES: tuple[Rule, ...] = (places_in_routes_fit, places_in_the_note_are_new)
