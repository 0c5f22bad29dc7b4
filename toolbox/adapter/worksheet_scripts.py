"""The scripts of a worksheet as one file, which a browser asks for once.

They are classic scripts, as modules cannot be loaded from a folder without a server.
"""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

FOLDER = "assets/worksheet/"
BUNDLE = "assets/worksheet.js"
ORDER = (
    *("messages", "amounts", "answers", "records", "sources", "likeness", "saved-file"),
    *("fields", "rows", "stored", "totals", "notices", "leftovers", "reworded", "files", "form"),
    "typed",
)
"""Each script needs only those before it."""


def join_worksheet_scripts(files: Files, config: MkDocsConfig) -> None:
    """Put one script in the place of those in the folder, where a site has that folder.

    Raises KeyError if one of them is missing.
    """
    parts = {file.src_uri: file for file in files if file.src_uri.startswith(FOLDER)}
    if not parts:
        return
    wanted = [parts[f"{FOLDER}{name}.js"] for name in ORDER]
    for file in parts.values():
        files.remove(file)
    text = "\n".join(file.content_string for file in wanted)
    files.append(File.generated(config, BUNDLE, content=text))
