"""The real toolbox as readers meet it: two versions, published with mike and served."""

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Final

from toolbox.checks import check
from toolbox.source.reader import read_content
from toolbox.urls import example_page, url, worksheet_page

ROOT: Final = Path(__file__).parents[2]
SITE_URL: Final = "https://toolbox.example/map/toolbox/"
SUB_PATH: Final = "map/toolbox/"
OLD: Final = "2026.1"
LATEST: Final = "2026.2"
COMMITTED: Final = "2026-03-05T12:00:00+00:00"
BUILT: Final = "1773144000"  # 10 March 2026, 12:00 UTC: after the commit, between two deadlines

BUNDLE: Final = "werkbladen/bundel/"
"""The page without menu or foot, from which several worksheets are printed at once."""

_CHECKED: Final = check(read_content(ROOT))
EXAMPLES: Final = {
    url(example_page(made.id)): made.id for made in _CHECKED.worksheets if made.model.example
}
"""The page of every filled-in example, and its worksheet."""

ALL_PAGES: Final = sorted({url(page) for page in _CHECKED.site.pages} - {BUNDLE})
"""The address of every other page, from the content: known before anything is built."""

_ONE_OF_A_KIND: Final = {
    type(made.model): url(example_page(made.id))
    for made in reversed(_CHECKED.worksheets)
    if made.model.example
}
PAGES: Final = sorted({*ALL_PAGES} - (EXAMPLES.keys() - _ONE_OF_A_KIND.values()))
"""Those pages, but one filled-in example of each kind of worksheet: one template draws them all."""

FICHES: Final = [page for page in PAGES if re.fullmatch(r"fiches/.+", page)]
ROUTES: Final = [page for page in PAGES if re.fullmatch(r"trajecten/.+", page)]
SHEETS: Final = [page for page in PAGES if re.fullmatch(r"werkbladen/.+", page)]

SHEETS_OF_EACH_KIND: Final = sorted(
    {type(made.model): url(worksheet_page(made.id)) for made in _CHECKED.worksheets}.values()
)
"""One worksheet of each kind: one template draws them all."""

MOVED: Final = {
    "fiches/oude-naam/": "fiches/visievorming/",
    "werkbladen/oude-naam/": "werkbladen/swot/",
    "netwerk/stappen/": "fiches/visievorming/#schrijf-de-visie-uit",
}
"""Where addresses that are no more lead, in the published copy."""

_NOT_COPIED: Final = (
    ".git",
    ".venv",
    ".cache",
    ".*_cache",
    "__pycache__",
    "*.egg-info",
    "node_modules",
    "site",
)


_PUBLISH_WITHOUT_FILES: Final = """
import os, sys
from pathlib import Path
from unittest.mock import patch
from mkdocs.commands.build import build
from mkdocs.config import load_config
from toolbox.downloads.store import Store
from toolbox.publishing import publish

def build_in_this_process(version, site):
    os.environ["MIKE_DOCS_VERSION"] = version
    config = load_config(strict=True, site_dir=site)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)

def placeholders(store, recipes):
    return [b"placeholder" if row.label in ("PDF", "Word") else row.make() for row in recipes]

with (
    patch.object(Store, "get_all", placeholders),
    patch.object(publish, "build", build_in_this_process),
):
    publish.publish(Path.cwd(), sys.argv[1])
"""
"""Publishes with placeholders for PDF and Word files, which cost more than all the rest."""


def publish_twice(work: Path) -> None:
    """Publish the checkout as it lies here, and put the branch in `work` as a host serves it.

    Only the site's address is filled in, with a path in it, and some pages have moved.
    """
    project, remote = work / "project", work / "remote.git"
    copy_toolbox(project)
    fill_in(project / "mkdocs.yml", "site_url", SITE_URL)
    with (project / "data/redirects.yml").open("a", encoding="utf-8") as file:
        file.writelines(f"- from: {old}\n  to: {new}\n" for old, new in MOVED.items())
    run(work, "git", "init", "--quiet", "--bare", "--initial-branch=main", str(remote))
    run(project, "git", "init", "--quiet", "--initial-branch=main")
    run(project, "git", "add", "--all")
    run(project, "git", "commit", "--quiet", "--message=Toolbox")
    run(project, "git", "remote", "add", "origin", remote.as_uri())
    publish_without_files(project, OLD)
    run(project, sys.executable, "-m", "toolbox", "publish", LATEST)
    run(
        *(work, "git", "clone", "--quiet", "--branch=gh-pages"),
        *(remote.as_uri(), str(work / "web" / SUB_PATH)),
    )


def publish_without_files(project: Path, version: str) -> None:
    """Publish a version with placeholders for its PDF and Word files."""
    run(project, sys.executable, "-c", _PUBLISH_WITHOUT_FILES, version)


def copy_toolbox(to: Path) -> Path:
    """Copy the checkout as it lies here, without what was made in it; return the copy."""
    shutil.copytree(ROOT, to, ignore=shutil.ignore_patterns(*_NOT_COPIED))
    share_files(to)
    return to


def share_files(project: Path) -> None:
    """Let a project use the PDF and Word files that the checkout has, and add its own.

    A file there is named after everything it is made from, so it is right in any project.
    """
    files = ROOT / ".cache/files"
    files.mkdir(parents=True, exist_ok=True)
    (project / ".cache").mkdir()
    (project / ".cache/files").symlink_to(files, target_is_directory=True)


def once(folder: Path, make: Callable[[Path], None]) -> Path:
    """Return `folder`, made by whichever worker comes first; the others wait for it."""
    work, failed = folder.with_suffix(".work"), folder.with_suffix(".failed")
    try:
        work.mkdir()
    except FileExistsError:
        until = time.monotonic() + 900
        while not folder.exists():
            if failed.exists():
                raise RuntimeError(failed.read_text("utf-8")) from None
            if time.monotonic() > until:
                raise TimeoutError(f"{folder} is not there after 15 minutes") from None
            time.sleep(0.1)
        return folder
    try:
        make(work)
    except BaseException as error:
        failed.write_text(str(error), "utf-8")
        raise
    # A link, so that `work` goes on telling the others that the work is taken.
    folder.symlink_to(work, target_is_directory=True)
    return folder


@contextmanager
def served(web: Path, *, changes: bool = False) -> Iterator[str]:
    """Serve a folder, which may change meanwhile, as a static host does; yield its address."""
    handler = partial(_ChangingHost if changes else _Host, directory=str(web))
    with _Server(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a browser that goes away in the middle of an answer."""


class _Host(SimpleHTTPRequestHandler):
    """Static files, and the 404.html of the site's root for everything else."""

    protocol_version = "HTTP/1.1"

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != HTTPStatus.NOT_FOUND:
            super().send_error(code, message, explain)
            return
        page = Path(self.directory, SUB_PATH, "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        # The answer to HEAD has no body: the browser would take it for the next answer.
        if self.command != "HEAD":
            self.wfile.write(page)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - named by the base
        pass


class _ChangingHost(_Host):
    """Files that a browser has to ask for again each time."""

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()


def fill_in(file: Path, key: str, value: str) -> None:
    text = file.read_text("utf-8")
    filled, count = re.subn(rf"(?m)^{key}:.*$", f"{key}: {value}", text)
    assert count == 1, f"{file.name} has no {key} to fill in"
    file.write_text(filled, "utf-8")


def run(where: Path, *command: str) -> None:
    others = ("GIT_", "GITHUB_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(others)}
    environment = {
        **kept,
        "GIT_AUTHOR_DATE": COMMITTED,
        "GIT_AUTHOR_EMAIL": "iemand@voorbeeld.be",
        "GIT_AUTHOR_NAME": "Iemand",
        "GIT_COMMITTER_DATE": COMMITTED,
        "GIT_COMMITTER_EMAIL": "iemand@voorbeeld.be",
        "GIT_COMMITTER_NAME": "Iemand",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
        "NO_MKDOCS_2_WARNING": "1",
        "SOURCE_DATE_EPOCH": BUILT,
    }
    done = subprocess.run(
        command,
        cwd=where,
        env=environment,
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)} gave {done.returncode}:\n{done.stdout}")
