"""Run builds one after the other, and weigh what they made."""

import gzip
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

_PLACEHOLDERS = """\
from unittest.mock import patch
from macros.downloads import pdf, word
from mkdocs.__main__ import cli

def placeholder(*_, **__):
    return bytes(40_000)

with (
    patch.object(pdf, "make_pdf", placeholder),
    patch.object(word, "worksheet_docx", placeholder),
    patch.object(word, "agreement_docx", placeholder),
):
    cli()
"""


class RunError(Exception):
    """A command failed; its output is the message."""


@dataclass(frozen=True)
class Task:
    """Arguments for Python, and the folder to run it in."""

    arguments: tuple[str, ...]
    folder: Path


@dataclass(frozen=True)
class Size:
    """The bytes of a site: its biggest page, all pages together, and one page compressed."""

    biggest: int
    total: int
    compressed: int


def build(project: Path, site: Path) -> Task:
    """Return the task that builds a project into the folder `site`."""
    return Task(("-m", "mkdocs", "build", "--site-dir", str(site)), project)


def fill(project: Path, site: Path) -> Task:
    """Return the task that builds a project, and keeps a placeholder for each PDF and Word file.

    Builds after it find every file as they would after a real one, which takes minutes where
    there are hundreds.
    """
    return Task(("-c", _PLACEHOLDERS, "build", "--site-dir", str(site)), project)


def cpu_seconds(task: Task) -> float:
    """Return the processor time of a task and of what it started; raises RunError."""
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as output:
        process = subprocess.Popen(
            [sys.executable, *task.arguments],
            cwd=task.folder,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
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


def weigh(site: Path, page: str) -> Size:
    """Return the size of the pages of a built site; `page` is the one to compress."""
    sizes = [path.stat().st_size for path in site.rglob("*.html")]
    return Size(max(sizes), sum(sizes), len(gzip.compress((site / page).read_bytes())))
