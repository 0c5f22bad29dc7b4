"""The MkDocs plugin: each event handler calls the next step of `toolbox.build`."""

import gc
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from click import echo
from jinja2 import Environment
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from toolbox.build import Build
from toolbox.checks import ContentError
from toolbox.source.settings import PATH as SETTINGS

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

    from toolbox.adapter.preview import Preview

log = logging.getLogger("mkdocs.plugins.toolbox")

_NEW_OBJECTS = 100_000
"""How many are made before Python looks for cycles to collect.

A build keeps nearly all that it makes until its end. Python's own 700 took 8 % of the time of a
build; mypy raises it for the same reason.
"""


class SettingsError(MkDocsException):
    """Problems in `mkdocs.yml`, which MkDocs reads once: a preview does not wait for a change."""

    def show(self, file: IO[Any] | None = None) -> None:
        """Print them, without the English word that click puts before a message."""
        echo(self.message, file, err=True)


class ToolboxConfig(Config):
    """The plugin has no options."""


class ToolboxPlugin(BasePlugin[ToolboxConfig]):
    """Adds the pages of fiches, routes and worksheets, and their downloads, to the site."""

    build: Build
    preview: "Preview | None" = None
    is_preview = False

    def on_startup(self, *, command: str, dirty: bool) -> None:  # noqa: ARG002
        """Set whether this is a preview (`mkdocs serve`), which makes no PDF and Word files."""
        gc.set_threshold(_NEW_OBJECTS)
        self.is_preview, self.preview = command == "serve", None
        if self.is_preview:
            log.info("Zonder PDF- en Word-bestanden: die maakt make build")

    # Before mkdocs-macros, whose macros need the toolbox.
    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check the content; problems abort the build before it writes anything.

        A preview that begins with problems shows them, and goes on once they are solved.
        """

        def build() -> Build:
            with _abort_on_problems():
                return Build(config, is_preview=self.is_preview)

        if self.is_preview and not self.preview:
            # Lazy import: a build has no server.
            from toolbox.adapter.problems import built_when_good

            root, (host, port) = Path(config.config_file_path).parent, config.dev_addr
            self.build = built_when_good(build, root, (host, port))
        else:
            self.build = build()
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:  # noqa: ARG002
        """Add a page for every fiche, worksheet and route, and their downloads."""
        return self.build.add_files(files)

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG002
        """Make the navigation menu."""
        self._nav = nav
        return self.build.take_menu(nav)

    # Before mkdocs-macros, which reads the front matter.
    @event_priority(100)
    def on_page_markdown(
        self,
        markdown: str,
        *,
        page: Page,
        config: MkDocsConfig,  # noqa: ARG002
        files: Files,  # noqa: ARG002
    ) -> str:
        """Add metadata to a page, and leave out what readers do not get yet."""
        self.build.describe(page)
        return self.build.markdown(page, markdown)

    def on_page_content(
        self,
        html: str,
        *,
        page: Page,
        config: MkDocsConfig,  # noqa: ARG002
        files: Files,  # noqa: ARG002
    ) -> str:
        """Render a generated page, fill in placeholders, and set the table of contents."""
        return self.build.content(page, html)

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Set the globals of the theme's templates."""
        env = self.build.prepare_templates(env, files)
        if self.is_preview:
            self._preview_inputs = files, self._nav, env, config
        return env

    # After all other plugins that change the HTML.
    @event_priority(-100)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG002
        """Add the Content-Security-Policy to a page."""
        return self.build.secured(output)

    @event_priority(-100)
    def on_post_template(self, output: str, *, template_name: str, config: MkDocsConfig) -> str:  # noqa: ARG002
        """Add the Content-Security-Policy to 404.html too."""
        return self.build.secured(output) if template_name == "404.html" else output

    def on_serve(
        self, server: "LiveReloadServer", *, config: MkDocsConfig, builder: Callable[..., None]
    ) -> "LiveReloadServer":
        """Attach the preview, which renders pages on request and watches files."""
        # Lazy import: a build has no server.
        from toolbox.adapter.preview import Preview

        self.preview = Preview(self._refresh, Path(config.config_file_path).parent)
        self.preview.take(*self._preview_inputs)
        self.preview.attach(server, builder)
        return server

    def _refresh(self) -> bool:
        files, _, env, _ = self._preview_inputs
        with _abort_on_problems():
            return self.build.refresh(files, env)

    # After the search plugin has written its index.
    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:  # noqa: ARG002
        """Complete the search index, and zip the offline copy of the finished site."""
        self.build.finish()
        if self.preview:
            self.preview.take(*self._preview_inputs)


@contextmanager
def _abort_on_problems() -> Iterator[None]:
    """Turn a ContentError into MkDocs' Abort; a preview then waits for the next change.

    One about `mkdocs.yml` becomes a SettingsError.
    """
    try:
        yield
    except ContentError as error:
        is_content = all(problem.path != SETTINGS for problem in error.problems)
        raise (Abort if is_content else SettingsError)(str(error)) from None
