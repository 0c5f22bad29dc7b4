"""The release notes of each version: new fiches, and changes to existing ones.

The date of a change is not that of its release: a pull request can stay open for weeks. So every
version publishes the list of what it contains (`news_file`), and the next one compares with it.
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
    """Return the sort key of a version: 2025.10 comes after 2025.9."""
    return tuple(int(part) for part in version.split("."))


@dataclass(frozen=True)
class Release:
    """A published version, with the fiches and the changes that are new in it.

    `fiches` has slugs, `changes` the names from `change_name`.
    """

    version: str
    day: date
    fiches: frozenset[str] = frozenset()
    changes: frozenset[str] = frozenset()


@dataclass(frozen=True)
class News:
    """What is new about one fiche in a version; `changes` are numbered as in `numbered`."""

    fiche: Fiche
    is_new: bool
    changes: tuple[tuple[Change, int], ...]


@dataclass(frozen=True)
class Notes:
    """The release notes of a version; an empty `version` has what is not released yet."""

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
        """The anchor of these notes on their page."""
        return notes_anchor(self.version)

    @property
    def count(self) -> str:
        """How many fiches are new and changed, in Dutch."""
        return counted(len(self.new), len(self.changed))


def counted(new: int, changed: int) -> str:
    """Return, in Dutch, how many fiches are new and how many changed."""
    words = []
    if new:
        words.append(f"{new} nieuwe {'fiche' if new == 1 else 'fiches'}")
    if changed:
        what = "" if new else " fiche" if changed == 1 else " fiches"
        words.append(f"{changed}{what} gewijzigd")
    return ", ".join(words) or "Geen nieuwe of gewijzigde fiches"


def notes_anchor(version: str) -> str:
    """Return the anchor of the release notes of a version."""
    return f"versie-{version.replace('.', '-')}" if version else "nog-niet-gepubliceerd"


def numbered(fiche: Fiche) -> tuple[tuple[Change, int], ...]:
    """Return each change with its number, from 1, among the changes of the same date.

    Counted from the oldest, which is last, so that the numbers are stable when a change is added.
    """
    seen: Counter[date] = Counter()
    found = []
    for change in reversed(fiche.front_matter.changes):
        seen[change.date] += 1
        found.append((change, seen[change.date]))
    return tuple(reversed(found))


def change_name(slug: str, day: str, number: int) -> str:
    """Return the stable identifier of a change, which does not depend on its text."""
    return f"{day}:{slug}/{number}"


def since_last(fiche: Fiche, published: Sequence[Release]) -> News:
    """Return what is new about a fiche since the last published version."""
    return next(news for release, news in _by_release(fiche, published) if release is None)


def notes(
    toolbox: Toolbox, published: Sequence[Release], version: str, day: date | None
) -> tuple[Notes, ...]:
    """Return the release notes of each version, the newest first.

    What is in no published release is attributed to `version`.
    """
    found: dict[str, list[News]] = {release.version: [] for release in published}
    latest: list[News] = []
    for fiche in toolbox.fiches:
        for release, news in _by_release(fiche, published):
            if news.is_new or news.changes:
                (found[release.version] if release else latest).append(news)
    earlier = [
        Notes(release.version, release.day, tuple(found[release.version])) for release in published
    ]
    current = [Notes(version, day, tuple(latest))] if version or latest else []
    return (*current, *reversed(earlier))


def _by_release(
    fiche: Fiche, published: Sequence[Release]
) -> Iterator[tuple[Release | None, News]]:
    """Yield what is new about a fiche in each release; None is for what is in no release yet."""
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
