"""The preview (`mkdocs serve`): pages that are rendered on request.

After a change MkDocs rebuilds the full site. Here, after one in `fiches/` or `data/`, all content
is read and checked again, all pages are marked stale, and a stale page is rendered on its next
request. So no dependency graph is needed. All other changes, and those that add, remove or rename a
page, trigger a full build of MkDocs.
"""

import logging
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.commands.build import _build_page, _populate_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from toolbox.adapter.changes import ChangeObserver
from toolbox.adapter.problems import on_top
from toolbox.source.reader import read_settings

log = logging.getLogger("mkdocs.plugins.toolbox")

_OF_ALL_CONTENT = ("search/", "sitemap.xml", "404.html")
"""The paths of other files that a build derives from the content."""


class Preview:
    """The state of the preview: the inputs of the last full build, and the stale pages."""

    def __init__(self, refresh: Callable[[], bool], root: Path) -> None:
        """`refresh` reads the content again; it returns False if pages were added or removed.

        It raises Abort when the content has problems, as a build does.
        """
        self._refresh, self._root = refresh, root
        self._lock = threading.RLock()
        self._stale: set[str] = set()
        self._pages: dict[str, Page] = {}
        self._others_are_stale = False
        self._problems = ""
        """What is wrong since the last good build, one problem a line."""
        self._is_unbuilt = False
        """Whether the last full build failed, so that what changed then is not on the pages."""

    def take(self, files: Files, nav: Navigation, env: Environment, config: MkDocsConfig) -> None:
        """Store the inputs of a full build, after which no page is stale."""
        self._files, self._nav, self._env, self._config = files, nav, env, config
        self._stale, self._others_are_stale = set(), False
        found = files.documentation_pages(inclusion=InclusionLevel.is_included)
        self._pages = {file.dest_uri: file.page for file in found if file.page}
        self._made = {
            file.dest_uri
            for file in files
            if file.generated_by and not file.is_documentation_page()
        }

    def attach(self, server: LiveReloadServer, builder: Callable[[], None]) -> None:
        """Replace the observer, the builder and the WSGI app of MkDocs' server."""
        observer = self._observe(server)

        def rebuild() -> None:
            with self._lock, self._showing_problems():
                changed = observer.changed()
                if self._is_unbuilt or not self._take_up(changed):
                    self._is_unbuilt = True
                    if problems := read_settings(self._root):
                        raise Abort("\n".join(map(str, problems)))
                    builder()
                    self._is_unbuilt = False

        def answer(environ: dict[str, Any], start: Any) -> Iterable[bytes]:
            path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
            if path.startswith(server.mount_path):
                self._renew(path.removeprefix(server.mount_path), builder)
            return server.serve_request(environ, start)

        server.builder = rebuild
        self._put_problems_on(server)
        server.set_app(answer)

    def _observe(self, server: LiveReloadServer) -> ChangeObserver:
        """Let the server watch what it watched, by an observer of ours."""
        theme = self._config.theme.dirs
        paths = (self._config.docs_dir, self._config.config_file_path, *theme)
        watched = [path for path in paths if _unwatched(server, path)]
        observer = ChangeObserver()
        server.observer = observer  # type: ignore[assignment]
        for path in watched:
            server.watch(path)
        return observer

    def _put_problems_on(self, server: LiveReloadServer) -> None:
        """Let every page that the server sends show the problems, those of errors too."""
        inject, error_page = server._inject_js_into_html, server.error_handler

        def page(html: bytes, epoch: int) -> bytes:
            shown = on_top(html, self._problems) if self._problems else html
            made: bytes = inject(shown, epoch)  # type: ignore[no-untyped-call]
            return made

        server._inject_js_into_html = page  # type: ignore[method-assign]
        server.error_handler = lambda code: page(error_page(code) or b"", server._visible_epoch)

    @contextmanager
    def _showing_problems(self, *, of_a_page: bool = False) -> Iterator[None]:
        """Show what aborts a build on top of the last good pages, until a build succeeds.

        MkDocs' server would let every request wait for that. `of_a_page` is for a single page: that
        it succeeds says nothing of the others.
        """
        warnings = _Warnings()
        mkdocs = logging.getLogger("mkdocs")
        mkdocs.addHandler(warnings)
        try:
            yield
        except (Exception, SystemExit) as problem:
            # In strict mode MkDocs only counts its warnings.
            self._problems = "\n".join(warnings.messages) or str(problem) or type(problem).__name__
            log.error(str(problem))
        else:
            if not of_a_page:
                self._problems = ""
        finally:
            mkdocs.removeHandler(warnings)

    def _take_up(self, changed: Iterable[Path]) -> bool:
        """Read changed content and mark all pages stale; return False if a full build is needed."""
        content = [self._root / name for name in ("fiches", "data")]
        if not all(any(path.is_relative_to(each) for each in content) for path in changed):
            return False
        if not self._refresh():
            return False
        self._stale, self._others_are_stale = set(self._pages), True
        return True

    def _renew(self, path: str, builder: Callable[[], None]) -> None:
        """Render the page at a URL path if it is stale; run a full build for another stale file."""
        name = f"{path}index.html" if not path or path.endswith("/") else path
        with self._lock:
            if name in self._stale and not self._is_unbuilt:
                # It may have been saved since: the build that follows says what is wrong in it.
                with self._showing_problems(of_a_page=True):
                    self._draw(self._pages[name])
                    self._stale.discard(name)
            elif self._others_are_stale and (
                name in self._made or name.startswith(_OF_ALL_CONTENT)
            ):
                # If the content has problems, serve the old file.
                with self._showing_problems():
                    builder()

    def _draw(self, page: Page) -> None:
        _populate_page(page, self._config, self._files)
        pages = self._files.documentation_pages(inclusion=InclusionLevel.is_included)
        _build_page(page, self._config, pages, self._nav, self._env)


class _Warnings(logging.Handler):
    """Collects what MkDocs warns about."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


def _unwatched(server: LiveReloadServer, path: str) -> bool:
    """Stop watching a path; return whether it was watched."""
    with suppress(KeyError):
        server.unwatch(path)
        return True
    return False
