"""The adapter for the book: its chapters in the order of MkDocs' navigation."""

from collections.abc import Iterator, Mapping
from typing import Any

from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from toolbox.pages.view import View
from toolbox.print.book import Chapter, part_page


def in_order(nav: Navigation, chapters: Mapping[str, Chapter], view: View) -> Iterator[Chapter]:
    """Yield the chapters, which are by page, in the order of the navigation.

    In front of those of a section stands the page of that part of the book.
    """
    for item in nav.items:
        names = (page.file.src_uri for page in _pages_of(item))
        found = [chapters[name] for name in names if name in chapters]
        if item.is_section and found:
            yield part_page(view, item.title, found)
        yield from found


def _pages_of(item: Any) -> Iterator[Page]:
    """Yield the pages of an item of the navigation: itself, or those of a section."""
    if item.is_page:
        yield item
    for child in item.children or ():
        yield from _pages_of(child)
