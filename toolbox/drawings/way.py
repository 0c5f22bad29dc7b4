"""The way of a fiche: from its steps to their worksheets, to parts of the agreement note."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from toolbox.drawings.drawing import NARROW, WIDE, Drawing, Item
from toolbox.drawings.svg import LEADING, PADDING, Box, Canvas, Look, Point, height_of, wrapped
from toolbox.model.toolbox import Fiche, Toolbox

MOST_HEIGHT = 480
"""The height of a drawing that takes half of an A4, in units; a longer way takes several."""

_GAP = 14
_BETWEEN = 5
_MARK = 12
"""The room for the mark before a title in a list, in units."""
_COLUMNS = ((0, 186), (218, 200), (450, 190))
_HEADS = ("Stap", "Werkbladen", "Deel van de nota")
_INDENT = 30


@dataclass(frozen=True)
class _Leg:
    """A step, with its number, the titles of its worksheets and those of the parts."""

    title: str
    worksheets: tuple[str, ...]
    parts: tuple[str, ...]

    @property
    def item(self) -> Item:
        below = [
            Item(head, tuple(map(Item, titles)))
            for head, titles in (("werkbladen", self.worksheets), ("voor de nota", self.parts))
            if titles
        ]
        return Item(self.title, tuple(below))

    @property
    def height(self) -> float:
        return max(
            height_of(self.title, _COLUMNS[0][1], bold=True),
            _list_height(self.worksheets, _COLUMNS[1][1]),
            _list_height(self.parts, _COLUMNS[2][1]),
        )


def way(toolbox: Toolbox, fiche: Fiche) -> tuple[Drawing, ...]:
    """Return the drawings of the way of a fiche: none when its steps lead nowhere, or several."""
    legs = [
        _Leg(
            f"{number}. {step.title}",
            tuple(toolbox.worksheets[name].model.title for name in step.worksheets),
            tuple(
                part.title
                for part in toolbox.agreement
                if any((it.fiche, it.step) == (fiche.slug, step.title) for it in part.delivered_by)
            ),
        )
        for number, step in enumerate(fiche.front_matter.steps, 1)
    ]
    leads = any(leg.worksheets or leg.parts for leg in legs)
    groups = list(_pages(legs)) if leads else []
    return tuple(
        Drawing(
            f"De weg van stap naar afsprakennota{f', deel {number}' if len(groups) > 1 else ''}",
            tuple(leg.item for leg in group),
            _wide(group),
            _narrow(group),
        )
        for number, group in enumerate(groups, 1)
    )


def _pages(legs: Sequence[_Leg]) -> Iterator[list[_Leg]]:
    """Yield the legs in groups of about the same height, which is `MOST_HEIGHT` or less."""
    total = sum(leg.height + _GAP for leg in legs)
    share = total / ceil(total / MOST_HEIGHT)
    group: list[_Leg] = []
    done = 0.0
    for leg in legs:
        # The middle of a leg tells in which share it lies.
        if group and (done + leg.height / 2) // share > (done - group[-1].height / 2) // share:
            yield group
            group = []
        group.append(leg)
        done += leg.height + _GAP
    yield group


def _wide(legs: Sequence[_Leg]) -> Canvas:
    canvas = Canvas(WIDE)
    for (x, width), head in zip(_COLUMNS, _HEADS, strict=True):
        canvas.text(x, 0, width, head, bold=True)
    top, above = LEADING + 8.0, None
    arrows: list[tuple[Point, Point]] = []
    for leg in legs:
        (x, width), *others = _COLUMNS
        height = height_of(leg.title, width, bold=True)
        # Whole units, which are the shortest to write.
        middle = top + leg.height // 2
        step = canvas.box(x, middle - height // 2, width, leg.title, bold=True)
        if above:
            arrows.append(((24, above.bottom), (24, step.y - 2)))
        before, above = step, step
        looks: tuple[Look, ...] = ("soft", "strong")
        for (x, width), look, titles in zip(
            others, looks, (leg.worksheets, leg.parts), strict=True
        ):
            if titles:
                y = middle - _list_height(titles, width) // 2
                box = _list(canvas, titles, Box(x, y, width, 0), look)
                arrows.append(((before.right, middle), (box.x - 3, middle)))
                before = box
        top += leg.height + _GAP
    # One after the other, so that they are one path.
    for arrow in arrows:
        canvas.line(arrow, arrow=True)
    return canvas


def _narrow(legs: Sequence[_Leg]) -> Canvas:
    canvas = Canvas(NARROW)
    top, above = 1.0, None
    width = NARROW - _INDENT - 1
    for leg in legs:
        step = canvas.box(1, top, NARROW - 2, leg.title, bold=True)
        if above:
            canvas.line([(12, above.bottom), (12, step.y - 2)], arrow=True)
        above, top = step, step.bottom + 6
        if count := len(leg.worksheets):
            many = "1 werkblad" if count == 1 else f"{count} werkbladen"
            top = canvas.text(_INDENT, top, width, many).bottom + 6
        if leg.parts:
            top = _list(canvas, leg.parts, Box(_INDENT, top, width, 0), "strong").bottom + 6
        top += 12
    return canvas


def _list(canvas: Canvas, titles: Sequence[str], at: Box, look: Look) -> Box:
    """Draw titles below each other in a frame, at the place and with the width of `at`."""
    frame = Box(at.x, at.y, at.width, _list_height(titles, at.width))
    canvas.outline(frame, look)
    y = at.y + PADDING
    corners = []
    for title in titles:
        corners.append((at.x + PADDING, y + 6))
        room = at.width - 2 * PADDING - _MARK
        y = canvas.text(at.x + PADDING + _MARK, y, room, title).bottom + _BETWEEN
    canvas.sheets(corners)
    return frame


def _list_height(titles: Sequence[str], width: float) -> float:
    if not titles:
        return 0
    room = width - 2 * PADDING - _MARK
    lines = sum(len(wrapped(title, room)) for title in titles)
    return lines * LEADING + _BETWEEN * (len(titles) - 1) + 2 * PADDING
