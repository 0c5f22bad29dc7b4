"""The example of a worksheet as the file that the page of that worksheet saves and opens."""

import json

from toolbox.model.examples import shown_answers
from toolbox.model.worksheet_page import WorksheetPage


def example_json(worksheet: WorksheetPage) -> bytes:
    """Return the saved file with the example of a worksheet, in version 2 of its format.

    The script that reads it is `docs/assets/transfer/saved-file.js`.
    """
    fields = {field.name: field for field in worksheet.fields.all}
    shown = shown_answers(worksheet.fields, worksheet.example)
    words = {
        name: {"label": fields[name].label, "group": fields[name].group}
        | ({"shown": shown[name]} if fields[name].choices else {})
        for name in worksheet.example
    }
    content = {
        "werkblad": worksheet.id,
        "voorheen": worksheet.former,
        "versie": 2,
        "antwoorden": worksheet.example,
        "woorden": words,
    }
    return json.dumps(content, ensure_ascii=False, indent=1).encode()
