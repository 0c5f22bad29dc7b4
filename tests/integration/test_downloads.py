"""The files that go with pages, set by WeasyPrint and put in a site by the plugin."""

from mkdocs.config.defaults import MkDocsConfig

from tests.conftest import Repository
from tests.unit.downloads.test_store import LIGHT, config, files_of, recipes_of, repo
from toolbox.downloads.store import Store
from toolbox.plugin import ToolboxPlugin

__all__ = ["config", "repo"]
"""The fixtures."""


def test_a_second_run_makes_nothing(repo: Repository) -> None:
    folder = repo.root / "files"
    first, second = Store(folder), Store(folder)
    wanted = ("werkbladen/raster/", "fiches/een/")
    before = [first.get(row) for name, row in recipes_of(repo).items() if name.startswith(wanted)]
    after = [second.get(row) for name, row in recipes_of(repo).items() if name.startswith(wanted)]
    assert before == after
    assert (first.misses, first.hits) == (3, 0)
    assert (second.misses, second.hits) == (0, 3)
    assert len(list(folder.iterdir())) == 3


def test_the_same_input_gives_the_same_bytes(repo: Repository) -> None:
    wanted = ("werkbladen/raster/", "werkbladen/checklist-een/")
    first, second = recipes_of(repo), recipes_of(repo)
    for address in first:
        if address.startswith(wanted):
            assert first[address].make() == second[address].make(), address


def test_several_processes_make_the_same_bytes_as_one(repo: Repository) -> None:
    wanted = [row for name, row in recipes_of(repo).items() if name.startswith("werkbladen/")]
    assert len(wanted) >= 8, "fewer are made without other processes"
    alone, shared = Store(repo.root / "a", 1), Store(repo.root / "b", 2)
    assert alone.get_all(wanted) == shared.get_all(wanted)
    assert alone.misses == shared.misses == len(wanted)
    names = [sorted(path.name for path in (repo.root / name).iterdir()) for name in "ab"]
    assert names[0] == names[1]


def test_a_build_puts_the_files_beside_their_pages_with_their_size(config: MkDocsConfig) -> None:
    files = files_of(config, "build")
    made = {file.src_uri: len(file.content_bytes) for file in files if file.src_uri[-3:] != ".md"}
    plugin = config.plugins["toolbox"]
    assert isinstance(plugin, ToolboxPlugin)
    for page, downloads in plugin.build.downloads.items():
        assert files.get_file_from_path(page) is not None
        for download in downloads:
            assert made.pop(download.address) == download.size
    assert made.keys() == LIGHT - {"nieuw/feed.xml"}, "a feed needs the address of the site"


def test_a_fiche_that_moved_leaves_a_page_and_its_files_behind(
    repo: Repository, config: MkDocsConfig
) -> None:
    repo.fiche(fields="aliases: [oud]\n")
    files = files_of(config, "build")
    made = {file.src_uri: file for file in files if "oud" in file.src_uri}
    assert made.keys() == {
        "fiches/oud/index.html",
        "fiches/oud/oud.pdf",
        *(f"werkbladen/checklist-oud/{name}" for name in ("index.html", *_files("checklist-oud"))),
    }
    assert not any(file.is_documentation_page() for file in made.values())
    assert made["fiches/oud/index.html"].dest_uri == "fiches/oud/index.html"


def _files(name: str) -> tuple[str, str]:
    return f"{name}.pdf", f"{name}.docx"
