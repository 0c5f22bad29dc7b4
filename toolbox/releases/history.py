"""What is built, and when: the version, the day, and the day each file last changed.

One `git log` for the whole history: the plugins for this start git for every page.
"""

import json
import os
import subprocess
from datetime import UTC, date, datetime
from pathlib import Path

from toolbox.releases.edition import Edition, EditionKind
from toolbox.releases.news import VERSION, Release, order
from toolbox.releases.news_file import releases
from toolbox.urls import NEWS


def this_edition(root: Path, name: str, address: str) -> Edition:
    """Return the edition that is being built from `root`.

    mike names the version that it builds. The day is that of the last commit, so that the same
    sources make the same site on any day; SOURCE_DATE_EPOCH sets another one, as in
    https://reproducible-builds.org/specs/source-date-epoch/.
    """
    identifier = os.environ.get("MIKE_DOCS_VERSION", "")
    epoch = os.environ.get("SOURCE_DATE_EPOCH") or _git(root, "log", "-1", "--format=%ct").strip()
    day = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    published, first_out = released(root, identifier)
    return Edition(
        name,
        address,
        day.date(),
        _kind(identifier),
        identifier,
        last_changed(root),
        published,
        first_out,
    )


def _kind(identifier: str) -> EditionKind:
    if not identifier:
        return "working"
    return "release" if identifier[0].isdigit() else "preview"


def released(root: Path, version: str) -> tuple[tuple[Release, ...], date | None]:
    """Return the versions before `version`, the oldest first, and the day it first came out.

    Anything else than a version comes after all of them. The branch of the site tells; nothing
    is known where that branch is not. publishing fetches it first.
    """
    for branch in ("origin/gh-pages", "gh-pages"):
        listed = _git(root, "show", f"{branch}:versions.json")
        if not listed:
            continue
        names = [str(row["version"]) for row in json.loads(listed)]
        names = sorted(filter(VERSION.fullmatch, names), key=order)
        known = VERSION.fullmatch(version) is not None
        earlier = [name for name in names if not known or order(name) < order(version)]
        published = _kept(root, branch, earlier[-1]) if earlier else ()
        own = _kept(root, branch, version) if version in names else ()
        return published, own[-1].day if own else None
    return (), None


def _kept(root: Path, branch: str, version: str) -> tuple[Release, ...]:
    return releases(_git(root, "show", f"{branch}:{version}/{NEWS}"))


def last_changed(root: Path) -> dict[str, date]:
    """Return the day of the last commit of each file below `root`, by its path from there.

    Empty where there is no git, no repository or no history; never raises for that.
    """
    log = _git(root, "log", "--format=%x00%cs", "--name-only", "--relative", "--", ".")
    found: dict[str, date] = {}
    for commit in log.split("\0")[1:]:
        day, *paths = commit.split("\n")
        for path in filter(None, paths):
            found.setdefault(path, date.fromisoformat(day))
    return found


def _git(root: Path, *arguments: str) -> str:
    """Return what git says, or nothing where it cannot."""
    # Whoever lets git show signatures would read them as days.
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
