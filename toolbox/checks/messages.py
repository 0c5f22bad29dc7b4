"""The messages of the rules: the field by its Dutch label, and a suggestion of what to type."""

from collections.abc import Iterable

from toolbox.diagnostics import Problem
from toolbox.document import Loc
from toolbox.likeness import likely
from toolbox.model.references import TARGETS
from toolbox.schema.base import RefTarget
from toolbox.schema.validation import shortened
from toolbox.schema.walk import label
from toolbox.source.content import RawEntry


def at(raw: RawEntry, loc: Loc, message: str, line_in_value: int = 0) -> Problem:
    """Return a problem at `loc` inside a raw entry; the message starts with its Dutch label."""
    return raw.problem(loc, f"{label(raw.model, loc)}: {message}", line_in_value)


def missing(value: str, kind: RefTarget, known: Iterable[str]) -> str:
    """Return the Dutch message for a reference to an unknown id, with a suggestion."""
    return f"‘{shortened(value)}’ is {TARGETS[kind].absent}{near(value, known)}"


def near(value: str, known: Iterable[str]) -> str:
    """Return a Dutch suggestion: the known name closest to `value`, else at most 12 of them."""
    options = sorted(known)
    if nearest := likely(value, options):
        return f"; bedoel je ‘{nearest}’?"
    return f"; kies uit {', '.join(options[:12])}" if options else ""
