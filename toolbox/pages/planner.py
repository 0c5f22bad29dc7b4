"""What the script of a meeting is made from, in the form that `docs/assets/planner/` reads."""

from collections.abc import Mapping
from typing import Any

from toolbox.markup.markdown import plain_text
from toolbox.model.published import SCRIPT, part_token
from toolbox.model.toolbox import Toolbox
from toolbox.model.worksheet_page import WorksheetPage
from toolbox.schema.meetings import Meeting
from toolbox.schema.worksheet import Variations


def script_content(toolbox: Toolbox) -> dict[str, Any]:
    """Return every worksheet that says how long it takes, and every meeting, as plain text."""
    return {
        "sheets": [_sheet(found) for found in toolbox.worksheets.values() if found.model.duration],
        "meetings": [_meeting(toolbox, found) for found in toolbox.meetings],
    }


def _sheet(worksheet: WorksheetPage) -> dict[str, Any]:
    model = worksheet.model
    people = model.participants
    return {
        "id": worksheet.id,
        "former": list(worksheet.former),
        "title": model.title,
        "minutes": model.duration,
        "steps": [
            # What participants see is short enough for a plan; the rest is on the sheet.
            {"minutes": step.minutes, "text": step.on_screen or plain_text(step.text)}
            for step in model.instructions
            if step.minutes
        ],
        **({"min": people.min, "max": people.max} if people else {}),
        "materials": list(model.materials),
        "variations": _variations(model.variations),
    }


def _meeting(toolbox: Toolbox, meeting: Meeting) -> dict[str, Any]:
    places = toolbox.former_places.get(SCRIPT, {})
    return {
        "id": meeting.id,
        "title": meeting.title,
        "min": meeting.participants.min,
        "max": meeting.participants.max,
        "parts": [
            _given(
                id=part.id,
                former=_former(places, part_token(meeting, part)),
                title=part.title,
                minutes=part.minutes,
                online=part.minutes_online,
                half_time=part.minutes_half_time,
                how=plain_text(part.how),
                who=part.who,
                sheet=part.worksheet,
            )
            for part in meeting.parts
        ],
        "materials": list(meeting.materials),
        "variations": _variations(meeting.variations),
    }


def _former(places: Mapping[str, str], token: str) -> list[str] | None:
    """Return the names that a part of a meeting had in addresses, or None."""
    return [old for old, new in places.items() if new == token] or None


def _variations(variations: Variations | None) -> dict[str, str]:
    names = ("large_group", "online", "half_time")
    texts = {name: getattr(variations, name, None) for name in names}
    return {name: plain_text(text) for name, text in texts.items() if text}


def _given(**fields: object) -> dict[str, object]:
    return {name: value for name, value in fields.items() if value is not None}
