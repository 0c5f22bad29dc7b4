"""A deadline as an iCalendar file (RFC 5545).

Written here: importing icalendar takes longer than a tenth of a small build.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from urllib.parse import urlsplit

from toolbox import urls
from toolbox.model.toolbox import Toolbox
from toolbox.pages.view import View
from toolbox.releases.edition import Edition
from toolbox.schema.lists import Deadline

PAGE = "netwerk/termijnen.md"
"""The page with all deadlines, to which the calendar files belong."""

_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
"""The characters that a TEXT value escapes. RFC 5545, 3.3.11."""

_OCTETS = 74
"""The octets of a line, which holds 75 with the space before it. RFC 5545, 3.1."""

_UNIT = re.compile(r"\\.|.")
"""What folding leaves whole: a character, or an escape."""


def deadline_ics(toolbox: Toolbox, edition: Edition, deadline: Deadline) -> bytes:
    """Return an all-day event as iCalendar; deterministic for the same toolbox and build date."""
    lines = (line for text in _lines(toolbox, edition, deadline) for line in _folded(text))
    return "".join(f"{line}\r\n" for line in lines).encode()


def _lines(toolbox: Toolbox, edition: Edition, deadline: Deadline) -> Iterator[str]:
    """Yield the content lines, before they are folded."""
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield _text("PRODID", f"-//publiq vzw//{edition.name}//NL")
    yield "BEGIN:VEVENT"
    yield _text("SUMMARY", deadline.title)
    yield f"DTSTART;VALUE=DATE:{_day(deadline.date)}"
    yield f"DTEND;VALUE=DATE:{_day(deadline.date + timedelta(days=1))}"
    yield f"DTSTAMP:{_day(edition.today)}T000000Z"
    # Must be stable: a calendar replaces the event with the same UID.
    yield _text("UID", f"{deadline.id}@{urlsplit(edition.address).hostname or 'toolbox'}")
    description = View(toolbox, PAGE, edition).markdown().block(deadline.description)
    yield _text("DESCRIPTION", description.striptags())
    # Transparent: an all-day deadline does not block free/busy time.
    yield "TRANSP:TRANSPARENT"
    if edition.address:
        yield f"URL:{urls.absolute(f'{PAGE}#{deadline.id}', edition.address)}"
    yield "END:VEVENT"
    yield "END:VCALENDAR"


def _text(name: str, value: str) -> str:
    return f"{name}:{value.translate(_ESCAPES)}"


def _day(day: date) -> str:
    return f"{day:%Y%m%d}"


def _folded(line: str) -> Iterator[str]:
    """Yield the parts of a content line; each after the first begins with a space."""
    part, size, before = "", 0, ""
    for unit in _UNIT.findall(line):
        octets = len(unit.encode())
        if size + octets > _OCTETS:
            yield before + part
            part, size, before = "", 0, " "
        part, size = part + unit, size + octets
    yield before + part
