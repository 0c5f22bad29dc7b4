"""The page of a route: an ordered list of steps and worksheets."""

from dataclasses import dataclass

from markupsafe import Markup

from toolbox import drawings
from toolbox.model.toolbox import RoutePage
from toolbox.pages.view import View
from toolbox.schema.routes import Stop


@dataclass(frozen=True)
class ResolvedStop:
    """A stop with its link, and `where`: the Dutch description of the target.

    `waiting` is from when on readers get it, in Dutch, or "" if they do already.
    """

    key: str
    model: Stop
    title: str
    href: str
    where: str
    waiting: str = ""

    @property
    def is_worksheet(self) -> bool:
        """Whether the stop is a worksheet alone, without a step."""
        return bool(self.model.worksheet and not self.model.step)


def route_page(view: View, route: RoutePage) -> Markup:
    """Return the HTML of the page of a route."""
    stops = [
        _resolved(view, stop, key) for stop, key in zip(route.model.stops, route.keys, strict=True)
    ]
    return view.template(
        "route.html",
        route=route.model,
        map=drawings.route(route.model.title, [(stop.title, stop.is_worksheet) for stop in stops]),
        stops=stops,
        markdown=view.markdown(),
    )


def _resolved(view: View, stop: Stop, key: str) -> ResolvedStop:
    if stop.fiche and stop.step:
        fiche = view.toolbox.fiche(stop.fiche)
        number = [step.title for step in fiche.front_matter.steps].index(stop.step) + 1
        where = f"Fiche {fiche.front_matter.title}, stap {number}"
        title = stop.title or stop.step
        href, waiting = view.fiche_href(fiche, stop.step), view.waiting_step(fiche, stop.step)
        return ResolvedStop(key, stop, title, href, where, waiting)
    if stop.page:
        return ResolvedStop(key, stop, stop.title or "", view.href(stop.page), "Te regelen")
    assert stop.worksheet
    worksheet = view.toolbox.worksheets[stop.worksheet].model
    where = f"Werkblad, {worksheet.duration} minuten" if worksheet.duration else "Werkblad"
    title = stop.title or worksheet.title
    return ResolvedStop(key, stop, title, view.worksheet_href(stop.worksheet), where)
