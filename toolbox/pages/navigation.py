"""The navigation of `mkdocs.yml` with the generated pages, and the navigation menu of a page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

MOST = 12
"""The maximum number of pages in a menu section; a longer one only shows pages near the current."""

AROUND = 2
"""How many pages before and after the current one are near."""


def with_generated(nav: Any, generated: dict[str, dict[str, str]]) -> Any:
    """Return the navigation with generated pages right after the page that they belong to.

    `generated` has, by the path of that page, the path and the title of each generated page.
    """
    if isinstance(nav, dict):
        return {title: with_generated(item, generated) for title, item in nav.items()}
    if not isinstance(nav, list):
        return nav
    filled: list[Any] = []
    for item in nav:
        filled.append(with_generated(item, generated))
        overview = next(iter(item.values())) if isinstance(item, dict) else item
        if isinstance(overview, str):
            filled += [{escape(title): page} for page, title in generated.get(overview, {}).items()]
    return filled


@dataclass(frozen=True)
class NavSection:
    """A section of the menu: its index page, if any, and the pages to show below it.

    `first` is where a link to the section leads; `total` counts all its pages, shown or not;
    `is_here` is True for the current section.
    """

    title: str
    first: Any
    overview: Any
    pages: Sequence[Any]
    total: int
    is_here: bool


class Menu:
    """The navigation menu, of which each page shows a part: bounded, however large the site is.

    The lookup per page is O(1) in the number of pages.
    """

    def __init__(self, items: Iterable[Any]) -> None:
        """`items` are those of MkDocs' `Navigation`: pages, and sections of one level deep."""
        self._parts = []
        self._places: dict[str, tuple[int, int]] = {}
        for number, item in enumerate(items):
            children = list(item.children or ())
            overview = next((child for child in children if child.is_index), None)
            pages = [child for child in children if child is not overview]
            self._parts.append((item, item if not children else overview, pages))
            for place, page in enumerate(pages):
                self._places[page.url] = number, place

    def parts(self, page: Any) -> list[NavSection]:
        """Return the sections as `page` shows them; `page` is None for 404.html and the like."""
        here, place = self._places.get(page.url, (-1, 0)) if page else (-1, 0)
        return [
            NavSection(
                item.title,
                overview or pages[0],
                overview,
                pages if len(pages) <= MOST else _near(pages, place) if number == here else (),
                len(pages),
                bool(item.active),
            )
            for number, (item, overview, pages) in enumerate(self._parts)
        ]


def _near(pages: Sequence[Any], place: int) -> Sequence[Any]:
    size = 2 * AROUND + 1
    start = min(max(place - AROUND, 0), len(pages) - size)
    return pages[start : start + size]
