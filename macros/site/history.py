"""What is built, and when: the version, the day, and the day each file last changed.

One `git log` for the whole history: the plugins for this start git for every page.
"""

import os
import re
import subprocess
from datetime import UTC, date, datetime
from pathlib import Path

from macros.render.view import Edition

_DEPLOYED = re.compile(r"(?P<day>\S+) Deployed \S+ to (?P<version>\S+) .*")


def this_edition(root: Path, name: str, address: str) -> Edition:
    """Return the edition that is being built from `root`.

    mike names the version that it builds. The day is that of the last commit, so that the same
    sources make the same site on any day; SOURCE_DATE_EPOCH sets another one, as in
    https://reproducible-builds.org/specs/source-date-epoch/.
    """
    published = os.environ.get("MIKE_DOCS_VERSION")
    epoch = os.environ.get("SOURCE_DATE_EPOCH") or _git(root, "log", "-1", "--format=%ct").strip()
    day = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    return Edition(
        name, _version(published), address, day.date(), last_changed(root), published_versions(root)
    )


def _version(published: str | None) -> str:
    if not published:
        return "werkversie"
    return f"{'versie' if published[0].isdigit() else 'proefversie'} {published}"


def published_versions(root: Path) -> dict[str, date]:
    """Return the day each version first came out, the oldest first, by its name.

    mike says so on the branch that it publishes to. Empty where that branch is not known.
    """
    # A local branch may hold a version that never got as far as the remote.
    for branch in ("origin/gh-pages", "gh-pages"):
        found: dict[str, date] = {}
        for line in _git(root, "log", "--reverse", "--format=%cs %s", branch, "--").splitlines():
            if deployed := _DEPLOYED.fullmatch(line):
                found.setdefault(deployed["version"], date.fromisoformat(deployed["day"]))
        if found:
            return found
    return {}


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
