"""Temporary folders, which the next run removes where the process that made one was killed."""

import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path
from tempfile import gettempdir, mkdtemp

CAN_LOCK = find_spec("fcntl") is not None
"""Whether this computer has the lock that a process loses when it ends; Windows has not."""

_PREFIX = "publiq-toolbox-"
_NEW = 60
"""The age, in seconds, below which a folder may not have its lock yet."""


@contextmanager
def temporary_folder() -> Iterator[Path]:
    """Yield a new folder, which is gone afterwards; those of processes that were killed go too."""
    if CAN_LOCK:
        for left in Path(gettempdir()).glob(f"{_PREFIX}*"):
            with suppress(OSError):
                _remove_left(left)
    folder = Path(mkdtemp(prefix=_PREFIX))
    held = _locked(folder) if CAN_LOCK else None
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        if held is not None:
            os.close(held)


def _remove_left(folder: Path) -> None:
    """Remove a folder; raises OSError when it is of a process that runs, or not ours."""
    if time.time() - folder.stat().st_mtime < _NEW:
        return
    held = _locked(folder)
    shutil.rmtree(folder, ignore_errors=True)
    os.close(held)


def _locked(folder: Path) -> int:
    """Return a descriptor that holds a lock; raises OSError when another process has it."""
    # Lazy import: it does not exist on Windows.
    from fcntl import LOCK_EX, LOCK_NB, flock

    held = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        flock(held, LOCK_EX | LOCK_NB)
    except OSError:
        os.close(held)
        raise
    return held
