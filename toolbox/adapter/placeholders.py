"""Macros in pages of `docs/`: Markdown sees a mark, and what they made takes its place later.

Otherwise Python-Markdown would go through every overview, only to leave it as it is.
"""

from collections import defaultdict

from macros.macros import INLINE_ON_PAGES
from toolbox.markup.shortcodes import fill, placeholder


class Placeholders:
    """What macros made, by page, in the order of the calls."""

    def __init__(self) -> None:
        self._made: defaultdict[str, list[str]] = defaultdict(list)

    def begin(self, page: str) -> None:
        """Forget what an earlier rendering of a page called."""
        self._made[page].clear()

    def place(self, page: str, name: str, html: str) -> str:
        """Keep what a macro made, and return the mark that stands for it."""
        made = self._made[page]
        made.append(html)
        return placeholder(len(made) - 1, inline=name in INLINE_ON_PAGES)

    def filled(self, page: str, html: str) -> str:
        """Return a rendered page with what its macros made."""
        return fill(html, self._made[page])
