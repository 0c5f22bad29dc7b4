"""The edge to Material's search: what it indexes of a page, and the worker that answers."""

import json
from collections.abc import Iterable, Mapping
from fnmatch import fnmatch
from pathlib import Path

from mkdocs.structure.files import Files

from toolbox.model.toolbox import Fiche, Toolbox
from toolbox.pages.view import View
from toolbox.releases.edition import Edition
from toolbox.schema.fiche import FrequentQuestion
from toolbox.search import index
from toolbox.search.entries import Entry, searchable
from toolbox.urls import fiche_page


def entries(html: str, url: str, title: str, *, repeats: bool) -> list[Entry]:
    """Return what Material's search would index; of a page that repeats others, its title."""
    if repeats:
        return [{"location": url, "title": title, "text": ""}]
    return index.entries(html, url, title)


def complete_index(
    site: Path,
    generated: Mapping[str, Iterable[Entry]],
    toolbox: Toolbox,
    edition: Edition,
    words: Mapping[str, tuple[str, ...]],
) -> None:
    """Add the generated pages to the index that Material wrote, and finish it."""
    path = site / "search" / "search_index.json"
    if not path.is_file():
        return
    written = json.loads(path.read_text("utf-8"))
    written["docs"] += (entry for found in generated.values() for entry in found)

    def answer(fiche: Fiche, faq: FrequentQuestion) -> str:
        view = View(toolbox, fiche_page(fiche.slug), edition, fiche)
        return view.markdown(fiche).block(faq.answer)

    found = searchable(written, toolbox, answer, words)
    path.write_text(json.dumps(found, separators=(",", ":")), "utf-8")


def extend_worker(files: Files) -> None:
    """Put our part of the search worker before Material's, in the file of the latter."""
    ours = sorted(
        (file for file in files if fnmatch(file.src_uri, "assets/search/*.js")),
        key=lambda file: file.src_uri,
    )
    for worker in files:
        if fnmatch(worker.src_uri, "assets/javascripts/workers/search.*.js"):
            worker.content_string = "".join(file.content_string for file in (*ours, worker))
    for file in ours:
        files.remove(file)
