"""Validation of a document against a model, with problems in Dutch."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from toolbox.diagnostics import Problem
from toolbox.document import Document, Loc
from toolbox.schema import messages
from toolbox.schema.braces import braces_in
from toolbox.schema.unknown_fields import about_unknown, meant_field
from toolbox.schema.walk import key, label, model_at

M = TypeVar("M", bound=BaseModel)

_OF_TEXTS = {"string_type", "literal_error", "iso_date", "no_such_day"}
_ONE_NUMBER = re.compile(r"(\d{1,6})(?:[.,;]|\s*[^\W\d_]\D*)")
_IN_MINUTES = frozenset({"duration", "minutes", "minutes_online", "minutes_half_time"})
_HOURS = re.compile(r"(\d{1,2})\s*(?:u|h|uur|uren)\.?(?:\s*(?:en\s+)?(\d{1,2})(?:\s*min\w*\.?)?)?")
_LONGER = re.compile(r"\d\s*(?:u|h|uur|uren|dag|dagen|week|weken|jaar|jaren)\b")
"""A number of something that is counted in minutes or months here."""


def validate(document: Document, model: type[M], loc: Loc = ()) -> tuple[M | None, list[Problem]]:
    """Validate the value at `loc`; return the model instance, or None if invalid, and problems."""
    value: Any = document.data
    for step in loc:
        value = value[step]
    problems = [
        document.problem_at(
            (*loc, *it.place), _named(model, it.place) + it.message, it.mark, it.before
        )
        for it in braces_in(model, value)
    ]
    try:
        return model.model_validate(without_empty(value)), problems
    except ValidationError as error:
        errors = error.errors(include_url=False)
        return None, [*problems, *_problems(document, model, loc, value, errors)]


def _problems(
    document: Document, model: type[BaseModel], loc: Loc, value: object, errors: list[ErrorDetails]
) -> Iterator[Problem]:
    """Yield the problem that each error of pydantic is, if it is no mere consequence of another."""
    meant = {
        (*place[:-1], meant_field(model_at(model, place[:-1]), str(place[-1])))
        for place in (_as_written(value, it["loc"]) for it in errors if _is_unknown(it))
    }
    for error in errors:
        at = error.get("ctx", {}).get("at", "")
        inside = (at,) if at and isinstance(at, str) else tuple(at)
        place = _as_written(value, (*error["loc"], *inside))
        whole = (*loc, *place)
        if _is_echo(error) or whole in document.faulty:
            continue
        is_there = place in meant or _is_part_of_a_key(document, whole)
        if error["type"] == "missing" and is_there:
            continue
        message = (
            about_unknown(model, place)
            if _is_unknown(error)
            else _message(model, error, place, whole in document.empty)
        )
        yield document.problem(whole, _named(model, place) + message)


def without_empty(value: object) -> object:
    """Return a value without the keys whose value is null: a cleared field counts as missing."""
    if isinstance(value, Mapping):
        return {name: without_empty(item) for name, item in value.items() if item is not None}
    if isinstance(value, list):
        return [without_empty(item) for item in value]
    return value


def _named(model: type[BaseModel], place: Loc) -> str:
    return f"{label(model, place)}: " if place else ""


def _as_written(value: object, loc: Loc) -> Loc:
    """Return a pydantic location without the steps that are not in the document (union tags)."""
    place: list[str | int] = []
    for step in loc:
        if isinstance(value, Mapping) and isinstance(step, str):
            place.append(step)
            value = value.get(step)
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            place.append(step)
            value = value[step]
    return tuple(place)


def _is_part_of_a_key(document: Document, loc: Loc) -> bool:
    """Return whether a field is there without a space behind its colon: `title:'Wie: wij'`."""
    return any(
        it[:-1] == loc[:-1] and str(it[-1]).startswith(f"{loc[-1]}:") for it in document.faulty
    )


def _is_unknown(error: ErrorDetails) -> bool:
    return error["type"] == "extra_forbidden"


def _is_echo(error: ErrorDetails) -> bool:
    """Return whether a `too_short` only follows from invalid items, which pydantic leaves out."""
    given = error["input"]
    return (
        error["type"] == "too_short"
        and isinstance(given, list)
        and len(given) >= error["ctx"]["min_length"]
    )


def _message(model: type[BaseModel], error: ErrorDetails, place: Loc, is_empty: bool) -> str:
    kind, given, context = error["type"], error["input"], error.get("ctx", {})
    if kind == "missing" and is_empty:
        return messages.EMPTY
    if kind in _OF_TEXTS and not isinstance(given, str):
        if given is None:
            return messages.EMPTY_ITEM
        return messages.FIELDS_FOR_TEXT if isinstance(given, Mapping) else messages.LIST_FOR_TEXT
    if kind in ("too_short", "too_long") and isinstance(given, str):
        kind = f"string_{kind}"
    if kind == "tuple_type" and isinstance(given, Mapping) and given:
        kind, context = "mapping_for_list", {"first": next(iter(given))}
    if kind == "string_too_short" and not str(given).strip():
        return messages.EMPTY if isinstance(place[-1], str) else messages.EMPTY_ITEM
    if kind == "whole_number" and (number := _number_in(str(given), place)):
        kind, context = "number_with_words", {"number": number}
    if kind == "model_type":
        return messages.MESSAGES[kind].format(fields=_begin_of(model_at(model, place)))
    options = str(context.get("expected", "")).replace(" or ", ", ").replace("'", "")
    return messages.MESSAGES[kind].format(
        **context, given=messages.shortened(given), length=len(str(given).strip()), options=options
    )


def _number_in(given: str, place: Loc) -> str:
    """Return the only whole number that a text can mean in a field, or ""."""
    hours = _HOURS.fullmatch(given.strip())
    if hours and place[-1] in _IN_MINUTES:
        return str(60 * int(hours[1]) + int(hours[2] or 0))
    found = _ONE_NUMBER.fullmatch(given)
    return found[1] if found and not _LONGER.search(given) else ""


def _begin_of(model: type[BaseModel]) -> str:
    """Return, in Dutch, the first two required keys of a model, or the first two of all."""
    fields = model.model_fields.items()
    required = [key(name, field) for name, field in fields if field.is_required()]
    names = required or [key(name, field) for name, field in fields]
    return " en ".join(f"‘{name}: …’" for name in names[:2])
