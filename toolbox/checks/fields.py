"""Rules about the form fields of worksheets: field names are unique."""

from collections import Counter
from collections.abc import Iterator

from toolbox.checks.context import CheckContext, Rule
from toolbox.checks.messages import at
from toolbox.diagnostics import Problem
from toolbox.document import Loc
from toolbox.model.field_origins import source_of
from toolbox.model.fields import Field
from toolbox.model.worksheet_content import STEPS_GROUP
from toolbox.model.worksheet_fields import choice_place
from toolbox.model.worksheets import DerivedWorksheet
from toolbox.schema.content_source import content_source_of
from toolbox.schema.worksheet import Worksheet
from toolbox.schema.worksheet_parts import Cell, Column, Row

_MIXED = "Wat lezers bij het ene invullen, komt dan ook bij het andere; schrijf het anders"


def fields_differ(context: CheckContext) -> Iterator[Problem]:
    """Field names are unique in a worksheet, and choice ids are unique in a field."""
    for derived in context.worksheets:
        if _has_repeated_id(derived.model):
            continue  # `duplicates.rows_differ` reports these
        fields = derived.fields
        first: dict[str, Field] = {}
        for field in fields.all:
            other = first.setdefault(field.name, field)
            if other is not field and _brings_the_name(derived, field, other):
                yield _repeated(context, derived, field.label, field.origin, other.origin)
        for field in fields.lasting:
            yield from _repeated_choices(context, derived, field)


def _brings_the_name(derived: DerivedWorksheet, field: Field, other: Field) -> bool:
    """Return whether `field` is where a duplicate name comes from: one problem per row or column.

    Duplicate step titles are left to `headings_differ`, as they are headings too.
    """
    if field.group == STEPS_GROUP and content_source_of(derived.model):
        return False
    same_row = field.place[:2] == other.place[:2]
    return same_row or field.place.column == 0 or field.kind == "total"


def _repeated_choices(
    context: CheckContext, derived: DerivedWorksheet, field: Field
) -> Iterator[Problem]:
    first: dict[str, int] = {}
    place = choice_place(derived.model, field)
    for number, choice in enumerate(field.choices):
        other = first.setdefault(choice.id, number)
        if other != number:
            yield _repeated(context, derived, choice.title, (*place, number), (*place, other))


def _repeated(
    context: CheckContext, derived: DerivedWorksheet, words: str, origin: Loc, other: Loc
) -> Problem:
    raw, loc = source_of(derived, origin, context.content)
    if not other:
        return at(raw, loc, f"‘{words}’ staat ook bovenaan elk werkblad. {_MIXED}")
    there, other_loc = source_of(derived, other, context.content)
    line = there.problem(other_loc, "").line
    where = "" if there.document is raw.document else f" van {there.document.path}"
    return at(raw, loc, f"‘{words}’ staat al op regel {line}{where}. {_MIXED}")


def _has_repeated_id(worksheet: Worksheet) -> bool:
    for name in ("cells", "items", "columns"):
        rows = getattr(worksheet, name, ())
        if isinstance(rows, tuple):
            ids = Counter(row.id for row in rows if isinstance(row, Cell | Column | Row))
            if any(count > 1 for count in ids.values()):
                return True
    return False


RULES: tuple[Rule, ...] = (fields_differ,)
