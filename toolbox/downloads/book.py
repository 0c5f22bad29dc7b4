"""The book: all pages in one PDF, with a cached PDF per chapter (incremental build)."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, partial
from importlib.metadata import version

from toolbox import urls
from toolbox.digest import digest
from toolbox.downloads.recipes import BOOK, pdf_inputs
from toolbox.downloads.store import Recipe, Store
from toolbox.pages.templates import template_source
from toolbox.pages.view import View
from toolbox.print.assets import Assets
from toolbox.print.book import BookPage, Chapter, chapter_paper, frame_paper
from toolbox.print.pdf import make_pdf


def book_recipe(
    view: View,
    chapters: Callable[[], Iterable[Chapter]],
    assets: Assets,
    store: Store,
    ready: Mapping[str, Recipe],
) -> Recipe:
    """Return the recipe of the PDF of the book; `store` caches its chapters.

    `ready` has, by page, the recipes of the PDFs that are a download and a chapter alike.
    """
    book = _Book(view, chapters, assets, store, ready)
    inputs = (*book.printing, version("pikepdf"), book.digest())
    return Recipe(BOOK, view.page, "PDF", inputs, book.make)


class _Book:
    """The chapters as HTML documents, rendered lazily."""

    def __init__(
        self,
        view: View,
        chapters: Callable[[], Iterable[Chapter]],
        assets: Assets,
        store: Store,
        ready: Mapping[str, Recipe],
    ) -> None:
        self._view, self._assets, self._store, self._ready = view, assets, store, ready
        self._chapters = chapters
        self.printing = (*pdf_inputs(assets), view.edition.address)

    @cached_property
    def chapters(self) -> Sequence[Chapter]:
        return list(self._chapters())

    def digest(self) -> str:
        """Return the digest (hex) of the content of the book, part of its cache key."""
        chapters = (
            text
            for chapter in self.chapters
            for text in (chapter.page, chapter.title, str(chapter.prose), chapter.html)
        )
        templates = map(template_source, ("book.html", "chapter.html", "paper.html"))
        ready = (recipe.name for recipe in self._ready.values())
        # What else the frame shows follows from the chapters: their headings need not be read.
        empty = frame_paper(self._view, (), ())
        return digest(empty, *templates, *chapters, *ready).hex()

    def make(self) -> bytes:
        """Return the PDF of the book: make the chapters that are not in the cache, and merge."""
        from toolbox.print.merge import merge, opened, pages_of

        wanted = (self._ready.get(it.page) or self._chapter(it) for it in self.chapters)
        parts = list(map(opened, self._store.get_all(list(wanted))))
        frame = self._frame([pages_of(part) for part in parts])
        site = self._view.edition.address
        addresses = {urls.absolute(it.page, site): it.id for it in self.chapters}
        return merge(self._store.get(self._part("", "", frame)), parts, addresses)

    def _frame(self, pages: Iterable[Sequence[BookPage]]) -> str:
        return str(frame_paper(self._view, self.chapters, pages))

    def _chapter(self, chapter: Chapter) -> Recipe:
        return self._part(chapter.page, chapter.id, str(chapter_paper(self._view, chapter)))

    def _part(self, page: str, name: str, paper: str) -> Recipe:
        site = self._view.edition.address
        base = urls.absolute(page, site)
        make = partial(make_pdf, paper, site, base, self._assets, forms=False, chapter=name)
        return Recipe(BOOK, self._view.page, "PDF", (*self.printing, name, paper), make)
