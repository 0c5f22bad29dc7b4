"""Rules about steps that are named outside their fiche."""

from collections.abc import Iterator

from macros.checks.look import Checked, at, near
from macros.models.lists import AgreementPart
from macros.models.routes import Route
from macros.problems import Problem
from macros.reading.content import Piece
from macros.reading.document import Loc


def named_steps_exist(checked: Checked) -> Iterator[Problem]:
    """A step that delivers a part of the agreement note, or lies on a route, exists."""
    steps = {
        fiche.slug: [step.title for step in fiche.entry.steps] for fiche in checked.content.fiches
    }
    for piece, loc, fiche, step in _named(checked):
        titles = steps.get(fiche)
        if titles is not None and step not in titles:
            yield at(piece, loc, f"‘{step}’ is geen stap van deze fiche{near(step, titles)}")


def _named(checked: Checked) -> Iterator[tuple[Piece, Loc, str, str]]:
    """Yield each step that is named, with its place and its fiche."""
    for row in checked.content.lists["agreement"]:
        assert isinstance(row.entry, AgreementPart)
        for index, delivery in enumerate(row.entry.delivered_by):
            yield row.piece, ("delivered_by", index, "step"), delivery.fiche, delivery.step
    for row in checked.content.lists["routes"]:
        assert isinstance(row.entry, Route)
        for index, stop in enumerate(row.entry.stops):
            if stop.fiche and stop.step:
                yield row.piece, ("stops", index, "step"), stop.fiche, stop.step
