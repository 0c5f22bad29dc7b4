"""What feeds the agreement note that a browser makes: which fields of which worksheets.

The names of fields are those of `model.worksheet_fields`; in a table, people name its columns.
"""

from collections.abc import Iterable
from typing import Any, NamedTuple

from toolbox.model.toolbox import Toolbox
from toolbox.model.worksheet_fields import choices_of, fields_of
from toolbox.schema.agreement import AgreementPart, Feed
from toolbox.schema.kinds import Matrix, Scan, Table
from toolbox.schema.worksheet import Worksheet

_SCAN = ("score", "notitie")
_SCAN_HEAD, _SCAN_WIDTHS = "Wat je nagaat", (2.0, 1.0, 4.0)
_ROW_WIDTH, _CELL_WIDTH = 3.0, 2.0
"""The relative widths of the titles of fixed rows and of a column of a matrix."""


def is_tabular(worksheet: Worksheet) -> bool:
    """Return whether a worksheet has rows and columns, so that it can be a table in the note."""
    return isinstance(worksheet, Table | Matrix | Scan)


def feedable(worksheet: Worksheet) -> tuple[str, ...]:
    """Return what `fields` of a feed can name: ids of columns, or else names of fields.

    A matrix whose columns users name themselves has no ids: it is fed as a whole.
    """
    match worksheet:
        case Table():
            return tuple(column.id for column in worksheet.columns)
        case Matrix():
            return tuple(choice.id for choice in choices_of(worksheet.named_columns))
        case Scan():
            return _SCAN
        case _:
            fields = fields_of(worksheet)
            return tuple(it.name for it in fields.lasting[len(fields.head) :])


class PlaceInNote(NamedTuple):
    """Where answers go in the note: a part, or one of its headings, which has a hint.

    Its id is that of the part, or that of the part and of the heading: `visie`,
    `omgevingsanalyse/drempels`. The Word template has it in the tag of a content control.
    """

    id: str
    title: str
    feeds: tuple[Feed, ...]
    hint: str = ""


def places_of(part: AgreementPart) -> tuple[PlaceInNote, ...]:
    """Return the places in a part: its headings, or the part as a whole."""
    if not part.outline:
        return (PlaceInNote(part.id, part.title, part.feeds),)
    return tuple(
        PlaceInNote(f"{part.id}/{it.id}", it.title, it.feeds, it.hint) for it in part.outline
    )


def note_feeds(toolbox: Toolbox, feeds: Iterable[Feed]) -> list[dict[str, Any]]:
    """Return feeds as scripts read them; `types/note.d.ts` says what is in them."""
    return [_entry(toolbox.worksheets[feed.worksheet].model, feed) for feed in feeds]


def note_parts(toolbox: Toolbox) -> list[dict[str, Any]]:
    """Return the title and the feeds of each part, as the page that makes the note reads them."""
    return [
        {
            "title": part.title,
            "feeds": [
                feed for place in places_of(part) for feed in note_feeds(toolbox, place.feeds)
            ],
        }
        for part in toolbox.agreement
    ]


def _entry(worksheet: Worksheet, feed: Feed) -> dict[str, Any]:
    names = feedable(worksheet)
    entry: dict[str, Any] = {"sheet": feed.worksheet, "as": feed.form}
    if feed.title:
        entry["title"] = feed.title
    if not is_tabular(worksheet):
        entry["fields"] = feed.fields or names
        return entry
    if isinstance(worksheet, Matrix) and not names:
        numbers = list(range(len(worksheet.heads)))
    else:
        numbers = [names.index(name) for name in feed.fields or names]
    entry["columns"] = numbers
    match worksheet:
        case Table():
            columns = [worksheet.columns[number] for number in numbers]
            entry["widths"] = [column.width for column in columns]
            if worksheet.item_title:
                entry["head"] = worksheet.item_title
                entry["widths"].insert(0, _ROW_WIDTH)
            if worksheet.totals:
                entry["totals"] = [
                    number
                    for number, column in zip(numbers, columns, strict=True)
                    if column.type == "number"
                ]
                entry["across"] = worksheet.adds_across
        case Scan():
            entry["head"] = _SCAN_HEAD
            entry["widths"] = [_SCAN_WIDTHS[0], *(_SCAN_WIDTHS[number + 1] for number in numbers)]
        case Matrix():
            entry["head"] = ""
            entry["widths"] = [_ROW_WIDTH, *[_CELL_WIDTH] * len(numbers)]
    return entry
