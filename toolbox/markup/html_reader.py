"""The one reader of HTML: what a page, or a text, is made of, in document order.

What the models know is not read back out of HTML; this is for what was written in `docs/`, and for
Markdown that goes to Word.
"""

import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import NamedTuple, Protocol

from lxml.etree import HTMLParser

# https://html.spec.whatwg.org/multipage/syntax.html#void-elements
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source"}
    | {"track", "wbr"}
)
_AROUND = ("html", "body", "part")
"""The elements around a part of a page: the first two come from the parser, the last from us.

The last has a name that HTML lacks: no end tag in a page closes it.
"""

_TAG = re.compile(r"<[^<>]*>")


class Opening(NamedTuple):
    """A start tag; `has_end` is False for an element without an end tag, such as `<br>`."""

    tag: str
    attributes: dict[str, str]
    has_end: bool

    @property
    def classes(self) -> frozenset[str]:
        """The names in its attribute `class`."""
        return frozenset(self.attributes.get("class", "").split())


class Closing(NamedTuple):
    """An end tag."""

    tag: str


Piece = Opening | Closing | str
"""A tag, or the text between two, without character references."""


def read_html(html: str) -> Iterator[Piece]:
    """Yield the pieces of HTML, each element closed; an attribute without a value has the value "".

    As a browser reads it (libxml2 2.14): https://html.spec.whatwg.org/multipage/parsing.html
    """
    parser = HTMLParser(target=_Target())
    parser.feed(f"<{_AROUND[-1]}>{html}")
    pieces = parser.close()
    yield from pieces[len(_AROUND) : -len(_AROUND)]


class Collector(Protocol):
    """Takes the pieces of HTML one by one."""

    def open(self, opening: Opening) -> None:
        """Take a start tag."""

    def close(self, tag: str) -> None:
        """Take an end tag."""

    def add_text(self, text: str) -> None:
        """Take the text between two tags."""


def collect(html: str, collector: Collector) -> None:
    """Give each piece of HTML to a collector."""
    for piece in read_html(html):
        if isinstance(piece, Opening):
            collector.open(piece)
        elif isinstance(piece, Closing):
            collector.close(piece.tag)
        else:
            collector.add_text(piece)


def text_of(html: str) -> str:
    """Return the text of well-formed HTML, without its tags."""
    return unescape(_TAG.sub("", html))


class _Target:
    """Takes what lxml finds (https://lxml.de/parsing.html#the-target-parser-interface)."""

    def __init__(self) -> None:
        self._pieces: list[Piece] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._pieces.append(Opening(tag, dict(attributes), tag not in _VOID))

    def end(self, tag: str) -> None:
        if tag not in _VOID:
            self._pieces.append(Closing(tag))

    def data(self, text: str) -> None:
        # A character reference comes apart.
        if isinstance(self._pieces[-1], str):
            self._pieces[-1] += text
        else:
            self._pieces.append(text)

    def close(self) -> list[Piece]:
        return self._pieces
