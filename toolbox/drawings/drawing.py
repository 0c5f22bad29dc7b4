"""A drawing: what it shows, in two layouts, and the same in words."""

from dataclasses import dataclass

from toolbox.drawings.svg import Canvas

WIDE, NARROW = 640, 320
"""The width of each layout, in units: CSS pixels at the least width at which it is shown."""


@dataclass(frozen=True)
class Item:
    """What a part of a drawing says, in Dutch, and what stands below it."""

    text: str
    items: tuple["Item", ...] = ()

    def __str__(self) -> str:
        """Return it on one line."""
        below = ", ".join(map(str, self.items))
        return f"{self.text}: {below}" if below else self.text


@dataclass(frozen=True)
class Drawing:
    """A drawing; `name` is Dutch, and `items` say what it shows.

    `wide` is for a screen with room and for paper, `narrow` for a phone.
    """

    name: str
    items: tuple[Item, ...]
    wide: Canvas
    narrow: Canvas

    @property
    def description(self) -> str:
        """What the drawing shows, in one paragraph."""
        said = map(str, self.items)
        return " ".join(text if text.endswith(("?", "!")) else f"{text}." for text in said)
