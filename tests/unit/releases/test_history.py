import json
import os
import subprocess
from datetime import date
from pathlib import Path

import pytest
import time_machine

from toolbox.releases.history import last_changed, released, shallow_commits, this_edition
from toolbox.source.content import content_day


@pytest.fixture(autouse=True)
def _machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Keep the settings of the person who runs the tests out of them."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", os.devnull)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True)


def commit(folder: Path, moment: str, **files: str) -> None:
    """Commit files at a moment, or on a day: at noon."""
    for name, text in files.items():
        (folder / name).write_text(text, "utf-8")
    git(folder, "add", "--all")
    identity = ("-c", "user.name=An", "-c", "user.email=an@voorbeeld.be")
    moment = moment if "T" in moment else f"{moment}T12:00:00+01:00"
    subprocess.run(
        ["git", *identity, "commit", "--quiet", f"--date={moment}", "--message=x"],
        cwd=folder,
        check=True,
        env={**os.environ, "GIT_COMMITTER_DATE": moment},
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    git(tmp_path, "init", "--quiet")
    return tmp_path


def test_a_file_changed_on_the_day_of_its_last_commit(folder: Path) -> None:
    commit(folder, "2026-01-02", a="1", b="1")
    commit(folder, "2026-03-04", a="2")
    assert last_changed(folder) == {"a": date(2026, 3, 4), "b": date(2026, 1, 2)}


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2026-03-04T19:30:00-05:00", date(2026, 3, 5)),
        ("2026-03-05T08:30:00+14:00", date(2026, 3, 4)),
        ("2026-07-01T22:30:00+00:00", date(2026, 7, 2)),
    ],
)
def test_a_day_is_one_in_brussels_in_whatever_zone_a_commit_was_made(
    folder: Path, monkeypatch: pytest.MonkeyPatch, moment: str, day: date
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    commit(folder, moment, a="1")
    assert last_changed(folder) == {"a": day}
    assert this_edition(folder, "Toolbox", "").today == day


def test_names_may_hold_spaces_and_accents(folder: Path) -> None:
    commit(folder, "2026-01-02", **{"één twee.md": "1"})
    assert last_changed(folder) == {"één twee.md": date(2026, 1, 2)}


def test_a_shallow_clone_does_not_know_when_a_file_changed_before_it_begins(folder: Path) -> None:
    commit(folder, "2026-01-02", a="1", b="1")
    commit(folder, "2026-02-03", b="2")
    commit(folder, "2026-03-04", a="2")
    git(folder, "clone", "--quiet", "--depth=2", folder.as_uri(), "shallow")
    assert last_changed(folder / "shallow") == {"a": date(2026, 3, 4)}
    assert len(shallow_commits(folder / "shallow")) == 1
    assert shallow_commits(folder) == frozenset()


def test_a_moved_file_is_a_new_file(folder: Path) -> None:
    commit(folder, "2026-01-02", a="1\n2\n3\n")
    git(folder, "mv", "a", "b")
    commit(folder, "2026-03-04")
    assert last_changed(folder)["b"] == date(2026, 3, 4)


def test_paths_count_from_the_folder_that_is_asked(folder: Path) -> None:
    (folder / "site").mkdir()
    commit(folder, "2026-01-02", **{"a": "1", "site/b": "1"})
    assert last_changed(folder / "site") == {"b": date(2026, 1, 2)}


def test_a_name_that_is_no_utf8_does_no_harm(folder: Path) -> None:
    (folder / os.fsdecode(b"a\xff")).write_text("1", "utf-8")
    commit(folder, "2026-01-02", b="1")
    assert last_changed(folder)["b"] == date(2026, 1, 2)


def test_without_commits_nothing_changed(folder: Path) -> None:
    assert last_changed(folder) == {}


def test_without_a_repository_nothing_changed(tmp_path: Path) -> None:
    assert last_changed(tmp_path) == {}


def test_without_git_nothing_changed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commit(folder, "2026-01-02", a="1")
    monkeypatch.setenv("PATH", "")
    assert last_changed(folder) == {}


def test_an_edition_knows_its_version_and_its_day(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MIKE_DOCS_VERSION", "2026.1")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1773144000")
    edition = this_edition(tmp_path, "Toolbox", "https://voorbeeld.be/")
    assert edition.version == "versie 2026.1"
    assert edition.today == date(2026, 3, 10)
    assert edition.imprint("fiches/een.md") == "Toolbox, versie 2026.1"


def test_the_day_is_that_of_the_last_commit(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    commit(folder, "2026-01-02", a="1")
    commit(folder, "2026-03-05", a="2")
    assert this_edition(folder, "Toolbox", "").today == date(2026, 3, 5)


def test_without_a_repository_the_day_is_today(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    for moment, day in (("21:59", date(2027, 4, 30)), ("22:00", date(2027, 5, 1))):
        with time_machine.travel(f"2027-04-30 {moment}", tick=False):
            assert this_edition(tmp_path, "Toolbox", "").today == content_day() == day


def test_what_is_not_published_is_called_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("MIKE_DOCS_VERSION", raising=False)
    assert this_edition(tmp_path, "Toolbox", "").version == "werkversie"


def test_paper_says_when_a_file_last_changed(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    commit(tmp_path, "2026-03-05", **{"een.md": "1"})
    edition = this_edition(tmp_path, "Toolbox", "")
    assert edition.imprint("een.md").endswith(", bijgewerkt op 5 maart 2026")


def keep(folder: Path, name: str, released: str, *others: str) -> None:
    """Put on the branch of the site that a version came out on a day, after others."""
    listed = [{"version": each, "title": each, "aliases": []} for each in (name, *others, "pr-1")]
    (folder / "versions.json").write_text(json.dumps(listed))
    rows = [
        {"version": each, "date": released, "new": [], "changes": []} for each in (name, *others)
    ]
    (folder / name / "nieuw").mkdir(parents=True, exist_ok=True)
    (folder / name / "nieuw/wijzigingen.json").write_text(
        json.dumps({"format": 1, "versions": rows, "moved": {}})
    )
    commit(folder, released)


@pytest.mark.parametrize(
    ("version", "before", "first_out"),
    [
        ("", ["2026.9", "2026.10"], None),
        ("pr-1", ["2026.9", "2026.10"], None),
        ("2026.11", ["2026.9", "2026.10"], None),
        ("2026.10", ["2026.9"], date(2026, 6, 1)),
        ("2026.9", [], date(2026, 3, 5)),
        ("2025.1", [], None),
    ],
)
def test_versions_are_known_from_the_branch_of_the_site(
    tmp_path: Path, version: str, before: list[str], first_out: date | None
) -> None:
    git(tmp_path, "init", "--quiet", "--initial-branch=gh-pages")
    keep(tmp_path, "2026.9", "2026-03-05")
    keep(tmp_path, "2026.10", "2026-06-01", "2026.9")
    published, day = released(tmp_path, version)
    assert [release.version for release in published] == before
    assert day == first_out


def test_what_the_remote_has_goes_before_the_local_branch(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet", "--initial-branch=gh-pages")
    keep(tmp_path, "2026.1", "2026-03-05")
    git(tmp_path, "update-ref", "refs/remotes/origin/gh-pages", "HEAD")
    keep(tmp_path, "2026.2", "2026-06-01", "2026.1")
    published, _ = released(tmp_path, "")
    assert [release.version for release in published] == ["2026.1"]


def test_without_that_branch_no_version_is_known(tmp_path: Path) -> None:
    assert released(tmp_path, "2026.1") == ((), None)


@pytest.mark.parametrize(("name", "release"), [("2026.1", "2026.1"), ("pr-12", ""), ("", "")])
def test_only_a_version_comes_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, release: str
) -> None:
    monkeypatch.setenv("MIKE_DOCS_VERSION", name)
    assert this_edition(tmp_path, "Toolbox", "").release == release
