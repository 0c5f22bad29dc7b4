"""A mistake in how a YAML text is typed, and what a rule looks at to find one."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from toolbox.source.lines import Kind, Line


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


class Rule(NamedTuple):
    """A rule: the kinds of line that it looks at, and what yields the mistakes of one of those."""

    kinds: tuple[Kind, ...]
    mistakes: Callable[[Seen], Iterator[Mistake]]


def on(*kinds: Kind) -> Callable[[Callable[[Seen], Iterator[Mistake]]], Rule]:
    """Make a rule of a function; its docstring states what holds when it yields no mistake."""
    return lambda mistakes: Rule(kinds, mistakes)
