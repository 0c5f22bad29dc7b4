"""The bundle of the scripts of a worksheet: one file, so one request.

They are classic scripts, as ES modules cannot be loaded from file:// (the offline copy).
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
"""The order of concatenation: each script only depends on those before it."""


def join_worksheet_scripts(files: Files, config: MkDocsConfig) -> None:
    """Replace the scripts in the folder by one bundle; does nothing on a site without the folder.

    Raises KeyError when one of the scripts is missing.
    """
    parts = {file.src_uri: file for file in files if file.src_uri.startswith(FOLDER)}
    if not parts:
        return
    wanted = [parts[f"{FOLDER}{name}.js"] for name in ORDER]
    for file in parts.values():
        files.remove(file)
    text = "\n".join(file.content_string for file in wanted)
    files.append(File.generated(config, BUNDLE, content=text))
