"""A route as a line with its stops, as on a map of the metro."""

from collections.abc import Sequence

from toolbox.drawings.drawing import NARROW, WIDE, Drawing, Item
from toolbox.drawings.path_data import Point
from toolbox.drawings.svg import Box, Canvas
from toolbox.drawings.wrapping import LEADING, wrapped

_ACROSS = 4
_STEP = WIDE / _ACROSS
_RADIUS = 14
_ROOM = _STEP - 14
_TURN = 12
"""The distance of the side at which the line turns, and the radius of its bends, in units."""

Stop = tuple[str, bool]
"""The title of a stop, and whether it is a worksheet alone."""


def route(title: str, stops: Sequence[Stop]) -> Drawing:
    """Return the drawing of a route with this title."""
    return Drawing(
        f"De haltes van ‘{title}’",
        tuple(
            Item(f"{number}. {title}{' (werkblad)' if alone else ''}")
            for number, (title, alone) in enumerate(stops, 1)
        ),
        _wide(stops),
        _narrow(stops),
    )


def _wide(stops: Sequence[Stop]) -> Canvas:
    """Let the line go from left to right, and back below."""
    canvas = Canvas(WIDE)
    y = _RADIUS + 2.0
    before: Point | None = None
    for start in range(0, len(stops), _ACROSS):
        row = stops[start : start + _ACROSS]
        turned = start // _ACROSS % 2 == 1
        for place, stop in enumerate(row):
            column = _ACROSS - 1 - place if turned else place
            at = ((column + 0.5) * _STEP, y)
            if before:
                _track(canvas, before, at)
            _station(canvas, at, start + place + 1, stop)
            canvas.text(at[0] - _ROOM / 2, y + _RADIUS + 5, _ROOM, stop[0], "middle")
            before = at
        y += 2 * _RADIUS + 24 + max(len(wrapped(title, _ROOM)) for title, _ in row) * LEADING
    return canvas


def _track(canvas: Canvas, before: Point, at: Point) -> None:
    (x0, y0), (x, y) = before, at
    if y0 == y:
        way = _RADIUS if x > x0 else -_RADIUS
        canvas.line([(x0 + way, y0), (x - way, y)], "track")
        return
    right = x0 > WIDE / 2
    side, way, sweep = (WIDE - 3, 1, 1) if right else (3, -1, 0)
    bend = f"a{_TURN} {_TURN} 0 0 {sweep}"
    canvas.path(
        f"M{x0 + way * _RADIUS:.0f} {y0:.0f}H{side - way * _TURN}{bend} {way * _TURN} {_TURN}"
        f"V{y - _TURN:.0f}{bend} {-way * _TURN} {_TURN}H{x + way * _RADIUS:.0f}",
        "track",
    )


def _narrow(stops: Sequence[Stop]) -> Canvas:
    canvas = Canvas(NARROW)
    x, left = _RADIUS + 2.0, 2 * _RADIUS + 16.0
    y = _RADIUS + 2.0
    before: float | None = None
    for number, stop in enumerate(stops, 1):
        if before is not None:
            canvas.line([(x, before + _RADIUS), (x, y - _RADIUS)], "track")
        _station(canvas, (x, y), number, stop)
        box = canvas.text(left, y - LEADING / 2, NARROW - left, stop[0])
        before, y = y, max(box.bottom + LEADING, y + 2 * _RADIUS + 14)
    return canvas


def _station(canvas: Canvas, at: Point, number: int, stop: Stop) -> None:
    """Draw a stop: a square like a sheet for a worksheet alone, else a circle."""
    x, y = at
    if not stop[1]:
        canvas.dot(x, y, _RADIUS, str(number), "strong")
        return
    canvas.outline(Box(x - _RADIUS, y - _RADIUS, 2 * _RADIUS, 2 * _RADIUS), "strong")
    canvas.text(x - _RADIUS, y - LEADING / 2, 2 * _RADIUS, str(number), "middle", bold=True)
