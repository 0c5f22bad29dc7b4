"""The search entries of a page in `docs/`: one for its beginning and one per heading with an id."""

from html import escape

from toolbox.markup.html_reader import Closing, Opening, read_html
from toolbox.search.entries import Entry, untyped

_HEADINGS = frozenset({"h1", "h2", "h3", "h4"})
_SILENT = frozenset({"script", "style", "template", "svg", "select", "textarea"})
_INLINE = frozenset(
    {"a", "abbr", "b", "cite", "code", "em", "i", "kbd", "mark", "q", "small", "span", "strong"}
    | {"sub", "sup", "time", "wbr"}
)
"""What stands in a line of text: its letters go on where it begins and ends."""


def page_entries(url: str, title: str, html: str) -> list[Entry]:
    """Return the entries of a page, in document order; `html` is its content.

    What has `data-search-exclude`, or is in an element that has it, is left out.
    """
    sections = _Sections(url, title)
    for piece in read_html(html):
        if isinstance(piece, Opening):
            sections.open(piece)
        elif isinstance(piece, Closing):
            sections.close(piece.tag)
        else:
            sections.add_text(piece)
    return sections.entries


class _Sections:
    """Collects the text of a page by section."""

    def __init__(self, url: str, title: str) -> None:
        self._url = url
        self.entries = [untyped(url, title, "")]
        self._open: list[str] = []
        self._silent = 0
        self._heading = ""

    def open(self, opening: Opening) -> None:
        tag, given = opening.tag, opening.attributes
        if tag not in _INLINE:
            self._add(" ")
        if not opening.has_end:
            return
        self._open.append(tag)
        is_permalink = "headerlink" in opening.classes
        if self._silent or tag in _SILENT or "data-search-exclude" in given or is_permalink:
            self._silent += 1
        elif tag in _HEADINGS:
            self._heading = tag
            if given.get("id") and tag != "h1":
                self.entries.append(untyped(f"{self._url}#{given['id']}", "", ""))

    def close(self, tag: str) -> None:
        if tag not in _INLINE:
            self._add(" ")
        if tag not in self._open:
            return
        while self._open:
            closed = self._open.pop()
            if self._silent:
                self._silent -= 1
            elif closed == self._heading:
                self._heading = ""
            if closed == tag:
                break

    def add_text(self, text: str) -> None:
        if self._silent or self._heading == "h1":
            return
        if self._heading and "#" in self.entries[-1]["location"] and not self.entries[-1]["text"]:
            self.entries[-1]["title"] += escape(text, quote=False)
        else:
            self._add(text)

    def _add(self, text: str) -> None:
        self.entries[-1]["text"] += escape(text, quote=False)
