"""The drawings that pages and fiches can call, by name, and how much each of them can hold.

`toolbox.drawings` draws them.
"""

from collections.abc import Mapping
from pathlib import PurePath

from toolbox.schema.collections import DEADLINES, LISTS, PARTNERS
from toolbox.schema.entry import Entry
from toolbox.schema.kinds import Grid
from toolbox.schema.lists import ListInfo
from toolbox.source.content import Content, RawEntry

NETWORK = "netwerk"
TIMELINE = "termijnen"
"""The drawings with a name of their own; others have the id of their list or worksheet."""

MOST_PARTNERS = 9
"""How many partners of one part a drawing holds."""
MOST_YEARS = 12
"""How many years the line of the deadlines holds."""
MOST_DATES = 12
MOST_ITEMS = 12
"""How many items the drawing of a list holds."""
MOST_CELLS = 6
"""How many steps a circle holds."""


def written(content: Content) -> frozenset[str] | None:
    """Return the name of every drawing, of invalid content too; None when a file is unreadable."""
    if LISTS.name not in content.names:
        return None
    lists = (str(raw.value.get("id")) for raw in content.raw_entries if is_drawn_list(raw))
    circles = (PurePath(raw.document.path).stem for raw in content.raw_entries if is_circle(raw))
    return frozenset([*_own(content), *lists, *circles])


def titles(content: Content) -> Mapping[str, str]:
    """Return the name of every drawing with a Dutch title."""
    return {
        **_own(content),
        **{row.id: row.title for row in content.entries(LISTS) if row.drawing},
        **{
            it.id: it.entry.title for it in content.worksheets if getattr(it.entry, "circle", False)
        },
    }


def is_drawn_list(raw: RawEntry) -> bool:
    """Return whether a raw entry is a row of `lists.yml` that says how the list is drawn."""
    return _has(raw, ListInfo, "drawing")


def is_circle(raw: RawEntry) -> bool:
    """Return whether a raw entry is a worksheet that is drawn as a circle."""
    return _has(raw, Grid, "circle") and raw.value["circle"] != "false"


def _has(raw: RawEntry, model: type[Entry], field: str) -> bool:
    return issubclass(raw.model, model) and isinstance(raw.value, Mapping) and field in raw.value


def _own(content: Content) -> dict[str, str]:
    """Return the drawings with a name of their own whose data is there."""
    found = {}
    if content.names.get(PARTNERS.name):
        found[NETWORK] = "Wie zit in een bovenlokaal netwerk?"
    if content.names.get(DEADLINES.name):
        found[TIMELINE] = "De jaren met de termijnen"
    return found
