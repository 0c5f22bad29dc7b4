"""The downloads of a build: what is made, what comes from the cache, and the count of both."""

from dataclasses import replace

import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import Files

from tests.conftest import EDITION, Repository
from toolbox.adapter.downloads import DownloadMaker
from toolbox.downloads import book
from toolbox.downloads.store import Store
from toolbox.drawing import Drawing
from toolbox.print import merge
from toolbox.print.book import Chapter

FIRST = Chapter("een.md", "De eerste", "<p>Begin klein.</p>")
SECOND = Chapter("twee.md", "De tweede", "<p>Ga door.</p>")


@pytest.fixture(autouse=True)
def _set_by_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the PDF of a chapter be its HTML, and the book the PDFs of all chapters in a row."""
    monkeypatch.setattr(book, "make_pdf", lambda html, *_, **__: html.encode())
    monkeypatch.setattr(merge, "pages_of", lambda _: ())
    monkeypatch.setattr(merge, "opened", lambda part: part)
    monkeypatch.setattr(merge, "merge", lambda _, parts, __: b"".join(parts))


def counts(repo: Repository, *chapters: Chapter) -> tuple[int, int]:
    """Return what a build with these chapters makes for the book, and what it has already."""
    repo.write("mkdocs.yml", "site_name: Proef\ntheme: {name: null, custom_dir: docs}\n")
    maker = DownloadMaker(
        Store(repo.root / ".cache" / "files"), Drawing(repo.toolbox(), EDITION), repo.assets()
    )
    config = load_config(str(repo.root / "mkdocs.yml"))
    config.plugins._current_plugin = None  # as MkDocs has it outside an event
    files = Files([])
    made = maker.make_book(lambda: chapters, files, config)
    [file] = files
    assert (file.src_uri, len(file.content_bytes)) == ("toolbox.pdf", made.size)
    return maker.store.misses, maker.store.hits


def test_the_chapters_of_the_book_count_as_files_of_the_build(repo: Repository) -> None:
    assert counts(repo, FIRST, SECOND) == (4, 0), "the book, its frame, and two chapters"
    changed = replace(SECOND, html="<p>Ga verder.</p>")
    assert counts(repo, FIRST, changed) == (2, 2), "the book and a chapter; not the frame"


def test_a_book_that_did_not_change_counts_as_one_file(repo: Repository) -> None:
    counts(repo, FIRST, SECOND)
    assert counts(repo, FIRST, SECOND) == (0, 1)
