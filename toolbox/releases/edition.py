"""The edition of the toolbox that is made: its version, its day, and what came before it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from toolbox.dutch import dutch_date
from toolbox.releases.news import Release


@dataclass(frozen=True)
class Edition:
    """What a page says of the toolbox it belongs to.

    `version` is in words; `address` ends in a slash, or is empty where it is not known;
    `today` is the day it is made for; `changed` has the day each file last changed, by path;
    `published` has the versions before this one, the oldest first; `first_out` is the day of
    this one, where it is out already.
    """

    name: str
    version: str
    address: str
    today: date
    changed: Mapping[str, date] = field(default_factory=dict)
    published: tuple[Release, ...] = ()
    first_out: date | None = None

    @property
    def release(self) -> str:
        """The name of the version, or nothing where this is no version that comes out."""
        kind, _, name = self.version.partition(" ")
        return name if kind == "versie" else ""

    @property
    def day(self) -> date:
        """The day on which the version first came out."""
        return self.first_out or self.today

    @property
    def is_preview(self) -> bool:
        """Whether this shows a change that nobody approved yet."""
        return self.version.startswith("proefversie")

    def imprint(self, path: str) -> str:
        """Return what paper says of itself: the toolbox, its version, and the day of a file."""
        day = self.changed.get(path)
        updated = f", bijgewerkt op {dutch_date(day)}" if day else ""
        return f"{self.name}, {self.version}{updated}"
