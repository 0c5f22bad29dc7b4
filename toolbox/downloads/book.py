"""The book: all pages in one PDF, with a cached PDF per chapter (incremental build)."""

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, partial
from importlib.metadata import version
from pathlib import Path

from toolbox.digest import digest
from toolbox.downloads.recipes import BOOK, pdf_inputs
from toolbox.downloads.store import Recipe, Store
from toolbox.pages.view import View
from toolbox.print.book import BookPage, Chapter, chapter_papers, frame_paper
from toolbox.print.pdf import make_pdf


def book_recipe(
    view: View,
    chapters: Callable[[], Iterable[Chapter]],
    docs: Path,
    store: Store,
) -> Recipe:
    """Return the recipe of the PDF of the book; `store` caches its chapters."""
    book = _Book(view, chapters, docs, store)
    inputs = (*book.printing, version("pikepdf"), book.digest())
    return Recipe(BOOK, view.page, "PDF", inputs, book.make)


class _Book:
    """The chapters as HTML documents, rendered lazily."""

    def __init__(
        self, view: View, chapters: Callable[[], Iterable[Chapter]], docs: Path, store: Store
    ) -> None:
        self._view, self._docs, self._store = view, docs, store
        self._chapters = chapters
        self.printing = (*pdf_inputs(docs), view.edition.address)

    @cached_property
    def chapters(self) -> Sequence[Chapter]:
        return list(self._chapters())

    @cached_property
    def papers(self) -> Sequence[str]:
        return list(map(str, chapter_papers(self._view, self.chapters)))

    def digest(self) -> str:
        """Return the digest (hex) of the content of the book, part of its cache key."""
        return digest(self._frame([()] * len(self.chapters)), *self.papers).hex()

    def make(self) -> bytes:
        """Return the PDF of the book: make the chapters that are not in the cache, and merge."""
        from toolbox.print.merge import merge, pages_of

        names = [chapter.id for chapter in self.chapters]
        parts = self._store.get_all(list(map(self._part, names, self.papers)))
        frame = self._frame([pages_of(part) for part in parts])
        return merge(self._store.get(self._part("", frame)), parts)

    def _frame(self, pages: Iterable[Sequence[BookPage]]) -> str:
        return str(frame_paper(self._view, self.chapters, pages))

    def _part(self, name: str, paper: str) -> Recipe:
        site = self._view.edition.address
        make = partial(make_pdf, paper, site, site, self._docs, forms=False, chapter=name)
        return Recipe(BOOK, self._view.page, "PDF", (*self.printing, name, paper), make)
