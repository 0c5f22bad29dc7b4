"""Rules about the titles of steps, and about what refers to them from outside their fiche."""

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePath
from typing import Any

from toolbox.checks.context import CheckContext, Rule
from toolbox.checks.messages import at, near
from toolbox.checks.raw_entries import raw_entries_of, rows_in, step_titles
from toolbox.diagnostics import Problem
from toolbox.document import Loc
from toolbox.schema.agreement import AgreementPart
from toolbox.schema.content_source import Derivable
from toolbox.schema.entry import Entry
from toolbox.schema.fiche import FrontMatter
from toolbox.schema.routes import Route
from toolbox.schema.texts import one_line
from toolbox.source.content import RawEntry

_NUMBER = re.compile(
    r"(?:stap\s+)?\d+(?:\s*[.:)]|\s+[–-])\s+(?=\S)|stap\s+\d+\s+(?=\S)", re.IGNORECASE
)


def named_steps_exist(context: CheckContext) -> Iterator[Problem]:
    """A step that a route, the agreement note or a worksheet refers to exists in its fiche."""
    steps = step_titles(context.content)
    named = ((raw, *it) for raw in context.content.raw_entries for it in named_steps(raw))
    for raw, loc, fiche, step in named:
        titles = steps.get(fiche) if isinstance(fiche, str) else None
        # A title with a number is a problem of its own: what refers to it is right.
        known = {*(titles or ()), *(_NUMBER.sub("", title, count=1) for title in titles or ())}
        if titles is not None and isinstance(step, str) and one_line(step) not in known:
            others = [slug for slug, its in steps.items() if one_line(step) in its]
            hint = f"; het is een stap van ‘{others[0]}’" if others else near(step, titles)
            yield at(raw, loc, f"‘{step}’ is geen stap van de fiche ‘{fiche}’{hint}")


def named_steps(raw: RawEntry) -> Iterator[tuple[Loc, object, object]]:
    """Yield each reference to a step in an entry: location, fiche slug and step title."""
    value: Mapping[str, Any] = raw.value if isinstance(raw.value, Mapping) else {}
    for field in _ROWS.get(raw.model, ()):
        for index, row in enumerate(rows_in(value.get(field))):
            own = PurePath(raw.document.path).stem
            fiche = own if raw.model is FrontMatter else row.get("fiche")
            yield (field, index, "step"), fiche, row.get("step")
    if issubclass(raw.model, Derivable):
        [content_source] = rows_in([value.get("from")])
        steps = content_source.get("steps")
        for index, step in enumerate(steps if isinstance(steps, list) else []):
            yield ("from", "steps", index), content_source.get("fiche"), step


_ROWS: Mapping[type[Entry], tuple[str, ...]] = {
    AgreementPart: ("delivered_by",),
    Route: ("stops",),
    FrontMatter: ("routes", "note"),
}
"""The lists whose rows name a step."""


def a_step_is_there_at_once(context: CheckContext) -> Iterator[Problem]:
    """A fiche has a step that comes out with it."""
    for raw, value in raw_entries_of(context.content, FrontMatter):
        steps = rows_in(value.get("steps"))
        if steps and all("publish_on" in step for step in steps):
            message = (
                "elke stap verschijnt op een dag, dus tot dan is deze fiche leeg; "
                "zet ‘publish_on’ helemaal links, bij de fiche zelf"
            )
            yield at(raw, ("steps", 0, "publish_on"), message)


def steps_have_no_number(context: CheckContext) -> Iterator[Problem]:
    """The title of a step has no number, which the page puts before it."""
    for raw, value in raw_entries_of(context.content, FrontMatter):
        for index, step in enumerate(rows_in(value.get("steps"))):
            title = step.get("title")
            found = _NUMBER.match(title) if isinstance(title, str) else None
            if found and isinstance(title, str):
                left = title[found.end() :]
                message = f"het nummer komt er vanzelf bij; typ ‘{left[:1].upper()}{left[1:]}’"
                yield at(raw, ("steps", index, "title"), message)


RULES: tuple[Rule, ...] = (named_steps_exist, steps_have_no_number, a_step_is_there_at_once)
