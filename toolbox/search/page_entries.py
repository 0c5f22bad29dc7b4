"""The search entries of a page in `docs/`: one for its beginning and one per heading with an id."""

from html import escape
from html.parser import HTMLParser

from toolbox.search.entries import Entry, untyped

_HEADINGS = frozenset({"h1", "h2", "h3", "h4"})
_SILENT = frozenset({"script", "style", "template", "svg", "select", "textarea"})
_VOID = frozenset({"br", "hr", "img", "input", "wbr", "link", "meta"})
_INLINE = frozenset(
    {"a", "abbr", "b", "cite", "code", "em", "i", "kbd", "mark", "q", "small", "span", "strong"}
    | {"sub", "sup", "time", "wbr"}
)
"""What stands in a line of text: its letters go on where it begins and ends."""


def page_entries(url: str, title: str, html: str) -> list[Entry]:
    """Return the entries of a page, in document order; `html` is its content.

    What has `data-search-exclude`, or is in an element that has it, is left out.
    """
    reader = _SectionReader(url, title)
    reader.feed(html)
    reader.close()
    return reader.entries


class _SectionReader(HTMLParser):
    """Collects the text of a page by section."""

    def __init__(self, url: str, title: str) -> None:
        super().__init__()
        self._url = url
        self.entries = [untyped(url, title, "")]
        self._open: list[str] = []
        self._silent = 0
        self._heading = ""
        self._is_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag not in _INLINE:
            self._add(" ")
        if tag in _VOID:
            return
        self._open.append(tag)
        is_permalink = given.get("class") == "headerlink"
        if self._silent or tag in _SILENT or "data-search-exclude" in given or is_permalink:
            self._silent += 1
        elif tag in _HEADINGS:
            self._heading = tag
            if given.get("id") and tag != "h1":
                self.entries.append(untyped(f"{self._url}#{given['id']}", "", ""))
                self._is_title = True

    def handle_endtag(self, tag: str) -> None:
        if tag not in _INLINE:
            self._add(" ")
        if tag not in self._open:
            return
        while self._open:
            closed = self._open.pop()
            if self._silent:
                self._silent -= 1
            elif closed == self._heading:
                self._heading, self._is_title = "", False
            if closed == tag:
                break

    def handle_data(self, data: str) -> None:
        if self._silent or self._heading == "h1":
            return
        if self._heading and "#" in self.entries[-1]["location"] and not self.entries[-1]["text"]:
            self.entries[-1]["title"] += escape(data, quote=False)
        else:
            self._add(data)

    def _add(self, text: str) -> None:
        self.entries[-1]["text"] += escape(text, quote=False)
