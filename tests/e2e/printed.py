"""What comes out of the printer: the PDF that the browser makes, read with poppler."""

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from playwright.sync_api import Page

PORTRAIT: Final = (210, 297)
LANDSCAPE: Final = (297, 210)
_MM_PER_POINT: Final = 25.4 / 72
_SIZE: Final = re.compile(r"(?m)^Page +\d+ size: +([0-9.]+) x ([0-9.]+) pts")


@dataclass(frozen=True)
class WorksheetPage:
    """One side of paper: its width and height in millimetres, and what stands on it."""

    size: tuple[int, int]
    text: str


def print_out(page: Page) -> list[WorksheetPage]:
    """Print the page as its own style asks."""
    return read(page.pdf(prefer_css_page_size=True))


def read(pdf: bytes) -> list[WorksheetPage]:
    """Read what a browser printed."""
    with TemporaryDirectory() as folder:
        file = Path(folder, "page.pdf")
        file.write_bytes(pdf)
        sizes = _SIZE.findall(_run("pdfinfo", "-f", "1", "-l", "999", str(file)))
        texts = _run("pdftotext", str(file), "-").split("\f")[:-1]
    return [
        WorksheetPage((_millimetres(width), _millimetres(height)), text)
        for (width, height), text in zip(sizes, texts, strict=True)
    ]


def words(text: str) -> str:
    """The letters and digits of a text: where lines break and words split does not count."""
    return re.sub(r"[\W_]", "", text)


def _millimetres(points: str) -> int:
    return round(float(points) * _MM_PER_POINT)


def _run(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout
