"""Dutch date format."""

from datetime import date

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


def dutch_date(day: date) -> str:
    """Return a date in Dutch, such as `1 april 2029`."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
