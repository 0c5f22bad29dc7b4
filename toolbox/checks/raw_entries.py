"""Raw entries (YAML values, valid or not), for rules that do not need a valid entry.

So a problem in one field does not hide a problem in another.
"""

from collections.abc import Iterator, Mapping
from pathlib import PurePath

from toolbox.schema.entry import Entry
from toolbox.schema.fiche import FrontMatter
from toolbox.schema.texts import one_line
from toolbox.source.content import Content, RawEntry


def raw_entries_of(
    content: Content, model: type[Entry]
) -> Iterator[tuple[RawEntry, Mapping[str, object]]]:
    """Yield each raw entry of `model`, valid or not, with its mapping of keys to values."""
    for raw in content.raw_entries:
        if issubclass(raw.model, model) and isinstance(raw.value, Mapping):
            yield raw, raw.value


def step_titles(content: Content) -> dict[str, list[str]]:
    """Return the step titles by fiche slug, without fiches of which a title cannot be read.

    Nor of those whose YAML has a problem: a step may be missing, or two may be one.
    """
    found = {}
    for raw, value in raw_entries_of(content, FrontMatter):
        titles = [step.get("title") for step in rows_in(value.get("steps"))]
        if raw.document.problems:
            continue
        if titles and all(isinstance(title, str) for title in titles):
            found[PurePath(raw.document.path).stem] = [one_line(str(title)) for title in titles]
    return found


def rows_in(value: object) -> list[Mapping[str, object]]:
    """Return the rows of a raw list; an item that is not a mapping becomes an empty one."""
    rows = value if isinstance(value, list) else []
    return [row if isinstance(row, Mapping) else {} for row in rows]
