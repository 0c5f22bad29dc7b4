"""Renders Markdown of the toolbox to rich text, with absolute URLs."""

from dataclasses import dataclass

from toolbox import urls
from toolbox.markup import markdown
from toolbox.model.toolbox import Toolbox
from toolbox.releases.edition import Edition
from toolbox.word.rich_text import RichText, Run, read


@dataclass(frozen=True)
class RichTextRenderer:
    """Renders Markdown to rich text; links are relative to `page`, and dropped without base URL."""

    toolbox: Toolbox
    edition: Edition
    page: str = ""

    def line(self, text: str) -> tuple[Run, ...]:
        """Return the runs of a single line."""
        return tuple(run for rich_text in self.block(text) for run in rich_text.runs)

    def block(self, text: str) -> tuple[RichText, ...]:
        """Return the paragraphs and list items of a text."""
        return read(markdown.render(text, self._resolve).html)

    def address(self, target: str) -> str:
        """Return the absolute URL of a page (with #fragment), or "" without base URL."""
        page, _, fragment = target.partition("#")
        if not self.edition.address:
            return ""
        return f"{self.edition.address}{urls.url(page)}{'#' if fragment else ''}{fragment}"

    def _resolve(self, link: str) -> str | None:
        target = self.toolbox.site.find(link, self.page)
        return None if target is None else self.address(target)
