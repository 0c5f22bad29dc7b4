"""A Python-Markdown extension for the pages in `docs/`: they read as the texts of fiches do.

MkDocs has its own engine, with Markdown inside HTML. What an editor sees most often of the
difference is taken away here: titles of admonitions, and blocks without a blank line above them.
"""

import re

from markdown import Markdown
from markdown.extensions.admonition import AdmonitionExtension, AdmonitionProcessor
from markdown.preprocessors import Preprocessor

from toolbox.markup.admonitions import title_of
from toolbox.markup.markdown import prose
from toolbox.markup.shortcodes import BLOCK_LINE

_ITEM = re.compile(r" {0,3}(?:[-*+]|1[.)]) +\S")
_ROW = re.compile(r" {0,3}\|.*\|[ \t]*$")
_INDENTED = re.compile(r"[ \t]")


class Pages(AdmonitionExtension):
    """Python-Markdown's admonitions with Dutch titles, and blocks that need no blank line."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register the processors; called by Python-Markdown."""
        super().extendMarkdown(md)
        md.parser.blockprocessors.register(_Admonitions(md.parser), "admonition", 105)
        # After HTML is taken apart, as a line within a tag is no text.
        md.preprocessors.register(_BlankLines(md), "blank_lines", 5)


class _Admonitions(AdmonitionProcessor):
    def get_class_and_title(self, match: re.Match[str]) -> tuple[str, str | None]:
        sort, title = super().get_class_and_title(match)
        return sort, title_of(sort) if match.group(2) is None else title


class _BlankLines(Preprocessor):
    """Puts a blank line above a list or a table that follows text, and around a shortcode."""

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines with blank ones between them; called by Python-Markdown."""
        outside_code = prose("\n".join(lines))
        made: list[str] = []
        for number, line in enumerate(lines):
            above = made[-1] if made else ""
            if number in outside_code and self._starts(line, above):
                made.append("")
            made.append(line)
            if BLOCK_LINE.fullmatch(line):
                made.append("")
        return made

    def _starts(self, line: str, above: str) -> bool:
        if BLOCK_LINE.fullmatch(line):
            return True
        is_text = bool(above.strip()) and not _INDENTED.match(above)
        pattern = _ITEM if _ITEM.match(line) else _ROW
        return is_text and bool(pattern.match(line)) and not pattern.match(above)


def makeExtension() -> Pages:  # noqa: N802
    """Return the extension; called by Python-Markdown (`mkdocs.yml`)."""
    return Pages()
