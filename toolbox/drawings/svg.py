"""A canvas for line drawings in SVG, with text that wraps (`wrapping`).

Browsers style the drawing by its classes (`macros/templates/drawing.css`). WeasyPrint applies no
stylesheet of the page inside an SVG, so that paper takes the attributes, which are black on white.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import Literal

from markupsafe import Markup, escape

from toolbox.drawings.path_data import Point, along, arc, arrowhead, rounded
from toolbox.drawings.wrapping import LEADING, SIZE, width_of, wrapped

PADDING = 9
"""The room between the outline of a box and its text, in units."""

Look = Literal["plain", "strong", "dashed", "soft", "mark", "track"]
Align = Literal["start", "middle", "end"]

_STROKES: dict[Look, str] = {
    "plain": "",
    "strong": ' stroke-width="2.5"',
    "dashed": ' stroke-dasharray="5 4"',
    "soft": ' stroke-width="1"',
    "mark": ' fill="currentColor"',
    "track": ' stroke-width="4"',
}
_CORNER = 5
_BASELINE = 13
"""The distance of the first baseline from the top of a text of size `SIZE`, in units."""


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
            f' rx="{rounded(min(_CORNER, box.height / 6))}" width="{rounded(box.width)}"'
            f' x="{rounded(box.x)}" height="{rounded(box.height)}" y="{rounded(box.y)}"/>',
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
        at = rounded({"start": x, "middle": box.middle, "end": box.right}[align])
        attributes = {
            "text-anchor": None if align == "start" else align,
            "font-weight": "700" if bold else None,
            "font-size": None if size == SIZE else rounded(size),
        }
        same = "".join(f' {key}="{value}"' for key, value in attributes.items() if value)
        self.labels += (Label(line, width_of(line, size, bold=bold), box) for line in lines)
        first, *others = map(escape, lines or [""])
        below = "".join(
            f'<tspan x="{at}" dy="{rounded(leading)}">{line}</tspan>' for line in others
        )
        baseline = rounded(y + _BASELINE * size / SIZE)
        self._texts.append(f'<text{same} x="{at}" y="{baseline}">{first}{below}</text>')
        self._reach(box.bottom)
        return box

    def line(self, points: Sequence[Point], look: Look = "plain", *, arrow: bool = False) -> None:
        """Draw a line along points; `arrow` puts a head at its end."""
        head = arrowhead(points[-2], points[-1]) if arrow else ""
        self.path(f"{along(points)}{head}", look)
        self._reach(max(y for _, y in points))

    def arc(self, points: Sequence[Point], radii: Point, look: Look = "plain") -> None:
        """Draw an arrow along points that lie clockwise on less than half of an ellipse."""
        curve = arc(points[0], points[-1], radii)
        self.path(f"{curve}{arrowhead(points[-2], points[-1])}", look)
        self._reach(max(y for _, y in points))

    def put(self, part: "Canvas", at: Point) -> None:
        """Draw what another canvas holds, with its top left corner at this place."""
        x, y = at
        begin = f'<g transform="translate({rounded(x)} {rounded(y)})">'
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
            f'<circle class="tb-drawing__{look}"{_STROKES[look]} r="{rounded(radius)}"'
            f' cx="{rounded(x)}" cy="{rounded(y)}"/>',
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
