"""One publisher at a time in a clone, never held up by one that was killed."""

import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

PATIENCE = 3.0
"""How many seconds a lock of git may stay; a git that is alive needs a fraction of one."""


@contextmanager
def alone(folder: Path, refs: Iterable[str]) -> Iterator[None]:
    """Wait until nobody else publishes from the clone whose git folder is `folder`.

    All who do share its local branch. The locks of git on `refs` that are left then, are those
    of a git that was killed: they go.
    """
    # Not on every system, and only who publishes needs it.
    from fcntl import LOCK_EX, LOCK_NB, flock

    # The system lets go of this lock when the process ends, however it ends.
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
