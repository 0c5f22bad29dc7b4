"""The script of a meeting and the planning: chosen, kept in the address, printed, downloaded."""

import re
from datetime import date, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from icalendar import Calendar
from playwright.sync_api import Locator, Page, expect

from toolbox.model.toolbox import Toolbox
from toolbox.schema.meetings import Meeting

from .browsing import PHONE, Reader, show, violations
from .printed import PORTRAIT, print_out, words

SCRIPT = "draaiboek/"
PLANNING = "planning/"
TODAY = "2026-11-29T12:00:00"
EMPTY = f"{SCRIPT}#deel="


@pytest.fixture
def meeting(toolbox: Toolbox) -> Meeting:
    return toolbox.meetings[0]


def rows(tab: Page) -> Locator:
    return tab.locator("[data-plan] tbody tr")


def plan(tab: Page) -> list[tuple[str, str]]:
    """What happens when."""
    times = tab.locator("[data-plan] .tb-plan__at").all_inner_texts()
    titles = rows(tab).locator("th").all_inner_texts()
    return list(zip(times, titles, strict=True))


def add(tab: Page, value: str) -> None:
    tab.locator("[name=nieuw]").select_option(value)
    tab.get_by_role("button", name="Voeg toe").click()


def fill(tab: Page, name: str, value: str) -> None:
    field = tab.locator(f"[name={name}]")
    field.fill(value)
    field.blur()


def download(tab: Page, button: str) -> bytes:
    with tab.expect_download() as found:
        tab.get_by_role("button", name=button).click()
    return Path(found.value.path()).read_bytes()


def test_without_script_a_meeting_and_the_planning_are_complete(
    reader: Reader, toolbox: Toolbox, meeting: Meeting
) -> None:
    tab = reader.open(SCRIPT, script=False)
    assert not tab.locator(".tb-maker, .tb-plan").first.is_visible()
    titles = tab.locator(".tb-meeting__plan th[scope=row]:visible").all_inner_texts()
    assert titles[: len(meeting.parts)] == [part.title for part in meeting.parts]
    tab = reader.open(PLANNING, script=False)
    assert not tab.locator(".tb-maker, .tb-plan__files").first.is_visible()
    assert tab.locator("tbody tr:visible").count() == len(toolbox.rows["planning"])


def test_the_first_meeting_gets_its_clock_times(reader: Reader, meeting: Meeting) -> None:
    tab = reader.open(SCRIPT)
    assert plan(tab)[0] == ("0.00", meeting.parts[0].title)
    fill(tab, "begin", "14:00")
    assert plan(tab)[:2] == [("14.00", meeting.parts[0].title), ("14.20", meeting.parts[1].title)]


def test_a_choice_is_kept_in_the_address_and_goes_back(reader: Reader, toolbox: Toolbox) -> None:
    tab = reader.open(EMPTY)
    fill(tab, "begin", "09:30")
    for value in ("swot", "pauze-15", "rollen"):
        add(tab, value)
    swot, roles = (toolbox.worksheets[name].model for name in ("swot", "rollen"))
    assert swot.duration
    hours, minutes = divmod(9 * 60 + 30 + swot.duration, 60)
    expected = [("9.30", swot.title), (f"{hours}.{minutes:02}", "Pauze")]
    assert plan(tab)[:2] == expected
    rows(tab).nth(2).get_by_role("button", name="Hoger").click()
    assert [title for _, title in plan(tab)] == [swot.title, roles.title, "Pauze"]
    # The button of what moved keeps the focus, so that a keyboard can go on.
    expect(rows(tab).nth(1).get_by_role("button", name="Hoger")).to_be_focused()
    who = tab.get_by_label(f"Wie: {roles.title}")
    who.fill("Mia & Tom")
    who.blur()
    address = tab.url
    again = reader.open(f"{SCRIPT}#{address.partition('#')[2]}")
    assert [title for _, title in plan(again)] == [swot.title, roles.title, "Pauze"]
    expect(again.get_by_label(f"Wie: {roles.title}")).to_have_value("Mia & Tom")
    rows(again).nth(2).get_by_role("button", name="Weg").click()
    assert rows(again).count() == 2
    again.go_back()
    expect(rows(again)).to_have_count(3)


def test_materials_and_sheets_are_those_of_the_choice(reader: Reader, toolbox: Toolbox) -> None:
    tab = reader.open(f"{SCRIPT}#deel=swot&deel=rollen")
    found = tab.locator("[data-materials] li").all_inner_texts()
    expected = [
        it for name in ("swot", "rollen") for it in toolbox.worksheets[name].model.materials
    ]
    assert [it.casefold() for it in found] == list(dict.fromkeys(it.casefold() for it in expected))
    links = tab.locator("[data-sheets] a")
    assert links.evaluate_all("all => all.map((it) => it.getAttribute('href'))") == [
        "../werkbladen/swot/",
        "../werkbladen/rollen/",
        "../werkbladen/bundel/?w=swot,rollen",
    ]


def test_a_script_prints_on_one_page_and_its_letters_behind_it(
    reader: Reader, meeting: Meeting
) -> None:
    pages = print_out(reader.open(f"{SCRIPT}#begin=14.00&dag=2027-06-10&mensen=20"))
    first, *others = pages
    assert first.size == PORTRAIT
    # Poppler reads a table line by line, through all of its columns.
    for text in (*(part.title for part in meeting.parts), *meeting.materials, "16.25"):
        assert set(text.split()) <= set(first.text.split()), text
    assert words("Kopieer het adres") not in words(first.text)
    assert words("De uitnodiging") in words("".join(page.text for page in others))
    assert len(print_out(reader.open(f"{SCRIPT}#deel=swot&deel=pauze-15&deel=rollen"))) == 1


def test_a_script_is_taken_along_as_word_and_to_a_calendar(
    reader: Reader, meeting: Meeting
) -> None:
    tab = reader.open(SCRIPT)
    tab.get_by_role("button", name="Zet het in je agenda").click()
    expect(tab.locator("[data-said]")).to_have_text(re.compile("Kies eerst een dag"))
    fill(tab, "dag", "2027-06-10")
    fill(tab, "begin", "14:00")
    calendar = Calendar.from_ical(download(tab, "Zet het in je agenda"))
    [event] = calendar.walk("VEVENT")
    assert event.decoded("dtstart") == datetime(2027, 6, 10, 14, 0)
    minutes = sum(part.minutes for part in meeting.parts)
    assert event.decoded("dtend") - event.decoded("dtstart") == timedelta(minutes=minutes)
    assert meeting.title == event["SUMMARY"]
    document = Document(BytesIO(download(tab, "Maak een Word-bestand")))
    [table] = document.tables
    assert [row.cells[2].text for row in table.rows] == ["Wat", *(it.title for it in meeting.parts)]
    assert document.paragraphs[0].style is not None
    assert document.paragraphs[0].style.name == "Title"
    assert "De uitnodiging" in [it.text for it in document.paragraphs]


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("onzin", "Met ‘onzin’ in het adres kunnen we niets"),
        ("deel=weg&deel=swot&mensen=400", "‘weg’ vonden we niet"),
        ("deel=swot&mensen=0&begin=99", "Met ‘0’ mensen kunnen we niet rekenen"),
    ],
)
def test_a_wrong_address_is_named_and_the_page_goes_on(
    reader: Reader, address: str, said: str
) -> None:
    tab = reader.open(f"{SCRIPT}#{address}")
    expect(tab.locator("[data-problems]")).to_contain_text(said)
    assert rows(tab).count() >= 1


def test_the_planning_counts_back_and_takes_the_dates_of_a_reader(
    reader: Reader, toolbox: Toolbox
) -> None:
    steps = toolbox.rows["planning"]
    tab = reader.open(PLANNING, day=TODAY)
    fill(tab, "datum", "2028-04-01")
    expect(tab.locator("[data-goal]")).to_have_text("Indienen: 1 april 2028")
    tab.locator("[name=eigen-datum]").fill("2027-12-20")
    tab.locator("[name=eigen-titel]").fill("Gemeenteraad")
    tab.get_by_role("button", name="Voeg toe").click()
    expect(tab.locator("[data-own] th")).to_have_text("Gemeenteraad")
    tab.reload()
    expect(tab.locator("[data-own] th")).to_have_text("Gemeenteraad")
    calendar = Calendar.from_ical(download(tab, "Zet alles in je agenda"))
    days = {str(it["SUMMARY"]): it.decoded("dtstart") for it in calendar.walk("VEVENT")}
    assert days["Gemeenteraad"] == date(2027, 12, 20)
    assert len(days) <= len(steps) + 2
    assert days["Laatste dag om in te dienen"] == date(2028, 4, 1)
    document = Document(BytesIO(download(tab, "Maak een Word-bestand")))
    [table] = document.tables
    assert len(table.rows) == len(steps) + 2
    assert len(print_out(tab)) == 1
    tab.get_by_role("button", name="Weg").click()
    expect(tab.locator("[data-own]")).to_have_count(0)


def test_a_date_that_is_over_is_named_and_the_next_one_is_taken(reader: Reader) -> None:
    tab = reader.open(f"{PLANNING}#datum=2020-01-01", day=TODAY)
    expect(tab.locator("[data-problems]")).to_contain_text("1 januari 2020 is voorbij")
    expect(tab.locator("[data-goal]")).to_have_text("Indienen: 1 april 2029")


@pytest.mark.parametrize(
    "page", [f"{SCRIPT}#mensen=400&deel=swot", f"{PLANNING}#eigen=2028-12-19~A"]
)
def test_a_filled_page_is_accessible_and_fits_a_phone(reader: Reader, page: str) -> None:
    tab = reader.open(page)
    assert violations(tab) == []
    show(tab, PHONE)
    assert violations(tab) == []
    assert tab.evaluate("document.documentElement.scrollWidth") <= PHONE.width
