"""The site as a folder that works without a server: for a meeting without network.

A browser opens no folder as a page, and fetches no file beside a page it reads from disk. So
links name their `index.html`, and the search index comes as a script. What the theme searches
with starts a worker, which a file may not do either: the shim of its maker stands in for it
(https://github.com/squidfunk/iframe-worker).
"""

import io
import json
import re
import zipfile
from pathlib import Path

NAME = "toolbox-offline.zip"
SHIM = "assets/iframe-worker.js"
# Only what leads to a folder: such a link needs the name of the file in it.
_LINK = re.compile(r'(\shref="|;url=)((?:[^":?#]*/)?(?:\.{1,2})?)((?:[?#][^"]*)?)"')
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
_ONLINE = re.compile(r"<(li|p) data-online>.*?</\1>", re.DOTALL)
_ONLINE_ONLY = ("sitemap", "admin/")
_PACKED = frozenset({".docx", ".pdf", ".png", ".woff2"})
"""Files that no compression makes smaller: theirs is inside."""

_LEVEL = 4
"""How hard to compress: above this a build takes twice as long for four per cent less."""

_DAY = (2026, 1, 1, 0, 0, 0)


def offline_zip(site: Path, folder: str) -> bytes:
    """Return the built site as a zip with one folder; the same site gives the same bytes."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as target:
        for path in sorted(site.rglob("*")):
            name = path.relative_to(site).as_posix()
            if not path.is_file() or name.startswith(_ONLINE_ONLY) or name in {NAME, "404.html"}:
                continue
            content = path.read_bytes()
            if path.suffix == ".html":
                content = _page(name, content.decode()).encode()
            elif name == "search/search_index.json":
                name, content = "search/search_index.js", _index(content.decode()).encode()
            entry = zipfile.ZipInfo(f"{folder}/{name}", _DAY)
            packed = path.suffix in _PACKED
            entry.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
            entry.create_system = 0
            target.writestr(entry, content, compresslevel=_LEVEL)
    return written.getvalue()


def _page(name: str, html: str) -> str:
    """Return a page whose links name files, and which brings the shim along."""
    html = _POLICY.sub("", html, count=1)
    if "data-online" in html:
        html = _ONLINE.sub("", html)
    for link in set(_LINK.findall(html)):
        before, address, rest = link
        html = html.replace(f'{before}{address}{rest}"', f'{before}{_file(address)}{rest}"')
    shim = f'<script src="{"../" * name.count("/")}{SHIM}"></script>'
    return html.replace("</body>", f"{shim}</body>")


def _file(link: str) -> str:
    if link in {".", ".."} or link.endswith(("/.", "/..")):
        link += "/"
    return f"{link}index.html" if link.endswith("/") else link


def _index(text: str) -> str:
    """Return the search index as a script, with the files that it finds."""
    index = json.loads(text)
    for doc in index["docs"]:
        path, mark, fragment = doc["location"].partition("#")
        doc["location"] = f"{_file(path) or 'index.html'}{mark}{fragment}"
    return f"var __index = {json.dumps(index, separators=(',', ':'))}"
