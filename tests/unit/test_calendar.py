import re
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from icalendar import Calendar, Event

from tests.conftest import EDITION, Repository
from toolbox.calendar import deadline_ics


@pytest.fixture
def written(repo: Repository) -> bytes:
    repo.replace(
        "data/deadlines.yml",
        "description: Dien dan je nota in.",
        "description: |\n    Dien in, uiterlijk om 12; lees [meer](begrippen.md).\n\n"
        f"    {'Één heel lange zin. ' * 10}",
    )
    toolbox = repo.toolbox()
    return deadline_ics(toolbox, EDITION, toolbox.deadlines[0])


def event_in(content: bytes) -> Event:
    calendar = Calendar.from_ical(content)
    assert isinstance(calendar, Calendar)
    [event] = calendar.events
    return event


def test_a_deadline_is_a_whole_day_of_which_its_reader_stays_free(written: bytes) -> None:
    event = event_in(written)
    assert (event.start, event.end) == (date(2029, 4, 1), date(2029, 4, 2))
    assert b"\r\nDTSTART;VALUE=DATE:20290401\r\nDTEND;VALUE=DATE:20290402\r\n" in written
    assert event["TRANSP"] == "TRANSPARENT"


def test_a_calendar_reads_what_was_written(written: bytes) -> None:
    event = event_in(written)
    assert event["SUMMARY"] == "Laatste dag voor een aanvraag"
    text = str(event["DESCRIPTION"])
    assert text.startswith("Dien in, uiterlijk om 12; lees meer. Één heel lange zin. Één")
    assert event["URL"] == "https://voorbeeld.be/netwerk/termijnen/#aanvraag"


def test_an_event_keeps_its_name_and_tells_when_it_was_written(repo: Repository) -> None:
    toolbox = repo.toolbox()
    [deadline] = toolbox.deadlines
    moved = deadline.model_copy(update={"date": date(2030, 1, 1), "title": "Anders"})
    one, other = (
        event_in(deadline_ics(toolbox, edition, row))
        for edition, row in (
            (EDITION, deadline),
            (replace(EDITION, today=date(2027, 5, 6), kind="release", identifier="2027.1"), moved),
        )
    )
    assert one["UID"] == other["UID"] == "aanvraag@voorbeeld.be"
    assert one.stamp == datetime(2026, 11, 23, tzinfo=UTC)
    assert other.stamp == datetime(2027, 5, 6, tzinfo=UTC)


def test_the_file_is_written_as_the_standard_asks(written: bytes) -> None:
    assert written.startswith(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//publiq vzw//")
    assert written.endswith(b"END:VEVENT\r\nEND:VCALENDAR\r\n")
    assert b"\n" not in written.replace(b"\r\n", b"")
    lines = written.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert [line for line in lines if line.startswith(b" ")]
    assert re.search(rb"DESCRIPTION:Dien in\\, uiterlijk om 12\\; lees", written)


def test_another_writer_would_write_the_same_bytes(written: bytes) -> None:
    """Where lines are folded and what is escaped follows from the standard alone."""
    assert Calendar.from_ical(written).to_ical() == written


def test_the_same_input_gives_the_same_bytes(repo: Repository, written: bytes) -> None:
    toolbox = repo.toolbox()
    assert deadline_ics(toolbox, EDITION, toolbox.deadlines[0]) == written


def test_a_site_without_an_address_has_no_link_to_itself(repo: Repository) -> None:
    toolbox = repo.toolbox()
    content = deadline_ics(toolbox, replace(EDITION, address=""), toolbox.deadlines[0])
    assert "URL" not in event_in(content)
