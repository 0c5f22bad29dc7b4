"""Which files change while the preview runs: the operating system tells.

MkDocs looks at every file each half second (https://python-watchdog.readthedocs.io/).
"""

import threading
from pathlib import Path
from typing import Any

from watchdog.events import (
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer

_CHANGES: list[type[FileSystemEvent]] = [
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
]
"""The event types to watch: not opening and closing, or reading a file would trigger a build."""


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
