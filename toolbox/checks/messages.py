"""The messages of the rules: the field by its Dutch label, and a suggestion of what to type."""

from collections.abc import Iterable
from difflib import get_close_matches

from toolbox.diagnostics import Problem
from toolbox.document import Loc
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
    options = {name.lower(): name for name in sorted(known)}
    nearest = get_close_matches(value.lower(), options, n=1, cutoff=0.5)
    if nearest:
        return f"; bedoel je ‘{options[nearest[0]]}’?"
    return f"; kies uit {', '.join([*options.values()][:12])}" if options else ""
