"""The years, with every deadline at its place."""

from collections.abc import Sequence
from datetime import date

from toolbox.drawings.drawing import NARROW, WIDE, Drawing, Item
from toolbox.drawings.svg import Canvas
from toolbox.drawings.wrapping import LEADING
from toolbox.dutch import dutch_date
from toolbox.schema.lists import Deadline

_YEAR = 52
_AXIS = 62
"""The distance of the line from the left side, in units: a year has room before it."""
_TEXT = 34
"""The distance of the texts from the line, in units."""
_GAP = 12


def timeline(deadlines: Sequence[Deadline]) -> Drawing:
    """Return the drawing of the deadlines, which are sorted by date."""
    first = deadlines[0].date.year
    last = deadlines[-1].date.year + 1
    return Drawing(
        f"De data van {first} tot {last}",
        tuple(Item(f"{dutch_date(row.date)}: {row.title}") for row in deadlines),
        _drawn(WIDE, deadlines, first, last),
        _drawn(NARROW, deadlines, first, last),
    )


def _drawn(width: int, deadlines: Sequence[Deadline], first: int, last: int) -> Canvas:
    canvas = Canvas(width)
    top = float(LEADING)
    ends = top + (last - first) * _YEAR
    canvas.line([(_AXIS, top), (_AXIS, ends)], "strong")
    for year in range(first, last + 1):
        y = top + (year - first) * _YEAR
        canvas.line([(_AXIS - 8, y), (_AXIS + 8, y)])
        canvas.text(0, y - LEADING / 2, _AXIS - 14, str(year), "end", bold=True)
    x = _AXIS + _TEXT
    free = 0.0
    for row in deadlines:
        y = top + (_years(row.date) - first) * _YEAR
        canvas.dot(_AXIS, y, 5, look="mark")
        start = max(y - LEADING / 2, free)
        day = canvas.text(x, start, width - x, dutch_date(row.date), bold=True)
        canvas.line([(_AXIS + 5, y), (x - 16, day.y + LEADING / 2), (x - 5, day.y + LEADING / 2)])
        free = canvas.text(x, day.bottom, width - x, row.title).bottom + _GAP
    return canvas


def _years(day: date) -> float:
    """Return a date as a number of years, with its fraction."""
    start = date(day.year, 1, 1)
    return day.year + (day - start).days / (date(day.year + 1, 1, 1) - start).days
