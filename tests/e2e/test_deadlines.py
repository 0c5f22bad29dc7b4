"""Deadlines: passed in the browser of the reader, however long ago the site was built."""

from datetime import timedelta

import pytest

from macros.toolbox import Toolbox

from .browsing import Reader

PAGE = "netwerk/termijnen/"
EARLY = "00:30+01:00"  # past midnight in Brussels, in winter and in summer, and not yet in London
LATE = "22:30+01:00"


@pytest.mark.parametrize(
    ("days", "time", "past"),
    [(-1, LATE, False), (0, EARLY, False), (0, LATE, False), (1, EARLY, True)],
    ids=["the day before", "early on the day", "late on the day", "the day after"],
)
def test_a_deadline_has_passed_only_after_its_day(
    reader: Reader, toolbox: Toolbox, days: int, time: str, past: bool
) -> None:
    for deadline in (toolbox.deadlines[0], toolbox.deadlines[-1]):
        day = deadline.date + timedelta(days=days)
        tab = reader.open(PAGE, day=f"{day}T{time}")
        shown = tab.locator(f".tb-deadline[data-date='{deadline.date}']")
        assert shown.get_by_text("Voorbij", exact=True).is_visible() is past, deadline.title


def test_without_script_deadlines_have_passed_as_of_the_day_of_the_build(
    reader: Reader, toolbox: Toolbox
) -> None:
    tab = reader.open(PAGE, script=False)
    shown = tab.locator(".tb-deadline:has-text('Voorbij')").filter(
        has=tab.locator(".tb-deadline__past:not([hidden])")
    )
    dates = [str(deadline.date) for deadline in toolbox.deadlines]
    passed = [item.get_attribute("data-date") for item in shown.all()]
    assert passed == [date for date in dates if date < "2026-03-10"]
