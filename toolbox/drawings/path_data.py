"""The data of a path in SVG, in whole units: along points, an arc, the head of an arrow."""

from collections.abc import Sequence

Point = tuple[float, float]
"""A place in a drawing, in units from its top left corner."""


def along(points: Sequence[Point]) -> str:
    """Return the path along points, each by its distance from the one before it."""
    # Between rounded places, so that no error adds up.
    (x, y), *others = [(round(x), round(y)) for x, y in points]
    data = f"M{_pair(x, y)}"
    for to_x, to_y in others:
        if to_y == y:
            data += f"h{rounded(to_x - x)}"
        elif to_x == x:
            data += f"v{rounded(to_y - y)}"
        else:
            data += f"l{_pair(to_x - x, to_y - y)}"
        x, y = to_x, to_y
    return data


def arc(begin: Point, end: Point, radii: Point) -> str:
    """Return the path that goes clockwise over less than half of an ellipse."""
    (x0, y0), (x, y) = begin, end
    across, down = map(rounded, radii)
    return f"M{_pair(x0, y0)}a{across} {down} 0 0 1 {_pair(x - x0, y - y0)}"


def arrowhead(before: Point, end: Point) -> str:
    """Return the head of an arrow, as the rest of a path that is at its end."""
    (x0, y0), (x, y) = before, end
    length = max(((x - x0) ** 2 + (y - y0) ** 2) ** 0.5, 0.001)
    dx, dy = (x - x0) / length * 7, (y - y0) / length * 7
    one, other = (dx + dy * 0.6, dy - dx * 0.6), (-dx + dy * 0.6, -dy - dx * 0.6)
    return f"m{_pair(-one[0], -one[1])}l{_pair(*one)}l{_pair(*other)}"


def _pair(x: float, y: float) -> str:
    """Return two numbers of a path: a minus is enough between them."""
    return f"{rounded(x)} {rounded(y)}".replace(" -", "-")


def rounded(value: float) -> str:
    """Return a number to a whole unit: nobody sees half a pixel, and a page has hundreds."""
    return str(round(value))
