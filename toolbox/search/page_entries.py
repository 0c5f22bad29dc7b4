"""The search entries of a page in `docs/`: one for its beginning and one per heading with an id."""

from collections.abc import Mapping
from html import escape
from typing import Any

from toolbox import urls
from toolbox.markup.html_reader import Opening, collect
from toolbox.model.toolbox import Toolbox
from toolbox.search.entry import Entry, untyped

_HEADINGS = frozenset({"h1", "h2", "h3", "h4"})
_SKIPPED = frozenset(
    {"button", "label", "script", "select", "style", "svg", "template", "textarea"}
)
_LINKS = frozenset({"headerlink", "tb-footnote", "tb-footnote-back"})
"""The classes of links that are no part of the text."""
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
    collect(html, sections)
    return sections.entries


def search_terms(url: str, meta: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    """Return the search terms in the metadata of a page, for it and its parts, by URL path."""
    of_parts = meta.get("search_terms_of", {}).items()
    return {
        url: tuple(meta.get("search_terms", ())),
        **{f"{url}#{part}": tuple(words) for part, words in of_parts},
    }


class _Sections:
    """Collects the text of a page by section."""

    def __init__(self, url: str, title: str) -> None:
        self._url = url
        self.entries = [untyped(url, title, "")]
        self._skipped = 0
        self._heading = ""

    def open(self, opening: Opening) -> None:
        tag, given = opening.tag, opening.attributes
        if tag not in _INLINE:
            self._add(" ")
        if not opening.has_end:
            return
        is_left_out = tag in _SKIPPED or _LINKS & opening.classes or "data-search-exclude" in given
        if self._skipped or is_left_out:
            self._skipped += 1
        elif tag in _HEADINGS:
            self._heading = tag
            if given.get("id") and tag != "h1":
                self.entries.append(untyped(f"{self._url}#{given['id']}", "", ""))

    def close(self, tag: str) -> None:
        if tag not in _INLINE:
            self._add(" ")
        if self._skipped:
            self._skipped -= 1
        elif tag == self._heading:
            self._heading = ""

    def add_text(self, text: str) -> None:
        if self._skipped or self._heading == "h1":
            return
        if self._heading and "#" in self.entries[-1]["location"] and not self.entries[-1]["text"]:
            self.entries[-1]["title"] += escape(text, quote=False)
        else:
            self._add(text)

    def _add(self, text: str) -> None:
        self.entries[-1]["text"] += escape(text, quote=False)


_EXAMPLE = "Voorbeeld"
"""The kind of the invented region, which repeats the words of all pages: its sections are found
by their title and search terms only."""


class PageMarks:
    """Sets the type label, the boost and the synonyms of the entries of pages in `docs/`.

    `words` has the search terms by URL path, with or without #fragment.
    """

    def __init__(self, toolbox: Toolbox, words: Mapping[str, tuple[str, ...]]) -> None:
        self._words = words
        self._terms = {
            f"begrippen/#{urls.term_anchor(term.term, term.abbreviation)}": term.synonyms
            for term in toolbox.glossary
        }
        self._deadlines = {
            f"netwerk/termijnen/#{row.id}": row.search_terms for row in toolbox.deadlines
        }
        # Each question has its own entry: leave out the list per fiche.
        self._left_out = {f"vragen/#{fiche.slug}" for fiche in toolbox.fiches}

    def marked(self, found: Entry) -> Entry | None:
        """Return an entry with its kind, boost and synonyms, or None to leave it out."""
        location, title, text = found["location"], found["title"], found["text"]
        if location in self._left_out or (not text and "#" in location):
            return None
        kind, boost, words = self._mark(location)
        marked: Entry = {
            "location": location,
            "title": title,
            "text": "" if kind == _EXAMPLE and "#" in location else text,
            "kind": kind,
            "boost": boost,
        }
        if words:
            marked["words"] = list(words)
        return marked

    def _mark(self, location: str) -> tuple[str, float, tuple[str, ...]]:
        words = self._words.get(location, ())
        if location in self._terms:
            return "Begrip", 0.7, (*self._terms[location], *words)
        if location in self._deadlines:
            return "Termijn", 1.0, (*self._deadlines[location], *words)
        if location.startswith("voorbeeld/"):
            return _EXAMPLE, 0.6, words
        if location in self._words:
            return "Pagina", 1.2, words
        if location.startswith("fiches/#"):
            return "Fiche", 0.9, ()
        return "Pagina", 0.8 if location.startswith(("bronnen/", "nieuw/")) else 1.0, ()
