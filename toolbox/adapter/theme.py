"""The adapter for the theme: `overrides/` is a whole theme, and the site takes nothing from another."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files

from toolbox.stylesheets import StylesheetError, stylesheets


def own_files_only(files: Files, config: MkDocsConfig) -> None:
    """Remove the files of the themes, and add our stylesheets.

    A theme that `mkdocs.yml` names has files that no page of ours loads. Raises Abort for a
    stylesheet with a fault.
    """
    themes = set(config.theme.dirs)
    for file in list(files):
        if file.src_dir in themes:
            files.remove(file)
    try:
        joined = stylesheets(Path(config.theme.custom_dir))
    except StylesheetError as error:
        raise Abort(str(error)) from None
    for address, text in joined.items():
        files.append(File.generated(config, address, content=text))
