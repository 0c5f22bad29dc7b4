"""The edge to Material's search: what it indexes of a page, and the worker that answers."""

from fnmatch import fnmatch

from mkdocs.structure.files import Files

from macros.plugin.pages import GeneratedPage
from macros.site import index
from macros.site.search import Entry


def entries(page: GeneratedPage, html: str) -> list[Entry]:
    """Return what Material's search would index of a generated page."""
    title = str(page.meta["title"])
    if page.made.repeats:
        return [{"location": page.url, "title": title, "text": ""}]
    return index.entries(html, page.url, title)


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
