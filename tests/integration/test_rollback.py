"""Which version readers get, and what a new one may not lose: on real git repositories."""

from pathlib import Path

import pytest

from tests.support.publishing import (
    builds,
    content,
    hashes,
    hook,
    publish_command,
    tip,
    versions,
    write_page,
)
from toolbox.publishing.publish import PublishError, publish, rollback

ROOT = Path(__file__).parents[2]
REDIRECT = '<meta http-equiv="refresh" content="0;url=../">'


def publish_both(mine: Path) -> None:
    publish(mine, "2026.1")
    write_page(mine, "Tweede tekst")
    publish(mine, "2026.2")


# Which version is the latest


def test_an_older_version_leaves_readers_where_they_are(
    remote: Path, mine: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    publish_both(mine)
    before, wrong = hashes(remote, "latest"), content(remote, "404.html")
    write_page(mine, "Verbeterde tekst")
    capfd.readouterr()

    publish(mine, "2026.1")

    assert versions(remote) == [("2026.2", "2026.2", ["latest"]), ("2026.1", "2026.1", [])]
    assert "Verbeterde tekst" in content(remote, "2026.1/index.html")
    assert (hashes(remote, "latest"), content(remote, "404.html")) == (before, wrong)
    assert capfd.readouterr().out.splitlines()[-1] == (
        "Lezers krijgen nog altijd versie 2026.2."
        " Wil je hen naar 2026.1 brengen? Typ dan: make rollback VERSION=2026.1"
    )


def test_rolling_back_gives_readers_an_older_version_as_it_was(remote: Path, mine: Path) -> None:
    publish_both(mine)
    before = {version: hashes(remote, version) for version in ("2026.1", "2026.2")}

    rollback(mine, "2026.1")

    assert versions(remote) == [("2026.2", "2026.2", []), ("2026.1", "2026.1", ["latest"])]
    assert hashes(remote, "latest") == hashes(remote, "2026.1")
    assert {version: hashes(remote, version) for version in before} == before
    assert content(remote, "404.html") == content(remote, "2026.1/404.html")
    assert builds(mine) == ["mine 2026.1", "mine 2026.2"]
    assert tip(mine) == tip(remote)


def test_rolling_back_works_from_any_clone(remote: Path, mine: Path, theirs: Path) -> None:
    publish_both(mine)

    rollback(theirs, "2026.1")

    assert versions(remote)[-1] == ("2026.1", "2026.1", ["latest"])


def test_rolling_back_twice_changes_nothing(remote: Path, mine: Path) -> None:
    publish_both(mine)
    rollback(mine, "2026.1")
    before = tip(remote)

    rollback(mine, "2026.1")

    assert tip(remote) == tip(mine) == before


def test_after_a_rollback_that_version_can_be_corrected(remote: Path, mine: Path) -> None:
    publish_both(mine)
    rollback(mine, "2026.1")
    write_page(mine, "Verbeterde tekst")

    publish(mine, "2026.1")

    assert versions(remote)[-1] == ("2026.1", "2026.1", ["latest"])
    assert hashes(remote, "latest") == hashes(remote, "2026.1")
    assert content(remote, "404.html") == content(remote, "2026.1/404.html")


@pytest.mark.parametrize("version", ["2026.2", "2026.3"])
def test_after_a_rollback_the_newest_version_takes_over(
    remote: Path, mine: Path, version: str
) -> None:
    publish_both(mine)
    rollback(mine, "2026.1")

    publish(mine, version)

    assert versions(remote)[0] == (version, version, ["latest"])
    assert hashes(remote, "latest") == hashes(remote, version)


def test_rolling_back_to_what_is_not_online_says_what_is(remote: Path, mine: Path) -> None:
    with pytest.raises(PublishError) as none:
        rollback(mine, "2026.1")
    publish_both(mine)
    before = tip(remote)
    with pytest.raises(PublishError) as other:
        rollback(mine, "2025.1")

    assert str(none.value) == (
        "Versie 2026.1 is niet teruggezet: ze staat niet online. Er staat niets online."
    )
    assert str(other.value) == (
        "Versie 2025.1 is niet teruggezet: ze staat niet online. Online staan: 2026.1, 2026.2."
    )
    assert tip(remote) == before


def test_rolling_back_needs_a_version(mine: Path) -> None:
    with pytest.raises(PublishError) as caught:
        rollback(mine, "")

    assert str(caught.value).endswith("Typ bijvoorbeeld: make rollback VERSION=2026.1")


def test_a_rollback_that_is_overtaken_is_done_again(remote: Path, mine: Path, theirs: Path) -> None:
    publish_both(mine)
    command = " ".join(f"'{part}'" for part in publish_command(theirs, "2026.3"))
    hook(mine / ".git/hooks/pre-push", f'rm "$0"\ncd "{ROOT}" && {command}\n')

    rollback(mine, "2026.1")

    assert versions(remote) == [
        ("2026.3", "2026.3", []),
        ("2026.2", "2026.2", []),
        ("2026.1", "2026.1", ["latest"]),
    ]


# What a new version may not lose


@pytest.fixture
def earlier(mine: Path) -> Path:
    """A clone that published a page with a PDF, and then lost them."""
    (mine / "docs/extra.md").write_text("# Extra\n")
    (mine / "docs/extra").mkdir()
    (mine / "docs/extra/extra.pdf").write_text("%PDF")
    publish(mine, "2026.1")
    (mine / "docs/extra.md").unlink()
    (mine / "docs/extra/extra.pdf").unlink()
    return mine


def test_a_version_without_a_page_that_was_online_is_refused(remote: Path, earlier: Path) -> None:
    before = tip(remote)

    with pytest.raises(PublishError) as caught:
        publish(earlier, "2026.2")

    assert str(caught.value) == (
        "Versie 2026.2 is niet gepubliceerd: deze adressen zouden niet meer antwoorden.\n"
        "  extra/ (in versie 2026.1)\n"
        "  extra/extra.pdf (in versie 2026.1)\n"
        "Zeg waar hun lezers voortaan terechtkomen: met ‘aliases’ in een fiche, "
        "of met een rij in data/redirects.yml."
    )
    assert tip(remote) == tip(earlier) == before


def test_a_redirect_answers_for_the_page_and_its_files(remote: Path, earlier: Path) -> None:
    (earlier / "docs/extra/index.html").write_text(REDIRECT)

    publish(earlier, "2026.2")

    assert versions(remote)[0] == ("2026.2", "2026.2", ["latest"])


def test_a_page_that_stays_keeps_its_files(earlier: Path) -> None:
    (earlier / "docs/extra.md").write_text("# Extra\n")

    with pytest.raises(PublishError, match=r"extra/extra\.pdf"):
        publish(earlier, "2026.2")


def test_a_redirect_has_to_stay_too(earlier: Path) -> None:
    (earlier / "docs/extra/index.html").write_text(REDIRECT)
    publish(earlier, "2026.2")
    (earlier / "docs/extra/index.html").unlink()

    with pytest.raises(PublishError, match=r"  extra/ \(in versie 2026\.2\)"):
        publish(earlier, "2026.3")


def test_an_older_version_needs_no_page_that_came_later(remote: Path, earlier: Path) -> None:
    publish(earlier, "2025.1")

    assert versions(remote) == [("2026.1", "2026.1", ["latest"]), ("2025.1", "2025.1", [])]


def test_what_is_no_page_may_go(remote: Path, mine: Path) -> None:
    (mine / "docs/kaart.png").write_text("x")
    publish(mine, "2026.1")
    (mine / "docs/kaart.png").unlink()

    publish(mine, "2026.2")

    assert "kaart.png" not in hashes(remote, "latest")


def test_a_page_with_an_odd_name_is_compared_too(mine: Path) -> None:
    (mine / "docs/één “twee”.md").write_text("# Eén\n")
    publish(mine, "2026.1")
    publish(mine, "2026.2")
    (mine / "docs/één “twee”.md").unlink()

    with pytest.raises(PublishError, match=r"  één “twee”/ \(in versie 2026\.2\)"):
        publish(mine, "2026.3")
