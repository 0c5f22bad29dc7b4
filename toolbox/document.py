"""A file that was read: its values, and where each of them was written."""

from dataclasses import dataclass, field
from typing import NamedTuple

from toolbox.diagnostics import Problem, Severity

Loc = tuple[str | int, ...]
"""The way to a value from the top of a document, as pydantic writes it."""


class Position(NamedTuple):
    """A place in a file, counted from 1; `literal` marks a `|` block, whose lines are kept."""

    line: int
    column: int
    literal: bool = False


START = Position(1, 1)


@dataclass
class Document:
    """A YAML document: its values, where each was written, and what was wrong with it.

    `data` is None where the text could not be read at all; `problems` then says why. `empty`
    has the places without a value, `faulty` those whose value is a problem already told.
    """

    path: str
    data: object = None
    positions: dict[Loc, Position] = field(default_factory=dict)
    empty: set[Loc] = field(default_factory=set)
    faulty: set[Loc] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)

    def position(self, loc: Loc) -> Position:
        """Return where `loc` was written, or the nearest thing around it that was."""
        while loc and loc not in self.positions:
            loc = loc[:-1]
        return self.positions.get(loc, START)

    def problem(
        self, loc: Loc, message: str, line_in_value: int = 0, severity: Severity = "error"
    ) -> Problem:
        """Return a problem at `loc`; a line in a literal block counts from its first line."""
        place = self.position(loc)
        if place.literal:
            return Problem(self.path, place.line + 1 + line_in_value, 1, message, severity)
        return Problem(self.path, place.line, place.column, message, severity)
