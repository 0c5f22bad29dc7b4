"""What the script of a meeting is made from, in the form that `docs/assets/planner/` reads."""

from typing import Any

from toolbox.model.toolbox import WorksheetPage
from toolbox.pages.view import View
from toolbox.schema.meetings import Meeting
from toolbox.schema.worksheet import Variations


def script_content(view: View) -> dict[str, Any]:
    """Return every worksheet that says how long it takes, and every meeting, as plain text."""
    worksheets = view.toolbox.worksheets.values()
    return {
        "sheets": [_sheet(view, found) for found in worksheets if found.model.duration],
        "meetings": [_meeting(view, found) for found in view.toolbox.meetings],
    }


def _sheet(view: View, worksheet: WorksheetPage) -> dict[str, Any]:
    model = worksheet.model
    people = model.participants
    return {
        "id": worksheet.id,
        "former": list(worksheet.former),
        "title": model.title,
        "minutes": model.duration,
        "steps": [
            # What participants see is short enough for a plan; the rest is on the sheet.
            {"minutes": step.minutes, "text": step.on_screen or _plain(view, step.text)}
            for step in model.instructions
            if step.minutes
        ],
        **({"min": people.min, "max": people.max} if people else {}),
        "materials": list(model.materials),
        "variations": _variations(view, model.variations),
    }


def _meeting(view: View, meeting: Meeting) -> dict[str, Any]:
    return {
        "id": meeting.id,
        "title": meeting.title,
        "min": meeting.participants.min,
        "max": meeting.participants.max,
        "parts": [
            _given(
                id=part.id,
                title=part.title,
                minutes=part.minutes,
                online=part.minutes_online,
                half_time=part.minutes_half_time,
                how=_plain(view, part.how),
                who=part.who,
                sheet=part.worksheet,
            )
            for part in meeting.parts
        ],
        "materials": list(meeting.materials),
        "variations": _variations(view, meeting.variations),
    }


def _variations(view: View, variations: Variations | None) -> dict[str, str]:
    names = ("large_group", "online", "half_time")
    texts = {name: getattr(variations, name, None) for name in names}
    return {name: _plain(view, text) for name, text in texts.items() if text}


def _plain(view: View, text: str) -> str:
    return view.markdown().line(text).striptags()


def _given(**fields: object) -> dict[str, object]:
    return {name: value for name, value in fields.items() if value is not None}
