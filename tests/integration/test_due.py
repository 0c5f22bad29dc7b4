"""What comes out on a day, in a version that was published before: with a real git and mike."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.support.publishing import commit, git
from toolbox.commands.web import publication_due
from toolbox.publishing.due import due
from toolbox.publishing.publish import publish
from toolbox.source.content import content_day

TODAY = content_day()
TOMORROW = TODAY + timedelta(days=1)
LATER = TODAY + timedelta(days=2)


def released(mine: Path, fields: str, tag: str = "2026.1", path: str = "fiches/een.md") -> None:
    """Publish a version with a fiche that has these fields, and fetch what is online."""
    (mine / path).parent.mkdir(exist_ok=True)
    (mine / path).write_text(f"---\ntitle: Een\n{fields}---\n")
    commit(mine, "Een fiche")
    git(mine, "tag", tag)
    publish(mine, tag.removeprefix("v"))
    git(mine, "fetch", "--quiet", "origin")


@pytest.mark.parametrize("tag", ["2026.1", "v2026.1"])
@pytest.mark.parametrize(
    "fields",
    [f"publish_on: {TOMORROW}\n", f'faq:\n  - {{question: Wie?, publish_on: "{TOMORROW}"}}\n'],
)
def test_a_version_is_due_from_the_day_on_which_something_comes_out(
    mine: Path, fields: str, tag: str
) -> None:
    released(mine, fields, tag)
    assert due(mine, TODAY) == ""
    assert due(mine, TOMORROW) == tag
    assert due(mine, LATER) == tag, "also when a morning was missed"


def test_what_was_out_when_the_version_was_published_is_not_due(mine: Path) -> None:
    released(mine, f"publish_on: {TODAY}\n")
    assert due(mine, LATER) == ""


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        (f"status: draft\npublish_on: {TOMORROW}\n", "fiches/een.md"),
        (f"publish_on: {TOMORROW}\n", "fiches/_sjabloon.md"),
        ("", "fiches/een.md"),
    ],
)
def test_a_draft_and_the_template_never_are(mine: Path, fields: str, path: str) -> None:
    released(mine, fields, path=path)
    assert due(mine, LATER) == ""


def test_nothing_is_due_before_the_first_version_or_without_a_tag(mine: Path) -> None:
    assert due(mine, LATER) == ""
    released(mine, f"publish_on: {TOMORROW}\n")
    git(mine, "tag", "--delete", "2026.1")
    assert due(mine, LATER) == ""


def test_only_the_latest_version_counts(mine: Path) -> None:
    released(mine, f"publish_on: {TOMORROW}\n")
    released(mine, "", "2026.2")
    assert due(mine, LATER) == ""


def test_the_command_tells_people_and_the_workflow(
    mine: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    released(mine, f"publish_on: {TOMORROW}\n")
    capsys.readouterr()
    monkeypatch.setenv("GITHUB_OUTPUT", str(tmp_path / "output"))
    for day in (TODAY, TOMORROW):
        monkeypatch.setattr("toolbox.commands.web.content_day", lambda day=day: day)
        assert publication_due(mine, None) == 0  # type: ignore[arg-type]
    assert capsys.readouterr().out == (
        "Vandaag verschijnt er niets nieuws.\nVandaag verschijnt er iets uit 2026.1.\n"
    )
    assert (tmp_path / "output").read_text() == "tag=\ntag=2026.1\n"
