"""Which changes of files the preview is told of."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from watchdog.events import FileSystemEvent, FileSystemEventHandler

from toolbox.adapter.changes import ChangeObserver

PATIENCE = 20


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
