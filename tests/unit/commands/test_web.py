"""What a command says of a version that is online; how it comes there is for `publishing`."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.conftest import Repository
from tests.support.summary import Summary
from toolbox.cli import main
from toolbox.publishing import preview as previews
from toolbox.publishing import publish as versions
from toolbox.source import published_lists

ONLINE = "Binnen enkele minuten online: https://voorbeeld.be"

Publish = Callable[..., int]


@pytest.fixture
def publish(repo: Repository, monkeypatch: pytest.MonkeyPatch) -> Publish:
    """Return a function that publishes a version, without a build, that brings this news."""
    repo.write("mkdocs.yml", "site_name: Proef\nsite_url: https://voorbeeld.be/\n")

    def run(*news: dict[str, Any]) -> int:
        brought = json.dumps({"versions": news}) if news else ""
        monkeypatch.setattr(versions, "publish", lambda *_: brought)
        return main(["publish", "2026.1"], repo.root)

    return run


def test_the_summary_of_a_version_has_the_news_of_the_newest(
    publish: Publish, summary: Summary
) -> None:
    change = {"fiche": "een", "title": "A *b*", "text": "Meer."}
    new = {"fiche": "twee", "title": "Twee"}
    assert publish({"new": [new], "changes": [change]}, {"new": [change], "changes": []}) == 0
    assert summary() == (
        f"## Versie 2026.1\n\n{ONLINE}/2026.1/\n\n"
        "### 1 nieuwe fiche, 1 gewijzigd\n\n- **Twee** (nieuw)\n- **A \\*b\\***: Meer.\n\n"
    )


@pytest.mark.usefixtures("summary")
def test_without_a_list_of_what_is_online_nothing_is_missing_in_it(
    publish: Publish, capsys: pytest.CaptureFixture[str]
) -> None:
    assert publish() == 0
    assert capsys.readouterr().out == ""


def test_what_is_not_listed_yet_is_counted_with_what_to_type(
    repo: Repository,
    publish: Publish,
    summary: Summary,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["addresses"], repo.root) == 0
    for path, kept in ((published_lists.PATH, -2), (published_lists.FIELDS_PATH, -1)):
        lines = (repo.root / path).read_text("utf-8").splitlines()
        repo.write(path, "\n".join([*lines[:kept], ""]))
    capsys.readouterr()
    assert publish() == 0
    then = "Typ: make addresses, en bewaar het bestand in git."
    reminders = [
        f"Let op: 2 adressen staan nog niet in data/published.txt. {then}",
        f"Let op: 1 veld staat nog niet in data/published-fields.txt. {then}",
    ]
    assert capsys.readouterr().out.splitlines() == reminders
    assert summary().split("\n\n")[-3:-1] == reminders


def test_a_version_that_is_not_online_is_not_in_the_summary(
    repo: Repository,
    summary: Summary,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def refuse(*_: object) -> None:
        raise versions.PublishError("Er is geen remote.")

    monkeypatch.setattr(previews, "preview", refuse)
    assert main(["preview", "pr-12"], repo.root) == 1
    assert capsys.readouterr() == ("", "Er is geen remote.\n")
    with pytest.raises(FileNotFoundError):
        summary()
