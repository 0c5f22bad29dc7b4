"""Fill a model with values, field by field, as far down as it goes."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import AfterValidator, BaseModel
from pydantic.fields import FieldInfo

from toolbox.document import Loc
from toolbox.schema.references import Ref, RefTarget
from toolbox.schema.walk import key, model_in

Say = Callable[[Loc], str]
"""Gives the words for a text."""


def sample(
    model: type[BaseModel], say: Say, ids: dict[RefTarget, str], loc: Loc = ()
) -> dict[str, Any]:
    """Return front matter or a row in which every field of `model` has a sample value.

    A text is what `say` gives for its place, a reference is the id in `ids`.
    """
    values = {}
    for name, field in model.model_fields.items():
        typed = key(name, field)
        values[typed] = _value(field.annotation, tuple(field.metadata), say, ids, (*loc, typed))
    return values


def places(value: object, loc: Loc = ()) -> Iterator[Loc]:
    """Yield every place in a value."""
    yield loc
    if isinstance(value, dict):
        for name, item in value.items():
            yield from places(item, (*loc, name))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from places(item, (*loc, index))


def _value(
    annotation: Any, metadata: tuple[Any, ...], say: Say, ids: dict[RefTarget, str], loc: Loc
) -> Any:
    while get_origin(annotation) is Annotated:
        annotation, *found = get_args(annotation)
        for item in found:
            metadata += tuple(item.metadata) if isinstance(item, FieldInfo) else (item,)
    options = get_args(annotation)
    if get_origin(annotation) is Literal:
        return options[0]
    if get_origin(annotation) is tuple:
        # Two rows with an id would be the same row.
        lengths = (getattr(item, "min_length", None) or 1 for item in metadata)
        least = 1 if model_in(options[0]) else max(lengths, default=1)
        return [_value(options[0], (), say, ids, (*loc, place)) for place in range(least)]
    if get_origin(annotation) is Union or type(None) in options:
        return _value(options[0], metadata, say, ids, loc)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return sample(annotation, say, ids, loc)
    if annotation is date:
        return "2026-11-23"
    if annotation is int:
        return str(max(getattr(item, "ge", 1) for item in metadata))
    if annotation is bool:
        return "true"
    assert annotation is str, f"tests/support/sample_values.py cannot fill {annotation} at {loc}"
    validators = {
        getattr(item.func, "__name__", "") for item in metadata if isinstance(item, AfterValidator)
    }
    if references := [item.to for item in metadata if isinstance(item, Ref)]:
        return ids[references[0]]
    if "_web_address" in validators:
        return "https://www.voorbeeld.be/"
    if "_email" in validators:
        return "naam@voorbeeld.be"
    if "_address" in validators:
        return "fiches/een/"
    if validators & {"_slug", "_field_name"} or not any(
        hasattr(item, "max_length") for item in metadata
    ):
        return "abc"
    shortest = max((getattr(item, "min_length", None) or 0 for item in metadata), default=0)
    text = say(loc)
    return text + " en zo" * max(0, (shortest - len(text)) // 6 + 1) + "?"
