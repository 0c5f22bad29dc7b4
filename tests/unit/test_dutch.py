import time
from datetime import UTC, date, datetime

import pytest

from toolbox.dutch import clock, day_of, dutch_date, dutch_months, months_before


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 1, 1, 22, 59, 59, tzinfo=UTC), date(2026, 1, 1)),
        (datetime(2026, 1, 1, 23, tzinfo=UTC), date(2026, 1, 2)),
        (datetime(2026, 7, 1, 21, 59, 59, tzinfo=UTC), date(2026, 7, 1)),
        (datetime(2026, 7, 1, 22, tzinfo=UTC), date(2026, 7, 2)),
    ],
)
@pytest.mark.parametrize("zone", ["UTC", "Pacific/Kiritimati", "America/Los_Angeles"])
def test_a_day_begins_at_midnight_in_brussels_on_every_machine(
    monkeypatch: pytest.MonkeyPatch, zone: str, moment: datetime, day: date
) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        assert day_of(moment.timestamp()) == day
    finally:
        monkeypatch.undo()
        time.tzset()


def test_a_date_is_written_out() -> None:
    assert dutch_date(date(2029, 4, 1)) == "1 april 2029"


@pytest.mark.parametrize(
    ("day", "count", "expected"),
    [
        (date(2029, 4, 1), 0, date(2029, 4, 1)),
        (date(2029, 4, 1), 25, date(2027, 3, 1)),
        (date(2029, 1, 15), 1, date(2028, 12, 15)),
        (date(2029, 3, 31), 1, date(2029, 2, 28)),
        (date(2028, 3, 31), 1, date(2028, 2, 29)),
    ],
)
def test_months_earlier_is_the_same_day_or_the_last_one(
    day: date, count: int, expected: date
) -> None:
    assert months_before(day, count) == expected


@pytest.mark.parametrize(
    ("begin", "end", "expected"),
    [
        (date(2027, 6, 1), date(2027, 7, 1), "juni 2027"),
        (date(2027, 3, 1), date(2027, 6, 1), "maart tot mei 2027"),
        (date(2028, 11, 1), date(2029, 1, 1), "november tot december 2028"),
        (date(2028, 12, 15), date(2029, 2, 15), "december 2028 tot februari 2029"),
    ],
)
def test_months_are_named_once_with_their_year(begin: date, end: date, expected: str) -> None:
    assert dutch_months(begin, end) == expected


@pytest.mark.parametrize(("minutes", "expected"), [(0, "0.00"), (65, "1.05"), (150, "2.30")])
def test_minutes_since_the_start_are_a_clock_time(minutes: int, expected: str) -> None:
    assert clock(minutes) == expected
