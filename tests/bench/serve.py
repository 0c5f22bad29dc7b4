"""How long it takes before a saved fiche shows in the browser of who is writing it."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from tests.bench.measure import ENVIRONMENT, RunError

MARK = "Dit is zonet bewaard."
_PATIENCE = 1800
_ROUND = 0.05


def save_seconds(project: Path, file: str, page: str) -> float:
    """Return the time between saving `file` of a project and seeing the change on `page`.

    Raises RunError where the preview does not start or does not show it.
    """
    path = project / file
    before = path.read_text("utf-8")
    with _served(project) as address:
        _wait(f"{address}{page}", "")
        start = time.perf_counter()
        path.write_text(f"{before}\n\n{MARK}\n", "utf-8")
        try:
            _wait(f"{address}{page}", MARK)
            return time.perf_counter() - start
        finally:
            path.write_text(before, "utf-8")


@contextmanager
def _served(project: Path) -> Iterator[str]:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        place = f"127.0.0.1:{found.getsockname()[1]}"
    process = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "-a", place],
        cwd=project,
        env=ENVIRONMENT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield f"http://{place}/"
    finally:
        process.kill()
        process.wait()


def _wait(address: str, text: str) -> None:
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        try:
            with urlopen(address, timeout=_PATIENCE) as answer:
                if text in answer.read().decode():
                    return
        except (URLError, OSError):
            pass
        time.sleep(_ROUND)
    raise RunError(f"{address}: {text or 'geen antwoord'}")
