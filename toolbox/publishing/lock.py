"""A lock so that one process publishes at a time in a clone; stale locks are removed."""

import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

PATIENCE = 3.0
"""The timeout, in seconds, after which a lock file of git is stale; git needs far less."""


@contextmanager
def exclusive(folder: Path, refs: Iterable[str]) -> Iterator[None]:
    """Hold an exclusive lock (flock) on publishing from the clone with git folder `folder`.

    Waits for other processes, which share the local branch. Lock files of git on `refs` that
    remain are stale, of a git process that was killed, and are removed.
    """
    # Lazy import: it does not exist on Windows, and only publishing needs it.
    from fcntl import LOCK_EX, LOCK_NB, flock

    # The operating system releases this lock when the process ends, also when it is killed.
    with (folder / "toolbox-publish").open("w") as file:
        try:
            flock(file, LOCK_EX | LOCK_NB)
        except BlockingIOError:
            print("Iemand anders publiceert vanuit deze map. Even wachten …", flush=True)
            flock(file, LOCK_EX)
        _free(folder / f"{name}.lock" for name in (*refs, "packed-refs", "shallow"))
        yield


def _free(locks: Iterable[Path]) -> None:
    left = [path for path in locks if path.exists()]
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and any(path.exists() for path in left):
        time.sleep(0.05)
    for path in left:
        path.unlink(missing_ok=True)
