"""What people paste from Word or are used to typing, as CommonMark has it, line by line.

Word writes bullets of its own, with a tab or a no-break space behind them, and who nests a list
below a number types two spaces where CommonMark wants three. No line is added or taken away, so
that the lines of findings stay right.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import groupby

DASHES = "[–—‐‑‒―−]"
"""The dashes that make a point of a line where two such lines follow each other."""

BULLETS = re.compile(rf"^([ \t]*)([•·▪●◦‣∙]|{DASHES})", re.MULTILINE)
"""The sign, as the second group, that makes a point of a line."""

SIGNS = "[•·▪●◦‣∙]"
"""The bullets that make a point of a line, for a regular expression."""

FONT_SIGNS = r"(?:[§üØ][ \t\xa0]+(?=[^\W\d])|[vqnlàè]\t[ \t\xa0]*)"
"""Letters that are bullets in the fonts of Word, for a regular expression: no list begins there."""

SECOND_LEVEL = r"o(?:[\t\xa0]| {2})[ \t\xa0]*"
"""The bullet that Word has on the second level, for a regular expression."""

_BULLET = re.compile(rf"^([ \t]*){SIGNS}[ \t\xa0]+(?=\S)")
_DASH = re.compile(rf"^([ \t]*){DASHES}[ \t\xa0]+(?=\S)")
_MARKER = re.compile(r"^( *(?:[-*+]|\d{1,9}[.)]))[ \t]*\xa0[ \t\xa0]*(?=\S)")
_WIDE_INDENT = re.compile(
    rf"^[ \t]*\xa0[ \t\xa0]*(?=(?:[-*+•·▪●◦‣∙]|{DASHES}|\d{{1,9}}[.)])[ \t\xa0])"
)
_BULLET_ITEM = re.compile(r" *[-*+] ")
_NUMBER = re.compile(r"^( *)(\d{1,9})[.)] +(?=\S)")
_INDENT = re.compile(r"^[ \t]*")
_QUOTE = re.compile(r"[ \t]*>[ \t]?")
_MAY_BE_PASTED = re.compile(
    rf"^[ \t>]*(?:\xa0|[•·▪●◦‣∙]|{DASHES}|(?:[-*+]|\d+[.)])[ \t]*\xa0|\d+[.)] )", re.M
)


def as_commonmark(text: str, prose: Mapping[int, str]) -> str:
    """Return a text with lists as CommonMark has them; `prose` has its lines outside code."""
    if not _MAY_BE_PASTED.search(text):
        return text
    lines = text.split("\n")
    prose = {number: _WIDE_INDENT.sub(_spaces, line) for number, line in prose.items()}
    for number, line in prose.items():
        line = _MARKER.sub(r"\1 ", _BULLET.sub(r"\1- ", line))
        # One dash may be an aside that begins a line; two in a row are a list.
        if _DASH.match(line) and any(_DASH.match(prose.get(near, "")) for near in _around(number)):
            line = _DASH.sub(r"\1- ", line)
        lines[number] = line
    return "\n".join(_with_quotes(list(_nested(lines, prose)), prose))


def _with_quotes(lines: list[str], prose: Mapping[int, str]) -> Iterator[str]:
    """Yield the lines, of which those of a quote are read as a text of their own."""
    for is_quote, run in groupby(enumerate(lines), lambda it: bool(_QUOTE.match(it[1]))):
        if not is_quote:
            yield from (line for _, line in run)
            continue
        numbers, quoted = zip(*run, strict=True)
        marks = [_QUOTE.findall(line)[0] for line in quoted]
        inside = [line.removeprefix(mark) for line, mark in zip(quoted, marks, strict=True)]
        shown = {at: inside[at] for at, number in enumerate(numbers) if number in prose}
        made = as_commonmark("\n".join(inside), shown).split("\n")
        yield from map(str.__add__, marks, made)


def _spaces(indent: re.Match[str]) -> str:
    return indent[0].replace("\xa0", " ")


def _around(number: int) -> tuple[int, int]:
    return number - 1, number + 1


def _nested(lines: list[str], prose: Mapping[int, str]) -> Iterator[str]:
    """Yield the lines, with those below a number indented as far as CommonMark wants them."""
    start = width = 0
    nested = False
    for number, line in enumerate(lines):
        indent = len(_INDENT.findall(line)[0].expandtabs(4))
        item = _NUMBER.match(line)
        # A bullet below a number needs one space, as nobody means a list that breaks off there.
        below = start + (1 if _BULLET_ITEM.match(line) else 2) <= indent < width
        if number not in prose or not line.strip():
            yield line
        elif below and (not item or nested or item[2] == "1"):
            nested = nested or bool(item)
            yield " " * (width - indent) + line
        elif item and (below or not width or indent < start + 2):
            start, width, nested = len(item[1]), len(item[0]), False
            yield line
        else:
            width = 0 if indent <= start else width
            yield line
