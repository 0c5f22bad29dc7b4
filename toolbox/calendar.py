"""A deadline as a calendar file (RFC 5545), to put in an agenda."""

from datetime import UTC, datetime, time, timedelta
from urllib.parse import urlsplit

from toolbox import urls
from toolbox.model.toolbox import Toolbox
from toolbox.pages.view import View
from toolbox.releases.edition import Edition
from toolbox.schema.lists import Deadline

PAGE = "netwerk/termijnen.md"
"""The page with all deadlines, which each of the files goes with."""


def deadline_ics(toolbox: Toolbox, edition: Edition, deadline: Deadline) -> bytes:
    """Return a day-long event, the same bytes for the same toolbox on the same day."""
    # A library that takes longer to load than all calendar files take to make.
    from icalendar import Calendar, Event

    event = Event()
    # A calendar that knows the event already replaces it: this must never change.
    event.add("uid", f"{deadline.id}@{urlsplit(edition.address).hostname or 'toolbox'}")
    event.add("dtstamp", datetime.combine(edition.today, time(), UTC))
    event.add("dtstart", deadline.date)
    event.add("dtend", deadline.date + timedelta(days=1))
    event.add("summary", deadline.title)
    text = View(toolbox, PAGE, edition).markdown().block(deadline.description)
    event.add("description", text.striptags())
    # Whoever has a deadline is not busy all day.
    event.add("transp", "TRANSPARENT")
    if edition.address:
        event.add("url", urls.absolute(f"{PAGE}#{deadline.id}", edition.address))
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", f"-//publiq vzw//{edition.name}//NL")
    calendar.add_component(event)
    content: bytes = calendar.to_ical()
    return content
