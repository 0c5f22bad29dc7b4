"""The edge to the files of others: their scripts and stylesheets as they run, without their source.

A source map serves who writes the script. Readers would take it along in every version, and in the
zip to use without a network.
"""

import re

from mkdocs.structure.files import Files

_POINTER = re.compile(r"\n?(?://# sourceMappingURL=\S+|/\*# sourceMappingURL=\S+ \*/)\s*\Z")


def without_source_maps(files: Files) -> None:
    """Leave out source maps, and what points at them from the last line of a file."""
    for file in list(files):
        if file.src_uri.endswith(".map"):
            files.remove(file)
        elif file.src_uri.endswith((".css", ".js")):
            text = file.content_string
            if "sourceMappingURL=" in text[-200:]:
                file.content_string = _POINTER.sub("\n", text)
