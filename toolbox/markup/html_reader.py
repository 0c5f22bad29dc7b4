"""The one reader of HTML: what a page, or a text, is made of, in document order.

What the models know is not read back out of HTML; this is for what was written in `docs/`, and for
Markdown that goes to Word.
"""

import re
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from typing import NamedTuple, Protocol

# https://html.spec.whatwg.org/multipage/syntax.html#void-elements
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source"}
    | {"track", "wbr"}
)
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
    """Yield the pieces of HTML; an attribute without a value has the value ""."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    yield from reader.pieces


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


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[Piece] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self.pieces.append(Opening(tag, attributes, tag not in _VOID))

    def handle_endtag(self, tag: str) -> None:
        if tag not in _VOID:
            self.pieces.append(Closing(tag))

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)
