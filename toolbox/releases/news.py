"""What each version brought its readers: new fiches, and changes to those that were there.

A date tells when something was written, not in which version it came out: a proposal can wait
for weeks. So every version keeps a list of what it held, and the next one looks there.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from toolbox.model.toolbox import Fiche, Toolbox
from toolbox.schema.fiche import Change

VERSION = re.compile(r"[0-9]{4}\.[1-9][0-9]*")


def order(version: str) -> tuple[int, ...]:
    """Return what versions are sorted by: 2025.10 comes after 2025.9."""
    return tuple(int(part) for part in version.split("."))


@dataclass(frozen=True)
class Release:
    """A version that is out, and what it was the first to have.

    Fiches are slugs; changes go by the name that `change_name` gives.
    """

    version: str
    day: date
    fiches: frozenset[str] = frozenset()
    changes: frozenset[str] = frozenset()


@dataclass(frozen=True)
class News:
    """What a version brought of one fiche: the fiche itself where `is_new`, and changes."""

    fiche: Fiche
    is_new: bool
    changes: tuple[tuple[Change, int], ...]


@dataclass(frozen=True)
class Notes:
    """What a version brought; without a `version`, what has not come out yet."""

    version: str
    day: date | None
    news: tuple[News, ...]

    @property
    def new(self) -> tuple[News, ...]:
        """The fiches that are new in this version."""
        return tuple(news for news in self.news if news.is_new)

    @property
    def changed(self) -> tuple[News, ...]:
        """The fiches that were there before and changed."""
        return tuple(news for news in self.news if not news.is_new)

    @property
    def anchor(self) -> str:
        """The id of these notes on their page."""
        return notes_anchor(self.version)

    @property
    def count(self) -> str:
        """How many fiches are new and changed, in words."""
        return counted(len(self.new), len(self.changed))


def counted(new: int, changed: int) -> str:
    """Return in words how many fiches are new, and how many changed."""
    words = []
    if new:
        words.append(f"{new} nieuwe {'fiche' if new == 1 else 'fiches'}")
    if changed:
        what = "" if new else " fiche" if changed == 1 else " fiches"
        words.append(f"{changed}{what} gewijzigd")
    return ", ".join(words) or "Geen nieuwe of gewijzigde fiches"


def notes_anchor(version: str) -> str:
    """Return the id of the notes of a version."""
    return f"versie-{version.replace('.', '-')}" if version else "nog-niet-gepubliceerd"


def numbered(fiche: Fiche) -> tuple[tuple[Change, int], ...]:
    """Return each change with its number among those of that day, which never changes.

    Counted from the oldest, which stands last: a change that is added renames no other.
    """
    seen: Counter[date] = Counter()
    found = []
    for change in reversed(fiche.front_matter.changes):
        seen[change.date] += 1
        found.append((change, seen[change.date]))
    return tuple(reversed(found))


def change_name(slug: str, day: str, number: int) -> str:
    """Return the name of a change, whatever is written about it later."""
    return f"{day}:{slug}/{number}"


def since_last(fiche: Fiche, published: Sequence[Release]) -> News:
    """Return what is new about a fiche since the last of the versions that are out."""
    return next(news for release, news in _homes(fiche, published) if release is None)


def notes(
    toolbox: Toolbox, published: Sequence[Release], version: str, day: date | None
) -> tuple[Notes, ...]:
    """Return what each version brought, the newest first.

    What is in none of those that are out, came with `version`.
    """
    found: dict[str, list[News]] = {release.version: [] for release in published}
    latest: list[News] = []
    for fiche in toolbox.fiches:
        for release, news in _homes(fiche, published):
            if news.is_new or news.changes:
                (found[release.version] if release else latest).append(news)
    earlier = [
        Notes(release.version, release.day, tuple(found[release.version])) for release in published
    ]
    current = [Notes(version, day, tuple(latest))] if version or latest else []
    return (*current, *reversed(earlier))


def _homes(fiche: Fiche, published: Sequence[Release]) -> Iterator[tuple[Release | None, News]]:
    """Yield what each version brought of a fiche; the last is what is in none of them."""
    slugs = (fiche.slug, *fiche.front_matter.aliases)
    is_new, changes = True, numbered(fiche)
    for release in published:
        there = tuple(
            (change, number)
            for change, number in changes
            if any(change_name(slug, str(change.date), number) in release.changes for slug in slugs)
        )
        first = is_new and not release.fiches.isdisjoint(slugs)
        yield release, News(fiche, first, there)
        is_new = is_new and not first
        changes = tuple(pair for pair in changes if pair not in there)
    yield None, News(fiche, is_new, changes)
