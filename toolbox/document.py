"""A parsed YAML document: its values, and the source position of each."""

from dataclasses import dataclass, field
from typing import NamedTuple

from toolbox.diagnostics import Problem, Severity

Loc = tuple[str | int, ...]
"""The location of a value: keys and indexes from the root, as pydantic's `loc`."""


class Position(NamedTuple):
    """A source position, counted from 1; `literal` is True for a `|` block scalar."""

    line: int
    column: int
    literal: bool = False


START = Position(1, 1)


@dataclass
class Document:
    """A YAML document: its values, their source positions, and its problems.

    `data` is None when the text could not be parsed; `problems` then says why. `empty` has the
    locations without a value, `faulty` those whose value already has a problem. `text` is the
    source, whose first line is line `first_line` of the file.
    """

    path: str
    data: object = None
    positions: dict[Loc, Position] = field(default_factory=dict)
    empty: set[Loc] = field(default_factory=set)
    faulty: set[Loc] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)
    text: str = ""
    first_line: int = 1

    def position(self, loc: Loc) -> Position:
        """Return the position of `loc`, or of its nearest ancestor that has one."""
        while loc and loc not in self.positions:
            loc = loc[:-1]
        return self.positions.get(loc, START)

    def problem(
        self, loc: Loc, message: str, line_in_value: int = 0, severity: Severity = "error"
    ) -> Problem:
        """Return a problem at `loc`; `line_in_value`, from 0, only counts in a literal block."""
        place = self.position(loc)
        if place.literal:
            return Problem(self.path, place.line + 1 + line_in_value, 1, message, severity)
        return Problem(self.path, place.line, place.column, message, severity)

    def problem_at(self, loc: Loc, message: str, mark: str, before: int = 0) -> Problem:
        """Return a problem at `mark` in the text at `loc`, on the line on which it was typed.

        `before` says how often the same stands before it in that text.
        """
        start = self.position(loc).line
        later = (place.line for place in self.positions.values() if place.line > start)
        lines = self.text.split("\n")
        end = min(later, default=self.first_line + len(lines))
        for number in range(start, end):
            line = lines[number - self.first_line]
            places = [at for at in range(len(line)) if line.startswith(mark, at)]
            if before < len(places):
                return Problem(self.path, number, places[before] + 1, message)
            before -= len(places)
        return self.problem(loc, message)
