"""What a finished page offers to link to: its headings and its ids."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

from macros.texts.guard import Heading


@dataclass(frozen=True)
class Outline:
    """The headings of level 1 to 3 with an id, in order, and every id on the page."""

    headings: tuple[Heading, ...]
    ids: frozenset[str]


def outline(html: str) -> Outline:
    """Return the outline of a page; the link behind a heading is not part of its text."""
    reader = _Reader()
    reader.feed(html)
    return Outline(tuple(reader.headings), frozenset(reader.ids))


@dataclass
class _Open:
    level: int
    id: str
    text: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.headings: list[Heading] = []
        self.ids: list[str] = []
        self.open: _Open | None = None
        self.in_link = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if identifier := values.get("id"):
            self.ids.append(identifier)
            if tag in {"h1", "h2", "h3"}:
                self.open = _Open(int(tag[1]), identifier)
        self.in_link = tag == "a" and values.get("class") == "headerlink"

    def handle_endtag(self, tag: str) -> None:
        self.in_link = False
        if self.open and tag == f"h{self.open.level}":
            text = "".join(self.open.text).strip()
            self.headings.append(Heading(self.open.level, self.open.id, text))
            self.open = None

    def handle_data(self, data: str) -> None:
        if self.open and not self.in_link:
            self.open.text.append(data)
