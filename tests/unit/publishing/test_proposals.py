"""A rename, a merge or a removal becomes a proposal: one commit on a branch, with what changed."""

import json
import os
import sys
from pathlib import Path

import pytest

from tests.conftest import Repository, minimal
from tests.support.publishing import commit, git
from toolbox.cli import main

GH = """
import json, os, sys
if os.path.exists(os.environ["GH_ASKED"] + ".boos"):
    sys.exit("gh: GitHub Actions is not permitted to create pull requests")
with open(os.environ["GH_ASKED"], "w") as log:
    json.dump([sys.argv[1:], sys.stdin.read()], log)
print("https://github.com/publiq/toolbox/pull/12")
"""
BRANCH = "verhuis/hernoemen-fiche-een"
RENAME = ["propose", "--", "hernoemen", "fiche", "een", "eerste"]


@pytest.fixture
def asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a `gh` that opens pull requests writes down what it was asked."""
    command = tmp_path / "bin/gh"
    command.parent.mkdir()
    script = tmp_path / "gh.py"
    script.write_text(GH)
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{script}" "$@"\n')
    command.chmod(0o755)
    monkeypatch.setenv("PATH", f"{command.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("GH_ASKED", str(tmp_path / "asked"))
    monkeypatch.setenv("GITHUB_REPOSITORY", "publiq/toolbox")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary"))
    monkeypatch.delenv("GITHUB_SERVER_URL", raising=False)
    monkeypatch.setenv("GITHUB_ACTOR", "an-peeters")
    return tmp_path / "asked"


@pytest.fixture
def clone(mine: Path) -> Repository:
    """A clone with the minimal content, as on GitHub."""
    repo = minimal(mine)
    commit(mine, "Inhoud")
    git(mine, "push", "--quiet", "origin", "HEAD:main")
    return repo


def heads(remote: Path) -> list[str]:
    return git(remote, "for-each-ref", "--format=%(refname:short)", "refs/heads").split()


def test_what_changed_is_one_commit_on_a_branch_and_stands_in_the_proposal(
    clone: Repository, remote: Path, asked: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    clone.fiche(body="Zie [de tweede](twee.md), en ```` `zo` ````.\n")
    clone.write("fiches/twee.md", (clone.root / "fiches/twee.md").read_text() + "[een](een.md)\n")
    commit(clone.root, "Links")
    assert main(RENAME, clone.root) == 0
    told = capsys.readouterr().out
    assert "fiches/een.md heet nu fiches/eerste.md\n" in told
    assert "  regel 11: [een](een.md) → [een](eerste.md)\n" in told
    assert told.endswith("Het voorstel: https://github.com/publiq/toolbox/pull/12\n")
    title = "Hernoem fiche ‘een’ naar ‘eerste’"
    assert heads(remote) == ["main", BRANCH]
    assert git(remote, "log", "--format=%s|%an|%ae", f"main..{BRANCH}").splitlines()[0] == (
        f"{title}|an-peeters|an-peeters@users.noreply.github.com"
    )
    assert "fiches/eerste.md" in git(remote, "ls-tree", "-r", "--name-only", BRANCH).splitlines()
    assert "fiches/een.md" in git(remote, "ls-tree", "-r", "--name-only", "main").splitlines()
    arguments, body = json.loads(asked.read_text())
    assert arguments == [
        *("pr", "create", "--draft", "--head", BRANCH, "--title", title, "--body-file", "-")
    ]
    assert body.startswith("Kijk na wat er verandert. Klopt het? Klik dan op **Ready for review**:")
    report = told.partition("Het voorstel")[0]
    assert body.endswith(f"\n\n```\n{report}```\n")
    summary = Path(os.environ["GITHUB_STEP_SUMMARY"]).read_text("utf-8")
    assert summary == (
        f"## {title}\n\nKijk het na, en maak het af: https://github.com/publiq/toolbox/pull/12\n\n"
    )


@pytest.mark.parametrize(
    ("typed", "branch", "title"),
    [
        (
            ["samenvoegen", "fiche", "een", "twee"],
            "verhuis/samenvoegen-fiche-een",
            "Voeg fiche ‘een’ bij ‘twee’",
        ),
        (
            ["verwijderen", "werkblad", " raster ", " begrippen/ "],
            "verhuis/verwijderen-werkblad-raster",
            "Verwijder werkblad ‘raster’",
        ),
    ],
)
def test_a_merge_and_a_removal_are_proposed_too(
    clone: Repository, remote: Path, asked: Path, typed: list[str], branch: str, title: str
) -> None:
    clone.write(
        "data/worksheets/ander.yml", (clone.root / "data/worksheets/raster.yml").read_text()
    )
    clone.replace("data/worksheets/ander.yml", "title: Raster", "title: Ander")
    clone.replace("data/routes.yml", "worksheet: raster", "worksheet: ander")
    commit(clone.root, "Een ander blad")
    assert main(["propose", "--", *typed], clone.root) == 0
    assert heads(remote) == ["main", branch]
    assert json.loads(asked.read_text())[0][6] == title


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        (["hernoemen", "fiche", "weg", "eerste"], "fiches/weg.md bestaat niet; kies uit een, twee"),
        (
            ["hernoemen", "fiche", "../een", "x"],
            "‘../een’ is geen naam van een fiche; kies uit een,",
        ),
        (["hernoemen", "fiche", "een", "Eerste!"], "‘Eerste!’ kan geen naam zijn; gebruik alleen"),
        (["hernoemen", "fiche", "een", " "], "vul ook in naar waar: de nieuwe naam, de fiche die"),
        (["samenvoegen", "werkblad", "raster", "x"], "alleen fiches kan je samenvoegen; verwijder"),
        (["verwijderen", "fiche", "een", "nergens/"], "‘nergens/’ is geen"),
        (["wissen", "fiche", "een", "twee"], "kies uit hernoemen, samenvoegen, verwijderen"),
    ],
)
def test_what_cannot_be_is_told_and_nothing_changes(
    clone: Repository,
    remote: Path,
    asked: Path,
    capsys: pytest.CaptureFixture[str],
    typed: list[str],
    why: str,
) -> None:
    assert main(["propose", "--", *typed], clone.root) == 1
    told = capsys.readouterr().err
    assert told.startswith(f"Er is niets veranderd: {why}")
    assert Path(os.environ["GITHUB_STEP_SUMMARY"]).read_text("utf-8") == (
        f"## Er is geen voorstel\n\n```\n{told.rstrip()}\n```\n\n"
    )
    assert heads(remote) == ["main"]
    assert git(clone.root, "status", "--porcelain") == ""
    assert not asked.exists()


def test_a_proposal_that_waits_and_files_that_are_not_in_git_are_kept(
    clone: Repository, asked: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    git(clone.root, "push", "--quiet", "origin", f"HEAD:refs/heads/{BRANCH}")
    assert main(RENAME, clone.root) == 1
    assert capsys.readouterr().err == (
        f"Er is al zo’n voorstel, op de branch ‘{BRANCH}’. Werk dat af, of sluit het en verwijder "
        "zijn branch.\n"
    )
    clone.fiche(body="Nog niet bewaard.\n")
    assert main(RENAME, clone.root) == 1
    assert capsys.readouterr().err == (
        "Er staan nog wijzigingen die niet in git zitten; bewaar die eerst:\nM fiches/een.md\n"
    )
    assert (clone.root / "fiches/een.md").is_file()
    assert not asked.exists()


def test_where_only_a_person_may_open_a_proposal_the_page_to_do_so_is_named(
    clone: Repository, remote: Path, asked: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked.with_name("asked.boos").touch()
    assert main(RENAME, clone.root) == 0
    assert heads(remote) == ["main", BRANCH]
    assert capsys.readouterr().out.endswith(
        f"Het voorstel: https://github.com/publiq/toolbox/compare/{BRANCH}?expand=1\n"
    )


@pytest.mark.usefixtures("machine", "asked")
def test_outside_git_nothing_changes(repo: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(RENAME, repo.root) == 1
    assert capsys.readouterr().err.startswith(
        "Een voorstel maken kan alleen in een git-repository met een remote ‘origin’.\n"
    )
    assert (repo.root / "fiches/een.md").is_file()
