"""What comes out today: the version that is to be published anew, from the commit of its tag."""

import json
import re
from contextlib import chdir, suppress
from datetime import date
from pathlib import Path

from mike.git_utils import GitError

from toolbox.dutch import day_of
from toolbox.publishing.branch import git
from toolbox.publishing.mike import LATEST

_DAY = re.compile(r"\bpublish_on: *[\"']?(\d{4}-\d{2}-\d{2})")
_DRAFT = re.compile(r"^status: *[\"']?draft\b", re.MULTILINE)


def due(root: Path, today: date, *, remote: str = "origin", branch: str = "gh-pages") -> str:
    """Return the tag of the latest version, when something in it came out since it was published.

    "" when nothing did, when nothing is published, or when the version has no tag. Reads the
    remote-tracking branch as it was fetched last.
    """
    site = f"refs/remotes/{remote}/{branch}"
    with chdir(root), suppress(GitError):
        rows = json.loads(git("show", f"{site}:versions.json"))
        version = next((row["version"] for row in rows if LATEST in row["aliases"]), "")
        tags = git("tag", "--list", version, f"v{version}").split() if version else []
        if not tags:
            return ""
        stamp = git("log", "-1", "--format=%ct", site, "--", version)
        published = day_of(int(stamp or 0)).isoformat()
        days = _days(tags[0])
        if any(published < day <= today.isoformat() for day in days):
            return tags[0]
    return ""


def _days(tag: str) -> set[str]:
    """Return the days on which something of a version comes out, drafts left out."""
    names = git("ls-tree", "--name-only", tag, "fiches/").splitlines()
    texts = [git("show", f"{tag}:{name}") for name in names if re.search(r"/[^_.][^/]*\.md$", name)]
    return {day for text in texts if not _DRAFT.search(text) for day in _DAY.findall(text)}
