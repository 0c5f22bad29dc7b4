"""The adapter for the theme: `overrides/` is a whole one, the site takes nothing from another."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from jinja2 import BaseLoader, Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files

from toolbox.stylesheets import StylesheetError, on_pages, stylesheets

PROMISED = (
    "assets/favicon.svg",
    *(
        f"assets/{name}.css"
        for name in (
            *("bundle", "dossier", "drawing", "example", "fiche", "home", "lead", "media"),
            *("overview", "plain-sheet", "planner", "progress", "reading", "reference"),
            *("route", "search", "sheet", "together", "transfer", "versions"),
        )
    ),
    *(
        f"assets/{name}.js"
        for name in (
            *("amounts", "bundle", "deadlines", "dossier", "fiche", "lead", "note"),
            *("office", "overview", "pdf", "planner", "progress", "questions", "search"),
            *("sheets", "terms", "together", "transfer", "versions", "word", "worksheet"),
            "zip",
        )
    ),
)
"""What templates load by name."""

_INDENT = re.compile(r"^[ \t]+", re.MULTILINE)
_ALONE = re.compile(
    r"^((?:\{%(?!\s*include)(?:(?!%\}).)*%\}|\{#(?:(?!#\}).)*#\})+)\n", re.MULTILINE
)
"""A line of statements and comments, which writes nothing of its own; an `include` does."""


class LightLoader(BaseLoader):
    """The templates of another loader, without what only makes them easy to read.

    Without indentation, and without the ends of lines on which nothing but statements stands: a
    space between two words or elements stays one. On a page they are a fifth of a kB, compressed.
    """

    def __init__(self, loader: BaseLoader) -> None:
        self._loader = loader

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str | None, Callable[[], bool] | None]:
        """Return a template, its path and whether it is up to date; raises TemplateNotFound."""
        source, path, is_fresh = self._loader.get_source(environment, template)
        return _ALONE.sub(r"\1", _INDENT.sub("", source)), path, is_fresh


def joined_stylesheets(config: MkDocsConfig) -> Mapping[str, str]:
    """Return the text of each stylesheet by URL path; raises Abort for one with a fault."""
    try:
        return stylesheets(Path(config.config_file_path).parent)
    except StylesheetError as error:
        raise Abort(str(error)) from None


def own_templates_only(config: MkDocsConfig) -> None:
    """Take the folders of other themes out of the configuration, where the site has one of its own.

    MkDocs lists every file in them in each build: mkdocs-material has more than ten thousand.
    """
    if config.theme.custom_dir:
        config.theme.dirs = [config.theme.custom_dir]


def own_files_only(files: Files, config: MkDocsConfig, joined: Mapping[str, str]) -> None:
    """Remove the files of the themes, and add our stylesheets.

    A theme that `mkdocs.yml` names has files that no page of ours loads.
    """
    themes = set(config.theme.dirs)
    for file in list(files):
        if file.src_dir in themes:
            files.remove(file)
    for address, text in on_pages(joined).items():
        files.append(File.generated(config, address, content=text))


def promised_files_are_there(files: Files, config: MkDocsConfig) -> None:
    """Raise Abort when a file that the templates of the theme load is not in the site."""
    wanted = (*PROMISED, *config.extra_css, *map(str, config.extra_javascript))
    there = set(files.src_uris)
    missing = [address for address in dict.fromkeys(wanted) if address not in there]
    if missing:
        raise Abort(
            f"Deze bestanden ontbreken, en elke pagina rekent erop: {', '.join(missing)}."
            " Zet ze terug in docs/assets/, of haal ze uit mkdocs.yml en uit overrides/."
        )
