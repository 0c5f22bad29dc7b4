"""Rules about the files that editors hand in below `docs/assets/`."""

from collections.abc import Iterator

from toolbox.checks.context import CheckContext, Rule
from toolbox.checks.messages import at
from toolbox.diagnostics import Problem
from toolbox.model.references import SUFFIXES
from toolbox.schema.references import Ref
from toolbox.source.uploads import FOLDER


def uploads_are_fit(context: CheckContext) -> Iterator[Problem]:
    """A picture can be read, and no file is too large; said where a field names it, else at it."""
    faults = dict(context.content.uploads.faults)
    named = set()
    for raw in context.content.raw_entries:
        for found in raw.typed_values:
            name = f"{FOLDER}{found.value}"
            is_file = isinstance(found.marker, Ref) and found.marker.to in SUFFIXES
            if is_file and name in faults:
                named.add(name)
                yield at(raw, found.loc, f"‘{found.value}’: {faults[name]}")
    for name in faults.keys() - named:
        yield Problem(f"docs/{name}", 1, 1, faults[name])


RULES: tuple[Rule, ...] = (uploads_are_fit,)
