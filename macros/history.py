"""When files last changed, according to git.

One `git log` for the whole history: the plugins for this start git for every page.
"""

import subprocess
from datetime import date
from pathlib import Path


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
