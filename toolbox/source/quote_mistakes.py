"""Mistakes in the texts of a YAML text: what needs quotes, and quotes that are not right."""

import re
from collections.abc import Iterator, Sequence

from toolbox.source.lines import Line
from toolbox.source.mistake import Mistake, Seen, on
from toolbox.source.yaml_errors import QUOTE_ALL

_APOSTROPHE = re.compile(r"'[kmnrstKMNRST](?=\s)")
_COLON = re.compile(r":(?=\s|$)")
_BRACKETS = re.compile(r"\[[^\[\]]*\]\s*[^\s#]|\{[^{}]*\}\s*[^\s#]")
_COMMENT = re.compile(r"(?<=\s)#")
_CURLY = "“”„‘’‚"


@on("field", "item", "text", "more")
def lost_at_hash(seen: Seen) -> Iterator[Mistake]:
    """A text has no `#` behind a space, where YAML begins a comment; after brackets it may."""
    line = seen.line
    if "#" not in line.value or line.value[0] in ("'", '"', "|", ">"):
        return
    found = _COMMENT.search(f" {line.value}")
    if not found or (found.start() == 1 and not _says_something(line, seen.lines)):
        return
    before = line.value[: found.start() - 1].rstrip()
    if before[:1] + before[-1:] in ("[]", "{}"):
        return
    at = line.column - 1 + found.start() - 1
    message = f"wat na deze ‘#’ komt, valt weg; {QUOTE_ALL} (eigen uitleg hoort op een eigen regel)"
    yield Mistake(line.number, at, message, near=line.opener)


def _says_something(line: Line, lines: Sequence[Line]) -> bool:
    """Return whether a value that begins with `#` is a text: no fields or items follow it."""
    if line.kind == "more" or line.value[1:2].isspace():
        return line.kind == "more"
    below = next(
        (it for it in lines[line.number + 1 :] if it.kind not in ("blank", "comment")), None
    )
    return below is None or len(below.before.rstrip("- ")) + below.is_item <= line.owner


@on("field", "item")
def curly_quote(seen: Seen) -> Iterator[Mistake]:
    """Quotes around a text are straight."""
    line = seen.line
    if _is_plain(line) and line.value[:1] in tuple(_CURLY) and _COLON.search(line.value):
        message = (
            f"‘{line.value[0]}’ is een gekruld aanhalingsteken; "
            'zet rechte aanhalingstekens (") rond de hele tekst'
        )
        yield Mistake(line.number, line.column - 1, message, near=line.opener)


@on("field", "item", "text")
def quote_in_text(seen: Seen) -> Iterator[Mistake]:
    """A text that begins with a quote ends with it."""
    line = seen.line
    if line.value[:1] not in ("'", '"'):
        return
    quote, at = line.value[0], line.column - 1
    bare = re.sub(r"''" if quote == "'" else r"\\.", "  ", line.value[1:])
    end = bare.find(quote)
    rest = bare[end + 1 :].strip() if end >= 0 else ""
    apostrophe = quote == "'" and _APOSTROPHE.match(line.value)
    if apostrophe and (line.open or end < 0 or (rest and not rest.startswith("#"))):
        message = (
            f"met {apostrophe[0]} begint hier een tekst tussen aanhalingstekens; "
            f"typ ’{apostrophe[0][1]}, of zet dubbele aanhalingstekens rond de hele tekst"
        )
        yield Mistake(line.number, at, message, near=line.opener)
    elif line.open and line.value[-1] in _CURLY:
        message = (
            f"deze tekst begint met {quote} en eindigt met {line.value[-1]}; typ hier ook {quote}"
        )
        at = len(line.text) - 1
        yield Mistake(line.number, at, message, near=line.opener)
    elif line.open:
        message = "een aanhalingsteken dat hier opengaat, gaat nergens dicht; voeg het toe"
        yield Mistake(line.number, at, message, near=line.opener)
    elif rest == ",":
        message = f"na het tweede {quote} staat een komma, die er niet hoort; haal ze weg"
        yield Mistake(line.number, len(line.text) - 1, message, near=line.opener)
    elif end >= 0 and rest and not rest.startswith("#"):
        other = "enkele" if quote == '"' else "dubbele"
        message = (
            f"na het tweede {quote} staat hier nog tekst; "
            f"zet {other} aanhalingstekens rond de hele tekst"
        )
        yield Mistake(line.number, at, message, near=line.opener)


@on("field", "item")
def bracket_first(seen: Seen) -> Iterator[Mistake]:
    """A text does not begin with a bracket, which begins a list: one with text behind it."""
    line = seen.line
    if _BRACKETS.match(line.value):
        message = f"een tekst mag niet met ‘{line.value[0]}’ beginnen; {QUOTE_ALL}"
        yield Mistake(line.number, line.column - 1, message, near=line.opener)


@on("field", "item")
def question_first(seen: Seen) -> Iterator[Mistake]:
    """A text does not begin with a question mark and a space."""
    line = seen.line
    if line.value.startswith("? "):
        message = f"een tekst mag niet met ‘?’ beginnen; {QUOTE_ALL}"
        yield Mistake(line.number, line.column - 1, message, near=line.opener)


@on("field")
def colon_in_text(seen: Seen) -> Iterator[Mistake]:
    """A text without quotes has no colon with a space behind it."""
    line = seen.line
    found = _COLON.search(line.value) if _is_plain(line) else None
    if found:
        message = f"deze dubbelepunt kan niet in een tekst zonder aanhalingstekens; {QUOTE_ALL}"
        at = line.column - 1 + found.start()
        yield Mistake(line.number, at, message, near=line.opener)


def _is_plain(line: Line) -> bool:
    """Return whether the text of a field or an item has no quotes."""
    return line.value[:1] not in ("", *"'\"|>[{")
