"""The link rot guard: checks that no URL of the published versions breaks in a new site."""

import posixpath
from collections.abc import Iterable, Iterator
from pathlib import Path

from toolbox.publishing.branch import Branch

_INDEX = "index.html"
_FILES = {".pdf", ".docx"}


def unanswered(site: Path, branch: Branch, versions: Iterable[str]) -> dict[str, str]:
    """Return each URL path that would break (404) in `site`, with the last version that had it.

    A page may be replaced by a redirect page. A PDF or a Word file may be missing if its page
    became a redirect; any other file may be missing.
    """
    made = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    missing: dict[str, str] = {}
    for version in versions:
        for path in branch.files(version) - made:
            if not _may_go(site, path):
                missing[path.removesuffix(_INDEX) or path] = version
    return dict(sorted(missing.items()))


def _may_go(site: Path, path: str) -> bool:
    folder, name = posixpath.split(path)
    if name == _INDEX:
        return False
    page = site / folder / _INDEX
    moved = bool(folder) and page.is_file() and 'http-equiv="refresh"' in page.read_text("utf-8")
    return moved or posixpath.splitext(name)[1] not in _FILES


def report(missing: dict[str, str]) -> Iterator[str]:
    """Yield the lines of the Dutch message: one per URL path, and how to fix it."""
    for address, version in missing.items():
        yield f"  {address} (in versie {version})"
    yield (
        "Zeg waar hun lezers voortaan terechtkomen: met ‘aliases’ in een fiche, "
        "of met een rij in data/redirects.yml."
    )
