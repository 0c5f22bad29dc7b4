"""A heading in rendered HTML."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Heading:
    """A heading: its level from 1, its anchor and its plain text.

    `line` is where it stands in a text, from 0.
    """

    level: int
    id: str
    text: str
    line: int = field(default=0, compare=False)
