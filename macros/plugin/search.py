"""The edge to Material's search: what it indexes of a page, and the worker that answers."""

from fnmatch import fnmatch
from typing import Any

from material.plugins.search.plugin import SearchIndex
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from macros.plugin.pages import GeneratedPage
from macros.site.search import Entry


def entries(page: GeneratedPage, config: MkDocsConfig) -> list[Entry]:
    """Return what Material's search would index of a generated page."""
    if page.made.repeats:
        return [{"location": page.url, "title": page.meta["title"], "text": ""}]
    search: Any = config.plugins["material/search"]
    index = SearchIndex(**search.config)
    excluded = page.meta.pop("search")
    index.add_entry_from_context(page)
    page.meta["search"] = excluded
    found: list[Entry] = index.entries
    return found


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
