"""A page read without a browser: what stands in its HTML."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin, urlsplit

_VOID = frozenset(["br", "circle", "hr", "img", "input", "link", "meta", "path", "rect"])


@dataclass
class Element:
    """An element with what stands in it, in order."""

    tag: str
    attributes: dict[str, str]
    content: "list[Element | str]" = field(default_factory=list)

    @property
    def text(self) -> str:
        """All words in it that are not hidden, with single spaces."""
        return self.text_without()

    def text_without(self, *classes: str) -> str:
        """The same, without the elements that have one of these classes."""
        return " ".join(" ".join(_words(self, {*classes})).split())

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()

    def __iter__(self) -> "Iterator[Element]":
        """Walk the element and all that is below it, in reading order."""
        yield self
        for part in self.content:
            if isinstance(part, Element):
                yield from part

    def all(self, tag: str, **attributes: str) -> "list[Element]":
        return [
            element
            for element in self
            if element.tag == tag
            and all(element.attributes.get(name) == value for name, value in attributes.items())
        ]

    def with_class(self, name: str) -> "list[Element]":
        return [element for element in self if name in element.classes]


@dataclass(frozen=True)
class Link:
    """A reference from a page, as written and as a browser at `http://host/` resolves it."""

    page: str
    written: str

    @property
    def target(self) -> str:
        """The address without its fragment, from the root of the host."""
        return urlsplit(urljoin(f"http://host/{self.page}", self.written)).path.lstrip("/")

    @property
    def fragment(self) -> str:
        return urlsplit(self.written).fragment

    @property
    def leaves(self) -> bool:
        """Whether it names a host or another way to reach somebody."""
        parts = urlsplit(self.written)
        return bool(parts.scheme or parts.netloc)


@cache
def read(file: Path) -> Element:
    reader = _Reader()
    reader.feed(file.read_text("utf-8"))
    reader.close()
    return reader.root


def references(document: Element, page: str) -> list[Link]:
    """Everything that a browser follows or fetches, but for the address the page has elsewhere."""
    return [
        Link(page, element.attributes[name])
        for element in document
        for name in ("href", "src")
        if name in element.attributes and element.attributes.get("rel") != "canonical"
    ]


ElementKind = tuple[tuple[str, ...], tuple[str, ...]]
"""A parent and its child: of each the tag, the type, the role, and the classes."""


def element_kinds(document: Element) -> set[ElementKind]:
    """Return every kind of element that a page has."""
    return {
        (_kind(parent), _kind(child))
        for parent in document
        for child in parent.content
        if isinstance(child, Element)
    }


def _kind(element: Element) -> tuple[str, ...]:
    named = (element.attributes.get(name, "") for name in ("type", "role"))
    return (element.tag, *named, *sorted(element.classes))


def ids(document: Element) -> list[str]:
    return [element.attributes["id"] for element in document if "id" in element.attributes]


def _words(element: Element, without: set[str]) -> Iterator[str]:
    for part in element.content:
        if isinstance(part, str):
            yield part
        elif (
            part.tag not in {"script", "style", "svg"}
            and "hidden" not in part.attributes
            and without.isdisjoint(part.classes)
        ):
            yield from _words(part, without)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = Element("", {})
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].content.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open[-1].content.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if any(element.tag == tag for element in self._open):
            while self._open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        self._open[-1].content.append(data)
