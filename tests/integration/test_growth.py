"""A site that grows: pages stay as light, and nothing of an earlier build is taken by mistake."""

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.bench.__main__ import write_toolbox
from tests.bench.measure import cpu_seconds, fill
from toolbox.fingerprint import basis

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
    assert b"Alle 60 fiches" in many[FICHE]


def test_a_second_build_gives_the_same_bytes_and_so_does_one_without_memory(
    toolbox: Path, tmp_path: Path
) -> None:
    first = built(toolbox, tmp_path / "site")
    second = built(toolbox, tmp_path / "site")
    assert differing(first, second) == []
    assert differing(first, built(toolbox, tmp_path / "site", cold=True)) == []


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    return [name for name in sorted(one.keys() | other.keys()) if one.get(name) != other.get(name)]


def add(path: str, text: str) -> Callable[[Path], None]:
    def change(root: Path) -> None:
        file = root / path
        file.write_text(file.read_text("utf-8") + text, "utf-8")

    return change


def put(path: str, old: str, new: str) -> Callable[[Path], None]:
    def change(root: Path) -> None:
        text = (root / path).read_text("utf-8")
        assert old in text
        (root / path).write_text(text.replace(old, new), "utf-8")

    return change


TERM = "\n- term: Netwerk\n  meaning: Mensen en organisaties die samen iets doen.\n"


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(
            put("fiches/visievorming.md", "---\ntitle: ", "---\ntitle: Nieuw "), id="fiche"
        ),
        pytest.param(add("data/glossary.yml", TERM), id="term"),
        pytest.param(add("overrides/partials/page-foot.html", "<p>Nieuw</p>"), id="template"),
        pytest.param(put("mkdocs.yml", "copyright: ", "copyright: Nieuw "), id="configuration"),
    ],
)
def test_after_a_change_nothing_of_before_is_left(
    root: Path, tmp_path: Path, change: Callable[[Path], None]
) -> None:
    built(root, tmp_path / "site")
    change(root)
    with_memory = built(root, tmp_path / "site")
    assert differing(with_memory, built(root, tmp_path / "site", cold=True)) == []


def test_damaged_memory_never_gives_a_wrong_page(root: Path, tmp_path: Path) -> None:
    right = built(root, tmp_path / "site")
    with sqlite3.connect(root / ".cache" / "kept.sqlite") as base:
        base.execute("UPDATE contents SET value = replace(value, 'e', 'a')")
    for path in (root / ".cache" / "files").iterdir():
        path.write_bytes(path.read_bytes()[:-1] + b"x")
    zip_file = root / ".cache" / "toolbox-offline.zip"
    zip_file.write_bytes(zip_file.read_bytes()[:5000])
    assert differing(right, built(root, tmp_path / "site")) == []


def test_everything_a_page_follows_from_is_in_the_basis(tmp_path: Path) -> None:
    for name in ("data/a.yml", "docs/b.md", "docs/assets/c.css", "fiches/d.md", "overrides/e.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    seen = {basis(tmp_path, "site"), basis(tmp_path, "other site")}
    for path in sorted(tmp_path.rglob("*.*")):
        path.write_text("y")
        seen.add(basis(tmp_path, "site"))
    (tmp_path / "docs/b.md").rename(tmp_path / "docs/f.md")
    seen.add(basis(tmp_path, "site"))
    assert len(seen) == 8
    assert basis(tmp_path, "site") in seen
