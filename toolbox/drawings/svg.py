"""A canvas for line drawings in SVG, with text that wraps.

Browsers style the drawing by its classes (`macros/templates/drawing.css`). WeasyPrint applies no
stylesheet of the page inside an SVG, so that paper takes the attributes, which are black on white.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Literal

from markupsafe import Markup, escape

SIZE = 14
"""The size of text, in units of the drawing: CSS pixels, or more where there is more room."""
LEADING = 18
"""The height of a line of text, in units."""
PADDING = 9
"""The room between the outline of a box and its text, in units."""

Look = Literal["plain", "strong", "dashed", "soft", "mark", "track"]
Align = Literal["start", "middle", "end"]
Point = tuple[float, float]

_STROKES: dict[Look, str] = {
    "plain": "",
    "strong": ' stroke-width="2.5"',
    "dashed": ' stroke-dasharray="5 4"',
    "soft": ' stroke-width="1"',
    "mark": ' fill="currentColor"',
    "track": ' stroke-width="4"',
}
# The widest advance in em of Arial, which is that of its look-alikes too, and of the font of the
# PDFs. A test measures the latter.
_WIDTHS = {
    character: width
    for width, characters in (
        (0.3, "’‘'jil.,:;!ï|"),
        (0.4, "frt()-/I "),
        (0.53, "cksvxyzJç"),
        (0.65, "048FTZ"),
        (0.69, "ABEKPSVXY"),
        (0.76, "wCDHNRU&"),
        (0.8, "GOQ"),
        (0.87, "mM"),
        (0.96, "W%"),
        (1.05, "@—…"),
    )
    for character in characters
}
_OTHER = 0.62
_BOLD = 1.1
_CORNER = 5
_PARTS = re.compile(r"\s*[^\s-]+-*|\s*-+")
"""The parts between which a line can end: words, and what is between the hyphens of one."""


@dataclass(frozen=True)
class Box:
    """A rectangle of the drawing, in units from its top left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right side."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The bottom side."""
        return self.y + self.height

    @property
    def middle(self) -> float:
        """The horizontal centre."""
        return self.x + self.width / 2

    @property
    def centre(self) -> float:
        """The vertical centre."""
        return self.y + self.height / 2


@dataclass(frozen=True)
class Label:
    """A line of text with the room that it has: `width` is its own, both in units."""

    text: str
    width: float
    room: Box


def width_of(text: str, size: float = SIZE, *, bold: bool = False) -> float:
    """Return the width of a text, in units: an upper bound over the fonts that readers have."""
    em = sum(_WIDTHS.get(character, _OTHER) for character in text)
    return em * size * (_BOLD if bold else 1)


def wrapped(text: str, room: float, size: float = SIZE, *, bold: bool = False) -> list[str]:
    """Return a text as lines of at most `room` units; a longer word is cut with a hyphen."""
    lines: list[str] = []
    line = ""
    for part in _PARTS.findall(text):
        if width_of(f"{line}{part}".strip(), size, bold=bold) <= room:
            line = f"{line}{part}"
            continue
        if line:
            lines.append(line.strip())
        *cut, line = _cut(part.strip(), room, size, bold)
        lines += cut
    return [*lines, line.strip()] if line else lines


def _cut(word: str, room: float, size: float, bold: bool) -> list[str]:
    """Return a word in the fewest parts of about the same length that fit."""
    for count in range(1, len(word) + 1):
        length = ceil(len(word) / count)
        parts = [word[start : start + length] for start in range(0, len(word), length)]
        parts = [*(f"{part}-" for part in parts[:-1]), parts[-1]]
        if max(width_of(part, size, bold=bold) for part in parts) <= room:
            break
    return parts


def height_of(text: str, width: float, *, bold: bool = False) -> float:
    """Return the height of a box of this width around a text, in units."""
    return len(wrapped(text, width - 2 * PADDING, bold=bold)) * LEADING + 2 * PADDING


class Canvas:
    """A drawing in the making: its height grows with what is put on it."""

    def __init__(self, width: int) -> None:
        self.width = width
        self.height = 0.0
        self.labels: list[Label] = []
        self._shapes: list[str] = []
        self._texts: list[str] = []

    def box(
        self,
        x: float,
        y: float,
        width: float,
        text: str,
        look: Look = "plain",
        *,
        height: float = 0,
        bold: bool = False,
    ) -> Box:
        """Draw a box around a text, centred in it; `height` is what it has at least."""
        box = Box(x, y, width, max(height, height_of(text, width, bold=bold)))
        self.outline(box, look)
        room = width - 2 * PADDING
        lines = len(wrapped(text, room, bold=bold))
        top = box.centre - lines * LEADING / 2
        self.text(box.x + PADDING, top, room, text, "middle", bold=bold)
        return box

    def outline(self, box: Box, look: Look = "plain") -> None:
        """Draw an empty box."""
        self._add(
            f'<rect class="tb-drawing__{look}" x="{_n(box.x)}" y="{_n(box.y)}"'
            f' width="{_n(box.width)}" height="{_n(box.height)}"'
            f' rx="{_n(min(_CORNER, box.height / 6))}"{_STROKES[look]}/>',
            box.bottom,
        )

    def text(
        self,
        x: float,
        y: float,
        room: float,
        text: str,
        align: Align = "start",
        *,
        bold: bool = False,
        size: float = SIZE,
    ) -> Box:
        """Write a text in lines below `y`, `room` units wide from `x`; return where it stands."""
        lines = wrapped(text, room, size, bold=bold)
        leading = LEADING * size / SIZE
        box = Box(x, y, room, leading * len(lines))
        at = {"start": x, "middle": box.middle, "end": box.right}[align]
        for number, line in enumerate(lines):
            self.labels.append(Label(line, width_of(line, size, bold=bold), box))
            attributes = {
                "text-anchor": None if align == "start" else align,
                "font-weight": "700" if bold else None,
                "font-size": None if size == SIZE else _n(size),
            }
            written = "".join(f' {key}="{value}"' for key, value in attributes.items() if value)
            baseline = y + leading * (number + 0.74)
            self._texts.append(
                f'<text x="{_n(at)}" y="{_n(baseline)}"{written}>{escape(line)}</text>'
            )
        self._reach(box.bottom)
        return box

    def line(self, points: Sequence[Point], look: Look = "plain", *, arrow: bool = False) -> None:
        """Draw a line along points; `arrow` puts a head at its end."""
        self.path("M" + "L".join(f"{_n(x)} {_n(y)}" for x, y in points), look)
        if arrow:
            self._head(points[-2], points[-1], look)
        self._reach(max(y for _, y in points))

    def _head(self, before: Point, end: Point, look: Look) -> None:
        (x0, y0), (x, y) = before, end
        length = max(((x - x0) ** 2 + (y - y0) ** 2) ** 0.5, 0.001)
        dx, dy = (x - x0) / length * 7, (y - y0) / length * 7
        one, other = (x - dx - dy * 0.6, y - dy + dx * 0.6), (x - dx + dy * 0.6, y - dy - dx * 0.6)
        self.path("M" + "L".join(f"{_n(a)} {_n(b)}" for a, b in (one, end, other)), look)

    def path(self, data: str, look: Look = "plain") -> None:
        """Draw a path, without filling it; the canvas does not grow with it."""
        self._add(f'<path class="tb-drawing__{look}" d="{data}"{_STROKES[look]}/>', 0)

    def dot(self, x: float, y: float, radius: float, text: str = "", look: Look = "plain") -> None:
        """Draw a circle around a short text, such as a number."""
        self._add(
            f'<circle class="tb-drawing__{look}" cx="{_n(x)}" cy="{_n(y)}" r="{_n(radius)}"'
            f"{_STROKES[look]}/>",
            y + radius,
        )
        if text:
            self.text(x - radius, y - LEADING / 2, 2 * radius, text, "middle", bold=True)

    def svg(self, identifier: str, name: str, description: str, kind: str) -> Markup:
        """Return the drawing; `kind` is its class, and `name` and `description` are in Dutch."""
        # Around it is room for the half of a line.
        width, height = self.width + 4, ceil(self.height) + 4
        # The attributes of an inherited style stand once, on the group.
        return Markup(  # noqa: S704 - every text in it is escaped
            f'<svg class="tb-drawing__{kind}" role="img" viewBox="-2 -2 {width} {height}"'
            f' width="{width}" height="{height}"'
            f' aria-labelledby="{identifier}-naam {identifier}-inhoud">'
            f'<title id="{identifier}-naam">{escape(name)}</title>'
            f'<desc id="{identifier}-inhoud">{escape(description)}</desc>'
            '<g fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round"'
            f' stroke-linecap="round">{"".join(self._shapes)}</g>'
            f'<g fill="currentColor" font-size="{SIZE}" font-family="Atkinson Hyperlegible Next">'
            f"{''.join(self._texts)}</g></svg>"
        )

    def _add(self, shape: str, bottom: float) -> None:
        self._shapes.append(shape)
        self._reach(bottom)

    def _reach(self, bottom: float) -> None:
        self.height = max(self.height, bottom)


def _n(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
