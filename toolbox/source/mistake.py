"""A mistake in how a YAML text is typed, and what a rule looks at to find one."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from toolbox.source.lines import Line


class Mistake(NamedTuple):
    """A mistake: its line and its column, from 0, and what to type, in Dutch.

    `near` is the line of the field that it spoils, which then has no second problem.
    """

    line: int
    column: int
    message: str
    near: int = -1


class Seen(NamedTuple):
    """The line that a rule looks at, all lines around it, and the fields that exist."""

    line: Line
    lines: Sequence[Line]
    keys: frozenset[str]


Rule = Callable[[Seen], Iterator[Mistake]]
"""A rule yields mistakes of one line; its docstring states what holds when it yields none."""
