"""A route: an ordered way through steps and worksheets, as a page."""

from dataclasses import dataclass

from markupsafe import Markup

from toolbox.model.toolbox import Way
from toolbox.pages.view import View
from toolbox.schema.routes import Stop


@dataclass(frozen=True)
class Halt:
    """A stop as the reader meets it: where it leads, and where that stands."""

    key: str
    stop: Stop
    title: str
    href: str
    where: str


def route_page(view: View, way: Way) -> Markup:
    """Return the page of a route."""
    halts = [_halt(view, stop, key) for stop, key in zip(way.route.stops, way.keys, strict=True)]
    return view.template("route.html", route=way.route, halts=halts, texts=view.texts())


def _halt(view: View, stop: Stop, key: str) -> Halt:
    if stop.fiche and stop.step:
        fiche = view.toolbox.fiche(stop.fiche)
        number = [step.title for step in fiche.matter.steps].index(stop.step) + 1
        where = f"Fiche {fiche.matter.title}, stap {number}"
        return Halt(key, stop, stop.step, view.fiche_href(fiche, stop.step), where)
    assert stop.worksheet
    sheet = view.toolbox.sheets[stop.worksheet].sheet
    where = f"Werkblad, {sheet.duration} minuten" if sheet.duration else "Werkblad"
    return Halt(key, stop, sheet.title, view.sheet_href(stop.worksheet), where)
