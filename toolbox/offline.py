"""The offline copy: a zip of the site that works from disk (file://), without a server.

From file:// a browser does not open `index.html` for a folder. So links name their `index.html`,
and so do the results of the search.
"""

import io
import re
import zipfile
from pathlib import Path

from toolbox.search.index import ADDRESS, index_script, read_index

NAME = "toolbox-offline.zip"
# Only what leads to a folder: such a link needs the name of the file in it.
_LINK = re.compile(r'href="((?:[^":?#]*/)?\.{0,2})(?=["?#])')
_REFRESH = re.compile(r';url=((?:[^":?#]*/)?\.{0,2})(?=["?#])')
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
_ONLINE = re.compile(r"<(li|p) data-online>.*?</\1>", re.DOTALL)
_ONLINE_ONLY = ("sitemap", "admin/")
_PACKED = frozenset({".docx", ".jpeg", ".jpg", ".pdf", ".png", ".webp", ".woff2"})
"""File types that are already compressed, which are stored as they are."""

_LEVEL = 1
"""The compression level: the fastest. Most of the zip are files that are stored as they are."""

_DAY = (2026, 1, 1, 0, 0, 0)


def offline_zip(site: Path, folder: str) -> bytes:
    """Return the built site as a zip with one folder, named `folder`; deterministic."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as target:
        for path in sorted(site.rglob("*")):
            name = path.relative_to(site).as_posix()
            if not path.is_file() or name.startswith(_ONLINE_ONLY) or name in {NAME, "404.html"}:
                continue
            content = path.read_bytes()
            if path.suffix == ".html":
                content = _page(content.decode()).encode()
            elif name == ADDRESS:
                content = _index(content.decode()).encode()
            entry = zipfile.ZipInfo(f"{folder}/{name}", _DAY)
            packed = path.suffix in _PACKED
            entry.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
            entry.create_system = 0
            target.writestr(entry, content, compresslevel=_LEVEL)
    return written.getvalue()


def _page(html: str) -> str:
    """Return a page for file://: links name files, without its policy, which needs an origin."""
    html = _POLICY.sub("", html, count=1)
    if "data-online" in html:
        html = _ONLINE.sub("", html)
    html = _LINK.sub(lambda link: f'href="{_file(link[1])}', html)
    if ";url=" in html:
        html = _REFRESH.sub(lambda link: f";url={_file(link[1])}", html)
    return html


def _file(link: str) -> str:
    if link in {".", ".."} or link.endswith(("/.", "/..")):
        link += "/"
    return f"{link}index.html" if link.endswith("/") else link


def _index(script: str) -> str:
    """Return the search index with locations of files."""
    entries = read_index(script)
    for entry in entries:
        path, mark, fragment = entry["location"].partition("#")
        entry["location"] = f"{_file(path) or 'index.html'}{mark}{fragment}"
    return index_script(entries)
