"""Whole pages of earlier runs, for those that follow from exactly the same input."""

import json

from toolbox.cache import Kept
from toolbox.plugin.pages import GeneratedPage
from toolbox.search.entries import Entry

TEMPLATE = "whole.html"
"""Gives a page that is whole already, as it is."""


class WholePages:
    """Keeps each finished page with what else it gave: its ids, and its entries for search."""

    def __init__(self, kept: Kept, *basis: str) -> None:
        self._kept = kept
        self._basis = basis
        self.entries: dict[str, list[Entry]] = {}

    def find(self, page: GeneratedPage) -> bool:
        """Give a page all that it had in an earlier run, and tell whether there was one."""
        found = self._kept.get(*self._input(page))
        if found is None:
            return False
        known = json.loads(found)
        page.whole = known["page"]
        page.meta["template"] = TEMPLATE
        page.present_anchor_ids = set(known["ids"])
        self.entries[page.url] = known["entries"]
        return True

    def keep(self, page: GeneratedPage) -> None:
        """Keep a page that is finished."""
        known = {
            "page": page.whole,
            "ids": sorted(page.present_anchor_ids or ()),
            "entries": self.entries.get(page.url, []),
        }
        self._kept.put(json.dumps(known, ensure_ascii=False), *self._input(page))

    def _input(self, page: GeneratedPage) -> tuple[str, ...]:
        return ("page", *self._basis, page.file.src_uri)
