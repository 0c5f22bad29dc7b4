"""Mistakes in how a YAML text is typed, found by its lines, also where it can still be parsed."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import get_args

from toolbox.characters import WIDE
from toolbox.source import indent_mistakes, list_mistakes, quote_mistakes
from toolbox.source.lines import Kind, read_lines
from toolbox.source.mistake import Mistake, Rule, Seen, on
from toolbox.source.yaml_errors import QUOTE_ALL

_WIDE = re.compile(f"[{WIDE}]")
_SIGN_AND_NUMBER = re.compile(r"[|>](?:[ \t]+[\d€]|\d+[ \t]+[^\s#])")
_BAR_AND_TEXT = re.compile(r"([|>][-+]?)[ \t]+(?=[^\s#])")


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
    asked = {kind: [it.mistakes for it in rules if kind in it.kinds] for kind in get_args(Kind)}
    seen = (Seen(it, lines, keys) for it in lines if asked[it.kind])
    first = (next((it for ask in asked[each.line.kind] for it in ask(each)), None) for each in seen)
    return tuple(mistake for mistake in first if mistake)


@on("field", "item", "text", "more", "block", "quoted")
def _wide_space(seen: Seen) -> Iterator[Mistake]:
    """A space of the structure is a common one, not one that Word or a website left."""
    line = seen.line
    until = line.column - 1
    if line.kind not in ("field", "item", "text"):
        until = len(line.text) - len(line.text.lstrip())
    if found := _WIDE.search(line.text, 0, until):
        message = (
            "hier staat een vaste spatie, zoals Word of een website ze zet; typ een gewone spatie"
        )
        yield Mistake(line.number, found.start(), message, near=line.opener)


@on("item", "text", "more")
def _no_colon_space(seen: Seen) -> Iterator[Mistake]:
    """A field has a space behind its colon."""
    line = seen.line
    found = re.match(r"([a-z_]+):(?=[^\s/:])", line.value)
    if found and found[1] in seen.keys:
        at = line.column - 1 + found.end()
        message = f"na ‘{found[1]}:’ ontbreekt een spatie; typ ze achter de dubbelepunt"
        yield Mistake(line.number, at, message, near=line.opener)


@on("field", "item")
def _sign_first(seen: Seen) -> Iterator[Mistake]:
    """A text does not begin with a sign and a number, as in ‘> 50’."""
    line = seen.line
    if _SIGN_AND_NUMBER.match(line.value):
        at = line.column - 1
        todo = "typ ‘meer dan’ in plaats van ‘>’" if line.value[0] == ">" else QUOTE_ALL
        message = f"een tekst mag niet met ‘{line.value[0]}’ beginnen; {todo}"
        yield Mistake(line.number, at, message, near=line.opener)


@on("field", "item")
def _same_line_as_bar(seen: Seen) -> Iterator[Mistake]:
    """The text of a block begins on the line below its `|`."""
    line = seen.line
    found = _BAR_AND_TEXT.match(line.value)
    if found:
        at = line.column - 1 + found.end()
        spaces = line.owner + 2
        message = (
            f"na ‘{found[1]}’ begint de tekst op de volgende regel; "
            f"zet hem daar, met {spaces} spaties ervoor"
        )
        yield Mistake(line.number, at, message, near=line.opener)


@on("text")
def _no_colon(seen: Seen) -> Iterator[Mistake]:
    """A field has a colon."""
    line = seen.line
    found = re.match(r"([a-z_]+)(?=\s|[;=]|$)", line.value)
    if found and found[1] in seen.keys:
        at = line.column - 1 + found.end()
        message = f"achter ‘{found[1]}’ ontbreekt een dubbelepunt; typ ‘{found[1]}: ’"
        yield Mistake(line.number, at, message, near=line.opener)


_CERTAIN: tuple[Rule, ...] = (
    _wide_space,
    quote_mistakes.lost_at_hash,
    quote_mistakes.question_first,
    list_mistakes.no_dash_space,
    list_mistakes.bullet,
    list_mistakes.deep_dash,
    _no_colon_space,
    _sign_first,
    _same_line_as_bar,
)
_CAUSES: tuple[Rule, ...] = (
    quote_mistakes.curly_quote,
    quote_mistakes.quote_in_text,
    quote_mistakes.bracket_first,
    _no_colon,
    indent_mistakes.out_of_line,
    list_mistakes.dash_too_many,
    list_mistakes.dash_out_of_line,
    indent_mistakes.too_far_left,
    quote_mistakes.colon_in_text,
)
