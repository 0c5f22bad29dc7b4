"""The adapter for the theme: `overrides/` is a whole one, the site takes nothing from another."""

from collections.abc import Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files

from toolbox.stylesheets import StylesheetError, stylesheets


def joined_stylesheets(config: MkDocsConfig) -> Mapping[str, str]:
    """Return the text of each stylesheet by URL path; raises Abort for one with a fault."""
    try:
        return stylesheets(Path(config.config_file_path).parent)
    except StylesheetError as error:
        raise Abort(str(error)) from None


def own_files_only(files: Files, config: MkDocsConfig, joined: Mapping[str, str]) -> None:
    """Remove the files of the themes, and add our stylesheets.

    A theme that `mkdocs.yml` names has files that no page of ours loads.
    """
    themes = set(config.theme.dirs)
    for file in list(files):
        if file.src_dir in themes:
            files.remove(file)
    for address, text in joined.items():
        files.append(File.generated(config, address, content=text))
