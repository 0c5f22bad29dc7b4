"""Repairs of lines of Markdown: points as Word makes them, and curly quotes in calls."""

import re
from collections.abc import Iterator

from toolbox.characters import WIDE
from toolbox.markup.engine import prose
from toolbox.markup.pasted import FONT_SIGNS, SECOND_LEVEL, SIGNS
from toolbox.source.list_mistakes import WORD_SIGNS

# In Markdown, a sign such as ✓ or □ can be what a text says.
_MARK = re.compile(
    rf"^([ \t{WIDE}]*)(?:{SIGNS}[ \t{WIDE}]+|{WORD_SIGNS}[ \t{WIDE}]*|{FONT_SIGNS})(?=\S)"
)
_SECOND = re.compile(rf"([ \t]*)(?:{SECOND_LEVEL}|(o ))(?=\S)")
_POINT = re.compile(
    rf"([ \t]*)(?:(?:[-*+]|\d{{1,2}}[.)]|{SIGNS}|{WORD_SIGNS})[ \t{WIDE}]|{FONT_SIGNS})"
)
_CALL = re.compile(r"\{\{[^{}]*\}\}")


def repaired_body(lines: list[str]) -> Iterator[str]:
    """Yield the lines of a body, repaired: its points, and the quotes in its calls."""
    outside_code = prose("\n".join(lines))
    for number, (line, pointed) in enumerate(zip(lines, with_points(lines), strict=True)):
        yield _CALL.sub(_straight, pointed) if number in outside_code else line


def with_points(lines: list[str]) -> Iterator[str]:
    """Yield the lines of a text; one that begins as a point in Word begins with a dash."""
    above = None
    for number, line in enumerate(lines):
        found = _SECOND.match(line)
        near = (*lines[max(number - 1, 0) : number], *lines[number + 1 : number + 2])
        # An ‘o’ can be a word; two in a row are a list.
        if found and (not found[2] or any(map(_SECOND.match, near))):
            indent = found[1] if above is None else f"{above}  "
            yield f"{indent}- {line[found.end() :]}"
            continue
        point = _POINT.match(line)
        above = point[1] if point else above if line.strip() else None
        yield _MARK.sub(r"\1- ", line)


def _straight(call: re.Match[str]) -> str:
    return re.sub("[“”„‘’‚]", '"', call.group())
