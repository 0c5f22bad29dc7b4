"""The steps of a build, called as MkDocs' events call them; `integration/` runs whole builds."""

import subprocess
import sys
from dataclasses import replace
from datetime import date
from typing import Literal

import pytest
from jinja2 import Environment
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, get_files
from mkdocs.structure.pages import Page

from tests.conftest import EDITION, ROOT, Repository
from tests.support.photos import phone_photo
from toolbox.build import Build
from toolbox.plugin import ToolboxPlugin

HTML = '<!doctype html><head><meta charset="utf-8">'
TERM = '<h2 id="wie">Wie</h2><p>Een IGS.</p>'


@pytest.fixture
def config(repo: Repository) -> MkDocsConfig:
    repo.write("mkdocs.yml", "site_name: Proef\ntheme: material\nplugins: [toolbox]\n")
    return load_config(str(repo.root / "mkdocs.yml"))


def started(config: MkDocsConfig, command: Literal["build", "serve"] = "serve") -> ToolboxPlugin:
    """Return the plugin, with the build that it begins."""
    config.plugins.on_startup(command=command, dirty=False)
    config.plugins.on_config(config)
    plugin = config.plugins["toolbox"]
    assert isinstance(plugin, ToolboxPlugin)
    return plugin


def files_of(build: Build, config: MkDocsConfig) -> Files:
    """Return the files that a build adds."""
    config.plugins._current_plugin = "toolbox"
    return build.add_files(Files([]))


def page_of(files: Files, name: str, config: MkDocsConfig) -> Page:
    file = files.get_file_from_path(name)
    assert file is not None
    assert file.page is not None
    file.page.read_source(config)
    return file.page


def test_it_says_when_a_clone_does_not_know_when_pages_changed(
    config: MkDocsConfig, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("toolbox.build.shallow_commits", lambda _: {"abc"})
    with caplog.at_level("INFO", "mkdocs.plugins.toolbox"):
        assert Build(config, is_preview=True).edition
    assert "git fetch --unshallow" in caplog.text


def test_a_photo_as_it_was_handed_in_is_in_no_file_of_the_site(
    config: MkDocsConfig, repo: Repository
) -> None:
    phone = b"Telefoon van An"
    repo.write("docs/assets/foto.jpg", phone_photo())
    assert phone in (repo.root / "docs/assets/foto.jpg").read_bytes()
    repo.fiche(steps="    figures: [{file: foto.jpg, description: Een zaal vol mensen}]\n")
    config.plugins._current_plugin = "toolbox"
    files = Build(config, is_preview=True).add_files(get_files(config))
    assert files.get_file_from_path("assets/foto.jpg")
    assert [file.src_uri for file in files if phone in file.content_bytes] == []


@pytest.mark.parametrize(
    ("command", "template", "is_secured"),
    [("build", "404.html", True), ("build", "sitemap.xml", False), ("serve", "404.html", False)],
)
def test_404_has_a_policy_as_pages_have_and_a_preview_has_none(
    config: MkDocsConfig,
    command: Literal["build", "serve"],
    template: str,
    is_secured: bool,
) -> None:
    plugin = started(config, command)
    output = plugin.on_post_template(HTML, template_name=template, config=config)
    assert ("Content-Security-Policy" in output) == is_secured


def test_a_page_has_the_day_of_its_own_source_and_otherwise_that_of_the_build(
    config: MkDocsConfig,
) -> None:
    build = started(config).build
    changed = {"data/worksheets/raster.yml": date(2026, 3, 1)}
    build.edition = replace(EDITION, changed=changed)
    files = files_of(build, config)
    page, other = (
        page_of(files, name, config) for name in ("werkbladen/raster.md", "fiches/een.md")
    )
    for each in (page, other):
        build.describe(each)
    assert page.meta["changed"] == {"iso": "2026-03-01", "text": "1 maart 2026"}
    assert page.update_date == "2026-03-01"
    assert "changed" not in other.meta
    assert other.update_date == EDITION.today.isoformat()


def test_a_generated_page_has_the_headings_and_the_anchors_of_its_content(
    repo: Repository, config: MkDocsConfig
) -> None:
    repo.write("data/redirects.yml", "- from: fiches/een/#oud\n  to: fiches/een/#begin-klein\n")
    build = started(config).build
    page = page_of(files_of(build, config), "fiches/een.md", config)
    html = build.content(page, "")
    [title] = page.toc
    assert title.title == "Eerste fiche"
    steps = title.children[0]
    assert (steps.id, [step.id for step in steps.children]) == ("stappen", ["begin-klein"])
    for identifier in ("stappen", "begin-klein", "oud"):
        assert f'id="{identifier}"' in html
        assert identifier in (page.present_anchor_ids or ())


@pytest.mark.parametrize(("name", "links"), [("index.md", True), ("begrippen.md", False)])
def test_a_term_links_to_the_glossary_except_in_it(
    repo: Repository, config: MkDocsConfig, name: str, links: bool
) -> None:
    build = started(config).build
    config.plugins._current_plugin = None
    page = Page("Pagina", File(name, str(repo.root / "docs"), "site", True), config)
    page.read_source(config)
    html = build.content(page, TERM)
    assert ('class="tb-term"' in html) == links
    assert [it.id for it in page.toc] == ["wie"]


def test_a_saved_text_is_in_the_next_page_without_a_build(
    repo: Repository, config: MkDocsConfig
) -> None:
    build, env = started(config).build, Environment()
    files = files_of(build, config)
    page = page_of(files, "fiches/een.md", config)
    repo.fiche(body="Een nieuwe zin.\n")
    assert build.refresh(files, env)
    assert "Een nieuwe zin." in build.content(page, "")
    assert env.globals["toolbox"] is build.toolbox


def test_a_page_with_another_title_takes_a_build(repo: Repository, config: MkDocsConfig) -> None:
    build = started(config).build
    files, before = files_of(build, config), build.toolbox
    repo.replace("fiches/een.md", "title: Eerste fiche", "title: Anders")
    assert not build.refresh(files, Environment())
    assert build.toolbox is before


def test_a_build_whose_files_are_all_made_loads_nothing_that_makes_them() -> None:
    """Loading these takes longer than drawing a fiche, its worksheets and their PDFs' HTML."""
    loads = "import sys, toolbox.plugin, macros.page_macros, toolbox.word.note_template"
    heavy = ("docx", "fontTools", "pikepdf", "weasyprint")
    shown = f"{loads}; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", shown], cwd=ROOT, check=True, capture_output=True, text=True
    )
    assert done.stdout == "[]\n"


DRAFT = """\
---
title: Derde fiche
summary: Deze fiche lees je later, in meer dan veertig tekens.
order: 3
phase: opstarten
publish_on: 2027-03-01
steps:
  - title: Wacht nog even
---
"""
EVE, DAY = "1803816000", "1803902400"
"""28 February and 1 March 2027, at noon in UTC, in seconds since 1970."""


@pytest.mark.parametrize(
    ("command", "version", "moment", "is_there"),
    [
        ("build", "2027.1", EVE, False),
        ("build", "2027.1", DAY, True),
        ("build", "", EVE, False),
        ("build", "pr-12", EVE, True),
        ("serve", "", EVE, True),
    ],
)
def test_what_comes_out_later_is_in_previews_only(
    repo: Repository,
    config: MkDocsConfig,
    monkeypatch: pytest.MonkeyPatch,
    command: Literal["build", "serve"],
    version: str,
    moment: str,
    is_there: bool,
) -> None:
    monkeypatch.setenv("MIKE_DOCS_VERSION", version)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", moment)
    repo.write("fiches/drie.md", DRAFT)
    repo.write("docs/over.md", "# Over\n\nLees [drie](fiches/drie.md).\n")
    build = started(config, command).build
    assert ("drie" in {fiche.slug for fiche in build.toolbox.fiches}) is is_there
    assert build.toolbox.next_order == 4, "its place is taken"
    day = date(2027, 2, 28) if is_there and moment == EVE else None
    assert build.toolbox.preview_day == day
    file = File("over.md", str(repo.root / "docs"), str(repo.root / "site"), True)
    page = Page("Over", file, config)
    shown = build.markdown(page, "Lees [drie](fiches/drie.md).")
    assert shown == ("Lees [drie](fiches/drie.md)." if is_there else "Lees drie.")
