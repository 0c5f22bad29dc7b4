"""Generated pages as MkDocs sees them: no Markdown to run, and nothing in them to escape."""

from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from tests.conftest import Repository
from toolbox.adapter.pages import GeneratedPage, page_file, table_of_contents
from toolbox.generated import generated_pages
from toolbox.markup.heading import Heading


@pytest.fixture
def config(repo: Repository) -> MkDocsConfig:
    repo.write(
        "mkdocs.yml",
        "site_name: Proef\nsite_url: https://voorbeeld.be/\n"
        "theme: {name: null, custom_dir: docs}\n",
    )
    found = load_config(str(repo.root / "mkdocs.yml"))
    found.plugins._current_plugin = None  # as MkDocs has it outside an event
    return found


def pages(repo: Repository, config: MkDocsConfig) -> dict[str, GeneratedPage]:
    """Return the generated pages, as read and rendered by MkDocs, by page path."""
    found = {}
    for made in generated_pages(repo.toolbox()):
        page = GeneratedPage(made, page_file(made, repo.root, config), config)
        page.read_source(config)
        page.render(config, Files([]))
        found[made.page] = page
    return found


def test_what_the_theme_does_not_escape_is_escaped(repo: Repository, config: MkDocsConfig) -> None:
    repo.replace("fiches/een.md", "title: Eerste fiche", "title: Geven & nemen")
    page = pages(repo, config)["fiches/een.md"]
    assert page.title == page.meta["title"] == "Geven &amp; nemen"
    [heading] = table_of_contents([Heading(2, "a-b", "A & B")])
    assert (heading.id, heading.title) == ("a-b", "A &amp; B")


def test_no_text_of_a_fiche_gets_to_the_macros_or_to_markdown(
    repo: Repository, config: MkDocsConfig
) -> None:
    repo.fiche(body="{{ checklist() }}\n")
    for page in pages(repo, config).values():
        assert (page.markdown, page.content) == ("", "")
        assert page.meta["render_macros"] is False


def test_only_a_fiche_has_steps_as_linked_data(repo: Repository, config: MkDocsConfig) -> None:
    found = pages(repo, config)
    [step] = found["fiches/een.md"].meta["linked_data"]["step"]
    assert step["url"] == "https://voorbeeld.be/fiches/een/#begin-klein"
    others = {name: page for name, page in found.items() if not name.startswith("fiches/")}
    assert len(others) > 2
    assert not any("linked_data" in page.meta for page in others.values())


def test_a_page_is_edited_in_the_file_that_it_comes_from(
    repo: Repository, config: MkDocsConfig
) -> None:
    found = pages(repo, config)
    assert {
        name: found[name].file.edit_uri
        for name in ("fiches/een.md", "werkbladen/checklist-een.md", "werkbladen/raster.md")
    } == {
        "fiches/een.md": "../fiches/een.md",
        "werkbladen/checklist-een.md": "../fiches/een.md",
        "werkbladen/raster.md": "../data/worksheets/raster.yml",
    }
    assert found["fiches/een.md"].file.abs_src_path == str(repo.root / "fiches/een.md")
    assert not (repo.root / Path(found["werkbladen/raster.md"].file.src_uri)).exists()


def test_a_heading_is_listed_below_the_one_above_it() -> None:
    headings = [Heading(1, "a", "A"), Heading(2, "b", "B"), Heading(3, "c", "C")]
    [top] = table_of_contents([*headings, Heading(2, "d", "D")])
    assert [child.id for child in top.children] == ["b", "d"]
    assert [child.id for child in top.children[0].children] == ["c"]
