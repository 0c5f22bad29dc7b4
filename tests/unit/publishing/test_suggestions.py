"""Repairs are suggested on the lines of a proposal, once, and only where GitHub can show them."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Repository
from tests.support.fake_commands import fake_command
from toolbox.cli import main
from toolbox.publishing import suggestions

GH = """
import json, os, sys
folder = os.environ["GH_FOLDER"]
address = sys.argv[2]
if os.path.exists(f"{folder}/boos"):
    sys.exit("gh: geen toegang")
if address.endswith("/reviews"):
    with open(f"{folder}/asked", "w") as log:
        json.dump([sys.argv[1:], json.loads(sys.stdin.read())], log)
else:
    print(open(f"{folder}/{address.rpartition('/')[2]}").read())
"""


@pytest.fixture
def github(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A `gh` that answers from files in a folder, and writes down the review that it was asked."""
    folder = tmp_path / "github"
    fake_command("gh", GH, folder, monkeypatch)
    monkeypatch.setenv("GH_FOLDER", str(folder))
    monkeypatch.setenv("GITHUB_REPOSITORY", "publiq/toolbox")
    (folder / "comments").write_text("[[]]")
    return folder


def _files(folder: Path, *files: dict[str, str]) -> None:
    (folder / "files").write_text(json.dumps([list(files)]))


def _asked(folder: Path) -> tuple[list[str], dict[str, Any]]:
    arguments, review = json.loads((folder / "asked").read_text())
    return arguments, review


CHANGED = {"filename": "fiches/een.md", "status": "modified", "patch": "@@ -1,3 +1,3 @@\n ---\n"}


def test_a_repair_is_suggested_on_its_line(
    repo: Repository, github: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    repo.write("voorstel/fiches/een.md", "---\ntitle:A\nsummary:B\norder:1\n---\n")
    _files(github, {**CHANGED, "patch": "@@ -1,3 +1,3 @@\n…\n@@ -9 +4 @@ x"})
    assert main(["suggest", "12", "voorstel"], repo.root) == 0
    assert capsys.readouterr().out == "1 herstelling voorgesteld.\n"
    arguments, review = _asked(github)
    assert arguments[:2] == ["api", "repos/publiq/toolbox/pulls/12/reviews"]
    assert arguments[2:] == ["--method", "POST", "--input", "-"]
    assert review["event"] == "COMMENT"
    assert review["comments"] == [
        {
            "path": "fiches/een.md",
            "start_line": 2,
            "start_side": "RIGHT",
            "line": 4,
            "side": "RIGHT",
            "body": "Dit kan maar op één manier bedoeld zijn. "
            "Neem het over met ‘Commit suggestion’:\n\n"
            "```suggestion\ntitle: A\nsummary: B\norder: 1\n```",
        }
    ]


def test_only_lines_of_the_proposal_are_suggested_and_only_once(
    repo: Repository, github: Path
) -> None:
    repo.write("voorstel/fiches/een.md", "---\ntitle:A\nphase: x\norder:1\n---\n")
    _files(github, CHANGED)
    assert suggestions.suggest(repo.root / "voorstel", "12") == "1 herstelling voorgesteld."
    _, review = _asked(github)
    assert [comment["line"] for comment in review["comments"]] == [2]
    (github / "comments").write_text(json.dumps([review["comments"]]))
    (github / "asked").unlink()
    said = suggestions.suggest(repo.root / "voorstel", "12")
    assert said == "Er is niets nieuws om te herstellen."
    assert not (github / "asked").exists()


@pytest.mark.parametrize(
    "file",
    [
        {**CHANGED, "status": "removed"},
        {**CHANGED, "filename": "toolbox/cli.py"},
        {**CHANGED, "filename": "fiches/../../etc/passwd.md"},
        {"filename": "fiches/een.md", "status": "modified"},
    ],
)
def test_another_file_and_one_without_lines_are_left_alone(
    repo: Repository, github: Path, file: dict[str, str]
) -> None:
    repo.write("voorstel/fiches/een.md", "---\ntitle:A\n---\n")
    _files(github, file)
    said = suggestions.suggest(repo.root / "voorstel", "12")
    assert said == "Er is niets nieuws om te herstellen."


def test_a_suggestion_with_backticks_stands_between_more_of_them(
    repo: Repository, github: Path
) -> None:
    repo.write("voorstel/fiches/een.md", "---\ntitle:A ```` b\n---\n")
    _files(github, CHANGED)
    suggestions.suggest(repo.root / "voorstel", "12")
    _, review = _asked(github)
    assert review["comments"][0]["body"].endswith("`````suggestion\ntitle: A ```` b\n`````")


def test_a_refusal_of_github_makes_nothing_fail(repo: Repository, github: Path) -> None:
    (github / "boos").touch()
    said = suggestions.suggest(repo.root, "12")
    assert said == "Er zijn geen herstellingen voorgesteld: gh: geen toegang\n"
    assert suggestions.suggest(repo.root, "12; rm") == "‘12; rm’ is geen nummer van een voorstel."
