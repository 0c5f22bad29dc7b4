"""A site that grows: pages stay as light, and nothing of an earlier build is used by mistake."""

import shutil
from pathlib import Path

import pytest

from tests.bench.__main__ import write_toolbox
from tests.bench.measure import cpu_seconds, fill

FICHE = "fiches/visievorming/index.html"
SHEET = "werkbladen/checklist-visievorming/index.html"


def built(root: Path, site: Path, *, cold: bool = False) -> dict[str, bytes]:
    """Return every file of a site, with placeholders for PDF and Word files."""
    if cold:
        shutil.rmtree(root / ".cache", ignore_errors=True)
    cpu_seconds(fill(root, site))
    found = (path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in found}


@pytest.fixture(autouse=True)
def same_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep midnight out of it."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1764000000")


@pytest.fixture(scope="module")
def toolbox(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a toolbox that is no longer small."""
    root = tmp_path_factory.mktemp("growth") / "toolbox"
    write_toolbox(root, 20)
    return root


@pytest.fixture
def root(toolbox: Path, tmp_path: Path) -> Path:
    """Return a toolbox to change, as its last build left it."""
    shutil.copytree(toolbox, tmp_path / "toolbox")
    return tmp_path / "toolbox"


def test_a_page_weighs_as_much_on_a_site_three_times_as_big(root: Path, tmp_path: Path) -> None:
    big = tmp_path / "big"
    write_toolbox(big, 60)
    few, many = built(root, tmp_path / "a"), built(big, tmp_path / "b")
    assert len(many) > len(few) + 300
    for page in (
        FICHE,
        SHEET,
        "index.html",
        "404.html",
        "netwerk/index.html",
        "begrippen/index.html",
    ):
        # A few links lead to another neighbour, with a name of another length.
        assert abs(len(few[page]) - len(many[page])) < 150, page
    assert b"Alle 63 fiches" in many[FICHE], "with those of the toolbox itself"


def test_a_second_build_gives_the_same_bytes_and_so_does_one_without_cache(
    toolbox: Path, tmp_path: Path
) -> None:
    first = built(toolbox, tmp_path / "site")
    second = built(toolbox, tmp_path / "site")
    assert differing(first, second) == []
    assert differing(first, built(toolbox, tmp_path / "site", cold=True)) == []


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    return [name for name in sorted(one.keys() | other.keys()) if one.get(name) != other.get(name)]


def test_a_damaged_cache_never_gives_a_wrong_file(root: Path, tmp_path: Path) -> None:
    right = built(root, tmp_path / "site")
    for path in (root / ".cache" / "files").iterdir():
        path.write_bytes(path.read_bytes()[:-1] + b"x")
    assert differing(right, built(root, tmp_path / "site")) == []
