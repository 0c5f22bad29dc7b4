"""What `mkdocs.yml` may hold is what MkDocs and its plugins take; what is wrong is told once."""

from importlib.metadata import entry_points

import pytest
from mkdocs.config.defaults import MkDocsConfig

from tests.conftest import ROOT, Repository
from toolbox.cli import main
from toolbox.schema.settings import PLUGIN_OPTIONS, Settings
from toolbox.source.reader import read_settings

NO_FIELDS = {"config_file_path", "google_analytics", "mdx_configs", "pages"}
"""What MkDocs refuses, or keeps to itself."""


def test_the_fields_are_those_of_mkdocs() -> None:
    known = {name for name, _ in MkDocsConfig._schema}
    assert set(Settings.model_fields) == known - NO_FIELDS


@pytest.mark.parametrize("plugin", PLUGIN_OPTIONS)
def test_the_options_are_those_of_the_plugin(plugin: str) -> None:
    (found,) = entry_points(group="mkdocs.plugins", name=plugin)
    assert {name for name, _ in found.load().config_scheme} == PLUGIN_OPTIONS[plugin]


def test_our_own_settings_are_good() -> None:
    assert read_settings(ROOT) == ()


@pytest.mark.parametrize(
    "typed",
    [
        "repo_url: !ENV [REPO, 'https://forge.example/']\n",
        "site_url: ''\ncopyright: 2026\ntheme: null\n",
        "theme: {name: null, custom_dir: docs}\nwatch: [data]\n",
        "plugins:\n  search: {lang: nl}\nmarkdown_extensions: [toolbox.markup.pages, tables]\n",
        "nav:\n- index.md\n- Elders: https://voorbeeld.be/\n- Fiches: [fiches/een.md]\n"
        "- Bestand: assets/kaart.png\nnot_in_nav: '*.md'\n",
    ],
)
def test_what_mkdocs_takes_is_good(repo: Repository, typed: str) -> None:
    repo.write("mkdocs.yml", f"site_name: Proef\n{typed}")
    assert (read_settings(repo.root), repo.problems()) == ((), [])


def test_a_page_that_is_named_wrongly_is_not_missing_too(repo: Repository) -> None:
    repo.write(
        "mkdocs.yml", "site_name: Proef\nnav: [index.md, begripen.md]\nnot_in_nav: '*/index.md'\n"
    )
    said = "mkdocs.yml:2:17: Menu (nav): de pagina ‘begripen.md’ bestaat niet; bedoel je"
    assert repo.problems() == [f"{said} ‘begrippen.md’?"]
    repo.replace("mkdocs.yml", "begripen.md", "begrippen.md")
    assert repo.problems() == [
        "mkdocs.yml:2:1: Menu (nav): de pagina docs/bronnen.md staat niet in het menu; "
        "typ ‘- bronnen.md’ onder ‘nav’, of ‘bronnen.md’ onder ‘not_in_nav’"
    ]


def test_the_command_tells_before_mkdocs_does(
    repo: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["settings"], repo.root) == 0
    repo.write("mkdocs.yml", "site_name: Proef\ntheme:\n  custom_dir: thema\nhooks: [haak.py]\n")
    said = (
        "mkdocs.yml:3:3: Uitzicht (theme): ‘thema’ bestaat niet; kijk de naam na, of haal deze "
        "regel weg\n"
        "mkdocs.yml:4:9: Eigen code (hooks): ‘haak.py’ bestaat niet; kijk de naam na, of haal deze "
        "regel weg\n"
    )
    assert main(["settings"], repo.root) == 1
    assert capsys.readouterr().out == said
    assert main(["check"], repo.root) == 1
    assert capsys.readouterr().out == f"{said}2 problemen in 1 bestand.\n"
