"""What is built, and when: the version, the day, and the day each file last changed.

One `git log` for the whole history: the plugins for this start git for every page.
"""

import os
import subprocess
from datetime import UTC, date, datetime
from pathlib import Path

from macros.render.view import Edition


def this_edition(root: Path, name: str, address: str) -> Edition:
    """Return the edition that is being built from `root`.

    mike names the version that it builds; SOURCE_DATE_EPOCH fixes the day, as in
    https://reproducible-builds.org/specs/source-date-epoch/.
    """
    published = os.environ.get("MIKE_DOCS_VERSION")
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    now = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    version = f"versie {published}" if published else "werkversie"
    return Edition(name, version, address, now.date(), last_changed(root))


def last_changed(root: Path) -> dict[str, date]:
    """Return the day of the last commit of each file below `root`, by its path from there.

    Empty where there is no git, no repository or no history; never raises for that.
    """
    command = ["git", "-c", "core.quotePath=false", "log", "--format=%x00%cs", "--name-only"]
    try:
        result = subprocess.run(  # noqa: S603 - no input from outside
            [*command, "--relative", "--", "."],
            cwd=root,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=True,
        )
    except (OSError, subprocess.CalledProcessError):
        return {}
    found: dict[str, date] = {}
    for commit in result.stdout.split("\0")[1:]:
        day, *paths = commit.split("\n")
        for path in filter(None, paths):
            found.setdefault(path, date.fromisoformat(day))
    return found
