"""A canvas for line drawings in SVG, with text that wraps.

Browsers style the drawing by its classes (`macros/templates/drawing.css`). WeasyPrint applies no
stylesheet of the page inside an SVG, so that paper takes the attributes, which are black on white.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
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
_BASELINE = 13
"""The distance of the first baseline from the top of a text of size `SIZE`, in units."""
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
            f'<rect class="tb-drawing__{look}"{_STROKES[look]}'
            f' rx="{_n(min(_CORNER, box.height / 6))}" width="{_n(box.width)}" x="{_n(box.x)}"'
            f' height="{_n(box.height)}" y="{_n(box.y)}"/>',
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
        at = _n({"start": x, "middle": box.middle, "end": box.right}[align])
        attributes = {
            "text-anchor": None if align == "start" else align,
            "font-weight": "700" if bold else None,
            "font-size": None if size == SIZE else _n(size),
        }
        same = "".join(f' {key}="{value}"' for key, value in attributes.items() if value)
        self.labels += (Label(line, width_of(line, size, bold=bold), box) for line in lines)
        first, *others = map(escape, lines or [""])
        below = "".join(f'<tspan x="{at}" dy="{_n(leading)}">{line}</tspan>' for line in others)
        baseline = _n(y + _BASELINE * size / SIZE)
        self._texts.append(f'<text{same} x="{at}" y="{baseline}">{first}{below}</text>')
        self._reach(box.bottom)
        return box

    def line(self, points: Sequence[Point], look: Look = "plain", *, arrow: bool = False) -> None:
        """Draw a line along points; `arrow` puts a head at its end."""
        head = _head(points[-2], points[-1]) if arrow else ""
        self.path(f"{_moved(points)}{head}", look)
        self._reach(max(y for _, y in points))

    def arc(self, points: Sequence[Point], radii: Point, look: Look = "plain") -> None:
        """Draw an arrow along points that lie clockwise on less than half of an ellipse."""
        (x0, y0), (x, y) = points[0], points[-1]
        across, down = map(_n, radii)
        to = f"a{across} {down} 0 0 1 {_pair(x - x0, y - y0)}"
        self.path(f"M{_pair(x0, y0)}{to}{_head(points[-2], points[-1])}", look)
        self._reach(max(y for _, y in points))

    def put(self, part: "Canvas", at: Point) -> None:
        """Draw what another canvas holds, with its top left corner at this place."""
        x, y = at
        begin = f'<g transform="translate({_n(x)} {_n(y)})">'
        self._add(f"{begin}{''.join(part._shapes)}</g>", y + part.height)
        self._texts.append(f"{begin}{''.join(part._texts)}</g>")
        for label in part.labels:
            room = replace(label.room, x=label.room.x + x, y=label.room.y + y)
            self.labels.append(replace(label, room=room))

    def path(self, data: str, look: Look = "plain") -> None:
        """Draw a path, without filling it; the canvas does not grow with it.

        `data` begins with an absolute place, as it may continue a path before it of the same look.
        """
        begin, end = f'<path class="tb-drawing__{look}"{_STROKES[look]} d="', '"/>'
        if self._shapes and self._shapes[-1].startswith(begin):
            self._shapes[-1] = f"{self._shapes[-1].removesuffix(end)}{data}{end}"
        else:
            self._shapes.append(f"{begin}{data}{end}")

    def dot(self, x: float, y: float, radius: float, text: str = "", look: Look = "plain") -> None:
        """Draw a circle around a short text, such as a number."""
        self._add(
            f'<circle class="tb-drawing__{look}"{_STROKES[look]} r="{_n(radius)}"'
            f' cx="{_n(x)}" cy="{_n(y)}"/>',
            y + radius,
        )
        if text:
            self.text(x - radius, y - LEADING / 2, 2 * radius, text, "middle", bold=True)

    def svg(self, name: str, description: str, kind: str) -> Markup:
        """Return the drawing; `kind` is its class, and `name` and `description` are in Dutch."""
        # Around it is room for the half of a line.
        width, height = self.width + 4, ceil(self.height) + 4
        # The attributes of an inherited style stand once, on the group.
        return Markup(  # noqa: S704 - every text in it is escaped
            f'<svg class="tb-drawing__{kind}" role="img" viewBox="-2 -2 {width} {height}"'
            f' width="{width}" height="{height}">'
            f"<title>{escape(name)}</title><desc>{escape(description)}</desc>"
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


def _moved(points: Sequence[Point]) -> str:
    """Return the path along points, each by its distance from the one before it."""
    # Between rounded places, so that no error adds up.
    (x, y), *others = [(round(x), round(y)) for x, y in points]
    data = f"M{_pair(x, y)}"
    for to_x, to_y in others:
        if to_y == y:
            data += f"h{_n(to_x - x)}"
        elif to_x == x:
            data += f"v{_n(to_y - y)}"
        else:
            data += f"l{_pair(to_x - x, to_y - y)}"
        x, y = to_x, to_y
    return data


def _head(before: Point, end: Point) -> str:
    """Return the head of an arrow, as the rest of a path that is at its end."""
    (x0, y0), (x, y) = before, end
    length = max(((x - x0) ** 2 + (y - y0) ** 2) ** 0.5, 0.001)
    dx, dy = (x - x0) / length * 7, (y - y0) / length * 7
    one, other = (dx + dy * 0.6, dy - dx * 0.6), (-dx + dy * 0.6, -dy - dx * 0.6)
    return f"m{_pair(-one[0], -one[1])}l{_pair(*one)}l{_pair(*other)}"


def _pair(x: float, y: float) -> str:
    """Return two numbers of a path: a minus is enough between them."""
    return f"{_n(x)} {_n(y)}".replace(" -", "-")


def _n(value: float) -> str:
    """Return a number to a whole unit: nobody sees half a pixel, and a page has hundreds."""
    return str(round(value))
