"""Rules about steps that are named outside their fiche."""

from collections.abc import Iterator

from toolbox.checks.context import Checked, at, near
from toolbox.checks.raw_entries import rows_in, step_titles, written
from toolbox.diagnostics import Problem
from toolbox.document import Loc
from toolbox.schema.base import Entry, one_line
from toolbox.schema.kinds import Taking
from toolbox.schema.lists import AgreementPart
from toolbox.schema.routes import Route
from toolbox.source.content import Content, Piece


def named_steps_exist(checked: Checked) -> Iterator[Problem]:
    """A step that a route, the agreement note or a worksheet names, stands in its fiche."""
    steps = step_titles(checked.content)
    for piece, loc, fiche, step in _named(checked.content):
        titles = steps.get(fiche) if isinstance(fiche, str) else None
        if titles is not None and isinstance(step, str) and one_line(step) not in titles:
            message = f"‘{step}’ is geen stap van de fiche ‘{fiche}’{near(step, titles)}"
            yield at(piece, loc, message)


def _named(content: Content) -> Iterator[tuple[Piece, Loc, object, object]]:
    """Yield each step that is named, with its place and its fiche."""
    lists: tuple[tuple[type[Entry], str], ...] = ((AgreementPart, "delivered_by"), (Route, "stops"))
    for model, field in lists:
        for piece, value in written(content, model):
            for index, row in enumerate(rows_in(value.get(field))):
                yield piece, (field, index, "step"), row.get("fiche"), row.get("step")
    for piece, value in written(content, Taking):
        [taken] = rows_in([value.get("from")])
        steps = taken.get("steps")
        for index, step in enumerate(steps if isinstance(steps, list) else []):
            yield piece, ("from", "steps", index), taken.get("fiche"), step
