"""The example of a worksheet: what an invented region filled in, by the name of each field."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from toolbox.dutch import dutch_date
from toolbox.model.fields import Field, Fields, Place
from toolbox.model.worksheet_fields import fields_of
from toolbox.schema.worksheet import Answer, Worksheet

YES = "ja"
"""The answer that ticks a check box."""

_AMOUNT = re.compile(r"-?\d+(,\d{1,2})?")


class Fault(NamedTuple):
    """What is wrong with the answer at position `at`: its key, why (in Dutch), what it can be."""

    at: int
    key: str
    message: str
    known: tuple[str, ...] = ()


def answers(worksheet: Worksheet) -> dict[str, str | bool]:
    """Return the answers of the example as a browser stores them, by the name of their field.

    A choice is the id of its option, a tick True. Answers with a fault are left out.
    """
    return {name: it for name, it in _resolved(worksheet) if not isinstance(it, Fault)}


def shown_answers(fields: Fields, answers: Mapping[str, str | bool]) -> dict[str, str]:
    """Return what readers see in each field: the title of a choice, and totals added up."""
    amounts: dict[Place, Decimal] = {}
    shown: dict[str, str] = {}
    for field in fields.all:
        value = answers.get(field.name)
        if isinstance(value, str):
            shown[field.name] = _shown(field, value)
            if field.kind == "amount":
                amounts[field.place] = Decimal(value.replace(",", "."))
        elif value:
            shown[field.name] = YES
    for field in fields.all:
        added = [amounts[place] for place in amounts if _is_in(place, field)]
        if field.kind == "total" and added:
            shown[field.name] = dutch_amount(sum(added, Decimal()))
    return shown


def dutch_amount(amount: Decimal) -> str:
    """Return an amount as people write it in Flanders, such as `12.500` or `12,50`."""
    text = f"{amount:,.0f}" if amount == amount.to_integral() else f"{amount:,.2f}"
    return text.translate(str.maketrans(",.", ".,"))


def _shown(field: Field, value: str) -> str:
    if field.kind == "choice":
        return next(choice.title for choice in field.choices if choice.id == value)
    if field.kind == "amount":
        return dutch_amount(Decimal(value.replace(",", ".")))
    return dutch_date(date.fromisoformat(value)) if field.kind == "date" else value


def _is_in(place: Place, total: Field) -> bool:
    """Return whether a total sums the amount at a place."""
    return (
        total.adds == "all"
        or (total.adds == "row" and place.row == total.place.row)
        or (total.adds == "column" and place.column == total.place.column)
    )


def faults(worksheet: Worksheet) -> Iterator[Fault]:
    """Yield what is wrong with the example of a worksheet whose content is filled in."""
    yield from (value for _, value in _resolved(worksheet) if isinstance(value, Fault))


def _resolved(worksheet: Worksheet) -> Iterator[tuple[str, str | bool | Fault]]:
    if not worksheet.example:
        return
    fields = fields_of(worksheet)
    names = _Names(fields)
    seen: set[str] = set()
    for at, given in enumerate(worksheet.example):
        field = names.find(given.field)
        if field is None:
            message = f"dit werkblad heeft geen veld ‘{given.field}’"
            yield "", Fault(at, "field", message, names.like(given.field))
        elif field.kind == "total":
            message = "dit veld rekent het werkblad zelf uit; haal dit antwoord weg"
            yield "", Fault(at, "field", message)
        elif field.name in seen:
            message = f"het voorbeeld vult ‘{given.field}’ twee keer in; haal er één weg"
            yield "", Fault(at, "field", message)
        else:
            seen.add(field.name)
            yield field.name, _value(field, given, at)


class _Names:
    """The fields of a worksheet by name, and by label where only one field has that label."""

    def __init__(self, fields: Fields) -> None:
        every = {field.name: field for field in fields.all}
        labels: dict[str, list[Field]] = {}
        for field in every.values():
            labels.setdefault(field.label, []).append(field)
        self._found = {label: it[0] for label, it in labels.items() if len(it) == 1} | every
        self._known = tuple(field for field in every.values() if field.kind != "total")

    def like(self, typed: str) -> tuple[str, ...]:
        """Return what an editor can type: the labels for one that was typed, or the names."""
        if " " in typed:
            return tuple(dict.fromkeys(field.label for field in self._known))
        return tuple(field.name for field in self._known)

    def find(self, typed: str) -> Field | None:
        """Return the field with this name or label; None when there is none."""
        return self._found.get(typed)


def _value(field: Field, given: Answer, at: int) -> str | bool | Fault:
    typed = given.answer.strip()
    if field.choices:
        options = {choice.title: choice.id for choice in field.choices}
        options |= {choice.id: choice.id for choice in field.choices}
        if typed not in options:
            titles = tuple(choice.title for choice in field.choices)
            return Fault(at, "answer", f"‘{typed}’ is hier geen keuze", titles)
        return options[typed]
    if field.kind == "tick":
        return typed == YES or Fault(at, "answer", f"een vakje vink je aan; typ ‘{YES}’")
    if field.kind == "amount" and not _AMOUNT.fullmatch(typed):
        return Fault(at, "answer", f"‘{typed}’ is geen bedrag; typ bv. 1200 of 12,50")
    if field.kind == "date" and not _is_date(typed):
        return Fault(at, "answer", f"‘{typed}’ is geen datum; typ jaar-maand-dag")
    return typed


def _is_date(typed: str) -> bool:
    try:
        return date.fromisoformat(typed).isoformat() == typed
    except ValueError:
        return False
