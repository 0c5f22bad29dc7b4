"""A build cache on disk: the name of a file is the fingerprint of its inputs.

After it comes a digest of the content, so that a corrupt file is made again, never used.
"""

import gc
import os
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from hashlib import sha256
from multiprocessing import get_context
from pathlib import Path

from toolbox.digest import digest
from toolbox.model.redirects import former_files
from toolbox.model.toolbox import Toolbox

UNUSED = timedelta(days=30)
"""How long an unused file stays in the cache before it is evicted."""

_DAY = 24 * 60 * 60
_FEW = 4
"""The minimum number of files per worker process: for fewer, starting one takes longer."""


class PdfSource:
    """The HTML document of a PDF, rendered lazily."""

    def __init__(self, draw: Callable[[], str]) -> None:
        self._draw = draw

    @cached_property
    def html(self) -> str:
        """The complete HTML document."""
        return str(self._draw())

    def digest(self) -> str:
        """Return the digest (hex) of the HTML."""
        return digest(self.html).hex()


@dataclass(frozen=True)
class Recipe:
    """How to make a file: its URL path, its page, the inputs of its cache key, and a function.

    `inputs` must cover everything that `make` depends on. `source` is the HTML of a PDF.
    """

    address: str
    page: str
    label: str
    inputs: tuple[str, ...]
    make: Callable[[], bytes]
    source: PdfSource | None = None

    def addresses(self, toolbox: Toolbox) -> tuple[str, ...]:
        """Return the URL paths of the file: the current one, and one per redirect to its page."""
        return (self.address, *former_files(toolbox.redirects, self.page, self.address))

    @cached_property
    def name(self) -> str:
        """The fingerprint of the inputs (hex digest): the cache key."""
        return digest(*self.inputs).hex()


class Store:
    """A cache of made files in a folder, which counts its misses and its hits."""

    def __init__(self, folder: Path, processes: int | None = None) -> None:
        self.folder = folder
        self.processes = processes or _processors()
        self.misses = 0
        self.hits = 0

    def get(self, recipe: Recipe) -> bytes:
        """Return the file of a recipe, from the cache, or made and cached."""
        [content] = self.get_all([recipe])
        return content

    def get_all(self, recipes: Sequence[Recipe]) -> list[bytes]:
        """Return the file of each recipe; those not in the cache are made, in parallel."""
        found = [self._find(recipe) for recipe in recipes]
        missing = [place for place, content in enumerate(found) if content is None]
        self.hits += len(recipes) - len(missing)
        for place, content in zip(
            missing, self._make([recipes[place] for place in missing]), strict=True
        ):
            self._put(recipes[place], content)
            found[place] = content
        return [content for content in found if content is not None]

    @cached_property
    def _names(self) -> dict[str, Path]:
        found = sorted(self.folder.iterdir()) if self.folder.is_dir() else []
        return {path.name.split("-")[0] + path.suffix: path for path in found}

    def tidy(self) -> None:
        """Evict files unused for `UNUSED`, and temporary files of a killed run after a day."""
        for path in self.folder.iterdir() if self.folder.is_dir() else ():
            age = time.time() - path.stat().st_mtime
            if age > (UNUSED.total_seconds() if "-" in path.name else _DAY):
                path.unlink(missing_ok=True)

    def _find(self, recipe: Recipe) -> bytes | None:
        path = self._names.get(recipe.name + Path(recipe.address).suffix)
        if path is None or not path.is_file():
            return None
        content = path.read_bytes()
        if path.stem != f"{recipe.name}-{_content_name(content)}":
            return None
        if time.time() - path.stat().st_mtime > _DAY:
            path.touch()
        return content

    def _make(self, recipes: Sequence[Recipe]) -> Iterable[bytes]:
        makes = [recipe.make for recipe in recipes]
        processes = min(self.processes, len(makes) // _FEW)
        # The collector would look at the whole site again for each file, and a fork copy it.
        gc.freeze()
        try:
            if processes < 2:
                yield from (make() for make in makes)
                return
            with ProcessPoolExecutor(
                processes, get_context("fork"), initializer=_share, initargs=(makes,)
            ) as pool:
                yield from pool.map(_make_shared, range(len(makes)))
        finally:
            gc.unfreeze()

    def _put(self, recipe: Recipe, content: bytes) -> None:
        self.misses += 1
        self.folder.mkdir(parents=True, exist_ok=True)
        suffix = Path(recipe.address).suffix
        path = self.folder / f"{recipe.name}-{_content_name(content)}{suffix}"
        # Atomic: a build that is killed here leaves no partial file under the final name.
        unfinished = self.folder / f"{recipe.name}.{os.getpid()}"
        unfinished.write_bytes(content)
        unfinished.replace(path)
        self._names[recipe.name + suffix] = path


def _processors() -> int:
    """Return the number of worker processes: 1 except on Linux, as fork is not safe elsewhere."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1


def _content_name(content: bytes) -> str:
    return sha256(content).hexdigest()[:16]


_shared: Sequence[Callable[[], bytes]] = ()


def _share(makes: Sequence[Callable[[], bytes]]) -> None:
    """Initialise a worker process with all functions, so that tasks need not be pickled."""
    global _shared
    _shared = makes


def _make_shared(number: int) -> bytes:
    return _shared[number]()
