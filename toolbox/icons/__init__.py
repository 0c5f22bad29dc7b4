"""The icons: line drawings of one family, 24 by 24, a file each beside this module."""

from functools import cache
from pathlib import Path

from markupsafe import Markup

_FOLDER = Path(__file__).parent

NAMES = tuple(sorted(path.stem for path in _FOLDER.glob("*.svg")))
"""The name of every icon."""


@cache
def icon(name: str) -> Markup:
    """Return an icon as SVG, hidden from assistive technology; raises KeyError for another name."""
    if name not in NAMES:
        raise KeyError(name)
    return Markup((_FOLDER / f"{name}.svg").read_text("utf-8").strip())  # noqa: S704 - our own
