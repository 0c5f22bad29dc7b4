"""The macros as mkdocs-macros calls them: a placeholder, whose HTML never gets to Markdown."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from macros import define_env
from macros.macros import PAGE_MACROS
from tests.conftest import Repository
from toolbox.adapter.placeholders import Placeholders
from toolbox.plugin import ToolboxPlugin

PAGE = "netwerk/index.md"


@pytest.fixture
def build(repo: Repository) -> Any:
    """Return what the macros need of a build."""
    return SimpleNamespace(
        view=lambda page: repo.view(page.file.src_uri), placeholders=Placeholders()
    )


@pytest.fixture
def macros(build: Any) -> dict[str, Callable[..., str]]:
    """Return the macros that mkdocs-macros gets to know, for a page that is rendered."""
    plugin = ToolboxPlugin()
    plugin.build = build
    known: dict[str, Callable[..., str]] = {}
    env: Any = SimpleNamespace(
        conf=SimpleNamespace(plugins={"toolbox": plugin}),
        page=SimpleNamespace(file=SimpleNamespace(src_uri=PAGE)),
        macro=lambda macro, name: known.update({name: macro}),
    )
    define_env(env)
    return known


def test_every_macro_of_a_page_is_registered(macros: dict[str, Callable[..., str]]) -> None:
    assert macros.keys() == PAGE_MACROS.keys()


def test_a_call_gives_a_placeholder_for_the_html_of_that_page(
    macros: dict[str, Callable[..., str]], build: Any
) -> None:
    form = "https://github.example/new?name={name}&value={value}"
    marks = [macros["worksheet"]("raster"), macros["new_fiche_link"](form, text="Nieuw")]
    assert not any("<" in mark for mark in marks)
    html = build.placeholders.filled(PAGE, f"<p>{marks[0]}</p><p>{marks[1]}</p>")
    assert 'href="../werkbladen/raster/"' in html
    assert html.endswith("Nieuw</a></p>")
