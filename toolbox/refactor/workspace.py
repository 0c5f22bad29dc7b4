"""The files of the content while they change: together in memory, then on disk, all or none."""

import shutil
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from difflib import SequenceMatcher
from pathlib import Path

from toolbox.characters import lines_of
from toolbox.checks import problems_of
from toolbox.diagnostics import Problem
from toolbox.source.reader import read_content
from toolbox.source.settings import PATH
from toolbox.temporary import temporary_folder

FOLDERS = ("data", "docs", "fiches")
_SHOWN = 12
"""Of a removed passage of at most this many lines, the report shows each line."""

_LIKE = 0.5
"""Similarity of two lines, from 0 to 1 (difflib), above which one is a version of the other."""


class RefactorError(Exception):
    """Nothing was changed; the message says why, in Dutch, and what to do."""


class Workspace:
    """The text files below `root`, with their new texts; `write` puts those on disk.

    `notes` says, in Dutch, what only an editor can do afterwards.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.notes: list[str] = []
        self._new: dict[str, str | None] = {}
        self._moved: dict[str, str] = {}

    def read(self, path: str) -> str:
        """Return the new text of a file; line endings and the byte order mark stay as they are."""
        text = self._new.get(path)
        return text if text is not None else self._old(path)

    def change(self, path: str, text: str) -> None:
        """Give a file a new text."""
        if text != self.read(path):
            self._new[path] = text

    def move(self, old: str, new: str) -> None:
        """Give a file another path."""
        self._new[new], self._new[old] = self.read(old), None
        self._moved[new] = old

    def remove(self, path: str) -> None:
        """Remove a file."""
        self._new[path] = None

    def problems(self) -> tuple[Problem, ...]:
        """Return what the check says of the new files, in a copy of the content."""
        with temporary_folder() as folder:
            for name in FOLDERS:
                if (self.root / name).is_dir():
                    shutil.copytree(self.root / name, folder / name, symlinks=True)
            if (self.root / PATH).is_file():
                shutil.copy(self.root / PATH, folder)
            for path, text in self._new.items():
                _put(folder / path, text)
            return problems_of(read_content(folder))

    def write(self) -> None:
        """Write every new text.

        Raises OSError when one fails, and KeyboardInterrupt when the process is told to stop, both
        with all files as they were.
        """
        before = {path: self._bytes(path) for path in self._new}
        written = []
        with _told_to_stop() as told:
            try:
                for path, text in self._new.items():
                    written.append(path)
                    _put(self.root / path, text)
                    if told:
                        raise KeyboardInterrupt
            except (OSError, KeyboardInterrupt):
                for path in written:
                    _put_bytes(self.root / path, before[path])
                raise

    def report(self) -> Iterator[str]:
        """Yield what changed, in Dutch: each file, and its lines below it."""
        for path, text in sorted(self._new.items()):
            source = self._moved.get(path)
            if text is None:
                if path not in self._moved.values():
                    yield f"{path} is verwijderd"
                continue
            if source:
                yield f"{source} heet nu {path}"
            elif self._bytes(path) is None:
                yield f"{path} is nieuw"
            else:
                yield path
            before = lines_of(self._old(source or path))
            for line in _differences(before, lines_of(text)):
                yield f"  {line}"

    def _old(self, path: str) -> str:
        return (self._bytes(path) or b"").decode("utf-8")

    def _bytes(self, path: str) -> bytes | None:
        file = self.root / path
        return file.read_bytes() if file.is_file() else None


@contextmanager
def _told_to_stop() -> Iterator[list[int]]:
    """Collect the signals to stop (Ctrl+C, SIGTERM), which would stop at whatever line that is."""
    told: list[int] = []
    numbers = (signal.SIGINT, signal.SIGTERM)
    before = [signal.signal(number, lambda each, _: told.append(each)) for number in numbers]
    try:
        yield told
    finally:
        for number, handler in zip(numbers, before, strict=True):
            signal.signal(number, handler)


def _put(file: Path, text: str | None) -> None:
    _put_bytes(file, None if text is None else text.encode("utf-8"))


def _put_bytes(file: Path, content: bytes | None) -> None:
    if content is None:
        file.unlink(missing_ok=True)
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    # Beside it first, so that no file is ever half written.
    unfinished = file.with_name(f"{file.name}.new")
    try:
        unfinished.write_bytes(content)
        unfinished.replace(file)
    finally:
        unfinished.unlink(missing_ok=True)


def _differences(old: list[str], new: list[str]) -> Iterator[str]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for kind, start, end, at, to in matcher.get_opcodes():
        if kind == "equal":
            continue
        if _are_versions(old[start:end], new[at:to]):
            pairs = zip(old[start:end], new[at:to], strict=True)
            for number, (before, after) in enumerate(pairs, at + 1):
                yield f"regel {number}: {before.strip()} → {after.strip()}"
            continue
        if end > start:
            yield from _passage("weg", start, old[start:end])
        if to > at:
            yield from _passage("nieuw", at, new[at:to])


def _are_versions(old: list[str], new: list[str]) -> bool:
    """Return whether lines are the old ones, each with a change."""
    return len(old) == len(new) and all(
        SequenceMatcher(None, before, after).ratio() > _LIKE
        for before, after in zip(old, new, strict=True)
    )


def _passage(what: str, start: int, lines: list[str]) -> Iterator[str]:
    if len(lines) > _SHOWN:
        yield f"{what}: regel {start + 1} tot {start + len(lines)}"
        return
    for number, line in enumerate(lines, start + 1):
        if line.strip():
            yield f"{what}: regel {number}: {line.strip()}"
