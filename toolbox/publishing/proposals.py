"""What a command changed, as a proposal on GitHub: a branch with a draft pull request.

GitHub starts no check for what its own token opens. It does once a person clicks ‘Ready for
review’, so the proposal is a draft that asks for that click.
"""

import os
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

from toolbox.publishing.branch import PublishError, explained, git
from toolbox.publishing.github import fenced, gh

REMOTE = "origin"
_LONGEST = 50_000
"""How many characters of what changed a pull request shows; GitHub takes 65,536."""
_NEXT = (
    "Kijk na wat er verandert. Klopt het? Klik dan op **Ready for review**: de controle begint, en "
    "er komt een proefversie. Lezers merken niets tot iemand het goedkeurt en er een nieuwe versie "
    "is."
)
_ACTOR = re.compile(r"[A-Za-z0-9-]+(?:\[bot\])?")


def expect_room(root: Path, branch: str, folders: Sequence[str]) -> None:
    """Check that a proposal can be made; raises PublishError, with nothing changed, if not.

    The `folders` have nothing that is not in git yet, and the remote has no such branch.
    """
    with explained("Een voorstel maken kan alleen in een git-repository met een remote ‘origin’."):
        changed = git("-C", str(root), "status", "--porcelain", "--", *folders)
        taken = git("-C", str(root), "ls-remote", REMOTE, f"refs/heads/{branch}")
    if changed:
        raise PublishError(
            f"Er staan nog wijzigingen die niet in git zitten; bewaar die eerst:\n{changed}"
        )
    if taken:
        raise PublishError(
            f"Er is al zo’n voorstel, op de branch ‘{branch}’. Werk dat af, of sluit het en "
            "verwijder zijn branch."
        )


def propose(root: Path, branch: str, folders: Sequence[str], title: str, told: str) -> str:
    """Put what changed in the `folders` on a new branch, and return the URL of its proposal.

    Raises PublishError when git refuses. Where GitHub lets nobody but a person open a pull request,
    the URL is that of the page on which one opens it.
    """
    here = ("-C", str(root))
    actor = os.environ.get("GITHUB_ACTOR", "")
    author = f"--author={actor} <{actor}@users.noreply.github.com>"
    with explained("Het voorstel kon niet naar GitHub. Er is niets veranderd op main."):
        git(*here, "switch", "--quiet", "--create", branch)
        git(*here, "add", "--all", "--", *folders)
        by = [author] if _ACTOR.fullmatch(actor) else []
        git(*here, "commit", "--quiet", *by, "--message", title)
        git(*here, "push", "--quiet", REMOTE, f"HEAD:refs/heads/{branch}")
    body = f"{_NEXT}\n\n{fenced(told[:_LONGEST])}\n"
    opened = ("pr", "create", "--draft", "--head", branch, "--title", title, "--body-file", "-")
    try:
        return gh(*opened, text=body)
    except (OSError, subprocess.SubprocessError):
        server = os.environ.get("GITHUB_SERVER_URL", "https://github.com")
        repository = os.environ.get("GITHUB_REPOSITORY", "")
        return f"{server}/{repository}/compare/{branch}?expand=1"
