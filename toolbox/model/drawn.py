"""The drawings that pages and fiches can call, by name, and how much each of them can hold.

`toolbox.drawings` draws them.
"""

from collections.abc import Mapping
from pathlib import PurePath

from toolbox.schema.collections import DEADLINES, LISTS, PARTNERS
from toolbox.schema.kinds import Grid
from toolbox.schema.lists import ListInfo
from toolbox.source.content import Content, RawEntry

NETWORK = "netwerk"
TIMELINE = "termijnen"
CYCLE = "pdca"
"""The worksheet whose cells are the steps of a circle; other drawings are lists, by their id."""

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
    if any(rows.name not in content.names for rows in (DEADLINES, LISTS, PARTNERS)):
        return None
    lists = (raw.value for raw in content.raw_entries if issubclass(raw.model, ListInfo))
    drawn = (str(row.get("id")) for row in lists if isinstance(row, Mapping) and "drawing" in row)
    return frozenset([*_own(content), *drawn])


def titles(content: Content) -> Mapping[str, str]:
    """Return the name of every drawing with a Dutch title."""
    lists = {row.id: row.title for row in content.entries(LISTS) if row.drawing}
    return {**{name: _TITLES[name] for name in _own(content)}, **lists}


_TITLES = {
    NETWORK: "Wie zit in een bovenlokaal netwerk?",
    TIMELINE: "De jaren met de termijnen",
    CYCLE: "De cirkel van plannen, doen, nagaan en bijsturen",
}


def _own(content: Content) -> list[str]:
    """Return the names of the drawings, apart from those of lists, whose data is there."""
    present = {
        NETWORK: bool(content.names.get(PARTNERS.name)),
        TIMELINE: bool(content.names.get(DEADLINES.name)),
        CYCLE: any(is_cycle(raw) for raw in content.raw_entries),
    }
    return [name for name, there in present.items() if there]


def is_cycle(raw: RawEntry) -> bool:
    """Return whether a raw entry is the worksheet that is drawn as a circle."""
    return issubclass(raw.model, Grid) and PurePath(raw.document.path).stem == CYCLE
