"""The script of a meeting and the planning, as they are without a script in the browser."""

import re
from dataclasses import replace
from datetime import date

from macros.macros import meetings, planning, script_maker
from tests.conftest import EDITION, Repository
from tests.support.planned import MEETING, PLANNING
from toolbox.pages.planner import script_content

SHEET = """\
duration: 15
participants: {min: 4, max: 12}
materials: [Stiften]
instructions:
  - {text: Vertel *kort* waarom., minutes: 5}
  - {text: Schrijf., minutes: 10, on_screen: Wat gaat goed?}
variations: {half_time: Sla over.}
"""


def test_a_script_is_made_from_sheets_that_say_how_long_they_take(repo: Repository) -> None:
    repo.write("data/meetings.yml", MEETING)
    assert script_content(repo.toolbox())["sheets"] == []
    repo.replace("data/worksheets/raster.yml", "kind: grid\n", f"kind: grid\n{SHEET}")
    assert script_content(repo.toolbox()) == {
        "sheets": [
            {
                "id": "raster",
                "former": [],
                "title": "Raster",
                "minutes": 15,
                "steps": [
                    {"minutes": 5, "text": "Vertel kort waarom."},
                    {"minutes": 10, "text": "Wat gaat goed?"},
                ],
                "min": 4,
                "max": 12,
                "materials": ["Stiften"],
                "variations": {"half_time": "Sla over."},
            }
        ],
        "meetings": [
            {
                "id": "samen",
                "title": "Samen",
                "min": 8,
                "max": 24,
                "parts": [
                    {
                        "id": "onthaal",
                        "title": "Onthaal",
                        "minutes": 20,
                        "online": 0,
                        "how": "Geef koffie.",
                    },
                    {
                        "id": "praten",
                        "title": "Praten",
                        "minutes": 45,
                        "who": "An",
                        "how": "Luister.",
                        "sheet": "raster",
                    },
                ],
                "materials": ["Koffie"],
                "variations": {"online": "Deel je scherm."},
            }
        ],
    }


def test_a_part_with_another_name_is_known_by_what_kept_addresses_say(repo: Repository) -> None:
    repo.write("data/meetings.yml", MEETING)
    repo.write("docs/draaiboek/index.md", "# Draaiboek\n")
    rows = "- from: draaiboek/#eerste.koffie\n  to: draaiboek/#samen.onthaal\n"
    repo.write("data/redirects.yml", rows)
    assert repo.problems() == []
    welcome, talk = script_content(repo.toolbox())["meetings"][0]["parts"]
    assert welcome["former"] == ["eerste.koffie"]
    assert "former" not in talk


def test_a_meeting_stands_ready_minute_by_minute_from_the_start(repo: Repository) -> None:
    repo.write("data/meetings.yml", MEETING)
    page = meetings(repo.view("draaiboek/index.md"))
    assert "65 minuten, voor 8 tot 24 mensen." in page
    assert re.findall(r'tb-plan__at">([\d.]+)<', page) == ["0.00", "0.20"]


def test_no_meeting_leaves_no_trace(repo: Repository) -> None:
    view = repo.view("draaiboek/index.md")
    assert not str(meetings(view)).strip()
    assert "<optgroup" in script_maker(view)


def test_the_planning_counts_back_from_the_next_day_of_filing(repo: Repository) -> None:
    repo.write("data/planning.yml", PLANNING)
    repo.replace("data/deadlines.yml", "  title:", "  filing: true\n  title:")
    view = repo.view("planning/index.md")
    assert "maart tot mei 2027" in planning(view)
    later = replace(view, edition=replace(EDITION, today=date(2029, 4, 2)))
    assert "25 tot 22 maanden vooraf" in planning(later)


def test_a_deadline_that_is_no_day_of_filing_moves_nothing(repo: Repository) -> None:
    repo.write("data/planning.yml", PLANNING)
    assert "25 tot 22 maanden vooraf" in planning(repo.view("planning/index.md"))
