"""Figures as a table that people read."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

_HEAD = ("meting", "toolbox", "gewone mkdocs-material", "verhouding")


@dataclass(frozen=True)
class Row:
    """A figure of ours beside that of the peer, in seconds or in bytes."""

    label: str
    ours: float
    peer: float
    unit: Literal["s", "kB"]


def table(rows: Sequence[Row]) -> str:
    """Return the rows below each other, numbers to the right."""
    cells = [
        _HEAD,
        *((row.label, _value(row.ours, row), _value(row.peer, row), ratio(row)) for row in rows),
    ]
    widths = [max(len(line[column]) for line in cells) for column in range(len(_HEAD))]
    lines = [
        "  ".join(
            [first.ljust(widths[0]), *map(str.rjust, rest, widths[1:])],
        )
        for first, *rest in cells
    ]
    return "\n".join([lines[0], "-" * len(lines[0]), *lines[1:]])


def ratio(row: Row) -> str:
    """Return how many times the peer's figure ours is, such as `1,25 ×`."""
    return f"{_number(row.ours / row.peer, 2)} ×" if row.peer else "–"


def _value(value: float, row: Row) -> str:
    return f"{_number(value, 2)} s" if row.unit == "s" else f"{_number(value / 1000, 1)} kB"


def _number(value: float, decimals: int) -> str:
    """Return a number as it is written in Dutch, such as `1.234,5`."""
    return f"{value:,.{decimals}f}".translate(str.maketrans(",.", ".,"))
