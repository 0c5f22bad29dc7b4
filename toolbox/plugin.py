"""The plugin for MkDocs: each of its events calls the next step of `toolbox.build`."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from toolbox.adapter.preview import Preview
from toolbox.build import Build
from toolbox.checks import ContentError

log = logging.getLogger("mkdocs.plugins.toolbox")


class ToolboxConfig(Config):
    """The plugin has no options."""


class ToolboxPlugin(BasePlugin[ToolboxConfig]):
    """Adds the fiches and worksheets to the site."""

    build: Build
    preview: Preview | None = None
    is_preview = False

    def on_startup(self, *, command: str, dirty: bool) -> None:  # noqa: ARG002
        """Remember whether this is a preview, which makes no files: a save must show at once."""
        self.is_preview = command == "serve"
        if self.is_preview:
            log.info("Zonder pdf- en Word-bestanden: die maakt make build")

    # Before mkdocs-macros, whose macros need the toolbox.
    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check the content; a problem ends the build before anything is touched."""
        with _problems_end_it():
            self.build = Build(config, is_preview=self.is_preview)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:  # noqa: ARG002
        """Add a page for every fiche, worksheet and route, and the files that go with them."""
        return self.build.add_files(files)

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG002
        """Make the menu."""
        self._nav = nav
        return self.build.take_menu(nav)

    # Before mkdocs-macros, which looks at the front matter.
    @event_priority(100)
    def on_page_markdown(
        self,
        markdown: str,
        *,
        page: Page,
        config: MkDocsConfig,  # noqa: ARG002
        files: Files,  # noqa: ARG002
    ) -> str:
        """Give a page what it says of itself."""
        self.build.describe(page)
        return markdown

    def on_page_content(
        self,
        html: str,
        *,
        page: Page,
        config: MkDocsConfig,  # noqa: ARG002
        files: Files,  # noqa: ARG002
    ) -> str:
        """Draw what is generated, and take the outline of every page."""
        return self.build.content(page, html)

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Give the templates of the theme what they show."""
        env = self.build.prepare_templates(env, files)
        if self.is_preview:
            self._kept_for_preview = files, self._nav, env, config
        return env

    # After everything else that writes in a page.
    @event_priority(-100)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG002
        """Give each page its Content-Security-Policy."""
        return self.build.secured(output)

    @event_priority(-100)
    def on_post_template(self, output: str, *, template_name: str, config: MkDocsConfig) -> str:  # noqa: ARG002
        """Give the page for wrong addresses its policy too."""
        return self.build.secured(output) if template_name == "404.html" else output

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., None]
    ) -> LiveReloadServer:
        """Draw pages when they are asked for, and hear of changes when they are made."""
        self.preview = Preview(self._refresh, Path(config.config_file_path).parent)
        self.preview.take(*self._kept_for_preview)
        self.preview.attach(server, builder)
        return server

    def _refresh(self) -> bool:
        files, _, env, _ = self._kept_for_preview
        with _problems_end_it():
            return self.build.refresh(files, env)

    # After the search plugin has written its index.
    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:  # noqa: ARG002
        """Complete the search index, and pack the finished site to use offline."""
        self.build.finish()
        if self.preview:
            self.preview.take(*self._kept_for_preview)


@contextmanager
def _problems_end_it() -> Iterator[None]:
    """End a build, in a preview until the next change, with every problem of the content."""
    try:
        yield
    except ContentError as error:
        raise Abort(str(error)) from None
