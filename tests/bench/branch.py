"""`python -m tests.bench.branch`: how large a clone is after a year of proposals and releases.

The site is random bytes, which git cannot make smaller, a twentieth of what the real one adds: the
worst case, in which no page is the same as in another version. Pushes and clones are real.
"""

import os
import random
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
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


def main() -> None:
    """Simulate the year, and print the size of a plain clone, scaled up again."""
    noise = random.Random(1)

    def build(_: str, folder: str) -> None:
        Path(folder).mkdir(exist_ok=True)
        for number in range(FILES):
            content = noise.randbytes(int(SITE * 1_000_000 / SCALE / FILES))
            Path(folder, f"{number}.pdf").write_bytes(content)
        for name in ("index.html", "404.html"):
            Path(folder, name).write_text(str(noise.random()))

    with TemporaryDirectory() as temporary, patch.object(publishing, "build", build):
        folder = Path(temporary)
        mine = _begin(folder)
        for number in range(1, PROPOSALS + 1):
            for _ in range(1 + RENEWED):
                build("", str(folder / "site"))
                preview(mine, f"pr-{number}", folder / "site")
            if number > OPEN:
                unpreview(mine, f"pr-{number - OPEN}")
            if number * RELEASES % PROPOSALS < RELEASES:
                publish(mine, f"2026.{number * RELEASES // PROPOSALS}")
        git(folder, "clone", "--quiet", (folder / "remote.git").as_uri(), "copy")
        size = sum(path.stat().st_size for path in (folder / "copy/.git").rglob("*"))
        count = git(folder / "copy", "rev-list", "--count", f"origin/{BRANCH}")
        print(
            f"{PROPOSALS} proposals ({OPEN} open), {RELEASES} releases: {count} commits; a clone "
            f"takes {size / 1e6:.1f} MB, at the size of the real site {size * SCALE / 1e6:.0f} MB",
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
