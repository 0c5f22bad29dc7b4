"""The pages that the content makes, as MkDocs sees them."""

from collections.abc import Iterable
from html import escape
from pathlib import Path
from typing import Any

from markdown.extensions.toc import nest_toc_tokens
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents, get_toc

from toolbox.generated import Generated
from toolbox.markup.sanitizer import Heading


class GeneratedPage(Page):
    """A page that MkDocs gives its place, and has nothing to read of.

    So what strangers wrote stays away from everything that would run it.
    """

    def __init__(self, made: Generated, file: File, config: MkDocsConfig) -> None:
        super().__init__(escape(made.title), file, config)
        self.made = made

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002
        """Begin with no text, and with what the page says of itself."""
        self.markdown = ""
        # The theme writes these into the page as they are.
        self.meta = {
            **self.made.meta,
            "title": escape(self.made.title),
            "description": escape(self.made.description),
            "template": self.made.template,
            "render_macros": False,
            # `toolbox.search` has its entries.
            "search": {"exclude": True},
        }
        if self.made.linked_data:
            self.meta["linked_data"] = self.made.linked_data(self.canonical_url or "")

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002
        """Leave the content to the plugin."""
        self.content = ""
        self.links_to_anchors = {}


def page_file(made: Generated, root: Path, config: MkDocsConfig) -> File:
    """Return the file of a generated page, with the place to edit it.

    A page with a file of its own has its dates.
    """
    if (root / made.page).is_file():
        file = File(made.page, str(root), config.site_dir, config.use_directory_urls)
    else:
        file = File.generated(config, made.page, content="")
    file.edit_uri = f"../{made.path}"
    return file


def table_of_contents(headings: Iterable[Heading]) -> TableOfContents:
    """Return headings as the theme shows them beside a page."""
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
