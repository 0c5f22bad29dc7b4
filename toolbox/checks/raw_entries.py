"""The content as it was typed, for rules that need not wait until all of an entry is valid.

What is wrong in one field is no reason to stay silent about another.
"""

from collections.abc import Iterator, Mapping
from pathlib import PurePath

from toolbox.schema.base import Entry, one_line
from toolbox.schema.fiche import FrontMatter
from toolbox.source.content import Content, RawEntry


def raw_entries_of(
    content: Content, model: type[Entry]
) -> Iterator[tuple[RawEntry, Mapping[str, object]]]:
    """Yield what should fit `model`, whether it does or not, with its fields by their keys."""
    for raw in content.raw_entries:
        if issubclass(raw.model, model) and isinstance(raw.value, Mapping):
            yield raw, raw.value


def step_titles(content: Content) -> dict[str, list[str]]:
    """Return the titles of the steps of each fiche of which all steps can be read."""
    found = {}
    for raw, value in raw_entries_of(content, FrontMatter):
        titles = [step.get("title") for step in rows_in(value.get("steps"))]
        if titles and all(isinstance(title, str) for title in titles):
            found[PurePath(raw.document.path).stem] = [one_line(str(title)) for title in titles]
    return found


def rows_in(value: object) -> list[Mapping[str, object]]:
    """Return the rows of a list as it was typed; what is no row, comes back empty."""
    rows = value if isinstance(value, list) else []
    return [row if isinstance(row, Mapping) else {} for row in rows]
