"""A list around a centre: a wheel, spokes, or people around a table."""

from collections.abc import Callable, Sequence
from math import cos, pi, sin

from toolbox.drawings.drawing import NARROW, WIDE, Drawing, Item
from toolbox.drawings.path_data import Point
from toolbox.drawings.svg import Canvas
from toolbox.drawings.wrapping import LEADING, wrapped
from toolbox.model.worksheet_content import ShownList
from toolbox.schema.lists import ListShape

_RADIUS = 104
_MARGIN = 4
_COLUMN = 188
_GAP = 12
_NUMBER = 34


def wheel(shown: ShownList) -> Drawing:
    """Return the drawing of a list of `data/lists.yml` that says how it is drawn."""
    titles = [item.title for item in shown.items]
    assert shown.info.drawing
    shape = _SHAPES[shown.info.drawing]
    return Drawing(
        shown.info.title,
        tuple(Item(f"{number}. {title}") for number, title in enumerate(titles, 1)),
        _wide(titles, shape),
        _narrow(titles, shape),
    )


def _wide(titles: Sequence[str], shape: "_Shape") -> Canvas:
    """Put the titles beside the wheel, on the side of their number, with a line to it."""
    canvas = Canvas(WIDE)
    numbered = list(enumerate(titles))
    half = (len(titles) + 1) // 2
    # Clockwise from the top: down along the right side, up along the left.
    sides = ((numbered[:half], WIDE - _COLUMN), (numbered[half:][::-1], 0))
    needed = max(_column_height(side) for side, _ in sides)
    centre = (WIDE / 2, max(needed / 2, _RADIUS + _MARGIN))
    canvas.put(shape(len(titles)), (centre[0] - _RADIUS, centre[1] - _RADIUS))
    for side, x in sides:
        spare = 2 * centre[1] - _column_height(side)
        between = _GAP + min(spare / max(len(side), 1), 24)
        y = centre[1] - (_column_height(side) + (between - _GAP) * (len(side) - 1)) / 2
        for number, title in side:
            begin = "start" if x else "end"
            box = canvas.text(x, y, _COLUMN, f"{number + 1}. {title}", begin)  # type: ignore[arg-type]
            edge = _at(centre, _RADIUS, number, len(titles))
            inside = x - 8 if x else _COLUMN + 8
            bend = inside + (-14 if x else 14)
            canvas.line([edge, (bend, box.centre), (inside, box.centre)], "soft")
            y = box.bottom + between
    return canvas


def _narrow(titles: Sequence[str], shape: "_Shape") -> Canvas:
    """Put the titles below the wheel."""
    canvas = Canvas(NARROW)
    canvas.put(shape(len(titles)), (NARROW / 2 - _RADIUS, _MARGIN))
    y = canvas.height + 14
    for number, title in enumerate(titles, 1):
        canvas.text(0, y, _NUMBER - 6, f"{number}.", "end", bold=True)
        y = canvas.text(_NUMBER, y, NARROW - _NUMBER, title).bottom + 6
    return canvas


def _column_height(side: Sequence[tuple[int, str]]) -> float:
    lines = sum(len(wrapped(f"{number + 1}. {title}", _COLUMN)) for number, title in side)
    return lines * LEADING + _GAP * max(len(side) - 1, 0)


def _at(centre: Point, radius: float, number: float, count: int) -> Point:
    """Return the point at the middle of a part of the wheel, counted from 0 at the top."""
    angle = ((number + 0.5) / count - 0.25) * 2 * pi
    return centre[0] + radius * cos(angle), centre[1] + radius * sin(angle)


_Shape = Callable[[int], Canvas]
"""Draws so many parts, in a square around the circle with `_RADIUS`."""

_CENTRE = (_RADIUS, _RADIUS)


def _ring(count: int) -> Canvas:
    canvas = Canvas(2 * _RADIUS)
    inner = 56
    canvas.dot(*_CENTRE, _RADIUS, look="strong")
    canvas.dot(*_CENTRE, inner)
    for number in range(count):
        if count > 1:
            edge = number - 0.5
            canvas.line([_at(_CENTRE, inner, edge, count), _at(_CENTRE, _RADIUS, edge, count)])
        _number(canvas, _at(_CENTRE, (inner + _RADIUS) / 2, number, count), number)
    return canvas


def _spokes(count: int) -> Canvas:
    canvas = Canvas(2 * _RADIUS)
    radius = 19
    canvas.dot(*_CENTRE, 22, look="mark")
    for number in range(count):
        canvas.line([_at(_CENTRE, 22, number, count), _at(_CENTRE, 66, number, count)], "strong")
    for number in range(count):
        at = _at(_CENTRE, _RADIUS - radius, number, count)
        canvas.dot(*at, radius)
        _number(canvas, at, number)
    return canvas


def _people(count: int) -> Canvas:
    canvas = Canvas(2 * _RADIUS)
    canvas.dot(*_CENTRE, 44, look="strong")
    for number in range(count):
        x, y = _at(_CENTRE, _RADIUS - 28, number, count)
        # A head above a chest, which holds the number.
        canvas.dot(x, y - 15, 8)
        canvas.path(f"M{x - 16:.0f} {y + 22:.0f}v-12a16 14 0 0 1 32 0v12z")
        _number(canvas, (x, y + 11), number)
    return canvas


def _number(canvas: Canvas, at: Point, number: int) -> None:
    canvas.text(at[0] - 14, at[1] - LEADING / 2, 28, str(number + 1), "middle", bold=True)


_SHAPES: dict[ListShape, _Shape] = {"wheel": _ring, "spokes": _spokes, "people": _people}
