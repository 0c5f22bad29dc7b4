"""The adapter to Material's search: adds our entries to its index, and our code to its worker."""

import json
from collections.abc import Iterator, Mapping
from fnmatch import fnmatch
from pathlib import Path

from mkdocs.structure.files import Files

from toolbox.model.toolbox import Toolbox
from toolbox.pages.view import View
from toolbox.releases.edition import Edition
from toolbox.search.entries import (
    Entry,
    PageMarks,
    fiche_entries,
    question_entry,
    route_entries,
    worksheet_entry,
)
from toolbox.urls import fiche_page, route_page, worksheet_page


def complete_index(
    site: Path, toolbox: Toolbox, edition: Edition, words: Mapping[str, tuple[str, ...]]
) -> None:
    """Add the entries of the content to the search index, which has the pages in `docs/` only.

    `words` has the search terms of those pages and their sections, by URL path. Does nothing on a
    site without the search plugin, which has no index.
    """
    path = site / "search" / "search_index.json"
    if not path.is_file():
        return
    index = json.loads(path.read_text("utf-8"))
    marks = PageMarks(toolbox, words)
    index["config"]["fields"]["words"] = {"boost": 1.0}
    index["docs"] = [
        *filter(None, map(marks.marked, index["docs"])),
        *content_entries(toolbox, edition),
    ]
    path.write_text(json.dumps(index, separators=(",", ":")), "utf-8")


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


def extend_worker(files: Files) -> None:
    """Prepend our scripts in `assets/search/` to Material's search worker, as one file."""
    ours = sorted(
        (file for file in files if fnmatch(file.src_uri, "assets/search/*.js")),
        key=lambda file: file.src_uri,
    )
    for worker in files:
        if fnmatch(worker.src_uri, "assets/javascripts/workers/search.*.js"):
            worker.content_string = "".join(file.content_string for file in (*ours, worker))
    for file in ours:
        files.remove(file)
