"""The edition that is built: its version, its date, and the versions before it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from toolbox.dutch import dutch_date
from toolbox.releases.news import Release

EditionKind = Literal["release", "preview", "working"]
"""A release, the preview of a proposed change (pull request), or a local working copy."""

_WORDS: Mapping[EditionKind, str] = {
    "release": "versie",
    "preview": "proefversie",
    "working": "werkversie",
}


@dataclass(frozen=True)
class Edition:
    """The metadata of a build of the site.

    `identifier` is mike's version identifier, such as `2026.1` or `pr-12`, and empty for a working
    copy. `address` is the base URL with a trailing slash, or empty when unknown; `today` is the
    build date; `changed` has the date of the last commit of each file, by path; `published` has
    the releases before this one, the oldest first; `first_out` is the release date of this
    version, if it was published before.
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
        """The version in Dutch, for readers, such as `versie 2026.1`."""
        return f"{_WORDS[self.kind]} {self.identifier}".rstrip()

    @property
    def release(self) -> str:
        """The identifier of a release, or "" for a preview or a working copy."""
        return self.identifier if self.kind == "release" else ""

    @property
    def day(self) -> date:
        """The release date: when the version was first published, else the build date."""
        return self.first_out or self.today

    def imprint(self, path: str) -> str:
        """Return the imprint for print: the toolbox, its version, and the date of a source file."""
        day = self.changed.get(path)
        updated = f", bijgewerkt op {dutch_date(day)}" if day else ""
        return f"{self.name}, {self.version}{updated}"
