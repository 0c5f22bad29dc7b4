"""Validation of a document against a model, with problems in Dutch."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from toolbox.diagnostics import Problem
from toolbox.document import Document, Loc
from toolbox.likeness import FAIR_FIELD, likely
from toolbox.markup.shortcodes import without_calls_in_code
from toolbox.schema import messages
from toolbox.schema.texts import LONGEST_MARKDOWN, Markdown
from toolbox.schema.walk import find_field, key, label, model_at, model_in, typed_values

M = TypeVar("M", bound=BaseModel)

_OF_TEXTS = {"string_type", "literal_error", "iso_date", "no_such_day"}
_LONGEST = 60
_MOST = 12
"""How many fields a message names at most."""
_ALSO_CALLED = {
    "tags": "search_terms",
    "keywords": "search_terms",
    "trefwoorden": "search_terms",
    "links": "resources",
    "description": "summary",
    "beschrijving": "summary",
    "name": "title",
    "text": "body",
    "tekst": "body",
}
"""Fields as other websites or Dutch name them, with the name that they have here."""

_ONE_NUMBER = re.compile(r"(\d{1,6})(?:[.,;]|\s*[^\W\d_]\D*)")
_IN_MINUTES = frozenset({"duration", "minutes", "minutes_online", "minutes_half_time"})
_HOURS = re.compile(r"(\d{1,2})\s*(?:u|h|uur|uren)\.?(?:\s*(?:en\s+)?(\d{1,2})(?:\s*min\w*\.?)?)?")
_LONGER = re.compile(r"\d\s*(?:u|h|uur|uren|dag|dagen|week|weken|jaar|jaren)\b")
"""A number of something that is counted in minutes or months here."""
_JINJA = re.compile(r"\{\{\s*[a-z_]+\s*\(|\{#[\w-]+\s*\}|\{[{%#]")


def validate(document: Document, model: type[M], loc: Loc = ()) -> tuple[M | None, list[Problem]]:
    """Validate the value at `loc`; return the model instance, or None if invalid, and problems."""
    value: Any = document.data
    for step in loc:
        value = value[step]
    problems = [
        document.problem_at(
            (*loc, *place),
            _named(model, place) + _about_braces(mark),
            mark,
            before,
        )
        for place, mark, before in _places_with_jinja(model, value)
    ]
    try:
        return model.model_validate(without_empty(value)), problems
    except ValidationError as error:
        errors = error.errors(include_url=False)
        meant = {
            (*place[:-1], _meant(model_at(model, place[:-1]), str(place[-1])))
            for place in (_as_written(value, it["loc"]) for it in errors if _is_unknown(it))
        }
        for details in errors:
            at = details.get("ctx", {}).get("at", "")
            inside = (at,) if at and isinstance(at, str) else tuple(at)
            place = _as_written(value, (*details["loc"], *inside))
            if _is_echo(details) or (*loc, *place) in document.faulty:
                continue
            is_there = place in meant or _is_part_of_a_key(document, (*loc, *place))
            if details["type"] == "missing" and is_there:
                continue
            message = (
                _unknown_key(model, place)
                if _is_unknown(details)
                else _message(model, details, place, (*loc, *place) in document.empty)
            )
            problems.append(document.problem((*loc, *place), _named(model, place) + message))
        return None, problems


def without_empty(value: object) -> object:
    """Return a value without the keys whose value is null: a cleared field counts as missing."""
    if isinstance(value, Mapping):
        return {name: without_empty(item) for name, item in value.items() if item is not None}
    if isinstance(value, list):
        return [without_empty(item) for item in value]
    return value


def _places_with_jinja(model: type[BaseModel], value: object) -> Iterator[tuple[Loc, str, int]]:
    """Yield where braces of Jinja stand: the text, the braces, and how many stand before them.

    In code, Markdown shows them as they are.
    """
    written = [(place, text) for place, text in _texts(value) if _JINJA.search(text)]
    typed = typed_values(model, value) if written else ()
    markdown = {
        it.loc
        for it in typed
        if isinstance(it.marker, Markdown) and len(it.value) <= LONGEST_MARKDOWN
    }
    for place, text in written:
        if found := _JINJA.search(without_calls_in_code(text) if place in markdown else text):
            yield place, found[0], text.count(found[0], 0, found.start())


def _about_braces(mark: str) -> str:
    if mark.endswith("}"):
        return messages.NO_PLACE.format(mark=mark)
    return messages.NO_CALL if "(" in mark else messages.NO_JINJA


def _texts(value: object, place: Loc = ()) -> Iterator[tuple[Loc, str]]:
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, Mapping):
        for name, item in value.items():
            yield from _texts(item, (*place, name))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _texts(item, (*place, index))


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
        **context, given=shortened(given), length=len(str(given).strip()), options=options
    )


def _number_in(given: str, place: Loc) -> str:
    """Return the only whole number that a text can mean in a field, or ""."""
    hours = _HOURS.fullmatch(given.strip())
    if hours and place[-1] in _IN_MINUTES:
        return str(60 * int(hours[1]) + int(hours[2] or 0))
    found = _ONE_NUMBER.fullmatch(given)
    return found[1] if found and not _LONGER.search(given) else ""


def shortened(given: object) -> str:
    """Return an input as text on one line, truncated to 60 characters, for a message."""
    text = " ".join(str(given).split())
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _begin_of(model: type[BaseModel]) -> str:
    """Return, in Dutch, the first two required keys of a model, or the first two of all."""
    fields = model.model_fields.items()
    required = [key(name, field) for name, field in fields if field.is_required()]
    names = required or [key(name, field) for name, field in fields]
    return " en ".join(f"‘{name}: …’" for name in names[:2])


def _unknown_key(top: type[BaseModel], place: Loc) -> str:
    """Return the message for a field that does not exist: what was meant, or where it belongs."""
    typed, model = str(place[-1]), model_at(top, place[:-1])
    known = {key(name, field): str(field.title) for name, field in model.model_fields.items()}
    other = _ALSO_CALLED.get(typed.casefold(), "")
    if other not in known and (home := _home_of(typed, top, place)):
        return home
    if name := _meant(model, typed):
        return f"dit veld bestaat niet; bedoel je ‘{name}’ ({known[name]})?"
    options = [f"{name} ({title})" for name, title in known.items()]
    left = len(options) - _MOST
    more = f" en {left} andere" if left > 0 else ""
    return f"dit veld bestaat niet; kies uit {', '.join(options[:_MOST])}{more}"


def _meant(model: type[BaseModel], typed: str) -> str:
    """Return the field of a model that was likely meant, or ""."""
    known = {key(name, field): str(field.title) for name, field in model.model_fields.items()}
    # An editor may have typed the Dutch label of a field as its key, or the name that others use.
    named = {title.casefold(): name for name, title in known.items()}
    if (other := _ALSO_CALLED.get(typed.casefold(), "")) in known:
        return other
    near = likely(typed, {*named, *known}, FAIR_FIELD)
    return named.get(near, near) if near else ""


def _home_of(typed: str, top: type[BaseModel], place: Loc) -> str:
    """Return where a field belongs that stands too far to the left or to the right, or ""."""
    for outer in (place[:end] for end in range(len(place) - 2, -1, -1)):
        if find_field(model_at(top, outer), typed):
            names = [step for step in outer if isinstance(step, str)]
            where = f"bij ‘{names[-1]}’" if names else "helemaal links"
            return f"dit veld hoort hier niet, maar {where}; zet er minder spaties voor"
    model = model_at(top, place[:-1])
    for name, field in model.model_fields.items():
        inner = model_in(field.annotation)
        if inner and find_field(inner, typed):
            return (
                f"dit veld hoort hier niet, maar bij ‘{key(name, field)}’ ({field.title}); "
                "zet het daar, met meer spaties ervoor"
            )
        if inner and (called := _named_in(inner, typed)) and not _meant(model, typed):
            return (
                f"dit veld heet ‘{called}’ en hoort bij ‘{key(name, field)}’ ({field.title}); zet "
                "het daar, met meer spaties ervoor"
            )
    return ""


def _named_in(model: type[BaseModel], label: str) -> str:
    """Return the field of a model with this Dutch label, or ""."""
    fields = model.model_fields.items()
    named = (key(name, it) for name, it in fields if str(it.title).casefold() == label.casefold())
    return next(named, "")
