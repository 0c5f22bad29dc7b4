"""The edge to the files of others: their scripts and stylesheets as they run, without their source.

A source map serves who writes the script. Readers would take it along in every version, and in the
zip to use without a network.
"""

import re
from os import SEEK_END
from pathlib import Path

from mkdocs.structure.files import File, Files

_END = 200
_POINTER_BEGIN = b"sourceMappingURL="
_POINTER = re.compile(r"\n?(?://# sourceMappingURL=\S+|/\*# sourceMappingURL=\S+ \*/)\s*\Z")


def without_source_maps(files: Files) -> None:
    """Leave out source maps, and what points at them from the last line of a file."""
    maps = {file.src_uri for file in files if file.src_uri.endswith(".map")}
    for file in list(files):
        # A file of the theme has its map beside it; what was generated may have lost it.
        may_point = f"{file.src_uri}.map" in maps or file.generated_by
        if file.src_uri in maps:
            files.remove(file)
        elif may_point and file.src_uri.endswith((".css", ".js")) and _POINTER_BEGIN in _end(file):
            file.content_string = _POINTER.sub("\n", file.content_string)


def _end(file: File) -> bytes:
    """Return the last bytes of a file, of which most are too big to read for that."""
    if not file.abs_src_path:
        return file.content_bytes[-_END:]
    with Path(file.abs_src_path).open("rb") as opened:
        opened.seek(max(0, opened.seek(0, SEEK_END) - _END))
        return opened.read()
