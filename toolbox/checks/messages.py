"""The messages of the rules: the field by its Dutch label, and a suggestion of what to type."""

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

from toolbox.diagnostics import Problem
from toolbox.document import Loc
from toolbox.likeness import FAIR_FIELD, likely
from toolbox.model.references import SUFFIXES, TARGETS
from toolbox.schema.messages import shortened
from toolbox.schema.references import RefTarget
from toolbox.schema.walk import label
from toolbox.source.content import RawEntry

_BETWEEN = re.compile(r"\s*[,;/&+]\s*|\s+(?:en\s+)?")


def at(raw: RawEntry, loc: Loc, message: str, line_in_value: int = 0) -> Problem:
    """Return a problem at `loc` inside a raw entry; the message starts with its Dutch label."""
    return raw.problem(loc, f"{label(raw.model, loc)}: {message}", line_in_value)


def missing(value: str, kind: RefTarget, known: Iterable[str]) -> str:
    """Return the Dutch message for a reference to an unknown id, with a suggestion."""
    if several := _several(value, known):
        return f"hier past één naam; typ ‘{several[0]}’, en zet ‘{several[1]}’ op een eigen punt"
    hint = _near_file(value, kind, known) if kind in SUFFIXES else near(value, known)
    return f"‘{shortened(value)}’ is {TARGETS[kind].absent}{hint}"


def _several(value: str, known: Iterable[str]) -> list[str]:
    """Return the known names that were typed as one, if each part of the text is one."""
    names, parts = frozenset(known), _BETWEEN.split(value.strip())
    return parts if len(parts) > 1 and names.issuperset(parts) else []


def _near_file(value: str, kind: RefTarget, known: Iterable[str]) -> str:
    """Return a Dutch suggestion: the file that was likely meant, or what to do with it."""
    path = PurePosixPath(value.replace("\\", "/").casefold())
    named = {PurePosixPath(name.casefold()).name: name for name in sorted(known)}
    if found := named.get(path.name) or likely(path.name, named.values(), FAIR_FIELD):
        return f"; bedoel je ‘{found}’?"
    if path.suffix and path.suffix not in SUFFIXES[kind]:
        best = "jpg" if kind == "picture" else "PDF"
        return f"; bewaar het bestand als {best}, en zet het daar"
    return "; zet het bestand daar"


def near(value: str, known: Iterable[str]) -> str:
    """Return a Dutch suggestion: the known name closest to `value`, else at most 12 of them."""
    options = sorted(known)
    # People also type the whole path of a file, or its name with its ending.
    stem = PurePosixPath(value.replace("\\", "/")).stem
    if nearest := likely(value, options) or (stem != value and likely(stem, options)):
        return f"; bedoel je ‘{nearest}’?"
    return f"; kies uit {', '.join(options[:12])}" if options else ""
