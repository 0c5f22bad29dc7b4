"""The edition of the toolbox that is made: its version, its day, and what came before it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from toolbox.dutch import dutch_date
from toolbox.releases.news import Release

EditionKind = Literal["release", "preview", "working"]
"""A version that comes out, a change that nobody approved yet, or what is on someone's machine."""

_WORDS: Mapping[EditionKind, str] = {
    "release": "versie",
    "preview": "proefversie",
    "working": "werkversie",
}


@dataclass(frozen=True)
class Edition:
    """What a page says of the toolbox it belongs to.

    `identifier` is what mike publishes it as, such as `2026.1` or `pr-12`, and empty for a working
    copy. `address` ends in a slash, or is empty where it is not known; `today` is the day it is
    made for; `changed` has the day each file last changed, by path; `published` has the versions
    before this one, the oldest first; `first_out` is the day of this one, where it is out already.
    """

    name: str
    address: str
    today: date
    kind: EditionKind = "working"
    identifier: str = ""
    changed: Mapping[str, date] = field(default_factory=dict)
    published: tuple[Release, ...] = ()
    first_out: date | None = None

    @property
    def version(self) -> str:
        """The version in Dutch words, for readers."""
        return f"{_WORDS[self.kind]} {self.identifier}".rstrip()

    @property
    def release(self) -> str:
        """The name of the version, or nothing where this is no version that comes out."""
        return self.identifier if self.kind == "release" else ""

    @property
    def day(self) -> date:
        """The day on which the version first came out."""
        return self.first_out or self.today

    def imprint(self, path: str) -> str:
        """Return what paper says of itself: the toolbox, its version, and the day of a file."""
        day = self.changed.get(path)
        updated = f", bijgewerkt op {dutch_date(day)}" if day else ""
        return f"{self.name}, {self.version}{updated}"
