"""The template of the agreement note as a script, with which a browser makes a note of answers."""

import json
from base64 import b64encode
from typing import Any

from toolbox.model.feeds import PlaceInNote, note_feeds, places_of
from toolbox.model.toolbox import Toolbox
from toolbox.word.note_tables import TABLES, Blank


def note_script(toolbox: Toolbox, docx: bytes) -> bytes:
    """Return a classic script that defines `toolboxNoteTemplate`: a page at file:// loads no docx.

    `docx` is the Word file that `agreement_docx` made of the same toolbox; `types/note.d.ts` says
    what is in the script.
    """
    places = [_entry(toolbox, it) for part in toolbox.agreement for it in places_of(part)]
    template = {"file": b64encode(docx).decode(), "places": places}
    text = json.dumps(template, ensure_ascii=False, separators=(",", ":"))
    return f'"use strict";const toolboxNoteTemplate={text};\n'.encode()


def _entry(toolbox: Toolbox, place: PlaceInNote) -> dict[str, Any]:
    return {
        "id": place.id,
        "tables": _tables(toolbox, place.id),
        "feeds": note_feeds(toolbox, place.feeds),
    }


def _tables(toolbox: Toolbox, place: str) -> list[dict[str, str]]:
    """Return the tables of the template at a place: their captions, and those of a sheet its id."""
    form = TABLES.get(place)
    if form is None:
        return []
    if isinstance(form, Blank):
        return [{"caption": form.title}]
    return [
        {"caption": toolbox.worksheets[name].model.title, "sheet": name}
        for name in form.worksheets
        if name in toolbox.worksheets
    ]
