"""A deadline as an iCalendar file (RFC 5545)."""

from datetime import UTC, datetime, time, timedelta
from urllib.parse import urlsplit

from toolbox import urls
from toolbox.model.toolbox import Toolbox
from toolbox.pages.view import View
from toolbox.releases.edition import Edition
from toolbox.schema.lists import Deadline

PAGE = "netwerk/termijnen.md"
"""The page with all deadlines, to which the calendar files belong."""


def deadline_ics(toolbox: Toolbox, edition: Edition, deadline: Deadline) -> bytes:
    """Return an all-day event as iCalendar; deterministic for the same toolbox and build date."""
    # Lazy import: it takes longer than making all calendar files.
    from icalendar import Calendar, Event

    event = Event()
    # Must be stable: a calendar replaces the event with the same UID.
    event.add("uid", f"{deadline.id}@{urlsplit(edition.address).hostname or 'toolbox'}")
    event.add("dtstamp", datetime.combine(edition.today, time(), UTC))
    event.add("dtstart", deadline.date)
    event.add("dtend", deadline.date + timedelta(days=1))
    event.add("summary", deadline.title)
    text = View(toolbox, PAGE, edition).markdown().block(deadline.description)
    event.add("description", text.striptags())
    # Transparent: an all-day deadline does not block free/busy time.
    event.add("transp", "TRANSPARENT")
    if edition.address:
        event.add("url", urls.absolute(f"{PAGE}#{deadline.id}", edition.address))
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", f"-//publiq vzw//{edition.name}//NL")
    calendar.add_component(event)
    content: bytes = calendar.to_ical()
    return content
