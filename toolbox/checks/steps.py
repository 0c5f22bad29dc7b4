"""Rules about references to steps, by title, from outside their fiche."""

from collections.abc import Iterator
from pathlib import PurePath

from toolbox.checks.context import CheckContext, Rule
from toolbox.checks.messages import at, near
from toolbox.checks.raw_entries import raw_entries_of, rows_in, step_titles
from toolbox.diagnostics import Problem
from toolbox.document import Loc
from toolbox.schema.base import Entry, one_line
from toolbox.schema.fiche import FrontMatter
from toolbox.schema.kinds import Derivable
from toolbox.schema.lists import AgreementPart
from toolbox.schema.routes import Route
from toolbox.source.content import Content, RawEntry


def named_steps_exist(context: CheckContext) -> Iterator[Problem]:
    """A step that a route, the agreement note or a worksheet refers to exists in its fiche."""
    steps = step_titles(context.content)
    for raw, loc, fiche, step in _named(context.content):
        titles = steps.get(fiche) if isinstance(fiche, str) else None
        if titles is not None and isinstance(step, str) and one_line(step) not in titles:
            message = f"‘{step}’ is geen stap van de fiche ‘{fiche}’{near(step, titles)}"
            yield at(raw, loc, message)


def _named(content: Content) -> Iterator[tuple[RawEntry, Loc, object, object]]:
    """Yield each reference to a step: raw entry, location, fiche slug and step title."""
    lists: tuple[tuple[type[Entry], str], ...] = ((AgreementPart, "delivered_by"), (Route, "stops"))
    for model, field in lists:
        for raw, value in raw_entries_of(content, model):
            for index, row in enumerate(rows_in(value.get(field))):
                yield raw, (field, index, "step"), row.get("fiche"), row.get("step")
    for raw, value in raw_entries_of(content, FrontMatter):
        for field in ("routes", "note"):
            for index, row in enumerate(rows_in(value.get(field))):
                own = PurePath(raw.document.path).stem
                yield raw, (field, index, "step"), own, row.get("step")
    for raw, value in raw_entries_of(content, Derivable):
        [content_source] = rows_in([value.get("from")])
        steps = content_source.get("steps")
        for index, step in enumerate(steps if isinstance(steps, list) else []):
            yield raw, ("from", "steps", index), content_source.get("fiche"), step


RULES: tuple[Rule, ...] = (named_steps_exist,)
