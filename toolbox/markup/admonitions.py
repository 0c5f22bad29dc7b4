"""Admonitions (`!!! tip`) that have a Dutch title where none was typed."""

import re

from markdown import Markdown
from markdown.extensions.admonition import AdmonitionExtension, AdmonitionProcessor

TITLES = {
    "abstract": "Samenvatting",
    "attention": "Let op",
    "bug": "Fout",
    "caution": "Let op",
    "danger": "Gevaar",
    "error": "Fout",
    "example": "Voorbeeld",
    "failure": "Mislukt",
    "hint": "Tip",
    "important": "Belangrijk",
    "info": "Info",
    "note": "Opmerking",
    "question": "Vraag",
    "quote": "Citaat",
    "success": "Gelukt",
    "summary": "Samenvatting",
    "tip": "Tip",
    "todo": "Nog te doen",
    "warning": "Let op",
}
"""What stands above each sort; one that is not here has its own name."""


class DutchAdmonitions(AdmonitionExtension):
    """Python-Markdown's own extension, whose titles are the English names of the sorts."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register the processor; called by Python-Markdown."""
        super().extendMarkdown(md)
        md.parser.blockprocessors.register(_Processor(md.parser), "admonition", 105)


class _Processor(AdmonitionProcessor):
    def get_class_and_title(self, match: re.Match[str]) -> tuple[str, str | None]:
        sort, title = super().get_class_and_title(match)
        if match.group(2) is None:
            title = TITLES.get(sort.split(" ", 1)[0], title)
        return sort, title


def makeExtension() -> DutchAdmonitions:  # noqa: N802
    """Return the extension; called by MkDocs, for the pages in `docs/`."""
    return DutchAdmonitions()
