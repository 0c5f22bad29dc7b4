"""Run builds one after the other, and measure what they made."""

import gzip
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median

_STYLES = re.compile(rb"<style>.*?</style>", re.DOTALL)
_PLACEHOLDERS = """\
from unittest.mock import patch
from toolbox.print import pdf
from toolbox import word
from toolbox.downloads import book
from mkdocs.__main__ import cli

def placeholder(*_, **__):
    return bytes(40_000)

with (
    patch.object(pdf, "make_pdf", placeholder),
    patch.object(word, "worksheet_docx", placeholder),
    patch.object(word, "agreement_docx", placeholder),
    patch.object(book._Book, "make", placeholder),
):
    cli()
"""


_TEMPLATES = "_jinja2-cache-*/*.cache"
"""Where Jinja keeps compiled templates, as `FileSystemBytecodeCache` does by default."""

ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
# With it, the copy of the toolbox would be compiled again in every build, and the peer, which is
# installed, would not.
ENVIRONMENT.pop("PYTHONDONTWRITEBYTECODE", None)


class RunError(Exception):
    """A command failed; its output is the message."""


@dataclass(frozen=True)
class Task:
    """Arguments for Python, the folder to run it in, and files and folders to remove before."""

    arguments: tuple[str, ...]
    folder: Path
    removed: tuple[Path, ...] = ()


@dataclass(frozen=True)
class Size:
    """The bytes of a site: its biggest page, all pages together, one page and it compressed.

    The one page is without the styles in it, which others have in a file.

    `index` is what a search fetches.
    """

    biggest: int
    total: int
    page: int
    compressed: int
    index: int


def build(project: Path, site: Path) -> Task:
    """Return the task that builds a project into a new folder `site`, as `make build` does."""
    return Task(("-m", "mkdocs", "build", "--site-dir", str(site)), project, (site,))


def without_cache(project: Path, site: Path) -> Task:
    """Return the task that builds a project with nothing of before but its PDF and Word files."""
    files = (project / ".cache" / "files").glob("*.css")
    task = build(project, site)
    removed = (*task.removed, *files, *Path(tempfile.gettempdir()).glob(_TEMPLATES))
    return replace(task, removed=removed)


def fill(project: Path, site: Path) -> Task:
    """Return the task that builds a project, and keeps a placeholder for each PDF and Word file.

    Builds after it find every file as they would after a real one, which takes minutes where
    there are hundreds.
    """
    return Task(("-c", _PLACEHOLDERS, "build", "--site-dir", str(site)), project)


def cpu_seconds(task: Task) -> float:
    """Return the processor time of a task and of what it started; raises RunError."""
    for path in task.removed:
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as output:
        process = subprocess.Popen(
            [sys.executable, *task.arguments],
            cwd=task.folder,
            env=ENVIRONMENT,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            output.seek(0)
            raise RunError(f"{' '.join(task.arguments)}: {process.returncode}\n{output.read()}")
    return used.ru_utime + used.ru_stime


def medians(tasks: Sequence[Task], runs: int) -> list[float]:
    """Return the median time of each task; they take turns, so that all meet the same machine."""
    rounds = [[cpu_seconds(task) for task in tasks] for _ in range(runs)]
    return [median(times) for times in zip(*rounds, strict=True)]


def size_of(site: Path, page: str) -> Size:
    """Return the size of the pages of a built site; `page` is the one to compress."""
    sizes = [path.stat().st_size for path in site.rglob("*.html")]
    one = _STYLES.sub(b"", (site / page).read_bytes())
    ours, plain = site / "search/index.js", site / "search/search_index.json"
    index = (ours if ours.is_file() else plain).read_bytes()
    return Size(
        max(sizes), sum(sizes), len(one), len(gzip.compress(one)), len(gzip.compress(index))
    )
