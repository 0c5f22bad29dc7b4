"""`python -m tests.bench.branch`: how large a clone is after a year of proposals and releases.

The site is random bytes, which git cannot make smaller, a twentieth of what the real one adds: the
worst case, in which no page is the same as in another version. Pushes and clones are real.
"""

import os
import random
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from unittest.mock import patch

from tests.support.publishing import BRANCH, git
from toolbox.publishing import publish as publishing
from toolbox.publishing.preview import preview, unpreview
from toolbox.publishing.publish import publish

PROPOSALS, RELEASES = 200, 12
OPEN, RENEWED = 8, 2
"""How many proposals are open at once, and how often each is changed."""
SITE = 4.9
"""What the real site takes on the branch, compressed, in MB (2026-11-29)."""
SCALE, FILES = 20, 40


class Year(NamedTuple):
    """The commits on the branch, and the bytes of a plain clone."""

    commits: int
    size: int


def year(proposals: int, releases: int, site: int, still_open: int = OPEN) -> Year:
    """Simulate a year in which each proposal is changed twice; `site` is the bytes of a site.

    The last `still_open` proposals are open at the end.
    """
    noise = random.Random(1)

    def build(_: str, folder: str) -> None:
        Path(folder).mkdir(exist_ok=True)
        for number in range(FILES):
            Path(folder, f"{number}.pdf").write_bytes(noise.randbytes(site // FILES))
        for name in ("index.html", "404.html"):
            Path(folder, name).write_text(str(noise.random()))

    with TemporaryDirectory() as temporary, patch.object(publishing, "build", build):
        folder = Path(temporary)
        mine = _begin(folder)
        for number in range(1, proposals + 1):
            for _ in range(1 + RENEWED):
                build("", str(folder / "site"))
                preview(mine, f"pr-{number}", folder / "site")
            if number > still_open:
                unpreview(mine, f"pr-{number - still_open}")
            if number * releases % proposals < releases:
                publish(mine, f"2026.{number * releases // proposals}")
        git(folder, "clone", "--quiet", (folder / "remote.git").as_uri(), "copy")
        size = sum(path.stat().st_size for path in (folder / "copy/.git").rglob("*"))
        count = git(folder / "copy", "rev-list", "--count", f"origin/{BRANCH}")
        return Year(int(count), size)


def main() -> None:
    """Print the size of a plain clone after a year, scaled up again."""
    found = year(PROPOSALS, RELEASES, int(SITE * 1_000_000 / SCALE))
    print(
        f"{PROPOSALS} proposals ({OPEN} open), {RELEASES} releases: {found.commits} commits; a "
        f"clone takes {found.size / 1e6:.1f} MB, at the size of the real site "
        f"{found.size * SCALE / 1e6:.0f} MB",
        file=sys.stderr,
    )


def _begin(folder: Path) -> Path:
    git(folder, "init", "--quiet", "--bare", "--initial-branch=main", "remote.git")
    git(folder, "clone", "--quiet", "remote.git", "mine")
    mine = folder / "mine"
    for name, value in (("user.name", "Iemand"), ("user.email", "iemand@voorbeeld.be")):
        git(mine, "config", name, value)
    git(mine, "commit", "--quiet", "--allow-empty", "--message", "Begin")
    git(mine, "push", "--quiet", "origin", "HEAD:main")
    return mine


if __name__ == "__main__":
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    main()
