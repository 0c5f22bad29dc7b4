"""What `make publish` promises, with a real git, a real mike and a real (tiny) MkDocs project.

`remote` is the bare repository, `mine` the clone that publishes, `theirs` a colleague's.
"""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.support.publishing import (
    BRANCH,
    REF,
    ROOT,
    builds,
    clone,
    commit,
    content,
    git,
    hashes,
    hook,
    leftovers,
    overtake_each_push,
    publish_command,
    tip,
    versions,
    write_page,
)
from toolbox.publishing.publish import PublishError, publish


def refuse_each_push(mine: Path) -> Path:
    return hook(
        mine.parent / "remote.git/hooks/update", "echo 'Vandaag niet, zegt de server' >&2\nexit 1\n"
    )


def test_the_first_version_becomes_latest_and_the_default(remote: Path, mine: Path) -> None:
    publish(mine, "2026.1")

    assert versions(remote) == [("2026.1", "2026.1", ["latest"])]
    assert "Eerste tekst" in content(remote, "2026.1/index.html")
    assert hashes(remote, "latest") == hashes(remote, "2026.1")
    assert '"latest/" + window.location.search' in content(remote, "index.html")
    top = set(git(remote, "ls-tree", "--name-only", REF).splitlines())
    files = {".nojekyll", "404.html", "index.html", "versions.json"}
    assert top == {"2026.1", "latest", *files}
    assert tip(mine) == tip(remote)


def test_the_site_is_built_once_and_knows_its_version(mine: Path) -> None:
    publish(mine, "2026.1")

    assert builds(mine) == ["mine 2026.1"]
    assert leftovers(mine) == []


def test_a_next_version_takes_over_and_leaves_the_rest_byte_identical(
    remote: Path, mine: Path
) -> None:
    publish(mine, "2025.9")
    git(mine, "checkout", "--quiet", BRANCH)
    (mine / "CNAME").write_text("toolbox.voorbeeld.be\n")
    commit(mine, "Eigen domein")
    git(mine, "push", "--quiet", "origin", BRANCH)
    git(mine, "checkout", "--quiet", "main")
    before, domain = hashes(remote, "2025.9"), content(remote, "CNAME")
    write_page(mine, "Tweede tekst")

    publish(mine, "2025.10")

    assert versions(remote) == [("2025.10", "2025.10", ["latest"]), ("2025.9", "2025.9", [])]
    assert hashes(remote, "2025.9") == before
    assert content(remote, "CNAME") == domain
    assert "Tweede tekst" in content(remote, "latest/index.html")
    assert hashes(remote, "latest") == hashes(remote, "2025.10")
    assert '"latest/" + window.location.search' in content(remote, "index.html")


@pytest.mark.parametrize("lost", [False, True], ids=["online", "lost"])
def test_a_build_knows_the_versions_that_are_online(remote: Path, mine: Path, lost: bool) -> None:
    publish(clone(remote, "other"), "2025.1")
    git(mine, "fetch", "--quiet", "origin")
    publish(clone(remote, "another"), "2025.2")
    if lost:
        git(remote, "update-ref", "-d", REF)
    (mine / "log.py").write_text(
        "from pathlib import Path\n"
        "from toolbox.releases.history import _git\n\n"
        "def on_pre_build(config):\n"
        "    listed = _git(Path.cwd(), 'show', 'origin/gh-pages:versions.json')\n"
        "    Path('../listed').write_text(listed)\n"
    )

    publish(mine, "2026.1")

    assert ("2025.2" in (mine.parent / "listed").read_text()) is not lost


def test_a_version_can_be_published_again(remote: Path, mine: Path) -> None:
    publish(mine, "2026.1")
    write_page(mine, "Verbeterde tekst")
    (mine / "docs/extra.md").write_text("# Extra\n")
    publish(mine, "2026.1")
    (mine / "docs/extra.md").unlink()
    publish(mine, "2026.1")

    assert versions(remote) == [("2026.1", "2026.1", ["latest"])]
    assert "Verbeterde tekst" in content(remote, "2026.1/index.html")
    assert not [path for path in hashes(remote) if "extra" in path]


def test_publishing_the_same_again_changes_nothing(
    remote: Path, mine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    publish(mine, "2026.1")
    before = tip(remote)

    publish(mine, "2026.1")

    assert tip(remote) == tip(mine) == before


def test_every_address_in_the_root_404_is_on_the_branch(remote: Path, mine: Path) -> None:
    publish(mine, "2025.1")
    write_page(mine, "Tweede tekst")
    publish(mine, "2026.1")

    page = content(remote, "404.html")
    assert page == content(remote, "latest/404.html")
    local = re.findall(r'(?:href|src)="([^"#:]*)"', page)
    assert len(local) > 4
    published = hashes(remote)
    for address in local:
        assert address.startswith("/map/toolbox/latest/"), address
        path = os.path.normpath(address.removeprefix("/map/toolbox/"))
        assert path in published or f"{path}/index.html" in published, address


def test_a_script_of_the_root_404_finds_the_latest_version(remote: Path, mine: Path) -> None:
    publish(mine, "2026.1")

    assert 'base_url = "/map/toolbox/latest' in content(remote, "404.html")
    assert {"latest/search/search_index.json", "versions.json"} <= hashes(remote).keys()


def _state(mine: Path, remote: Path) -> tuple[str, str, str]:
    """Return what is in both repositories and in the folder, but for what Python compiled."""
    but_compiled = ("--", ".", ":(exclude)__pycache__")
    return tip(mine), tip(remote), git(mine, "status", "--porcelain", "--ignored", *but_compiled)


@pytest.mark.parametrize("earlier", [[], ["2025.1"]], ids=["first", "next"])
@pytest.mark.parametrize(
    ("file", "text", "why"),
    [
        ("docs/index.md", "[weg](bestaat-niet.md)", "het bouwen is mislukt"),
        ("mkdocs.yml", "onbekend: [", r"mkdocs\.yml klopt niet\.\nmkdocs\.yml:"),
    ],
    ids=["strict warning", "broken"],
)
def test_a_failed_build_leaves_everything_as_it_was(
    remote: Path, mine: Path, earlier: list[str], file: str, text: str, why: str
) -> None:
    for version in earlier:
        publish(mine, version)
    (mine / file).write_text((mine / file).read_text() + text)
    before = _state(mine, remote)

    with pytest.raises(PublishError, match=rf"^Versie 2026\.1 is niet gepubliceerd: {why}"):
        publish(mine, "2026.1")

    assert _state(mine, remote) == before
    assert leftovers(mine) == []


def test_a_failed_build_keeps_even_a_stray_local_branch(remote: Path, mine: Path) -> None:
    git(mine, "branch", BRANCH, "main")
    write_page(mine, "[weg](bestaat-niet.md)")

    with pytest.raises(PublishError):
        publish(mine, "2026.1")

    assert tip(mine) == git(mine, "rev-parse", "main")
    assert tip(remote) == ""


def test_the_checkout_is_not_disturbed(mine: Path) -> None:
    (mine / "site").mkdir()
    (mine / "site/index.html").write_text("van een vorige build")
    (mine / "staged.md").write_text("klaargezet")
    git(mine, "add", "staged.md")
    write_page(mine, "Nog niet bewaard")

    def checkout() -> dict[str, bytes]:
        files = [path for path in mine.rglob("*") if not {".git", "__pycache__"} & {*path.parts}]
        files += [mine / ".git/HEAD", mine / ".git/index"]
        return {str(path): path.read_bytes() for path in files if path.is_file()}

    before = checkout()

    publish(mine, "2026.1")

    assert checkout() == before


def test_an_unpublished_local_deploy_is_forgotten(remote: Path, mine: Path, theirs: Path) -> None:
    publish(theirs, "2025.1")
    git(mine, "branch", BRANCH, "main")

    publish(mine, "2026.1")

    assert tip(mine) == tip(remote)
    assert [version for version, *_ in versions(remote)] == ["2026.1", "2025.1"]
    assert "docs/index.md" not in hashes(remote)


def test_a_local_branch_the_remote_does_not_have_is_forgotten(remote: Path, mine: Path) -> None:
    git(mine, "branch", BRANCH, "main")

    publish(mine, "2026.1")

    assert "docs/index.md" not in hashes(remote)


def test_an_overtaken_deploy_is_redone_on_top_without_a_second_build(
    remote: Path, mine: Path, theirs: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    command = " ".join(f"'{part}'" for part in publish_command(theirs, "2026.2"))
    hook(mine / ".git/hooks/pre-push", f'rm "$0"\ncd "{ROOT}" && {command}\n')

    publish(mine, "2026.1")

    assert [version for version, *_ in versions(remote)] == ["2026.2", "2026.1"]
    assert builds(mine) == ["mine 2026.1", "theirs 2026.2"]
    assert hashes(remote, "2026.2") == hashes(theirs, "2026.2")
    assert tip(mine) == tip(remote)
    assert "Iemand anders heeft intussen gepubliceerd." in capfd.readouterr().out.splitlines()


def test_two_publishes_at_the_same_time_both_end_up_on_the_branch(
    remote: Path, mine: Path, theirs: Path
) -> None:
    runs = [
        subprocess.Popen(publish_command(mine, "2026.1"), cwd=ROOT),
        subprocess.Popen(publish_command(theirs, "2026.2"), cwd=ROOT),
    ]

    assert [run.wait() for run in runs] == [0, 0]
    assert [version for version, *_ in versions(remote)] == ["2026.2", "2026.1"]
    assert {"2026.1/index.html", "2026.2/index.html"} <= hashes(remote).keys()


def test_whoever_is_overtaken_three_times_hears_it_and_can_try_again(
    remote: Path, mine: Path, theirs: Path
) -> None:
    publish(theirs, "2025.1")
    overtaking = overtake_each_push(mine, theirs)

    with pytest.raises(PublishError) as caught:
        publish(mine, "2026.1")

    assert str(caught.value) == (
        "Versie 2026.1 is niet gepubliceerd: 3 keer na elkaar was iemand anders net voor."
        " Probeer het straks opnieuw."
    )
    assert (mine.parent / "pushes").read_text() == "push\n" * 3
    assert builds(mine).count("mine 2026.1") == 1
    assert tip(mine) == tip(remote)
    assert [version for version, *_ in versions(remote)] == ["2025.1"]

    overtaking.unlink()
    publish(mine, "2026.1")
    assert [version for version, *_ in versions(remote)] == ["2026.1", "2025.1"]


@pytest.mark.parametrize("earlier", [[], ["2025.1"]], ids=["first", "next"])
def test_a_refused_push_says_what_git_says_and_can_be_tried_again(
    remote: Path, mine: Path, earlier: list[str]
) -> None:
    for version in earlier:
        publish(mine, version)
    before = tip(remote)
    refusing = refuse_each_push(mine)

    with pytest.raises(PublishError, match=r"^Versie 2026\.1 is niet gepubliceerd\.\n") as caught:
        publish(mine, "2026.1")

    assert str(caught.value).count("Vandaag niet, zegt de server") == 1
    assert tip(mine) == tip(remote) == before

    refusing.unlink()
    publish(mine, "2026.1")
    assert [version for version, *_ in versions(remote)] == ["2026.1", *earlier]


def test_a_connection_lost_while_pushing_restores_the_local_branch(
    remote: Path, mine: Path
) -> None:
    publish(mine, "2025.1")
    before = tip(mine)
    away = remote.with_name("away.git")
    hook(mine / ".git/hooks/pre-push", f'mv "{remote}" "{away}"\nexit 1\n')

    with pytest.raises(PublishError, match="failed to push some refs"):
        publish(mine, "2026.1")

    assert tip(mine) == tip(away) == before


def test_a_shallow_clone_publishes_and_stays_shallow(
    remote: Path, mine: Path, theirs: Path
) -> None:
    write_page(theirs, "Tweede tekst")
    commit(theirs, "Tweede")
    git(theirs, "push", "--quiet", "origin", "main")
    publish(theirs, "2025.1")
    before = hashes(remote, "2025.1")
    shallow = clone(remote, "shallow", "--depth=1")

    publish(shallow, "2026.1")
    publish(mine, "2026.2")
    publish(shallow, "2026.3")

    listed = [version for version, *_ in versions(remote)]
    assert listed == ["2026.3", "2026.2", "2026.1", "2025.1"]
    assert hashes(remote, "2025.1") == before
    assert git(shallow, "rev-list", "--count", "main") == "1"


def test_another_remote_and_branch_can_be_asked_for(remote: Path, mine: Path) -> None:
    git(mine, "remote", "rename", "origin", "publiq")

    publish(mine, "2026.1", remote="publiq", branch="web")

    assert "2026.1/index.html" in git(remote, "ls-tree", "-r", "--name-only", "web").splitlines()
    assert tip(remote) == tip(mine) == ""


def test_the_last_line_says_what_stands_where(
    mine: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    publish(mine, "2026.1")

    assert capfd.readouterr().out.splitlines() == [
        "Versie 2026.1 wordt gebouwd …",
        "Versie 2026.1 wordt gepubliceerd …",
        "Klaar: versie 2026.1 staat op de branch gh-pages van de remote origin.",
    ]


@pytest.mark.parametrize(
    "version",
    ["2026", "2026.0", "2026.01", "26.1", "v2026.1", "2026.1.1", "2026.1 ", "2026.1\n", "latest"],
)
def test_a_version_is_a_year_and_a_number(mine: Path, version: str) -> None:
    with pytest.raises(PublishError) as caught:
        publish(mine, version)

    assert str(caught.value) == (
        f"‘{version}’ is geen versie. Een versie is een jaartal, een punt en een volgnummer."
        " Typ bijvoorbeeld: make publish VERSION=2026.1"
    )
    assert builds(mine) == []


def test_without_a_version_the_message_says_what_to_type(mine: Path) -> None:
    with pytest.raises(PublishError) as caught:
        publish(mine, "")

    assert str(caught.value) == (
        "Er is geen versie opgegeven. Een versie is een jaartal, een punt en een volgnummer."
        " Typ bijvoorbeeld: make publish VERSION=2026.1"
    )


@pytest.mark.parametrize("key", ["user.name", "user.email"])
def test_a_missing_identity_is_found_before_the_build(mine: Path, key: str) -> None:
    git(mine, "config", "--unset", key)

    with pytest.raises(PublishError) as caught:
        publish(mine, "2026.1")

    assert str(caught.value) == (
        "Git weet niet wie je bent. Typ eerst deze twee regels, met je eigen gegevens:\n"
        '  git config --global user.name "Voornaam Naam"\n'
        '  git config --global user.email "naam@voorbeeld.be"'
    )
    assert builds(mine) == []


def test_an_identity_in_the_environment_is_enough(
    remote: Path, mine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git(mine, "config", "--remove-section", "user")
    monkeypatch.setenv("GIT_COMMITTER_NAME", "Bot")
    monkeypatch.setenv("GIT_COMMITTER_EMAIL", "bot@voorbeeld.be")

    publish(mine, "2026.1")

    assert git(remote, "log", "-1", "--format=%cn <%ce>", REF) == "Bot <bot@voorbeeld.be>"


def test_a_missing_remote_is_found_before_the_build(mine: Path) -> None:
    with pytest.raises(PublishError) as caught:
        publish(mine, "2026.1", remote="publiq")

    assert str(caught.value) == (
        "De remote ‘publiq’ bestaat niet. Typ eerst: git remote add publiq ADRES\n"
        "error: No such remote 'publiq'"
    )
    assert builds(mine) == []


def test_an_unreachable_remote_is_found_before_the_build(remote: Path, mine: Path) -> None:
    shutil.rmtree(remote)

    with pytest.raises(PublishError, match=r"^De remote ‘origin’ is niet bereikbaar\.\nfatal: "):
        publish(mine, "2026.1")

    assert builds(mine) == []


def test_a_folder_without_git_is_found_before_the_build(mine: Path) -> None:
    shutil.rmtree(mine / ".git")

    with pytest.raises(PublishError) as caught:
        publish(mine, "2026.1")

    assert str(caught.value).startswith(
        "Publiceren kan alleen vanuit een git-repository met minstens één commit.\n"
        "fatal: not a git repository"
    )
    assert builds(mine) == []


@pytest.mark.parametrize("elsewhere", [False, True], ids=["here", "in another worktree"])
def test_a_checked_out_branch_is_found_before_the_build(mine: Path, elsewhere: bool) -> None:
    git(mine, "branch", BRANCH)
    git(mine, *(["worktree", "add", "../tree"] if elsewhere else ["checkout"]), BRANCH)

    with pytest.raises(PublishError) as caught:
        publish(mine, "2026.1")

    assert str(caught.value) == (
        "De branch gh-pages is uitgecheckt. Ga eerst terug: git switch main"
    )
    assert builds(mine) == []
