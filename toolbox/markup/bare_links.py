"""Bare web and mail addresses become links, as on GitHub: a plugin of markdown-it.

Ours, as the rule of mdit-py-plugins takes quadratic time for a row of colons, and does not know
‘quotes’ around an address.
"""

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

_LABEL = r"[^\W_](?:[\w-]*[^\W_])?"
_BARE = re.compile(
    rf"(?<![\w/@.:&=-])(?:https?://[^\s<>‘’“”«»\"]+|www\.{_LABEL}\.[^\s<>‘’“”«»\"]+)"
    r"|(?<![\w.+/@:-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,}(?![\w@-])"
)
_BEHIND = "?!.,:;*_~'…"


def bare_addresses(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield where each bare address of a text begins, how it is written, and its URL."""
    for match in _BARE.finditer(text):
        address = _without_punctuation(match.group())
        scheme = "" if "://" in address else "mailto:" if "@" in address else "https://"
        yield match.start(), address, f"{scheme}{address}"


def bare_links(engine: MarkdownIt) -> None:
    """Let an engine make links of bare addresses."""
    engine.core.ruler.after("inline", "bare_links", _bare_links)


def _bare_links(state: StateCore) -> None:
    for block in state.tokens:
        if block.children and _BARE.search(block.content):
            block.children = list(_linked(block.children))


def _linked(children: list[Token]) -> Iterator[Token]:
    inside = 0
    for token in children:
        inside += token.nesting if token.tag == "a" else 0
        if token.type != "text" or inside:
            yield token
            continue
        end = 0
        for start, address, url in bare_addresses(token.content):
            yield _text(token.content[end:start], token.level)
            yield from _link(address, url, token.level)
            end = start + len(address)
        yield _text(token.content[end:], token.level) if end else token


def _without_punctuation(address: str) -> str:
    """Return an address without what ends the sentence, or a parenthesis, that it stands in."""
    while True:
        shorter = address.rstrip(_BEHIND)
        for opening, closing in ("()", "[]"):
            extra = max(0, shorter.count(closing) - shorter.count(opening))
            shorter = shorter[: max(len(shorter.rstrip(closing)), len(shorter) - extra)]
        if shorter == address:
            return address
        address = shorter


def _text(content: str, level: int) -> Token:
    return Token("text", "", 0, content=content, level=level)


def _link(address: str, url: str, level: int) -> Iterator[Token]:
    href: dict[str, str | int | float] = {"href": url}
    yield Token("link_open", "a", 1, attrs=href, level=level)
    yield _text(address, level + 1)
    yield Token("link_close", "a", -1, level=level)
