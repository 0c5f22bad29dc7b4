"""A circle of steps that begins again, such as plan, do, check, act."""

from collections.abc import Sequence
from itertools import pairwise
from math import cos, pi, sin

from toolbox.drawings.drawing import NARROW, WIDE, Drawing, Item
from toolbox.drawings.path_data import Point
from toolbox.drawings.svg import Box, Canvas, height_of
from toolbox.schema.kinds import Grid

_WIDTH = 184
_MARGIN = 7


def cycle(worksheet: Grid) -> Drawing:
    """Return the drawing of the cells of a grid, in their order."""
    titles = [cell.title for cell in worksheet.cells]
    items = [Item(f"{number}. {title}") for number, title in enumerate(titles, 1)]
    return Drawing(
        f"{worksheet.title}: de cirkel",
        (*items, Item("Daarna begin je opnieuw bij 1")),
        _wide(titles),
        _narrow(titles),
    )


def _wide(titles: Sequence[str]) -> Canvas:
    canvas = Canvas(WIDE)
    count = len(titles)
    heights = [height_of(title, _WIDTH, bold=True) for title in titles]
    across, down = (WIDE - _WIDTH) / 2 - 1, 40 + 26 * count
    centre = (WIDE / 2, down + max(heights) / 2 + 2)

    def at(part: float) -> Point:
        angle = (part / count - 0.25) * 2 * pi
        return centre[0] + across * cos(angle), centre[1] + down * sin(angle)

    boxes = []
    for number, (title, height) in enumerate(zip(titles, heights, strict=True)):
        x, y = at(number)
        boxes.append(canvas.box(x - _WIDTH / 2, y - height / 2, _WIDTH, title, bold=True))
    for number in range(count) if count > 1 else ():
        arc = [at(number + step / 60) for step in range(61)]
        seen = [point for point in arc if not any(_inside(point, box) for box in boxes)]
        canvas.arc(seen, (across, down), "strong")
    return canvas


def _narrow(titles: Sequence[str]) -> Canvas:
    canvas = Canvas(NARROW)
    left, top, boxes = 40, 1.0, []
    for title in titles:
        boxes.append(canvas.box(left, top, NARROW - left - 1, title, bold=True))
        top = boxes[-1].bottom + 28
    for above, below in pairwise(boxes):
        x = above.middle
        canvas.line([(x, above.bottom), (x, below.y - 2)], "strong", arrow=True)
    if len(boxes) > 1:
        first, last = boxes[0].centre, boxes[-1].centre
        back = [(left, last), (14, last), (14, first), (left - 2, first)]
        canvas.line(back, "strong", arrow=True)
    return canvas


def _inside(point: Point, box: Box) -> bool:
    x, y = point
    return box.x - _MARGIN < x < box.right + _MARGIN and box.y - _MARGIN < y < box.bottom + _MARGIN
