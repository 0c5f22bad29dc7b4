"""Text in a drawing: how wide it is at most, and the lines in which it fits a room."""

import re
from math import ceil

SIZE = 14
"""The size of text, in units of the drawing: CSS pixels, or more where there is more room."""
LEADING = 18
"""The height of a line of text, in units."""

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
_PARTS = re.compile(r"\s*[^\s-]+-*|\s*-+")
"""The parts between which a line can end: words, and what is between the hyphens of one."""


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
