"""Makes the picture in README.md from the fiche that stands in it: part of `make pictures`.

The fiche is added to a copy of the content, so the picture shows what those lines really become.
"""

import io
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from PIL import Image
from playwright.sync_api import sync_playwright

from tests.support.readme import PATH, readme_fiche

from .browsing import ARGUMENTS, executable
from .published import ROOT

PICTURE: Final = ROOT / "guides/fiche.png"
WIDTH, HEIGHT = 1200, 1020
LARGEST: Final = 150_000
COPIED: Final = ("data", "docs", "fiches", "macros", "overrides", "toolbox")


def main() -> None:
    """Make the picture anew."""
    with (
        tempfile.TemporaryDirectory() as folder,
        served(_copy(Path(folder, "toolbox"))) as address,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=executable(), args=ARGUMENTS)
        page = browser.new_page(
            viewport={"width": WIDTH, "height": HEIGHT}, locale="nl-BE", reduced_motion="reduce"
        )
        page.goto(f"{address}{PATH.removesuffix('.md')}/", wait_until="networkidle")
        shot = Image.open(io.BytesIO(page.screenshot(animations="disabled")))
        browser.close()
    shot.convert("RGB").quantize(128).save(PICTURE, optimize=True)
    size = PICTURE.stat().st_size
    sys.stdout.write(f"{PICTURE.relative_to(ROOT)}: {size} bytes\n")
    if size > LARGEST:
        raise SystemExit(f"{PICTURE.name} is too large for a README: {size} bytes")


def _copy(root: Path) -> Path:
    root.mkdir()
    shutil.copy(ROOT / "mkdocs.yml", root)
    for name in COPIED:
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "form/dist", root / "form/dist")
    (root / PATH).write_text(readme_fiche(), "utf-8")
    return root


@contextmanager
def served(root: Path) -> Iterator[str]:
    """Serve the preview of a toolbox; yield its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--no-livereload", "-a", address]
    with subprocess.Popen(
        command,
        cwd=root,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stderr
        lines = []
        for line in process.stderr:
            lines.append(line)
            if "Serving on" in line:
                break
        else:
            raise SystemExit("".join(lines))
        try:
            yield f"http://{address}/"
        finally:
            process.terminate()


if __name__ == "__main__":
    main()
