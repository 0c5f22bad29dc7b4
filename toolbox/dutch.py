"""Dutch dates and clock times; `docs/assets/shared/dates.js` says the same in a browser."""

from calendar import monthrange
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

_MONTHS = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
]


_BRUSSELS = ZoneInfo("Europe/Brussels")


def day_of(timestamp: float) -> date:
    """Return the day in Brussels of a moment in seconds since 1970, on a machine in any zone."""
    return datetime.fromtimestamp(timestamp, _BRUSSELS).date()


def dutch_date(day: date) -> str:
    """Return a date in Dutch, such as `1 april 2029`."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def months_before(day: date, count: int) -> date:
    """Return the same day of the month, `count` months earlier, or the last day of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 - count, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def dutch_months(begin: date, end: date) -> str:
    """Return the months from `begin` up to the day before `end`, such as `maart tot mei 2027`."""
    last = end - timedelta(days=1)
    to = f"{_MONTHS[last.month - 1]} {last.year}"
    if begin.year != last.year:
        return f"{_MONTHS[begin.month - 1]} {begin.year} tot {to}"
    return to if begin.month == last.month else f"{_MONTHS[begin.month - 1]} tot {to}"


def clock(minutes: int) -> str:
    """Return a number of minutes since the start as a clock time, such as `1.05`."""
    return f"{minutes // 60}.{minutes % 60:02}"
