"""Admonitions (`!!! tip`) with a Dutch default title: a Python-Markdown extension."""

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
"""The default title by admonition type; for another type, Python-Markdown capitalises its name."""


class DutchAdmonitions(AdmonitionExtension):
    """Python-Markdown's admonition extension, with Dutch instead of English default titles."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register the block processor; called by Python-Markdown."""
        super().extendMarkdown(md)
        md.parser.blockprocessors.register(_Processor(md.parser), "admonition", 105)


class _Processor(AdmonitionProcessor):
    def get_class_and_title(self, match: re.Match[str]) -> tuple[str, str | None]:
        sort, title = super().get_class_and_title(match)
        if match.group(2) is None:
            title = TITLES.get(sort.split(" ", 1)[0], title)
        return sort, title


def makeExtension() -> DutchAdmonitions:  # noqa: N802
    """Return the extension; called by Python-Markdown, for the pages in `docs/` (`mkdocs.yml`)."""
    return DutchAdmonitions()
