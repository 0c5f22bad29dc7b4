"""Deadlines: passed in the browser of the reader, however long ago the site was built."""

from datetime import timedelta
from pathlib import Path

import pytest
from icalendar import Calendar
from playwright.sync_api import Page, expect

from toolbox.model.toolbox import Toolbox

from .browsing import Reader
from .published import SITE_URL

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


@pytest.mark.parametrize(
    ("days", "time", "away"),
    [
        (-1, LATE, "morgen"),
        (0, EARLY, "vandaag"),
        (0, LATE, "vandaag"),
        (-40, EARLY, "over 40 dagen"),
    ],
)
def test_the_next_deadline_stands_first_with_the_days_to_go(
    reader: Reader, toolbox: Toolbox, days: int, time: str, away: str
) -> None:
    deadline = next(row for row in toolbox.deadlines if row.action and row != toolbox.deadlines[0])
    place = toolbox.deadlines.index(deadline)
    tab = reader.open(PAGE, day=f"{deadline.date + timedelta(days=days)}T{time}")
    assert dates(tab, "coming") == [str(row.date) for row in toolbox.deadlines[place:]]
    assert dates(tab, "history") == [str(row.date) for row in reversed(toolbox.deadlines[:place])]
    [badge] = tab.locator(".tb-deadline__next:visible").all()
    assert badge.inner_text() == f"Eerstvolgende: {away}"
    expect(tab.locator(".tb-deadline").first.locator(".tb-deadline__next")).to_be_visible()


def test_only_a_date_to_act_on_is_marked_and_it_stands_on_the_home_page(
    reader: Reader, toolbox: Toolbox
) -> None:
    after, others = toolbox.deadlines[1], toolbox.deadlines[2:]
    assert not others[0].action
    act = next(row for row in others if row.action)
    day = f"{after.date + timedelta(days=1)}T{EARLY}"
    tab = reader.open(PAGE, day=day)
    [badge] = tab.locator(".tb-deadline__next:visible").all()
    assert badge.locator("xpath=ancestor::li").get_attribute("data-date") == str(act.date)
    home = reader.open("", day=day)
    [shown] = home.locator("[data-act]:visible").all()
    assert shown.get_attribute("data-act") == str(act.date)
    assert shown.get_by_role("link").get_attribute("href") == f"netwerk/termijnen/#{act.id}"
    last = max(row.date for row in toolbox.deadlines if row.action)
    home = reader.open("", day=f"{last + timedelta(days=1)}T{EARLY}")
    assert home.locator("[data-act]:visible").count() == 0


def test_the_day_after_a_deadline_it_is_history_and_another_is_next(
    reader: Reader, toolbox: Toolbox
) -> None:
    day = toolbox.deadlines[2].date + timedelta(days=1)
    tab = reader.open(PAGE, day=f"{day}T{EARLY}")
    assert dates(tab, "coming") == [str(row.date) for row in toolbox.deadlines[3:]]
    assert dates(tab, "history")[0] == str(toolbox.deadlines[2].date)


def test_before_the_first_and_after_the_last_there_is_one_list(
    reader: Reader, toolbox: Toolbox
) -> None:
    every = [str(row.date) for row in toolbox.deadlines]
    tab = reader.open(PAGE, day=f"{toolbox.deadlines[0].date - timedelta(days=1)}T{LATE}")
    assert dates(tab, "coming") == every
    assert not tab.locator(".tb-history").is_visible()
    tab = reader.open(PAGE, day=f"{toolbox.deadlines[-1].date + timedelta(days=1)}T{EARLY}")
    assert dates(tab, "history") == every[::-1]
    assert tab.locator(".tb-dates__none").is_visible()
    assert tab.locator(".tb-deadline__next:visible").count() == 0


def test_every_deadline_that_comes_can_be_put_in_an_agenda(
    reader: Reader, site: Path, toolbox: Toolbox
) -> None:
    tab = reader.open(PAGE, day=f"{toolbox.deadlines[0].date}T{LATE}")
    links = tab.get_by_role("link", name="Zet in je agenda")
    assert links.evaluate_all("all => all.map((it) => it.href)") == [
        reader.url(f"{PAGE}{row.id}.ics") for row in toolbox.deadlines
    ]
    for deadline in toolbox.deadlines:
        calendar = Calendar.from_ical((site / PAGE / f"{deadline.id}.ics").read_bytes())
        assert isinstance(calendar, Calendar)
        [event] = calendar.events
        assert event.start == deadline.date
        assert event["UID"] == f"{deadline.id}@toolbox.example"
        assert event["URL"] == f"{SITE_URL}latest/{PAGE}#{deadline.id}"
        assert str(event.stamp) == "2026-03-10 00:00:00+00:00"


def dates(tab: Page, which: str) -> list[str]:
    """The dates in the list of what comes, or in that of history, as they stand."""
    inside = {"coming": ".tb-dates > .tb-deadlines", "history": ".tb-history .tb-deadlines"}[which]
    found: list[str] = tab.locator(f"{inside} > .tb-deadline").evaluate_all(
        "all => all.map((it) => it.dataset.date)"
    )
    return found


def test_without_script_deadlines_have_passed_as_of_the_day_of_the_build(
    reader: Reader, toolbox: Toolbox
) -> None:
    tab = reader.open(PAGE, script=False)
    shown = tab.locator(".tb-deadline:has-text('Voorbij')").filter(
        has=tab.locator(".tb-deadline__past:not([hidden])")
    )
    every = [str(deadline.date) for deadline in toolbox.deadlines]
    passed = [item.get_attribute("data-date") for item in shown.all()]
    assert passed == [date for date in reversed(every) if date < "2026-03-10"]
