"""The preview (`mkdocs serve`): file system events, and pages that are rendered on request.

MkDocs polls for changes every half second, and then rebuilds the full site. Here the operating
system notifies of changes (https://python-watchdog.readthedocs.io/); after one in `fiches/` or
`data/` all content is read and checked again, all pages are marked stale, and a stale page is
rendered on its next request. So no dependency graph is needed. All other changes, and those that
add, remove or rename a page, trigger a full build of MkDocs.
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
from watchdog.events import (
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer

from toolbox.adapter.problems import on_top
from toolbox.source.reader import read_settings

log = logging.getLogger("mkdocs.plugins.toolbox")

_CHANGES: list[type[FileSystemEvent]] = [
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
]
"""The event types to watch: not opening and closing, or reading a file would trigger a build."""

_OF_ALL_CONTENT = ("search/", "sitemap.xml", "404.html")
"""The paths of other files that a build derives from the content."""


class ChangeObserver:
    """Replaces the polling observer of MkDocs' server, and records which files changed."""

    def __init__(self) -> None:
        self._observer = Observer()
        self._lock = threading.Lock()
        self._changed: set[Path] = set()
        self.start, self.stop = self._observer.start, self._observer.stop
        self.join, self.unschedule = self._observer.join, self._observer.unschedule

    def schedule(
        self, handler: FileSystemEventHandler, path: str, *, recursive: bool = False
    ) -> Any:
        """Watch a folder, or a file by its folder, as many editors replace a file on save."""
        noting = FileSystemEventHandler()
        watched = Path(path)

        def note(event: FileSystemEvent) -> None:
            paths = {Path(str(name)) for name in (event.src_path, event.dest_path) if name}
            if watched.is_dir() or watched in paths:
                with self._lock:
                    self._changed |= paths
                handler.on_any_event(event)

        noting.on_any_event = note  # type: ignore[method-assign]
        folder = path if watched.is_dir() else str(watched.parent)
        return self._observer.schedule(
            noting, folder, recursive=recursive and watched.is_dir(), event_filter=_CHANGES
        )

    def changed(self) -> frozenset[Path]:
        """Return the files that changed since the last call."""
        with self._lock:
            found, self._changed = frozenset(self._changed), set()
        return found


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
        observer = ChangeObserver()
        watched = [
            path
            for path in (
                self._config.docs_dir,
                self._config.config_file_path,
                *self._config.theme.dirs,
            )
            if _unwatched(server, path)
        ]
        server.observer = observer  # type: ignore[assignment]
        for path in watched:
            server.watch(path)

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

        inject, error_page = server._inject_js_into_html, server.error_handler

        def with_problems(html: bytes) -> bytes:
            return on_top(html, self._problems) if self._problems else html

        server.builder = rebuild

        def page(html: bytes, epoch: int) -> bytes:
            made: bytes = inject(with_problems(html), epoch)  # type: ignore[no-untyped-call]
            return made

        server._inject_js_into_html = page  # type: ignore[method-assign]
        server.error_handler = lambda code: page(error_page(code) or b"", server._visible_epoch)
        server.set_app(answer)

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
