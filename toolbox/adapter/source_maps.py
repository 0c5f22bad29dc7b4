"""Remove source maps from third-party scripts and stylesheets.

They are only useful for debugging the theme, and would be part of every version and of the offline
copy.
"""

import re
from os import SEEK_END
from pathlib import Path

from mkdocs.structure.files import File, Files

_END = 200
_POINTER_BEGIN = b"sourceMappingURL="
_POINTER = re.compile(r"\n?(?://# sourceMappingURL=\S+|/\*# sourceMappingURL=\S+ \*/)\s*\Z")


def without_source_maps(files: Files) -> None:
    """Remove source maps, and the `sourceMappingURL` comment on the last line of files."""
    maps = {file.src_uri for file in files if file.src_uri.endswith(".map")}
    for file in list(files):
        # A file of the theme has its map beside it; what was generated may have lost it.
        may_point = f"{file.src_uri}.map" in maps or file.generated_by
        if file.src_uri in maps:
            files.remove(file)
        elif may_point and file.src_uri.endswith((".css", ".js")) and _POINTER_BEGIN in _end(file):
            file.content_string = _POINTER.sub("\n", file.content_string)


def _end(file: File) -> bytes:
    """Return the last bytes of a file, without reading all of it."""
    if not file.abs_src_path:
        return file.content_bytes[-_END:]
    with Path(file.abs_src_path).open("rb") as opened:
        opened.seek(max(0, opened.seek(0, SEEK_END) - _END))
        return opened.read()
