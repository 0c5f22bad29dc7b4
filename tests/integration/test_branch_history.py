"""The branch of the site remembers releases; a preview leaves nothing behind. On real git."""

import subprocess
from collections.abc import Callable, Iterable
from contextlib import chdir
from functools import partial
from multiprocessing import get_context
from pathlib import Path

import pytest

from tests.bench.branch import year
from tests.support.publishing import (
    BRANCH,
    clone,
    commit,
    content,
    git,
    hashes,
    tip,
    versions,
)
from toolbox.publishing import branch_history
from toolbox.publishing import publish as publishing
from toolbox.publishing.branch import Branch
from toolbox.publishing.mike import put
from toolbox.publishing.preview import HIDDEN, preview, unpreview
from toolbox.publishing.publish import publish, rollback


@pytest.fixture(autouse=True)
def _built(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a version say its name, without a build."""
    monkeypatch.setattr(publishing, "build", lambda version, site: _site(Path(site), version))


def _site(folder: Path, text: str) -> Path:
    folder.mkdir(exist_ok=True)
    for name in ("index.html", "404.html"):
        (folder / name).write_text(text)
    return folder


def show(root: Path, name: str, text: str) -> None:
    """Put a preview online that says `text`."""
    preview(root, name, _site(root.parent / f"site-{name}", text))


def commits(remote: Path) -> list[str]:
    """The messages of all commits on the branch, the newest first, without what mike adds."""
    lines = git(remote, "log", "--format=%s", BRANCH).splitlines()
    return [line.partition(" with ")[0] for line in lines]


def has(remote: Path, text: str) -> bool:
    """Tell whether a plain clone brings a page with this text, of now or of before."""
    copy = clone(remote, f"copy-{len(list(remote.parent.glob('copy-*')))}")
    blob = subprocess.run(
        ["git", "hash-object", "--stdin"], input=text.encode(), capture_output=True, check=True
    ).stdout.decode()
    command = ["git", "cat-file", "-e", blob.strip()]
    return not subprocess.run(command, cwd=copy, check=False, capture_output=True).returncode


def test_what_a_preview_was_before_is_in_no_clone(remote: Path, mine: Path) -> None:
    publish(mine, "2026.1")
    before = tip(remote)
    show(mine, "pr-1", "eerste poging")
    show(mine, "pr-2", "van een ander")
    show(mine, "pr-1", "tweede poging")

    assert commits(remote)[0] == "Previews: pr-1, pr-2"
    assert git(remote, "rev-parse", f"{BRANCH}^") == before
    assert has(remote, "tweede poging")
    assert not has(remote, "eerste poging")

    unpreview(mine, "pr-1")
    assert not has(remote, "tweede poging")
    assert has(remote, "van een ander")

    unpreview(mine, "pr-2")
    assert tip(remote) == before


def test_a_release_comes_below_the_previews_which_stay_as_they_were(
    remote: Path, mine: Path
) -> None:
    publish(mine, "2026.1")
    show(mine, "pr-1", "voorstel")
    before = hashes(remote, "pr-1")

    publish(mine, "2026.2")
    rollback(mine, "2026.1")

    assert hashes(remote, "pr-1") == before
    assert content(remote, "latest/index.html") == "2026.1"
    assert commits(remote)[0] == "Previews: pr-1"
    assert not any("pr-1" in message for message in commits(remote)[1:])
    assert [name for name, *_ in versions(remote)] == ["pr-1", "2026.2", "2026.1"]
    assert '"pr-1"' not in git(remote, "show", f"{BRANCH}^:versions.json")


def _as_before(root: Path, name: str, text: str) -> None:
    """Put a preview online as it was done before: as a commit between the releases."""
    target = Branch("origin", BRANCH)
    site = str(_site(root.parent / f"site-{name}", text))
    with chdir(root):
        target.change(lambda: put(target, name, site, properties=HIDDEN), "")


def test_a_branch_with_previews_between_its_releases_loses_only_those(
    remote: Path, mine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(mine, "2025.1")
    _as_before(mine, "pr-1", "oud voorstel")
    with monkeypatch.context() as patch:
        patch.setattr(publishing, "change_releases", lambda _, make: make())
        publish(mine, "2026.1")
    _as_before(mine, "pr-1", "oud voorstel, beter")
    kept = {name: hashes(remote, name) for name in ("2025.1", "2026.1", "latest", "pr-1")}
    messages = [it for it in commits(remote) if it.endswith(("2025.1", "2026.1", "latest"))]

    show(mine, "pr-2", "nieuw voorstel")

    assert {name: hashes(remote, name) for name in kept} == kept
    assert [it for it in commits(remote)[1:] if "pr-" not in it] == commits(remote)[1:]
    assert commits(remote)[1:] == messages
    assert not has(remote, "oud voorstel")
    base = git(remote, "rev-parse", f"{BRANCH}^")
    show(mine, "pr-2", "nieuwer voorstel")
    assert git(remote, "rev-parse", f"{BRANCH}^") == base


def test_what_someone_committed_on_top_of_the_previews_stays(
    remote: Path, mine: Path, theirs: Path
) -> None:
    show(mine, "pr-1", "voorstel")
    git(theirs, "fetch", "--quiet", "origin", BRANCH)
    git(theirs, "checkout", "--quiet", "-B", BRANCH, "FETCH_HEAD")
    (theirs / "CNAME").write_text("toolbox.voorbeeld.be\n")
    commit(theirs, "Eigen domein")
    git(theirs, "push", "--quiet", "origin", BRANCH)

    show(mine, "pr-2", "nog een")
    publish(mine, "2026.1")
    unpreview(mine, "pr-1")
    unpreview(mine, "pr-2")

    assert content(remote, "CNAME") == "toolbox.voorbeeld.be"
    assert "Eigen domein" in commits(remote)
    assert not has(remote, "voorstel")


def _at_once(tasks: Iterable[Callable[[], object]]) -> list[int | None]:
    processes = [get_context("fork").Process(target=task) for task in tasks]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return [process.exitcode for process in processes]


def test_previews_and_a_release_at_the_same_time_are_all_online(
    remote: Path, mine: Path, theirs: Path
) -> None:
    publish(mine, "2026.1")
    show(mine, "pr-1", "eerste")
    others = clone(remote, "third")

    done = _at_once(
        [
            partial(show, mine, "pr-2", "tweede"),
            partial(show, theirs, "pr-3", "derde"),
            partial(publish, others, "2026.2"),
        ]
    )

    assert done == [0, 0, 0]
    names = ["pr-3", "pr-2", "pr-1", "2026.2", "2026.1"]
    assert [name for name, *_ in versions(remote)] == names
    for name, text in (("pr-1", "eerste"), ("pr-2", "tweede"), ("pr-3", "derde")):
        assert content(remote, f"{name}/index.html") == text
    assert content(remote, "latest/index.html") == "2026.2"


def test_a_push_never_replaces_what_it_has_not_seen(
    remote: Path, mine: Path, theirs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(mine, "2026.1")
    made = branch_history.change_previews
    seen: list[int] = []

    def overtaken(target: Branch, make: Callable[[], None]) -> None:
        made(target, make)
        if not seen:
            seen.append(1)
            with chdir(theirs):
                publish(theirs, "2026.2")

    monkeypatch.setattr("toolbox.publishing.preview.change_previews", overtaken)
    show(mine, "pr-1", "voorstel")

    assert [name for name, *_ in versions(remote)] == ["pr-1", "2026.2", "2026.1"]


def test_after_months_of_proposals_a_clone_holds_what_is_online_and_little_more() -> None:
    site, releases, still_open = 400_000, 2, 2
    found = year(4, releases, site, still_open)
    online = (releases + still_open) * site
    assert online < found.size < 1.3 * online
