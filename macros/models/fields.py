"""Walk through models: name a field in Dutch, and find every marked text."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from macros.models.base import Markdown, Plain, Ref
from macros.reading.document import Loc

Marker = Plain | Markdown | Ref


@dataclass(frozen=True)
class Marked:
    """A text that carries a marker, and the way to it."""

    loc: Loc
    value: str
    marker: Marker


def key(name: str, field: FieldInfo) -> str:
    """Return the key that an editor types for a field."""
    return field.alias or name


def find_field(model: type[BaseModel], typed: str) -> FieldInfo | None:
    """Return the field of `model` for the key that an editor typed."""
    for name, field in model.model_fields.items():
        if key(name, field) == typed:
            return field
    return None


def label(model: type[BaseModel], loc: Loc) -> str:
    """Return the Dutch name of `loc`, such as `Stappen (steps) 2 › Titel (title)`."""
    parts: list[str] = []
    current: type[BaseModel] | None = model
    for step in loc:
        if isinstance(step, int):
            parts[-1:] = [f"{parts[-1]} {step + 1}"] if parts else [f"rij {step + 1}"]
            continue
        field = find_field(current, step) if current else None
        parts.append(f"{field.title} ({step})" if field else f"({step})")
        current = model_in(field.annotation) if field else None
    return " › ".join(parts)


def model_in(annotation: Any) -> type[BaseModel] | None:
    """Return the model that a field holds, directly or in a list; None for anything else."""
    annotation, _ = _unwrap(annotation)
    if get_origin(annotation) is tuple:
        annotation, _ = _unwrap(get_args(annotation)[0])
    return (
        annotation if isinstance(annotation, type) and issubclass(annotation, BaseModel) else None
    )


def marked(model: type[BaseModel], value: object, loc: Loc = ()) -> Iterator[Marked]:
    """Yield every text and reference in `value`, as far as it has the shape of `model`."""
    if not isinstance(value, Mapping):
        return
    for name, field in model.model_fields.items():
        typed = key(name, field)
        yield from _marked(value.get(typed), field.annotation, tuple(field.metadata), (*loc, typed))


def _marked(
    value: object, annotation: Any, metadata: tuple[Any, ...], loc: Loc
) -> Iterator[Marked]:
    annotation, found = _unwrap(annotation)
    if isinstance(value, str):
        for marker in metadata + found:
            if isinstance(marker, Plain | Markdown | Ref):
                yield Marked(loc, value, marker)
    elif isinstance(value, list) and get_origin(annotation) is tuple:
        for index, item in enumerate(value):
            yield from _marked(item, get_args(annotation)[0], (), (*loc, index))
    elif inner := model_in(annotation):
        yield from marked(inner, value, loc)


def _unwrap(annotation: Any) -> tuple[Any, tuple[Any, ...]]:
    """Take `Annotated` and `| None` off a type; return it with the metadata found."""
    metadata: tuple[Any, ...] = ()
    while True:
        if get_origin(annotation) is Annotated:
            annotation, *found = get_args(annotation)
            metadata += tuple(found)
        elif get_origin(annotation) in (Union, UnionType):
            options = [option for option in get_args(annotation) if option is not NoneType]
            annotation = options[0]
        else:
            return annotation, metadata
