"""The worksheets as a script: what a page that handles several of them knows of their fields."""

import json
from collections.abc import Iterable
from typing import Any

from toolbox.model.fields import MOST_ROWS, Field
from toolbox.model.toolbox import Toolbox
from toolbox.model.worksheet_page import WorksheetPage
from toolbox.schema.kinds import Checklist, Matrix, Scan, Table
from toolbox.schema.worksheet import Worksheet
from toolbox.urls import url, worksheet_page

ADDRESS = "assets/sheets.js"
"""The URL path of the script; `types/sheets.d.ts` says what is in it."""


def sheets_script(toolbox: Toolbox) -> bytes:
    """Return a classic script that defines `toolboxSheets`, as a page at file:// loads no JSON."""
    sheets = [_entry(worksheet) for worksheet in toolbox.worksheets.values()]
    text = json.dumps(sheets, ensure_ascii=False, separators=(",", ":"))
    return f'"use strict";const toolboxSheets={text};\n'.encode()


def _entry(worksheet: WorksheetPage) -> dict[str, Any]:
    written, fields = worksheet.model, worksheet.fields
    entry: dict[str, Any] = {
        "id": worksheet.id,
        "title": written.title,
        "kind": written.kind,
        "url": url(worksheet_page(worksheet.id)),
        "columns": _columns(written),
        "rows": _rows(written),
        "fields": _fields(fields.all),
    }
    if worksheet.former:
        entry["former"] = worksheet.former
    if isinstance(written, Table) and fields.added:
        entry["fields"] = _fields(fields.head)
        entry["added"] = {
            "least": written.rows,
            "most": MOST_ROWS,
            "fields": _fields(fields.added),
        }
    return entry


def _columns(worksheet: Worksheet) -> list[str]:
    """Return the heads of the columns that have fields."""
    match worksheet:
        case Table() | Checklist():
            return [column.title for column in worksheet.columns]
        case Matrix():
            return list(worksheet.heads)
        case Scan():
            return ["Score", "Notities"]
        case _:
            return []


def _rows(worksheet: Worksheet) -> list[str]:
    """Return the titles of fixed rows."""
    match worksheet:
        case Table() | Matrix() | Scan():
            return [item.title for item in worksheet.items]
        case _:
            return []


def _fields(fields: Iterable[Field]) -> list[dict[str, Any]]:
    return [_field(field) for field in fields if field.kind != "total"]


def _field(field: Field) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "name": field.name,
        "type": field.kind,
        "label": field.label,
        "place": field.place,
    }
    if field.group:
        entry["group"] = field.group
    if field.choices:
        entry["options"] = field.choices
    if field.former:
        entry["former"] = field.former
    return entry
