"""Mistakes in how a YAML text is typed, found by its lines, also where it can still be parsed."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from toolbox.characters import WIDE
from toolbox.source import quote_mistakes
from toolbox.source.lines import Line, read_lines
from toolbox.source.mistake import Mistake, Rule, Seen

_DASH = "begin elk punt met een streepje en een spatie: ‘- ’"
_WIDE = re.compile(f"[{WIDE}]")
BULLET = re.compile(r"[•·▪‣◦●○■□➢✓\uf0b7]")
"""The bullets of Word and of websites."""


# Cached: a save reads all files again, of which one changed.
@lru_cache(maxsize=1000)
def certain_mistakes(text: str, keys: frozenset[str]) -> tuple[Mistake, ...]:
    """Return what nobody means as YAML takes it, at most one per line; `keys` are the fields."""
    return _found(text, keys, _CERTAIN)


def causes(text: str, keys: frozenset[str]) -> tuple[Mistake, ...]:
    """Return why a text may be no YAML, at most one mistake per line."""
    return _found(text, keys, (*_CERTAIN, *_CAUSES))


def _found(text: str, keys: frozenset[str], rules: tuple[Rule, ...]) -> tuple[Mistake, ...]:
    lines = list(read_lines(text, keys))
    seen = (Seen(it, lines, keys) for it in lines if it.kind not in ("blank", "comment"))
    first = (next((it for rule in rules for it in rule(each)), None) for each in seen)
    return tuple(mistake for mistake in first if mistake)


def _wide_space(seen: Seen) -> Iterator[Mistake]:
    """A space of the structure is a common one, not one that Word or a website left."""
    line = seen.line
    until = len(line.text) - len(line.value)
    if line.kind not in ("field", "item", "text"):
        until = len(line.text) - len(line.text.lstrip())
    if found := _WIDE.search(line.text, 0, until):
        message = (
            "hier staat een vaste spatie, zoals Word of een website ze zet; typ een gewone spatie"
        )
        yield Mistake(line.number, found.start(), message, near=line.opener)


def _no_dash_space(seen: Seen) -> Iterator[Mistake]:
    """A point begins with a dash and a space."""
    line = seen.line
    if line.kind in ("text", "more") and re.match(r"-[^\W\d_]", line.value):
        at = len(line.text) - len(line.value)
        yield Mistake(
            line.number, at, f"na dit streepje ontbreekt een spatie; {_DASH}", near=line.opener
        )


def _bullet(seen: Seen) -> Iterator[Mistake]:
    """A point begins with a dash, not with another bullet."""
    line = seen.line
    if line.kind not in ("text", "more") or not line.value:
        return
    sign, follows = line.value[0], line.value[1:2]
    is_list = line.kind == "text" and sign in "*+–—" and follows.isspace()
    if is_list or BULLET.match(sign):
        at = len(line.text) - len(line.value)
        message = f"een lijst kan hier niet met ‘{_shown(sign)}’; {_DASH}"
        yield Mistake(line.number, at, message, near=line.opener)


def _deep_dash(seen: Seen) -> Iterator[Mistake]:
    """A dash does not stand inside the text of the point or the field above it."""
    line = seen.line
    if line.kind != "more" or not line.value.startswith("- "):
        return
    above = next(
        it for it in reversed(seen.lines[: line.number]) if it.kind in ("field", "item", "text")
    )
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
        yield Mistake(above.number, above.column - 1, message, near=above.number)
        return
    else:
        return
    yield Mistake(line.number, line.indent, message, near=above.number)


def _no_colon_space(seen: Seen) -> Iterator[Mistake]:
    """A field has a space behind its colon."""
    line = seen.line
    found = re.match(r"([a-z_]+):(?=[^\s/:])", line.value)
    if line.kind in ("item", "text", "more") and found and found[1] in seen.keys:
        at = len(line.text) - len(line.value) + found.end()
        message = f"na ‘{found[1]}:’ ontbreekt een spatie; typ ze achter de dubbelepunt"
        yield Mistake(line.number, at, message, near=line.opener)


def _same_line_as_bar(seen: Seen) -> Iterator[Mistake]:
    """The text of a block begins on the line below its `|`."""
    line = seen.line
    found = re.match(r"([|>][-+]?)[ \t]+(?=[^\s#])", line.value)
    if line.kind in ("field", "item") and found:
        at = len(line.text) - len(line.value) + found.end()
        spaces = line.owner + 2
        message = (
            f"na ‘{found[1]}’ begint de tekst op de volgende regel; "
            f"zet hem daar, met {spaces} spaties ervoor"
        )
        yield Mistake(line.number, at, message, near=line.opener)


def _no_colon(seen: Seen) -> Iterator[Mistake]:
    """A field has a colon."""
    line = seen.line
    found = re.match(r"([a-z_]+)(?=\s|[;=]|$)", line.value)
    if line.kind == "text" and found and found[1] in seen.keys:
        at = len(line.text) - len(line.value) + found.end()
        message = f"achter ‘{found[1]}’ ontbreekt een dubbelepunt; typ ‘{found[1]}: ’"
        yield Mistake(line.number, at, message, near=line.opener)


def _out_of_line(seen: Seen) -> Iterator[Mistake]:
    """A field stands as far in as the fields beside it."""
    line = seen.line
    if line.kind != "field" or line.is_item or line.key not in seen.keys:
        return
    levels: list[Line] = []
    for above in seen.lines[: line.number]:
        if above.kind in ("field", "item"):
            levels = [it for it in levels if it.owner < above.owner]
            levels.append(above)
    fields = [it for it in levels if it.kind == "field"]
    if not fields or any(it.owner == line.owner for it in fields):
        return
    last = levels[-1]
    if last.kind == "field" and not last.value and line.owner > last.owner:
        return
    if _begins_a_point(line, seen.lines):
        message = f"begint hier een nieuw punt? Zet dan ‘- ’ voor ‘{line.key}’"
        yield Mistake(line.number, line.owner, message)
        return
    near = min(fields, key=lambda it: (abs(it.owner - line.owner), -it.number))
    message = (
        f"‘{line.key}’ springt verkeerd in; {_spaces(near.owner)}, zoals bij ‘{near.key}’ erboven"
    )
    yield Mistake(line.number, line.owner, message)


def _begins_a_point(line: Line, lines: Sequence[Line]) -> bool:
    """Return whether a line below a dash begins a new point: the one above has its field."""
    taken = set()
    for above in reversed(lines[: line.number]):
        if above.kind == "field":
            taken.add(above.key)
        if above.is_item and above.before.rfind("-") == line.owner:
            return line.key in taken
        if above.kind in ("field", "item") and above.owner < line.owner:
            return False
    return False


def _dash_too_many(seen: Seen) -> Iterator[Mistake]:
    """A field of a point has no dash, but the first."""
    line = seen.line
    above = next((it for it in reversed(seen.lines[: line.number]) if it.kind == "field"), None)
    if line.kind == "field" and line.is_item and above and above.value:
        at = line.before.rfind("-")
        if at == above.owner:
            message = f"‘{line.key}’ hoort bij het punt erboven; haal dit streepje weg, en zet er"
            yield Mistake(line.number, at, f"{message} {at} spaties voor")


def _too_far_left(seen: Seen) -> Iterator[Mistake]:
    """A line of a text stands as far in as the text above it."""
    line = seen.line
    above = next((it for it in reversed(seen.lines[: line.number]) if it.kind != "blank"), None)
    if line.kind == "text" and above and above.kind in ("block", "more", "field", "item"):
        if not above.value or re.match(r"[a-z_]+\s*[:;=]", line.value):
            return
        spaces = above.indent if above.kind in ("block", "more") else above.owner + 2
    elif line.kind == "block" and above and above.kind == "block":
        first = next(it for it in seen.lines[line.opener + 1 :] if it.kind == "block")
        spaces = first.indent
        if line.indent >= spaces:
            return
        found = re.match(r"([a-z_]+):(?:\s|$)", line.value)
        if found and found[1] in seen.keys:
            message = (
                f"‘{found[1]}’ springt verkeerd in; {_spaces(line.owner)}, zoals de velden erboven"
            )
            yield Mistake(line.number, line.indent, message)
            return
    else:
        return
    message = f"hoort deze regel bij de tekst erboven? {_spaces(spaces).capitalize()}"
    yield Mistake(line.number, line.indent, message, near=line.opener)


def _spaces(count: int) -> str:
    return f"zet er {count} spaties voor" if count else "zet er geen spaties voor"


def _shown(sign: str) -> str:
    return sign if sign.isprintable() else "een opsommingsteken van Word"


_CERTAIN: tuple[Rule, ...] = (
    _wide_space,
    quote_mistakes.lost_at_hash,
    _no_dash_space,
    _bullet,
    _deep_dash,
    _no_colon_space,
    _same_line_as_bar,
)
_CAUSES: tuple[Rule, ...] = (
    quote_mistakes.curly_quote,
    quote_mistakes.quote_in_text,
    _no_colon,
    _out_of_line,
    _dash_too_many,
    _too_far_left,
    quote_mistakes.colon_in_text,
)
