"""The form fields of each kind of worksheet: the single source of their names and labels.

Browsers store answers under the name of a field, across all versions of the site. So a name
derives from an `id` where the content has one, else from the text, and never from a position. The
HTML form, the PDF, the Word file, the checks and the list of published fields use these.
"""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Literal

from toolbox.document import Loc
from toolbox.markup.markdown import plain_text
from toolbox.model.fields import (
    ADDED_ROW,
    HEAD_OF_SHEET,
    HEADER_ROW,
    ROW,
    Choice,
    Field,
    FieldKind,
    Fields,
    Place,
)
from toolbox.schema.kinds import Cards, Checklist, Grid, Matrix, Questions, Scan, Table
from toolbox.schema.worksheet import Worksheet
from toolbox.schema.worksheet_parts import ChecklistGroup, Column, Option, QuestionGroup
from toolbox.urls import anchor

HEAD: tuple[str, ...] = ("Netwerk", "Ingevuld door", "Datum")
HEAD_GROUP = "Bovenaan het blad"
_KIND_OF_COLUMN: dict[str, FieldKind] = {
    "text": "text",
    "number": "amount",
    "date": "date",
    "choice": "choice",
}


def fields_of(worksheet: Worksheet) -> Fields:
    """Return the fields of a worksheet whose content is filled in.

    Raises TypeError for an unknown kind of worksheet.
    """
    head = (
        Field(_name("blad", anchor(label)), label, "text", HEAD_GROUP, Place(HEAD_OF_SHEET, row, 0))
        for row, label in enumerate(HEAD)
    )
    added: Iterable[Field] = ()
    match worksheet:
        case Questions():
            body = _questions(worksheet.groups)
        case Checklist():
            body = _checklist(worksheet.groups, worksheet.columns)
        case Scan():
            body = _scan(worksheet)
        case Matrix():
            body = _matrix(worksheet)
        case Cards():
            body = _ranking(worksheet)
        case Table():
            body = _table(worksheet)
            added = _blank_row(worksheet, ADDED_ROW, ROW) if worksheet.rows else ()
        case Grid():
            body = _grid(worksheet)
        case _:
            raise TypeError(type(worksheet).__name__)
    return Fields((*head, *body), tuple(added))


def choice_place(worksheet: Worksheet, field: Field) -> Loc:
    """Return the location of the choices of a field in its worksheet."""
    return ("scale",) if isinstance(worksheet, Scan) else ("columns", field.place.column, "options")


def choices_of(options: Iterable[Option]) -> tuple[Choice, ...]:
    """Return each option as a choice; without an `id`, it is the slug of the title."""
    return tuple(Choice(option.id or anchor(option.title), option.title) for option in options)


def _questions(groups: Iterable[QuestionGroup]) -> Iterator[Field]:
    for at, group in enumerate(groups):
        for row, asked in enumerate(group.questions):
            name, former = _own_name(group, asked.id, asked.question)
            yield Field(
                name,
                asked.question,
                "text",
                group.title,
                Place(at, row, 0),
                ("groups", at, "questions", row),
                former=former,
            )


def _checklist(groups: Iterable[ChecklistGroup], columns: tuple[Option, ...]) -> Iterator[Field]:
    for at, group in enumerate(groups):
        for row, point in enumerate(group.items):
            label = plain_text(point.text)
            name, former = _own_name(group, point.id, label)
            yield Field(
                name,
                label,
                "tick",
                group.title,
                Place(at, row, 0),
                ("groups", at, "items", row),
                former=former,
            )
            for number, column in enumerate(columns):
                own = _shortened(column.id or anchor(column.title))
                yield Field(
                    f"{name}--{own}",
                    f"{label}, {column.title}",
                    "text",
                    group.title,
                    Place(at, row, number + 1),
                    ("columns", number),
                    former=tuple(f"{old}--{own}" for old in former),
                )


def _scan(worksheet: Scan) -> Iterator[Field]:
    scores = choices_of(worksheet.scale)
    for row, item in enumerate(worksheet.items):
        score, note = _name(item.id, "score"), _name(item.id, "notitie")
        origin = ("items", row, "id")
        place = Place(0, row, 0)
        yield Field(score, item.title, "score", "", place, origin, scores)
        label = f"{item.title}: notities"
        yield Field(note, label, "text", "", Place(0, row, 1), origin)


def _matrix(worksheet: Matrix) -> Iterator[Field]:
    named = [choice.id for choice in choices_of(worksheet.named_columns)]
    if not named:
        for column, head in enumerate(worksheet.heads):
            place = Place(0, HEADER_ROW, column)
            yield Field(_name("kolom", column + 1), head, "text", "", place, ("columns",))
    for row, item in enumerate(worksheet.items):
        for column, head in enumerate(worksheet.heads):
            yield Field(
                _name(item.id, named[column] if named else column + 1),
                f"{item.title}, {head}",
                worksheet.cell,
                "",
                Place(0, row, column),
                ("named_columns", column) if named else ("items", row, "id"),
            )


def _ranking(worksheet: Cards) -> Iterator[Field]:
    title = worksheet.ranking_title or ""
    for row in range(worksheet.ranking or 0):
        name, label = _name("plaats", row + 1), f"{title}, plaats {row + 1}"
        yield Field(name, label, "text", title, Place(0, row, 0), ("ranking",))


def _grid(worksheet: Grid) -> Iterator[Field]:
    for row, cell in enumerate(worksheet.cells):
        origin = ("cells", row, "id")
        yield Field(_name(cell.id), cell.title, "text", "", Place(0, row, 0), origin)


def _table(worksheet: Table) -> Iterator[Field]:
    rows = len(worksheet.items) or worksheet.rows or 0
    for row, item in enumerate(worksheet.items):
        for at, column in enumerate(worksheet.columns):
            name, label = _name(item.id, column.id), f"{item.title}, {column.title}"
            yield _in_column(at, column, name, label, row)
        if worksheet.adds_across:
            name, label = _name("totaal", "rij", item.id), f"Totaal, {item.title}"
            yield _total(name, label, Place(0, row, len(worksheet.columns)), "row")
    for row in range(worksheet.rows or 0):
        yield from _blank_row(worksheet, row, str(row + 1))
    if not worksheet.totals:
        return
    for at, column in enumerate(worksheet.columns):
        if column.type == "number":
            name, label = _name("totaal", column.id), f"Totaal, {column.title}"
            yield _total(name, label, Place(0, rows, at), "column")
    if worksheet.adds_across:
        place = Place(0, rows, len(worksheet.columns))
        yield _total(_name("totaal", "alles"), "Totaal van alles", place, "all")


def _blank_row(worksheet: Table, row: int, number: str) -> Iterator[Field]:
    for at, column in enumerate(worksheet.columns):
        name, label = f"rij--{number}--{column.id}", f"Rij {number}, {column.title}"
        yield _in_column(at, column, name, label, row)


def _in_column(at: int, column: Column, name: str, label: str, row: int) -> Field:
    return Field(
        name,
        label,
        _KIND_OF_COLUMN[column.type],
        "",
        Place(0, row, at),
        ("columns", at, "id"),
        choices_of(column.options),
    )


def _total(name: str, label: str, place: Place, adds: Literal["row", "column", "all"]) -> Field:
    origin: Loc = ("columns", place.column, "id") if adds == "column" else ("totals",)
    return Field(name, label, "total", "", place, origin, adds=adds)


def _own_name(
    group: QuestionGroup | ChecklistGroup, given: str | None, words: str
) -> tuple[str, tuple[str, ...]]:
    """Return the name of a field, its id or else derived from its text, and its former names."""
    named = _name(group.id or anchor(group.title), anchor(words))
    unnamed = _name(anchor(group.title), anchor(words))
    name = given or named
    return name, tuple(dict.fromkeys(old for old in (named, unnamed) if old != name))


def _name(*parts: str | int) -> str:
    """Join parts into a field name.

    Without a full stop, the separator of partial field names in PDF (ISO 32000-2, 12.7.4.2).
    """
    return "--".join(_shortened(str(part)) for part in parts)


def _shortened(name: str) -> str:
    """Truncate a name to 60 characters, with a digest that keeps it unique."""
    if len(name) <= 60:
        return name
    return f"{name[:51]}-{sha256(name.encode()).hexdigest()[:8]}"
