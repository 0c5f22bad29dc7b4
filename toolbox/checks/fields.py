"""Rules about the form fields of worksheets: each has a name of its own."""

from collections import Counter
from collections.abc import Iterator

from toolbox.checks.context import Checked, at
from toolbox.diagnostics import Problem
from toolbox.document import Loc
from toolbox.model.worksheet_fields import Field, choice_place, fields_of
from toolbox.model.worksheets import STEPS_GROUP, Derived, source_of
from toolbox.schema.kinds import Cell, Column, Row
from toolbox.schema.worksheet import Worksheet

_MIXED = "Wat lezers bij het ene invullen, komt dan ook bij het andere; schrijf het anders"


def fields_differ(checked: Checked) -> Iterator[Problem]:
    """No two fields of a worksheet have the same name, and no two choices of a field."""
    for derived in checked.sheets:
        if _has_repeated_id(derived.sheet):
            continue  # of which `rows_differ` tells
        first: dict[str, Field] = {}
        for field in fields_of(derived.sheet).all:
            other = first.setdefault(field.name, field)
            if other is not field and _brings_the_name(derived, field, other):
                yield _repeated(checked, derived, field.label, field.origin, other.origin)
        for field in fields_of(derived.sheet).lasting:
            yield from _repeated_choices(checked, derived, field)


def _brings_the_name(derived: Derived, field: Field, other: Field) -> bool:
    """Tell whether a row or a column repeats a name, and not only what stands in that row.

    Of the titles of steps, which are headings too, `headings_differ` tells.
    """
    if field.group == STEPS_GROUP and getattr(derived.sheet, "taken", None):
        return False
    same_row = field.place[:2] == other.place[:2]
    return same_row or field.place.column == 0 or field.kind == "total"


def _repeated_choices(checked: Checked, derived: Derived, field: Field) -> Iterator[Problem]:
    first: dict[str, int] = {}
    place = choice_place(derived.sheet, field)
    for number, choice in enumerate(field.choices):
        other = first.setdefault(choice.id, number)
        if other != number:
            yield _repeated(checked, derived, choice.title, (*place, number), (*place, other))


def _repeated(checked: Checked, derived: Derived, words: str, origin: Loc, other: Loc) -> Problem:
    piece, loc = source_of(derived, origin, checked.content)
    if not other:
        return at(piece, loc, f"‘{words}’ staat ook bovenaan elk werkblad. {_MIXED}")
    there, other_loc = source_of(derived, other, checked.content)
    line = there.problem(other_loc, "").line
    where = "" if there.document is piece.document else f" van {there.document.path}"
    return at(piece, loc, f"‘{words}’ staat al op regel {line}{where}. {_MIXED}")


def _has_repeated_id(sheet: Worksheet) -> bool:
    for name in ("cells", "items", "columns"):
        rows = getattr(sheet, name, ())
        if isinstance(rows, tuple):
            ids = Counter(row.id for row in rows if isinstance(row, Cell | Column | Row))
            if any(count > 1 for count in ids.values()):
                return True
    return False
