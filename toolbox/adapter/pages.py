"""The adapter for generated pages: MkDocs' Page, File and TableOfContents."""

from collections.abc import Iterable
from html import escape
from pathlib import Path
from typing import Any

from markdown.extensions.toc import nest_toc_tokens
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents, get_toc

from toolbox.dutch import dutch_date
from toolbox.generated import Generated
from toolbox.markup.heading import Heading
from toolbox.releases.edition import Edition


class GeneratedPage(Page):
    """A MkDocs page without Markdown source; the plugin renders its content.

    So untrusted content never gets to mkdocs-macros, which would evaluate it as a template.
    """

    def __init__(self, made: Generated, file: File, config: MkDocsConfig) -> None:
        super().__init__(escape(made.title), file, config)
        self.made = made

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002
        """Set empty Markdown, and the front matter (`meta`) of the page."""
        self.markdown = ""
        # The theme does not escape these.
        self.meta = {
            **self.made.meta,
            "title": escape(self.made.title),
            "description": escape(self.made.description),
            "template": self.made.template,
            "render_macros": False,
        }
        if self.made.linked_data:
            self.meta["linked_data"] = self.made.linked_data(self.canonical_url or "")

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002
        """Set empty content, which the plugin replaces."""
        self.content = ""
        self.links_to_anchors = {}


def page_file(made: Generated, root: Path, config: MkDocsConfig) -> File:
    """Return the MkDocs file of a generated page, with its edit URI.

    If a file has the same path as the page, as that of a fiche, MkDocs takes its dates from there.
    """
    if (root / made.page).is_file():
        file = File(made.page, str(root), config.site_dir, config.use_directory_urls)
    else:
        file = File.generated(config, made.page, content="")
    file.edit_uri = f"../{made.path}"
    return file


def set_day(page: Page, edition: Edition) -> None:
    """Set when the source of a page changed, if that is known, also for the sitemap of MkDocs."""
    path = page.made.path if isinstance(page, GeneratedPage) else f"docs/{page.file.src_uri}"
    day = edition.changed.get(path)
    if day:
        page.meta["changed"] = {"iso": day.isoformat(), "text": dutch_date(day)}
    # MkDocs itself takes the day of the build.
    page.update_date = (day or edition.today).isoformat()


def table_of_contents(headings: Iterable[Heading]) -> TableOfContents:
    """Return headings as MkDocs' table of contents."""
    tokens: list[Any] = [
        {
            "level": heading.level,
            "id": heading.id,
            "name": escape(heading.text),
            "html": escape(heading.text),
            "data-toc-label": "",
        }
        for heading in headings
    ]
    return get_toc(nest_toc_tokens(tokens))
