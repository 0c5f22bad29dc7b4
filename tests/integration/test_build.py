"""A whole site, built by MkDocs in this process."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from tests.conftest import Repository
from tests.support.small_toolbox import small_toolbox
from toolbox.search.index import read_index


def built(repo: Repository) -> Path:
    """Build the site of a repository; return its folder."""
    config = load_config(str(repo.root / "mkdocs.yml"), strict=True)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    config.plugins.on_shutdown()
    return Path(config.site_dir)


@pytest.fixture(scope="module")
def repo(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    return small_toolbox(tmp_path_factory.mktemp("build") / "project")


@pytest.fixture(scope="module")
def site(repo: Repository) -> Path:
    return built(repo)


def test_every_page_is_built_with_a_policy_and_no_mark_of_a_macro_is_left(site: Path) -> None:
    pages = [site / name / "index.html" for name in ("", "fiches/een", "werkbladen/raster")]
    for page in (*pages, site / "404.html"):
        text = page.read_text("utf-8")
        assert 'http-equiv="Content-Security-Policy"' in text, page
        assert "{{" not in text, page
    assert "Eerste fiche" in pages[0].read_text("utf-8"), "fiche_cards() is filled in"


def test_a_page_has_its_files_beside_it_and_the_book_has_all(site: Path) -> None:
    for name in (
        *("fiches/een/een.pdf", "werkbladen/raster/raster.pdf", "toolbox.pdf"),
        *("werkbladen/raster/raster.docx", "nieuw/feed.xml", "admin/index.html"),
    ):
        assert (site / name).stat().st_size > 500, name


def test_the_search_knows_fiches_worksheets_and_terms(site: Path) -> None:
    index = read_index((site / "search/index.js").read_text("utf-8"))
    places = {entry["location"] for entry in index}
    assert {"fiches/een/", "werkbladen/raster/"} <= places
    assert [place for place in places if place.startswith("begrippen/#")]


def test_the_zip_has_every_page(site: Path) -> None:
    pages = {path.relative_to(site).as_posix() for path in site.rglob("index.html")}
    with ZipFile(site / "toolbox-offline.zip") as packed:
        names = {name.partition("/")[2] for name in packed.namelist()}
    assert pages - names <= {"admin/index.html"}


def test_a_problem_ends_the_build_before_anything_is_written(tmp_path: Path) -> None:
    repo = small_toolbox(tmp_path / "project")
    repo.replace("fiches/een.md", "title: Eerste fiche\n", "")
    with pytest.raises(Abort) as stopped:
        built(repo)
    assert "fiches/een.md:2:1: Titel (title): dit veld ontbreekt" in str(stopped.value.message)
    assert not (repo.root / "site").exists()
