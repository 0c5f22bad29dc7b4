"""The edition from the environment and the git history: version, build date, last modified dates.

One `git log` for the full history: the MkDocs plugins for this run git once per page.
"""

import json
import os
import subprocess
import time
from datetime import date
from pathlib import Path

from toolbox.dutch import day_of
from toolbox.releases.edition import Edition, EditionKind
from toolbox.releases.news import VERSION, Release, order
from toolbox.releases.news_file import releases
from toolbox.urls import NEWS


def this_edition(root: Path, name: str, address: str) -> Edition:
    """Return the edition that is being built from `root`.

    mike passes the version in MIKE_DOCS_VERSION. The build date is that of the last commit, for
    reproducible builds, unless SOURCE_DATE_EPOCH is set, see
    https://reproducible-builds.org/specs/source-date-epoch/.
    """
    identifier = os.environ.get("MIKE_DOCS_VERSION", "")
    epoch = os.environ.get("SOURCE_DATE_EPOCH") or _git(root, "log", "-1", "--format=%ct").strip()
    published, first_out = released(root, identifier)
    return Edition(
        name,
        address,
        day_of(int(epoch or time.time())),
        _kind(identifier),
        identifier,
        last_changed(root),
        published,
        first_out,
    )


def is_proposal() -> bool:
    """Return whether the preview of a proposal is built (see `this_edition`)."""
    return _kind(os.environ.get("MIKE_DOCS_VERSION", "")) == "preview"


def _kind(identifier: str) -> EditionKind:
    if not identifier:
        return "working"
    return "release" if identifier[0].isdigit() else "preview"


def released(root: Path, version: str) -> tuple[tuple[Release, ...], date | None]:
    """Return the releases before `version`, the oldest first, and its own release date, if any.

    A preview or a working copy comes after all releases. They are read from the site branch,
    which `toolbox.publishing` fetches first; without that branch, there are none.
    """
    for branch in ("origin/gh-pages", "gh-pages"):
        listed = _git(root, "show", f"{branch}:versions.json")
        if not listed:
            continue
        names = [str(row["version"]) for row in json.loads(listed)]
        names = sorted(filter(VERSION.fullmatch, names), key=order)
        known = VERSION.fullmatch(version) is not None
        earlier = [name for name in names if not known or order(name) < order(version)]
        published = _releases_of(root, branch, earlier[-1]) if earlier else ()
        own = _releases_of(root, branch, version) if version in names else ()
        return published, own[-1].day if own else None
    return (), None


def _releases_of(root: Path, branch: str, version: str) -> tuple[Release, ...]:
    return releases(_git(root, "show", f"{branch}:{version}/{NEWS}"))


def last_changed(root: Path) -> dict[str, date]:
    """Return the day of the last commit of each file below `root`, by its relative path.

    Of a shallow clone, a file that did not change since the history begins is left out: git
    shows all files as if they were made then. Empty without git, a repository or a history; never
    raises for that.
    """
    log = _git(root, "log", "--format=%x00%H %ct", "--name-only", "--relative", "--", ".")
    first = shallow_commits(root)
    found: dict[str, date] = {}
    for entry in log.split("\0")[1:]:
        head, *paths = entry.split("\n")
        commit, moment = head.split(" ")
        for path in filter(None, paths) if commit not in first else ():
            found.setdefault(path, day_of(int(moment)))
    return found


def shallow_commits(root: Path) -> frozenset[str]:
    """Return the commits at which the history of a shallow clone begins; none for a whole one.

    https://git-scm.com/docs/shallow
    """
    path = _git(root, "rev-parse", "--git-path", "shallow").strip()
    try:
        return frozenset((root / path).read_text("ascii").split()) if path else frozenset()
    except (OSError, ValueError):
        return frozenset()


def _git(root: Path, *arguments: str) -> str:
    """Run git; return its output, or "" when it fails."""
    # With `log.showSignature` on, signatures would be parsed as dates.
    settings = ("-c", "core.quotePath=false", "-c", "log.showSignature=false")
    command = ["git", *settings, *arguments]
    try:
        result = subprocess.run(  # noqa: S603 - no input from outside
            command,
            cwd=root,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=True,
        )
    except (OSError, subprocess.CalledProcessError):
        return ""
    return result.stdout
