"""The lines of a YAML text by what they are, also of one that cannot be parsed.

A parser stops where a text no longer fits, which is often a line or more below the mistake. This
reads each line on its own, as an editor does: a field, an item, the text of either.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from toolbox.characters import WIDE

Kind = Literal["field", "item", "text", "more", "block", "quoted", "comment", "blank"]
"""What a line is: a field or an item that begins, a text where one of them should begin, `more` of
the unquoted text above it, a line in a block or between quotes."""

_SPACE = rf"[ \t{WIDE}]"
_START = re.compile(
    rf"({_SPACE}*(?:-{_SPACE}+)*)(?:([A-Za-z_]\w*){_SPACE}*:(?=\s|$){_SPACE}*)?(.*)"
)
_BLOCK = re.compile(r"[|>][-+0-9]*")
_BRACKETS = {"[": "]", "{": "}"}


class Line(NamedTuple):
    """A line: `before` is its indentation with its dashes, `value` what comes after its key.

    `number` counts from 0; `owner` is the column, from 0, that more of its text comes behind;
    `opener` is the number of the line of the field that it stands in; `open` is True for a quote
    that is never closed.
    """

    number: int
    text: str
    kind: Kind
    before: str = ""
    key: str = ""
    value: str = ""
    owner: int = -1
    opener: int = -1
    open: bool = False

    @property
    def indent(self) -> int:
        """The number of characters before its text, without the dashes."""
        return len(self.text) - len(self.text.lstrip())

    @property
    def column(self) -> int:
        """The column of its value, from 1."""
        return len(self.text) - len(self.value) + 1

    @property
    def is_item(self) -> bool:
        """Whether it begins with a dash."""
        return "-" in self.before


def read_lines(text: str, keys: frozenset[str]) -> Iterator[Line]:
    """Yield each line of a YAML text; `keys` are the fields that exist."""
    lines = text.split("\n")
    number, opener = 0, -1
    while number < len(lines):
        line = _line(number, lines[number], opener)
        if line.kind in ("blank", "comment"):
            yield line
            number += 1
            continue
        if line.key:
            opener = number
        end, is_open = _end(lines, line, keys)
        yield line._replace(open=True) if is_open else line
        for inner in range(number + 1, end):
            yield _within(inner, lines[inner], _inside(line), line, opener)
        number = end


def _line(number: int, text: str, opener: int) -> Line:
    if not text.strip():
        return Line(number, text, "blank", opener=opener)
    if text.lstrip().startswith("#"):
        return Line(number, text.rstrip(), "comment", opener=opener)
    match = _START.match(text)
    assert match is not None
    text = text.rstrip()
    before, key, value = match[1], match[2] or "", match[3].rstrip()
    kind: Kind = "field" if key else "item" if "-" in before else "text"
    owner = len(before) if key else before.rfind("-") if "-" in before else len(before) - 1
    return Line(number, text, kind, before, key, value, owner, opener)


def _inside(line: Line) -> Kind:
    if _BLOCK.match(line.value):
        return "block"
    return "quoted" if line.value[:1] in ("'", '"', *_BRACKETS) else "more"


def _end(lines: list[str], line: Line, keys: frozenset[str]) -> tuple[int, bool]:
    """Return the number of the first line after the value of `line`, and whether it is open."""
    first = line.number + 1
    if not line.value or line.value[0] in "#&!":
        return first, False
    if line.value[0] in ("'", '"'):
        return _closed(lines, line, keys)
    if line.value[0] in _BRACKETS:
        return _balanced(lines, line, keys)
    is_block = bool(_BLOCK.match(line.value))
    end = first
    for number in range(first, len(lines)):
        text = lines[number]
        if text.strip() and len(text) - len(text.lstrip(" \t")) <= line.owner:
            break
        if text.strip() and not is_block and _is_field(text, keys):
            break
        if text.strip() and not is_block and text.lstrip().startswith("# "):
            break
        if text.strip():
            end = number + 1
    return end, False


def _closed(lines: list[str], line: Line, keys: frozenset[str]) -> tuple[int, bool]:
    quote, text, number = line.value[0], line.value[1:], line.number
    while True:
        bare = re.sub(r"''" if quote == "'" else r"\\.", "  ", text)
        if quote in bare:
            return number + 1, False
        number += 1
        if number == len(lines) or _begins(lines[number], line.owner, keys):
            return line.number + 1, True
        text = lines[number]


def _balanced(lines: list[str], line: Line, keys: frozenset[str]) -> tuple[int, bool]:
    depth, text, number = 0, line.value, line.number
    while True:
        bare = re.sub(r"'[^']*'|\"[^\"]*\"", "", text)
        depth += sum(bare.count(sign) for sign in _BRACKETS)
        depth -= sum(bare.count(sign) for sign in _BRACKETS.values())
        number += 1
        if depth <= 0:
            return number, False
        if number == len(lines) or _begins(lines[number], line.owner, keys):
            return line.number + 1, False
        text = lines[number]


def _is_field(text: str, keys: frozenset[str]) -> bool:
    match = _START.match(text)
    return match is not None and match[2] in keys


def _begins(text: str, owner: int, keys: frozenset[str]) -> bool:
    """Return whether something else begins here: a field that exists, or an item, further left."""
    if not text.strip():
        return False
    indent = len(text) - len(text.lstrip())
    return _is_field(text, keys) or (indent <= owner and text.lstrip().startswith("- "))


def _within(number: int, text: str, kind: Kind, line: Line, opener: int) -> Line:
    if not text.strip():
        return Line(number, text, "blank", opener=opener)
    before = text[: len(text) - len(text.lstrip())]
    return Line(number, text.rstrip(), kind, before, "", text.strip(), line.owner, opener)
