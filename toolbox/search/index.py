"""The search index: the entries of all pages, as a script that a page loads with its first search.

A script, as a page from file:// cannot fetch a file (the offline copy).
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import cast

from toolbox.markup.html_reader import text_of
from toolbox.model.toolbox import Toolbox
from toolbox.pages.view import View
from toolbox.releases.edition import Edition
from toolbox.search.entry import Entry
from toolbox.search.fiche_entries import fiche_entries, question_entry
from toolbox.search.page_entries import PageMarks
from toolbox.search.route_entries import route_entries
from toolbox.search.worksheet_entries import worksheet_entry
from toolbox.urls import fiche_page, route_page, worksheet_page

ADDRESS = "search/index.js"
VARIABLE = "toolboxIndex"
_FIELDS: Mapping[str, object] = {
    "location": "",
    "title": "",
    "text": "",
    "kind": "",
    "boost": 1.0,
    "words": [],
}
"""The fields of an entry in the index, in order, with the value where an entry has none."""

_BLOCK = re.compile(r"</?(?:p|li|ol|ul|pre)[^>]*>")
_SPACE = re.compile(r"\s+")


def search_index(
    toolbox: Toolbox,
    edition: Edition,
    pages: Iterable[Entry],
    words: Mapping[str, tuple[str, ...]],
) -> str:
    """Return the index as a script; `pages` are the entries of the pages in `docs/`.

    `words` has the search terms of those pages and their sections, by URL path.
    """
    marks = PageMarks(toolbox, words)
    entries = [*filter(None, map(marks.marked, pages)), *content_entries(toolbox, edition)]
    return index_script(map(_plain, entries))


def index_script(entries: Iterable[Entry]) -> str:
    """Return entries as the script of the index: a column per field, which compresses better."""
    rows = [{**_FIELDS, **entry} for entry in entries]
    columns = {field: [row[field] for row in rows] for field in _FIELDS}
    written = json.dumps(columns, ensure_ascii=False, separators=(",", ":"))
    return f"var {VARIABLE}={written}\n"


def read_index(script: str) -> list[Entry]:
    """Return the entries of an index, the inverse of `index_script`."""
    columns = json.loads(script.partition("=")[2])
    return [
        cast("Entry", dict(zip(columns, row, strict=True)))
        for row in zip(*columns.values(), strict=True)
    ]


def content_entries(toolbox: Toolbox, edition: Edition) -> Iterator[Entry]:
    """Yield the entries of fiches, routes and worksheets, and of questions last."""
    for fiche in toolbox.fiches:
        yield from fiche_entries(View(toolbox, fiche_page(fiche.slug), edition), fiche)
    for route in toolbox.routes:
        yield from route_entries(View(toolbox, route_page(route.model.id), edition), route)
    for worksheet in toolbox.worksheets.values():
        yield worksheet_entry(View(toolbox, worksheet_page(worksheet.id), edition), worksheet)
    for fiche in toolbox.fiches:
        view = View(toolbox, fiche_page(fiche.slug), edition)
        for faq in fiche.front_matter.faq:
            yield question_entry(view, fiche, faq)


def _plain(entry: Entry) -> Entry:
    """Return an entry whose title and text are plain text."""
    return {**entry, "title": _text(entry["title"]), "text": _text(entry["text"])}


def _text(html: str) -> str:
    return _SPACE.sub(" ", text_of(_BLOCK.sub(" ", html))).strip()
