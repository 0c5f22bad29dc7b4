"""The sites that the tests in a browser visit: each is made once, for all workers.

`python -m tests.e2e.sites FOLDER NAME…` makes them while other tests run.
"""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from .edited import EDITED, publish_edited
from .news import publish_news
from .published import SUB_PATH, once, publish_twice


def web(shared: Path) -> Path:
    """What the host serves: the branch of the site, in `SUB_PATH`."""
    return once(shared / "published", publish_twice) / "web"


def edited(shared: Path) -> Path:
    """The latest version after the work of an editor, beside the others on the host."""
    to = web(shared) / SUB_PATH / EDITED
    once(shared / "edited", partial(publish_edited, to=to))
    return to


def news(shared: Path) -> Path:
    """What the host of a small toolbox serves, published before and after some changes."""
    return once(shared / "news", publish_news) / "web"


SITES: Final[dict[str, Callable[[Path], Path]]] = {"web": web, "edited": edited, "news": news}
"""What makes each site, by the name of its fixture."""


if __name__ == "__main__":
    for name in sys.argv[2:]:
        SITES[name](Path(sys.argv[1]))
