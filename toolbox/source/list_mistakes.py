"""Mistakes in the lists of a YAML text: bullets, and dashes that stand in the wrong column."""

import re
from collections.abc import Iterator, Sequence

from toolbox.markup.pasted import FONT_SIGNS
from toolbox.schema.field_names import TEXT_FIELDS
from toolbox.source.indent_mistakes import spaces_before, taken_above
from toolbox.source.lines import Line
from toolbox.source.mistake import Mistake, Seen, on

WORD_SIGNS = r"[\uf02d\uf076\uf0a7\uf0a8\uf0b7\uf0d8\uf0fc]"
"""The bullets in fonts of Word alone, for a regular expression."""

BULLET = re.compile(rf"[•·▪‣◦●○■□➢✓]|{WORD_SIGNS}")
"""The bullets of Word and of websites."""

_DASH = "begin elk punt met een streepje en een spatie: ‘- ’"
_NUMBER = re.compile(r"(?:\d{1,2}|[a-z])[.)](?=\s)")


@on("text", "more")
def no_dash_space(seen: Seen) -> Iterator[Mistake]:
    """A point begins with a dash and a space."""
    line = seen.line
    if re.match(r"-[^\W\d_]", line.value):
        at = line.column - 1
        yield Mistake(
            line.number, at, f"na dit streepje ontbreekt een spatie; {_DASH}", near=line.opener
        )


@on("text", "more")
def bullet(seen: Seen) -> Iterator[Mistake]:
    """A point begins with a dash, not with another bullet or a number."""
    line = seen.line
    if not line.value:
        return
    sign, follows = line.value[0], line.value[1:2]
    is_list = line.kind == "text" and sign in "*+–—" and follows.isspace()
    is_list = is_list or (line.kind == "text" and bool(re.match(FONT_SIGNS, line.value)))
    if is_list or BULLET.match(sign):
        shown = sign if sign.isprintable() else "een opsommingsteken van Word"
    elif (found := _NUMBER.match(line.value)) and _begins_a_list(line, seen.lines):
        shown = found[0]
    else:
        return
    at = line.column - 1
    yield Mistake(
        line.number, at, f"een lijst kan hier niet met ‘{shown}’; {_DASH}", near=line.opener
    )


def _begins_a_list(line: Line, lines: Sequence[Line]) -> bool:
    """Return whether a text stands where a list is: below its field, or below a point of it."""
    above = next((it for it in reversed(lines[: line.number]) if it.text.strip()), None)
    if line.kind != "text" or above is None:
        return False
    if above.kind in ("field", "item"):
        return above.is_item or not above.value or line.indent < above.indent
    return above.kind != "block" or line.indent > 0


@on("more")
def deep_dash(seen: Seen) -> Iterator[Mistake]:
    """A dash does not stand inside the text of the point or the field above it."""
    line = seen.line
    if not line.value.startswith("- "):
        return
    above = next(
        it for it in reversed(seen.lines[: line.number]) if it.kind in ("field", "item", "text")
    )
    if above.kind == "item":
        spaces = above.before.rfind("-")
        message = (
            "dit streepje hoort nu bij de tekst van het punt erboven; "
            f"{spaces_before(spaces)}, zoals bij dat punt"
        )
    elif above.kind == "field":
        todo = "zet die tekst ook op een eigen regel, met ‘- ’ ervoor"
        if above.key in TEXT_FIELDS:
            todo = f"typ ‘{above.key}: |’, en zet die tekst op de regel eronder"
        message = f"deze lijst hangt nu vast aan de tekst na ‘{above.key}:’; {todo}"
        yield Mistake(above.number, above.column - 1, message, near=above.number)
        return
    else:
        return
    yield Mistake(line.number, line.indent, message, near=above.number)


@on("field")
def dash_too_many(seen: Seen) -> Iterator[Mistake]:
    """A field of a point has no dash, but the first."""
    line = seen.line
    above = next((it for it in reversed(seen.lines[: line.number]) if it.kind == "field"), None)
    if line.is_item and above and above.value:
        at = line.before.rfind("-")
        if at == above.owner and line.key not in taken_above(line, seen.lines, at):
            message = f"‘{line.key}’ hoort bij het punt erboven; haal dit streepje weg, en zet er"
            yield Mistake(line.number, at, f"{message} {at} spaties voor")


@on("field", "item")
def dash_out_of_line(seen: Seen) -> Iterator[Mistake]:
    """A dash stands as far in as those of the points above it."""
    line = seen.line
    if not line.is_item or "\t" in line.before:
        return
    at = line.before.find("-")
    last = next(
        (it for it in reversed(seen.lines[: line.number]) if it.kind in ("field", "item")), None
    )
    if last is None or (last.kind == "field" and not last.value and last.owner <= at):
        return
    dashes = _dashes_above(line, seen.lines)
    if line.kind == "item" and last.kind == "field" and not last.value and dashes.get(at):
        # The list at that column has fields, and this is the first point of the one below `last`.
        message = f"dit streepje springt verkeerd in; {spaces_before(last.owner + 2)}"
        yield Mistake(line.number, at, f"{message}, onder ‘{last.key}:’")
        return
    if dashes and at not in dashes:
        near = min(dashes, key=lambda column: (dashes[column] != line.key, abs(column - at)))
        message = f"dit streepje springt verkeerd in; {spaces_before(near)}"
        yield Mistake(line.number, at, f"{message}, zoals bij de punten erboven")


def _dashes_above(line: Line, lines: Sequence[Line]) -> dict[int, str]:
    """Return the columns of the dashes of the lists that a line stands in, each with its field."""
    found: dict[int, str] = {}
    for above in reversed(lines[: line.number]):
        if above.is_item and above.kind in ("field", "item"):
            column = above.before.find("-")
            if column < min(found, default=column + 1):
                found[column] = above.key
    return found
