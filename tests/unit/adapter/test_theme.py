import re

import pytest
from jinja2 import DictLoader, Environment
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files
from mkdocs.theme import Theme

from tests.conftest import ROOT
from toolbox.adapter.theme import (
    PROMISED,
    LightLoader,
    own_files_only,
    own_templates_only,
    promised_files_are_there,
)


@pytest.fixture
def config() -> MkDocsConfig:
    """Return the real configuration, as MkDocs has it outside an event."""
    loaded = load_config(str(ROOT / "mkdocs.yml"), plugins=[])
    loaded.plugins._current_plugin = None
    return loaded


def made(config: MkDocsConfig, *addresses: str) -> Files:
    return Files([File.generated(config, address, content="") for address in addresses])


def test_a_file_of_a_theme_is_left_out_and_a_stylesheet_is_added(config: MkDocsConfig) -> None:
    files = made(config, "assets/toolbox.js")
    files.append(File("main.html", str(ROOT / "overrides"), "site", use_directory_urls=True))
    names = ("toolbox", "reading", "sheet", "table", "fiche", "way", "drawing")
    own_files_only(files, config, {f"assets/{name}.css": f"{name}{{}}" for name in names})
    script, *added = files
    assert script.src_uri == "assets/toolbox.js"
    assert {file.src_uri: file.content_string for file in added} == {
        "assets/reading.css": "toolbox{}reading{}",
        "assets/sheet.css": "toolbox{}sheet{}table{}",
        "assets/plain-sheet.css": "toolbox{}sheet{}",
        "assets/fiche.css": "fiche{}",
        "assets/drawing.css": "drawing{}",
    }


def test_mkdocs_looks_for_templates_in_no_theme_but_ours(config: MkDocsConfig) -> None:
    own_templates_only(config)
    assert config.theme.dirs == [str(ROOT / "overrides")]
    assert config.theme.get_env().get_template("main.html")


def test_a_template_writes_no_indentation_and_no_empty_lines() -> None:
    templates = {
        "page": """<ul>
  {# What it is. #}{% set total = 2 %}
  {% for number in [1, 2] %}
    <li>{% if number == 1 %}<a>{% include "sign" without context %}</a>
      {% include "sign" %}
      <b>{{ number }}
      of {{ total }}</b>{% endif %}</li>
  {% endfor %}
</ul>
""",
        "sign": "  <svg/>\n",
    }
    page = Environment(loader=LightLoader(DictLoader(templates)), autoescape=True).get_template(
        "page"
    )
    assert page.render() == (
        "<ul>\n<li><a><svg/></a>\n<svg/>\n<b>1\nof 2</b></li>\n<li></li>\n</ul>"
    )


def test_a_site_without_templates_of_its_own_keeps_those_of_its_theme(
    config: MkDocsConfig,
) -> None:
    config.theme = Theme("mkdocs")
    own_templates_only(config)
    assert config.theme.get_env().get_template("main.html")


def test_a_site_without_its_search_is_not_built(config: MkDocsConfig) -> None:
    scripts = map(str, config.extra_javascript)
    files = made(config, *{*PROMISED, *config.extra_css, *scripts} - {"assets/search.js"})
    with pytest.raises(Abort, match=r"ontbreken.*: assets/search\.js\."):
        promised_files_are_there(files, config)
    files.append(File.generated(config, "assets/search.js", content=""))
    promised_files_are_there(files, config)


def test_what_templates_load_by_name_is_promised() -> None:
    templates = "".join(path.read_text("utf-8") for path in (ROOT / "overrides").rglob("*.html"))
    named = set(re.findall(r"'(assets/[\w.-]+\.(?:js|css))' \| url", templates))
    assert named <= set(PROMISED)
