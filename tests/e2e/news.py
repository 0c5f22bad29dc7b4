"""A small toolbox that was published twice, with something new and something changed between."""

from pathlib import Path
from typing import Final

from tests.conftest import Repository
from tests.support.small_toolbox import add_fiche, small_toolbox

from .published import LATEST, OLD, SUB_PATH, publish_without_files, run

CHANGES: Final = (
    "Een vierde wijziging.",
    "Een **derde** wijziging.",
    "Een tweede.",
    "Een eerste.",
)


def publish_news(work: Path) -> None:
    """Publish a small toolbox, change it, and publish it again; put the branch in `work`.

    `een` changes and has a step with another name, `twee` moves and changes, `drie` stays as it
    is, and `vier` is new.
    """
    repo, remote = small_toolbox(work / "project"), work / "remote.git"
    run(work, "git", "init", "--quiet", "--bare", "--initial-branch=main", str(remote))
    run(repo.root, "git", "init", "--quiet", "--initial-branch=main")
    run(repo.root, "git", "remote", "add", "origin", remote.as_uri())
    _publish(repo, OLD)

    rows = "".join(f"  - date: 2026-03-01\n    text: {text}\n" for text in CHANGES)
    repo.replace("fiches/een.md", "changes:\n", f"changes:\n{rows}")
    repo.replace("fiches/een.md", "title: Begin klein", "title: Begin groot")
    repo.replace("data/agreement.yml", "step: Begin klein", "step: Begin groot")
    repo.write(
        "data/redirects.yml",
        "- from: fiches/een/#begin-klein\n  to: fiches/een/#begin-groot\n",
    )
    moved = "aliases: [twee]\nchanges: [{date: 2026-03-02, text: Een andere naam.}]\nsteps:"
    repo.replace("fiches/twee.md", "steps:", moved)
    (repo.root / "fiches/twee.md").rename(repo.root / "fiches/nieuwe-naam.md")
    add_fiche(repo, "vier", "Vierde", 4)
    _publish(repo, LATEST)

    web = work / "web" / SUB_PATH
    run(work, "git", "clone", "--quiet", "--branch=gh-pages", remote.as_uri(), str(web))


def _publish(repo: Repository, version: str) -> None:
    run(repo.root, "git", "add", "--all")
    run(repo.root, "git", "commit", "--quiet", "--message=Toolbox")
    publish_without_files(repo.root, version)
