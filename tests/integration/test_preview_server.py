"""The preview: a page is drawn when a browser asks for it, of the content as it is then."""

import threading
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from wsgiref.util import setup_testing_defaults

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from watchdog.events import FileSystemEvent, FileSystemEventHandler

from tests.conftest import Repository
from tests.support.small_toolbox import small_toolbox
from toolbox.adapter.preview import ChangeObserver

PATIENCE = 20


class Preview:
    """`mkdocs serve` without a socket: what is saved, and what a browser gets."""

    def __init__(self, repo: Repository) -> None:
        self.repo = repo
        self.builds = 0
        path = str(repo.root / "mkdocs.yml")
        config = load_config(path, strict=True, site_dir=str(repo.root / "preview"))
        config.plugins.on_startup(command="serve", dirty=False)

        def builder() -> None:
            self.builds += 1
            again = load_config(path, strict=True, site_dir=config.site_dir)
            build(again, serve_url="http://127.0.0.1:8000/")

        self.server = LiveReloadServer(builder, "127.0.0.1", 0, config.site_dir, "/")
        build(config, serve_url="http://127.0.0.1:8000/")
        self.server.watch(config.docs_dir)
        config.plugins.on_serve(self.server, config=config, builder=builder)
        self.server.observer.start()

    def save(self, path: str, old: str, new: str) -> None:
        """Replace a text in a file, as an editor does, and let the server notice."""
        noticed = threading.Event()
        handler = FileSystemEventHandler()
        handler.on_any_event = lambda event: noticed.set()  # type: ignore[method-assign]  # noqa: ARG005
        self.server.observer.schedule(handler, str((self.repo.root / path).parent))
        self.repo.replace(path, old, new)
        assert noticed.wait(PATIENCE)
        self.server.builder()

    def get(self, path: str) -> str:
        """Return what a browser gets at a path."""
        environment: dict[str, object] = {"PATH_INFO": path, "wsgi.input": BytesIO()}
        setup_testing_defaults(environment)
        app = self.server.get_app()
        assert app is not None
        answer = app(environment, lambda *_: lambda _: None)
        # The script that reloads a page counts its requests.
        return b"".join(answer).decode().partition("livereload(")[0]


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    found = Preview(small_toolbox(tmp_path / "project"))
    yield found
    found.server.observer.stop()


def test_a_saved_text_is_on_its_page_without_a_build(preview: Preview) -> None:
    preview.save("fiches/een.md", "waar het over gaat", "wat er nu staat")
    assert "wat er nu staat" in preview.get("/fiches/een/")
    assert preview.builds == 0


def test_every_page_that_shows_it_shows_it(preview: Preview) -> None:
    preview.save("fiches/een.md", "waar het over gaat", "wat er nu staat")
    assert "wat er nu staat" in preview.get("/"), "the card on the start page"
    preview.save("data/glossary.yml", "erkenning vraagt", "erkend wordt")
    assert "erkend wordt" in preview.get("/begrippen/"), "a page in docs/ with a macro"
    assert preview.builds == 0


def test_another_title_takes_a_build(preview: Preview) -> None:
    preview.save("fiches/een.md", "title: Eerste fiche", "title: Nieuwe naam")
    assert preview.builds == 1
    assert "Nieuwe naam" in preview.get("/fiches/twee/"), "the menu of another page"


def test_a_save_elsewhere_takes_a_build(preview: Preview) -> None:
    preview.save("docs/index.md", "# ", "# Welkom ")
    assert preview.builds == 1


def test_a_problem_is_told_and_the_last_good_page_stays(preview: Preview) -> None:
    before = preview.get("/fiches/een/")
    with pytest.raises(Abort, match=r"fiches/een\.md:4:\d+: .*order"):
        preview.save("fiches/een.md", "order: 1", "order: nul")
    assert preview.get("/fiches/een/") == before
    preview.save("fiches/een.md", "order: nul", "order: 1")
    assert preview.builds == 0


def test_the_index_of_search_is_built_when_it_is_asked_for(preview: Preview) -> None:
    preview.save("fiches/een.md", "waar het over gaat", "wat er nu staat")
    assert "wat er nu staat" in preview.get("/search/index.js")
    assert preview.builds == 1


@pytest.fixture
def observe() -> Iterator[Callable[[Path], tuple[ChangeObserver, threading.Event]]]:
    observers: list[ChangeObserver] = []

    def start(path: Path) -> tuple[ChangeObserver, threading.Event]:
        noticed = threading.Event()
        handler = FileSystemEventHandler()

        def note(event: FileSystemEvent) -> None:  # noqa: ARG001
            noticed.set()

        handler.on_any_event = note  # type: ignore[method-assign]
        observer = ChangeObserver()
        observer.schedule(handler, str(path), recursive=True)
        observer.start()
        observers.append(observer)
        return observer, noticed

    yield start
    for observer in observers:
        observer.stop()


def test_a_file_that_is_replaced_by_another_counts_as_changed(
    tmp_path: Path, observe: Callable[[Path], tuple[ChangeObserver, threading.Event]]
) -> None:
    watched = tmp_path / "mkdocs.yml"
    watched.write_text("a")
    observer, noticed = observe(watched)
    (tmp_path / "new").write_text("b")
    (tmp_path / "new").replace(watched)
    assert noticed.wait(PATIENCE)
    assert watched in observer.changed()
    assert observer.changed() == frozenset()


def test_reading_is_no_change(
    tmp_path: Path, observe: Callable[[Path], tuple[ChangeObserver, threading.Event]]
) -> None:
    (tmp_path / "a.md").write_text("a")
    observer, noticed = observe(tmp_path)
    assert (tmp_path / "a.md").read_text() == "a"
    (tmp_path / "b.md").write_text("b")
    assert noticed.wait(PATIENCE)
    assert tmp_path / "a.md" not in observer.changed()
