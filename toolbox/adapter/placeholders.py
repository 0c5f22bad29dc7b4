"""Placeholders for macros in pages of `docs/`, replaced by their HTML after Markdown.

Otherwise Python-Markdown would parse the HTML of every overview, which is slow and has no effect.
"""

from collections import defaultdict

from toolbox.markup.shortcodes import fill, placeholder
from toolbox.model.signatures import INLINE_ON_PAGES


class Placeholders:
    """The HTML of macros, by page, in the order of the calls."""

    def __init__(self) -> None:
        self._made: defaultdict[str, list[str]] = defaultdict(list)

    def begin(self, page: str) -> None:
        """Clear the HTML of an earlier rendering of a page."""
        self._made[page].clear()

    def place(self, page: str, name: str, html: str) -> str:
        """Store the HTML of a macro, and return its placeholder."""
        made = self._made[page]
        made.append(html)
        return placeholder(len(made) - 1, inline=name in INLINE_ON_PAGES)

    def filled(self, page: str, html: str) -> str:
        """Return the HTML of a page with its placeholders replaced."""
        return fill(html, self._made[page])
