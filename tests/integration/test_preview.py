"""A proposed change beside the versions: hidden, and gone when it is decided. On real git."""

import json
import os
from pathlib import Path

import pytest

from tests.support.publishing import (
    builds,
    content,
    git,
    hashes,
    overtake_each_push,
    tip,
    versions,
    write_page,
)
from toolbox.publishing.preview import preview, unpreview
from toolbox.publishing.publish import PublishError, publish


def test_a_preview_is_hidden_and_leaves_the_rest_byte_identical(remote: Path, mine: Path) -> None:
    publish(mine, "2026.1")
    before = {name: object_ for name, object_ in hashes(remote).items() if name != "versions.json"}
    write_page(mine, "Voorstel")

    preview(mine, "pr-12")

    assert "Voorstel" in content(remote, "pr-12/index.html")
    assert json.loads(content(remote, "versions.json")) == [
        {"version": "pr-12", "title": "pr-12", "aliases": [], "properties": {"hidden": True}},
        {"version": "2026.1", "title": "2026.1", "aliases": ["latest"]},
    ]
    after = hashes(remote)
    assert {name: after[name] for name in before} == before
    assert builds(mine) == ["mine 2026.1", "mine pr-12"]


def test_a_preview_may_come_before_any_version(remote: Path, mine: Path) -> None:
    preview(mine, "pr-1")
    publish(mine, "2026.1")

    assert [version for version, *_ in versions(remote)] == ["pr-1", "2026.1"]
    assert "latest/index.html" in hashes(remote)


def test_a_preview_is_renewed(remote: Path, mine: Path) -> None:
    preview(mine, "pr-12")
    write_page(mine, "Beter voorstel")
    preview(mine, "pr-12")

    assert [version for version, *_ in versions(remote)] == ["pr-12"]
    assert "Beter voorstel" in content(remote, "pr-12/index.html")


def test_a_site_that_was_built_elsewhere_is_not_built_again(
    remote: Path, mine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (mine / "site").mkdir()
    (mine / "site/index.html").write_text("van een andere machine")
    monkeypatch.chdir(mine)

    preview(mine, "pr-12", Path("site"))

    assert content(remote, "pr-12/index.html") == "van een andere machine"
    assert builds(mine) == []


def test_a_folder_without_a_site_is_no_preview(remote: Path, mine: Path) -> None:
    with pytest.raises(PublishError) as caught:
        preview(mine, "pr-12", Path("leeg"))

    assert str(caught.value) == "In de map leeg staat geen site. Typ eerst: make build"
    assert tip(remote) == ""


def test_a_preview_that_cannot_be_built_leaves_everything_as_it_was(
    remote: Path, mine: Path
) -> None:
    write_page(mine, "[weg](bestaat-niet.md)")

    with pytest.raises(PublishError, match=r"^Versie pr-12 is niet gepubliceerd: het bouwen is"):
        preview(mine, "pr-12")

    assert tip(remote) == tip(mine) == ""


def test_a_preview_goes_away_and_leaves_the_rest_as_it_was(
    remote: Path, mine: Path, theirs: Path
) -> None:
    publish(mine, "2026.1")
    before = hashes(remote)
    preview(mine, "pr-12")

    unpreview(theirs, "pr-12")

    assert hashes(remote) == before


@pytest.mark.parametrize("published", [False, True])
def test_a_preview_that_is_not_there_may_go_away(remote: Path, mine: Path, published: bool) -> None:
    if published:
        publish(mine, "2026.1")
    before = tip(remote)

    unpreview(mine, "pr-12")

    assert tip(remote) == tip(mine) == before


def test_a_page_of_a_preview_was_never_online(remote: Path, mine: Path) -> None:
    (mine / "docs/extra.md").write_text("# Extra\n")
    preview(mine, "pr-12")
    (mine / "docs/extra.md").unlink()

    publish(mine, "2026.1")

    assert "latest" in [alias for *_, aliases in versions(remote) for alias in aliases]


@pytest.mark.parametrize("do", [preview, unpreview])
@pytest.mark.parametrize("name", ["12", "pr-", "pr-0", "pr-12/..", "2026.1", "latest", "pr-1\n"])
def test_a_preview_is_named_after_its_proposal(mine: Path, name: str, do: type) -> None:
    with pytest.raises(PublishError) as caught:
        do(mine, name)

    assert str(caught.value) == (
        f"‘{name}’ is geen proefversie. Een proefversie heet ‘pr-’ met een nummer erachter."
        f" Typ bijvoorbeeld: make {do.__name__} NAME=pr-12"
    )
    assert builds(mine) == []


def test_without_a_name_the_message_says_what_to_type(mine: Path) -> None:
    with pytest.raises(PublishError, match=r"^Er is geen proefversie opgegeven\. "):
        preview(mine, "")


def test_whoever_is_overtaken_three_times_hears_it(remote: Path, mine: Path, theirs: Path) -> None:
    preview(mine, "pr-1")
    git(theirs, "fetch", "--quiet", "origin", "gh-pages")
    overtake_each_push(mine, theirs)

    with pytest.raises(PublishError) as caught:
        unpreview(mine, "pr-1")

    assert str(caught.value) == (
        "Proefversie pr-1 is niet weggehaald: 3 keer na elkaar was iemand anders net voor."
        " Probeer het straks opnieuw."
    )
    assert [version for version, *_ in versions(remote)] == ["pr-1"]
    assert (mine.parent / "pushes").read_text().count(os.linesep) == 3
