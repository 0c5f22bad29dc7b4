"""Problems in the content, shown in the browser of who writes it while `mkdocs serve` runs."""

import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TypeVar

from mkdocs.exceptions import Abort

Built = TypeVar("Built")

_PAUSE = 0.5
"""The time between two looks at the files, in seconds."""

_STYLE = (
    "position:sticky;top:0;z-index:99;max-height:50vh;overflow:auto;padding:1rem 1.5rem;"
    "background:#fff4f4;color:#222;border-bottom:4px solid #b3261e;font:16px/1.5 sans-serif"
)
# The address does not answer while the toolbox is built, so the page itself may not go there yet.
_LOAD_AGAIN = (
    "let last;setInterval(()=>fetch(location).then(answer=>answer.text()).then(text=>{"
    "if(last!==undefined&&text!==last)location.reload();last=text},()=>{}),1000)"
)
_TITLE = "Er klopt iets niet in de teksten"
_LAST = "Dit is de laatste goede versie van deze pagina. Verbeter wat hieronder staat en bewaar."
_NONE = "Verbeter wat hieronder staat en bewaar. Dan komt de toolbox hier vanzelf."


def on_top(html: bytes, problems: str) -> bytes:
    """Return a page with the problems on top of it, one a line; the page itself stays."""
    before, tag, after = html.partition(b"<body")
    if not tag:
        return _told(problems, _LAST) + html
    rest, end, body = after.partition(b">")
    return before + tag + rest + end + _told(problems, _LAST) + body


def problems_page(problems: str) -> bytes:
    """Return a page with only the problems, which loads itself again when there is another."""
    return (
        f'<!doctype html><html lang="nl"><meta charset="utf-8"><title>{_TITLE}</title>'
        f"<script>{_LOAD_AGAIN}</script><body>"
    ).encode() + _told(problems, _NONE)


def built_when_good(build: Callable[[], Built], root: Path, address: tuple[str, int]) -> Built:
    """Return what `build` returns; while it raises Abort, serve the problems at `address`.

    It is tried again after each change of the content in `root`.
    """
    seen = _state(root)
    try:
        return build()
    except Abort as abort:
        problems = str(abort)
    with _served(lambda: problems_page(problems), address):
        _print(f"{problems}\nOok te zien op http://{address[0]}:{address[1]}/")
        while True:
            time.sleep(_PAUSE)
            if (state := _state(root)) == seen:
                continue
            seen = state
            try:
                return build()
            except Abort as abort:
                problems = str(abort)
                _print(problems)


def _print(problems: str) -> None:
    """Write to the terminal, as in strict mode an error in the log would end the preview."""
    sys.stderr.write(f"{problems}\n")


def _told(problems: str, advice: str) -> bytes:
    lines = "".join(f"<li>{escape(line)}</li>" for line in problems.splitlines())
    return (
        f'<section lang="nl" role="alert" style="{_STYLE}"><strong>{_TITLE}</strong>'
        f'<p style="margin:.25rem 0">{advice}</p><ul style="margin:0">{lines}</ul></section>'
    ).encode()


def _state(root: Path) -> dict[Path, int]:
    """Return when each file of the content was last written, in nanoseconds since 1970."""
    files = (path for name in ("fiches", "data", "docs") for path in (root / name).rglob("*"))
    return {path: path.stat().st_mtime_ns for path in files if path.is_file()}


@contextmanager
def _served(page: Callable[[], bytes], address: tuple[str, int]) -> Iterator[None]:
    """Answer each request with a page, until the context ends and the port is free again."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            content = page()
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(content)))
            self.send_header("Cache-Control", "no-store")
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    with ThreadingHTTPServer(address, Handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield
        finally:
            server.shutdown()
            thread.join()
