"""The network: who applies, which partners are compulsory, and who else is welcome."""

from collections.abc import Iterable, Iterator, Sequence

from toolbox.drawings.drawing import NARROW, WIDE, Drawing, Item
from toolbox.drawings.svg import PADDING, Box, Canvas, Look, height_of
from toolbox.drawings.wrapping import LEADING, wrapped
from toolbox.schema.lists import PARTNER_PARTS, Partner

_GAP = 8
_NETWORK = "Bovenlokaal netwerk"


def network(partners: Iterable[Partner]) -> Drawing:
    """Return the drawing of the partners of `data/partners.yml`."""
    titles: dict[str, list[str]] = {part: [] for part in PARTNER_PARTS}
    for partner in partners:
        titles[partner.part].append(partner.title)
    shown = {part: found for part, found in titles.items() if found}
    return Drawing(
        "Wie zit in een bovenlokaal netwerk?",
        tuple(Item(PARTNER_PARTS[part], tuple(map(Item, found))) for part, found in shown.items()),
        _wide(shown),
        _narrow(shown),
    )


def _wide(shown: dict[str, list[str]]) -> Canvas:
    canvas = Canvas(WIDE)
    side, middle = 220, WIDE / 2
    left, right = shown.get("municipality", []), shown.get("region", [])
    top = 1.0
    if applicants := shown.get("applicant"):
        frame = _frame(canvas, "applicant", applicants, Box(middle - 110, top, 220, 0), "plain")
        top = frame.bottom + 34
    tallest = max(_height("municipality", left, side), _height("region", right, side))
    if left or right:
        hub_height = height_of(_NETWORK, 130, bold=True) + 16
        hub = Box(middle - 65, top + max(0, (tallest - hub_height) / 2), 130, hub_height)
    else:
        hub = Box(middle - 65, top, 130, 60)
    canvas.box(hub.x, hub.y, hub.width, _NETWORK, "strong", height=hub.height, bold=True)
    if applicants:
        canvas.line([(middle, frame.bottom), (middle, hub.y - 2)], arrow=True)
    for part, titles, x in (("municipality", left, 1), ("region", right, WIDE - side - 1)):
        if titles:
            y = top + (tallest - _height(part, titles, side)) / 2
            frame = _frame(canvas, part, titles, Box(x, y, side, 0), "plain")
            ends = (frame.right, hub.x) if x < middle else (frame.x, hub.right)
            canvas.line([(ends[0], hub.centre), (ends[1], hub.centre)])
    if others := shown.get("optional"):
        y = max(canvas.height, hub.bottom) + 30
        frame = _frame(canvas, "optional", others, Box(60, y, WIDE - 120, 0), "dashed", across=3)
        canvas.line([(middle, hub.bottom), (middle, frame.y)], "dashed")
    return canvas


def _narrow(shown: dict[str, list[str]]) -> Canvas:
    canvas = Canvas(NARROW)
    above = None
    if applicants := shown.get("applicant"):
        above = _frame(canvas, "applicant", applicants, Box(1, 1, NARROW - 2, 0), "plain")
    top = above.bottom + 28 if above else 1
    if above:
        canvas.line([(NARROW / 2, above.bottom), (NARROW / 2, top - 2)], arrow=True)
    end = canvas.box(40, top, NARROW - 80, _NETWORK, "strong", height=48, bold=True)
    for part in ("municipality", "region", "optional"):
        if titles := shown.get(part):
            look: Look = "dashed" if part == "optional" else "plain"
            canvas.line([(NARROW / 2, end.bottom), (NARROW / 2, end.bottom + 20)], look)
            end = _frame(canvas, part, titles, Box(1, end.bottom + 20, NARROW - 2, 0), look)
    return canvas


def _frame(
    canvas: Canvas, part: str, titles: list[str], at: Box, look: Look, across: int = 1
) -> Box:
    """Draw the partners of a part in a frame, at the place and with the width of `at`."""
    frame = Box(at.x, at.y, at.width, _height(part, titles, at.width, across))
    canvas.outline(frame, look)
    room = at.width - 2 * PADDING
    bottom = canvas.text(
        at.x + PADDING, at.y + PADDING, room, PARTNER_PARTS[part], bold=True
    ).bottom
    for row, width, height in _rows(titles, room, across):
        for place, title in enumerate(row):
            x = at.x + PADDING + place * (width + _GAP)
            canvas.box(x, bottom + _GAP, width, title, "soft", height=height)
        bottom += _GAP + height
    return frame


def _rows(
    titles: Sequence[str], room: float, across: int
) -> Iterator[tuple[Sequence[str], float, float]]:
    """Yield the partners in rows, with the width of each and the height of the row."""
    width = (room - _GAP * (across - 1)) / across
    for start in range(0, len(titles), across):
        row = titles[start : start + across]
        yield row, width, max(height_of(title, width) for title in row)


def _height(part: str, titles: Sequence[str], width: float, across: int = 1) -> float:
    """Return the height of the frame of a part, with so many partners beside each other."""
    room = width - 2 * PADDING
    head = len(wrapped(PARTNER_PARTS[part], room, bold=True)) * LEADING
    return 2 * PADDING + head + sum(_GAP + height for *_, height in _rows(titles, room, across))
