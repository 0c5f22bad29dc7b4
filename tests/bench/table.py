"""Figures as a table that people read."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

_HEAD = ("meting", "toolbox", "ernaast", "verhouding", "wat ernaast staat")


@dataclass(frozen=True)
class Figure:
    """A figure of ours beside that of the peer: seconds, bytes, files, or times as much."""

    label: str
    ours: float
    peer: float
    unit: Literal["s", "kB", "bestanden", "×"]
    beside: str = "gewone mkdocs-material"


def table(rows: Sequence[Figure]) -> str:
    """Return the rows below each other, numbers to the right."""
    cells = [_HEAD, *map(_cells, rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(_HEAD))]
    lines = [
        "  ".join(
            [first.ljust(widths[0]), *map(str.rjust, numbers, widths[1:]), last.ljust(widths[-1])]
        ).rstrip()
        for first, *numbers, last in cells
    ]
    return "\n".join([lines[0], "-" * max(map(len, lines)), *lines[1:]])


def ratio(row: Figure) -> str:
    """Return how many times the peer's figure ours is, such as `1,25 ×`."""
    return f"{_number(row.ours / row.peer, 2)} ×" if row.peer else "–"


def _cells(row: Figure) -> tuple[str, ...]:
    return (row.label, _value(row.ours, row), _value(row.peer, row), ratio(row), row.beside)


def _value(value: float, row: Figure) -> str:
    if row.unit == "kB":
        return f"{_number(value / 1000, 1)} kB"
    return f"{_number(value, 0 if row.unit == 'bestanden' else 2)} {row.unit}"


def _number(value: float, decimals: int) -> str:
    """Return a number as it is written in Dutch, such as `1.234,5`."""
    return f"{value:,.{decimals}f}".translate(str.maketrans(",.", ".,"))
