"""The edge to the files of others: their scripts and stylesheets as they run, without their source.

A source map serves who writes the script. Readers would take it along in every version, and in the
zip to use without a network.
"""

import re

from mkdocs.structure.files import Files

_POINTER = re.compile(r"\n?(?://# sourceMappingURL=\S+|/\*# sourceMappingURL=\S+ \*/)\s*\Z")


def without_source_maps(files: Files) -> None:
    """Leave out source maps, and what points at them from the last line of a file."""
    for source_map in [file for file in files if file.src_uri.endswith(".map")]:
        files.remove(source_map)
        file = files.get_file_from_path(source_map.src_uri.removesuffix(".map"))
        if file is not None:
            file.content_string = _POINTER.sub("\n", file.content_string)
