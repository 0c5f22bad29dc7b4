"""Walk the models: the Dutch label of a field, and every text or reference with a marker."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from toolbox.document import Loc
from toolbox.schema.entry import TextOrFields
from toolbox.schema.references import Ref
from toolbox.schema.texts import Markdown, Plain

Marker = Plain | Markdown | Ref


class TypedValue(NamedTuple):
    """A text or reference in a raw value, with its location and its marker."""

    loc: Loc
    value: str
    marker: Marker


def key(name: str, field: FieldInfo) -> str:
    """Return the YAML key of a field: its alias, or its name."""
    return field.alias or name


def find_field(model: type[BaseModel], typed: str) -> FieldInfo | None:
    """Return the field of `model` with this YAML key, or None."""
    for name, field in model.model_fields.items():
        if key(name, field) == typed:
            return field
    return None


def label(model: type[BaseModel], loc: Loc) -> str:
    """Return the Dutch label of `loc`, such as `Stappen (steps) 2 › Titel (title)`."""
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


def texts_in(value: object, loc: Loc = ()) -> Iterator[tuple[Loc, str]]:
    """Yield every text in a raw value, with its location, whatever the model makes of it."""
    if isinstance(value, str):
        yield loc, value
    elif isinstance(value, Mapping):
        for name, item in value.items():
            yield from texts_in(item, (*loc, name))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from texts_in(item, (*loc, index))


def model_in(annotation: Any) -> type[BaseModel] | None:
    """Return the model in a type annotation, directly or as list item; None for other types."""
    annotation, _ = _unwrap(annotation)
    if get_origin(annotation) is tuple:
        annotation, _ = _unwrap(get_args(annotation)[0])
    return (
        annotation if isinstance(annotation, type) and issubclass(annotation, BaseModel) else None
    )


def model_at(model: type[BaseModel], loc: Loc) -> type[BaseModel]:
    """Return the innermost model at a location."""
    for step in loc:
        field = find_field(model, step) if isinstance(step, str) else None
        model = (model_in(field.annotation) if field else None) or model
    return model


def keys_in(model: type[BaseModel]) -> frozenset[str]:
    """Return the YAML keys of a model and of every model in it."""
    fields = model.model_fields.items()
    inner = (model_in(field.annotation) for _, field in fields)
    own = frozenset(key(name, field) for name, field in fields)
    return own.union(*(keys_in(it) for it in inner if it))


def blocks_in(model: type[BaseModel]) -> frozenset[str]:
    """Return the YAML keys of the texts with paragraphs in a model and in every model in it."""
    inner = (model_in(field.annotation) for field in model.model_fields.values())
    own = frozenset(
        name
        for name, shape in _shapes(model)
        if any(isinstance(it, Markdown) and it.block for it in shape.markers)
    )
    return own.union(*(blocks_in(it) for it in inner if it))


def typed_values(model: type[BaseModel], value: object) -> tuple[TypedValue, ...]:
    """Return every text and reference in `value`, valid or not, as far as it fits `model`."""
    found: list[TypedValue] = []
    _collect_fields(found, model, value, ())
    return tuple(found)


@dataclass(frozen=True)
class _Shape:
    """The type of a field, reduced to its markers, the type of its items, or its model."""

    markers: tuple[Marker, ...]
    item: "_Shape | None"
    model: type[BaseModel] | None


# Cached: this is called for every entry.
@cache
def _shapes(model: type[BaseModel]) -> tuple[tuple[str, _Shape], ...]:
    return tuple(
        (key(name, field), _shape(field.annotation, tuple(field.metadata)))
        for name, field in model.model_fields.items()
    )


def _shape(annotation: Any, metadata: tuple[Any, ...]) -> _Shape:
    annotation, found = _unwrap(annotation)
    markers = (row for row in metadata + found if isinstance(row, Plain | Markdown | Ref))
    is_list = get_origin(annotation) is tuple
    item = _shape(get_args(annotation)[0], ()) if is_list else None
    model = None if is_list else model_in(annotation)
    if model is not None and issubclass(model, TextOrFields):
        # It can be typed as a text alone.
        return _Shape(dict(_shapes(model))[model.words].markers, item, model)
    return _Shape(tuple(markers), item, model)


# Appends to one list: nested generators would yield each text again at every level.
def _collect(found: list[TypedValue], value: object, shape: _Shape, loc: Loc) -> None:
    if isinstance(value, str):
        found += [TypedValue(loc, value, marker) for marker in shape.markers]
    elif isinstance(value, list) and shape.item:
        for index, item in enumerate(value):
            _collect(found, item, shape.item, (*loc, index))
    elif shape.model:
        _collect_fields(found, shape.model, value, loc)


def _collect_fields(
    found: list[TypedValue], model: type[BaseModel], value: object, loc: Loc
) -> None:
    if isinstance(value, Mapping):
        for typed, shape in _shapes(model):
            if typed in value:
                _collect(found, value[typed], shape, (*loc, typed))


def _unwrap(annotation: Any) -> tuple[Any, tuple[Any, ...]]:
    """Return a type without `Annotated` and `| None`, and the metadata of `Annotated`."""
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
