"""Everything that the pages of a site follow from, as one digest."""

from collections.abc import Iterator
from hashlib import sha256
from importlib.metadata import distributions
from pathlib import Path
from platform import python_version

from toolbox.cache import digest

_FOLDERS = ("data", "docs", "fiches", "overrides")
_CODE = (Path(__file__).parent, Path(__file__).parents[1] / "macros")


def basis(root: Path, config: str) -> str:
    """Return a digest of all content, templates and code, and of every package installed.

    `config` is the configuration of the site as text. What is left out here would be a
    reason for a page of before to be taken while it is not right: when in doubt, it counts.
    """
    found = sha256(digest(python_version(), *_packages(), config))
    for folder in (*_CODE, *(root / name for name in _FOLDERS)):
        for path in sorted(folder.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                found.update(_file(path, path.relative_to(folder).as_posix()))
    return found.hexdigest()


def _file(path: Path, name: str) -> bytes:
    return sha256(name.encode()).digest() + sha256(path.read_bytes()).digest()


def _packages() -> Iterator[str]:
    yield from sorted(f"{found.name}=={found.version}" for found in distributions())
