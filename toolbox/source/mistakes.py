"""Mistakes in how a YAML text is typed, found by its lines, also where it can still be parsed.

Some are `certain`: nobody means what YAML makes of them, as a text that ends at a `#`. The others
only count when the text cannot be parsed, and then explain why.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from toolbox.characters import WIDE
from toolbox.source.lines import Line, read_lines
from toolbox.source.yaml_errors import QUOTE_ALL


class Mistake(NamedTuple):
    """A mistake: its line and its column, from 0, and what to type, in Dutch.

    `near` is the line of the field that it spoils, which then has no second problem.
    """

    line: int
    column: int
    message: str
    certain: bool = True
    near: int = -1


_DASH = "begin elk punt met een streepje en een spatie: ‘- ’"
_APOSTROPHE = re.compile(r"'[kmnrstKMNRST](?=\s)")
_COMMENT = re.compile(r"(?<=\s)#")
_COLON = re.compile(r":(?=\s|$)")
_BULLET = re.compile(r"[•·▪‣◦●○■□➢✓\uf0b7]")
_CURLY = "“”„‘’‚"


def mistakes_in(text: str, keys: frozenset[str]) -> list[Mistake]:
    """Return the mistakes in a YAML text, at most one per line; `keys` are the known fields."""
    lines = list(read_lines(text, keys))
    return [
        mistake
        for line in lines
        if line.kind not in ("blank", "comment")
        for mistake in [next((it for rule in _RULES for it in rule(line, lines, keys)), None)]
        if mistake
    ]


_Rule = Callable[[Line, Sequence[Line], frozenset[str]], Iterator[Mistake]]


def _wide_space(line: Line, lines: Sequence[Line], keys: frozenset[str]) -> Iterator[Mistake]:
    """A space of the structure is a common one, not one that Word or a website left."""
    until = len(line.text) - len(line.value)
    if line.kind not in ("field", "item", "text"):
        until = len(line.text) - len(line.text.lstrip())
    if found := re.search(f"[{WIDE}]", line.text[:until]):
        message = "hier staat een vaste spatie, zoals Word of een website ze zet; typ een gewone spatie"
        yield Mistake(line.number, found.start(), message, near=line.opener)


def _lost_at_hash(line: Line, lines: Sequence[Line], keys: frozenset[str]) -> Iterator[Mistake]:
    """A text has no `#` behind a space, where YAML begins a comment."""
    if line.kind not in ("field", "item", "text", "more") or line.value[:1] in ("'", '"', "|", ">"):
        return
    found = _COMMENT.search(f" {line.value}")
    if not found or (found.start() == 1 and not _says_something(line, lines)):
        return
    at = len(line.text) - len(line.value) + found.start() - 1
    message = f"wat na deze ‘#’ komt, valt weg; {QUOTE_ALL} (eigen uitleg hoort op een eigen regel)"
    yield Mistake(line.number, at, message, near=line.opener)


def _says_something(line: Line, lines: Sequence[Line]) -> bool:
    """Return whether a value that begins with `#` is a text: no fields or items follow it."""
    if line.kind == "more" or line.value[1:2].isspace():
        return line.kind == "more"
    below = next((it for it in lines[line.number + 1 :] if it.kind not in ("blank", "comment")), None)
    return below is None or len(below.before.rstrip("- ")) + below.is_item <= line.owner


def _no_dash_space(line: Line, lines: Sequence[Line], keys: frozenset[str]) -> Iterator[Mistake]:
    """A point begins with a dash and a space."""
    if line.kind in ("text", "more") and re.match(r"-[^\W\d_]", line.value):
        at = len(line.text) - len(line.value)
        yield Mistake(line.number, at, f"na dit streepje ontbreekt een spatie; {_DASH}", near=line.opener)


def _bullet(line: Line, lines: Sequence[Line], keys: frozenset[str]) -> Iterator[Mistake]:
    """A point begins with a dash, not with another bullet."""
    if line.kind not in ("text", "more") or not line.value:
        return
    sign, follows = line.value[0], line.value[1:2]
    is_list = line.kind == "text" and sign in "*+–—" and follows.isspace()
    if is_list or _BULLET.match(sign):
        at = len(line.text) - len(line.value)
        message = f"een lijst kan hier niet met ‘{_shown(sign)}’; {_DASH}"
        yield Mistake(line.number, at, message, near=line.opener)


def _deep_dash(line: Line, lines: Sequence[Line], keys: frozenset[str]) -> Iterator[Mistake]:
    """A dash does not stand inside the text of the point or the field above it."""
    if line.kind != "more" or not line.value.startswith("- "):
        return
    above = next(it for it in reversed(lines[: line.number]) if it.kind in ("field", "item", "text"))
    if above.kind == "item":
        spaces = above.before.rfind("-")
        message = (
            "dit streepje hoort nu bij de tekst van het punt erboven; "
            f"{_spaces(spaces)}, zoals bij dat punt"
        )
    elif above.kind == "field":
        message = (
            f"deze lijst hangt nu vast aan de tekst na ‘{above.key}:’; "
            "zet die tekst ook op een eigen regel, met ‘- ’ ervoor"
        )
    else:
        return
    yield Mistake(line.number, line.indent, message, near=above.number)


def _no_colon_space(line: Line, lines: Sequence[Line], keys: frozenset[str]) -> Iterator[Mistake]:
    """A field has a space behind its colon."""
    found = re.match(r"([a-z_]+):(?=[^\s/:])", line.value)
    if line.kind in ("item", "text", "more") and found and found[1] in keys:
        at = len(line.text) - len(line.value) + found.end()
        message = f"na ‘{found[1]}:’ ontbreekt een spatie; typ ze achter de dubbelepunt"
        yield Mistake(line.number, at, message, near=line.opener)


def _same_line_as_bar(line: Line, lines: Sequence[Line], keys: frozenset[str]) -> Iterator[Mistake]:
    """The text of a block begins on the line below its `|`."""
    found = re.match(r"([|>][-+]?)[ \t]+(?=[^\s#])", line.value)
    if line.kind in ("field", "item") and found:
        at = len(line.text) - len(line.value) + found.end()
        spaces = line.owner + 2
        message = (
            f"na ‘{found[1]}’ begint de tekst op de volgende regel; "
            f"zet hem daar, met {spaces} spaties ervoor"
        )
        yield Mistake(line.number, at, message, near=line.opener)


def _curly_quote(line: Line, lines: Sequence[Line], keys: frozenset[str]) -> Iterator[Mistake]:
    """Quotes around a text are straight."""
    if _is_plain(line) and line.value[:1] in tuple(_CURLY) and _COLON.search(line.value):
        message = (
            f"‘{line.value[0]}’ is een gekruld aanhalingsteken; "
            'zet rechte aanhalingstekens (") rond de hele tekst'
        )
        yield Mistake(line.number, line.column - 1, message, certain=False, near=line.opener)


def _quote_in_text(line: Line, lines: Sequence[Line], keys: frozenset[str]) -> Iterator[Mistake]:
    """A text that begins with a quote ends with it."""
    if line.kind not in ("field", "item", "text") or line.value[:1] not in ("'", '"'):
        return
    quote, at = line.value[0], line.column - 1
    bare = re.sub(r"''" if quote == "'" else r"\\.", "  ", line.value[1:])
    end = bare.find(quote)
    rest = bare[end + 1 :].strip() if end >= 0 else ""
    apostrophe = quote == "'" and _APOSTROPHE.match(line.value)
    if apostrophe and (line.open or end < 0 or (rest and not rest.startswith("#"))):
        message = (
            f"met {apostrophe[0]} begint hier een tekst tussen aanhalingstekens; typ "
            f"{apostrophe[0].replace(chr(39), '’')}, of zet dubbele aanhalingstekens rond de hele tekst"
        )
        yield Mistake(line.number, at, message, certain=False, near=line.opener)
    elif line.open:
        message = "een aanhalingsteken dat hier opengaat, gaat nergens dicht; voeg het toe"
        yield Mistake(line.number, at, message, certain=False, near=line.opener)
    elif end >= 0 and rest and not rest.startswith("#"):
        other = "enkele" if quote == '"' else "dubbele"
        message = (
            f"na het tweede {quote} staat hier nog tekst; "
            f"zet {other} aanhalingstekens rond de hele tekst"
        )
        yield Mistake(line.number, at, message, certain=False, near=line.opener)


def _no_colon(line: Line, lines: Sequence[Line], keys: frozenset[str]) -> Iterator[Mistake]:
    """A field has a colon."""
    found = re.match(r"([a-z_]+)(?=\s|[;=]|$)", line.value)
    if line.kind == "text" and found and found[1] in keys:
        at = len(line.text) - len(line.value) + found.end()
        message = f"achter ‘{found[1]}’ ontbreekt een dubbelepunt; typ ‘{found[1]}: ’"
        yield Mistake(line.number, at, message, certain=False, near=line.opener)


def _out_of_line(line: Line, lines: Sequence[Line], keys: frozenset[str]) -> Iterator[Mistake]:
    """A field stands as far in as the fields beside it."""
    if line.kind != "field" or line.is_item or line.key not in keys:
        return
    levels: list[Line] = []
    for above in lines[: line.number]:
        if above.kind in ("field", "item"):
            levels = [it for it in levels if it.owner < above.owner]
            levels.append(above)
    fields = [it for it in levels if it.kind == "field"]
    if not fields or any(it.owner == line.owner for it in fields):
        return
    last = levels[-1]
    if last.kind == "field" and not last.value and line.owner > last.owner:
        return
    if any(it.is_item and it.before.rfind("-") == line.owner for it in fields):
        message = f"begint hier een nieuw punt? Zet dan ‘- ’ voor ‘{line.key}’"
        yield Mistake(line.number, line.owner, message, certain=False)
        return
    near = min(fields, key=lambda it: (abs(it.owner - line.owner), -it.number))
    message = f"‘{line.key}’ springt verkeerd in; {_spaces(near.owner)}, zoals bij ‘{near.key}’ erboven"
    yield Mistake(line.number, line.owner, message, certain=False)


def _too_far_left(line: Line, lines: Sequence[Line], keys: frozenset[str]) -> Iterator[Mistake]:
    """A line of a text stands as far in as the text above it."""
    above = next((it for it in reversed(lines[: line.number]) if it.kind != "blank"), None)
    if line.kind == "text" and above and above.kind in ("block", "more", "field", "item"):
        if not above.value or re.match(r"[a-z_]+\s*[:;=]", line.value):
            return
        spaces = above.indent if above.kind in ("block", "more") else above.owner + 2
    elif line.kind == "block" and above and above.kind == "block":
        first = next(it for it in lines[line.opener + 1 :] if it.kind == "block")
        spaces = first.indent
        if line.indent >= spaces:
            return
    else:
        return
    message = f"hoort deze regel bij de tekst erboven? {_spaces(spaces).capitalize()}"
    yield Mistake(line.number, line.indent, message, certain=False, near=line.opener)


def _colon_in_text(line: Line, lines: Sequence[Line], keys: frozenset[str]) -> Iterator[Mistake]:
    """A text without quotes has no colon with a space behind it."""
    found = _COLON.search(line.value) if _is_plain(line) and line.key else None
    if found:
        message = f"deze dubbelepunt kan niet in een tekst zonder aanhalingstekens; {QUOTE_ALL}"
        at = line.column - 1 + found.start()
        yield Mistake(line.number, at, message, certain=False, near=line.opener)


def _is_plain(line: Line) -> bool:
    """Return whether a text begins on this line, without quotes."""
    return line.kind in ("field", "item") and line.value[:1] not in ("", *"'\"|>[{")


def _spaces(count: int) -> str:
    return f"zet er {count} spaties voor" if count else "zet er geen spaties voor"


def _shown(sign: str) -> str:
    return sign if sign.isprintable() else "een opsommingsteken van Word"


_RULES: tuple[_Rule, ...] = (
    _wide_space,
    _lost_at_hash,
    _no_dash_space,
    _bullet,
    _deep_dash,
    _no_colon_space,
    _same_line_as_bar,
    _curly_quote,
    _quote_in_text,
    _no_colon,
    _out_of_line,
    _too_far_left,
    _colon_in_text,
)
