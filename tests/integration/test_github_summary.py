"""What GitHub shows of a run that publishes, and of a run of the tests."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.support.summary import Summary
from toolbox.cli import main
from toolbox.publishing import github
from toolbox.source import published_lists
from toolbox.urls import NEWS


def test_the_summary_counts_the_tests(tmp_path: Path) -> None:
    (tmp_path / "test_x.py").write_text(
        "import pytest\n"
        "def test_a(): pass\n"
        "def test_b(): assert False\n"
        "@pytest.mark.skip\ndef test_c(): pass\n"
    )
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "tests.conftest", str(tmp_path)],
        cwd=ROOT,
        env={**os.environ, github.SUMMARY: str(tmp_path / "summary")},
        capture_output=True,
        text=True,
        check=False,
    )
    text = (tmp_path / "summary").read_text("utf-8")
    assert done.returncode == 1
    assert "| geslaagd | 1 |\n| overgeslagen | 1 |\n| mislukt | 1 |\n" in text
    assert text.count("test_x.py::test_b`") == 1


def test_every_command_does_what_it_says(
    mine: Path, summary: Summary, capfd: pytest.CaptureFixture[str]
) -> None:
    for command in (
        ["publish", "2026.1"],
        ["preview", "pr-12"],
        ["unpreview", "pr-12"],
        ["rollback", "2026.1"],
    ):
        assert main(command, mine) == 0
    printed = [line for line in capfd.readouterr().out.splitlines() if line.startswith("Klaar: ")]
    assert printed == [
        "Klaar: versie 2026.1 staat op de branch gh-pages van de remote origin.",
        "Klaar: proefversie pr-12 staat op de branch gh-pages van de remote origin.",
        "Klaar: proefversie pr-12 staat niet online.",
        "Klaar: lezers krijgen nu versie 2026.1.",
    ]
    online = "Binnen enkele minuten online: https://voorbeeld.be/map/toolbox/"
    assert summary() == (
        f"## Versie 2026.1\n\n{online}2026.1/\n\n"
        f"## Proefversie pr-12\n\n{online}pr-12/\n\n"
        f"## Terug naar versie 2026.1\n\n{online}2026.1/\n\n"
    )


def change(fiche: str, text: str) -> dict[str, str | int]:
    return {"fiche": fiche, "title": fiche.title(), "date": "2026-01-01", "number": 1, "text": text}


def test_a_version_says_what_it_brought(mine: Path, summary: Summary) -> None:
    versions = [
        {
            "version": "2026.1",
            "new": [{"fiche": "drie", "title": "Drie"}, {"fiche": "vier", "title": "Vier"}],
            "changes": [change("een", "Meer."), change("drie", "Begin."), change("een", "<b>*a*")],
        },
        {"version": "2025.1", "new": [], "changes": [change("twee", "Oud.")]},
    ]
    (mine / "docs/nieuw").mkdir()
    (mine / "docs" / NEWS).write_text(json.dumps({"format": 1, "versions": versions}))
    assert main(["publish", "2026.1"], mine) == 0
    news = (
        "### 2 nieuwe fiches, 1 gewijzigd\n\n"
        "- **Drie** (nieuw): Begin.\n"
        "- **Vier** (nieuw)\n"
        "- **Een**: Meer. \\<b\\>\\*a\\*\n\n"
    )
    assert summary().endswith(f"2026.1/\n\n{news}")


def test_publishing_says_which_addresses_are_not_kept_yet(
    mine: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    summary = mine.parent / "summary.md"
    monkeypatch.setenv(github.SUMMARY, str(summary))
    (mine / "data").mkdir()
    (mine / published_lists.PATH).write_text(published_lists.listed([]), "utf-8")
    (mine / published_lists.FIELDS_PATH).write_text("", "utf-8")
    (mine / "docs/extra.md").write_text("# Extra\n")

    assert main(["publish", "2026.1"], mine) == 0

    reminder = (
        "Let op: 1 adres staat nog niet in data/published.txt."
        " Typ: make addresses, en bewaar het bestand in git."
    )
    said = capfd.readouterr().out.splitlines()
    assert said[-2:] == [reminder, f"::warning::{reminder}"]
    assert summary.read_text("utf-8").endswith(f"{reminder}\n\n")
